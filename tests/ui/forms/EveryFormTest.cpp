// SPDX-License-Identifier: GPL-3.0-or-later
// Real questionnaires on a screen: each question of each page gets its control, without a warning.
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "ui/forms/FormPageView.h"
#include "ui/forms/ItemWidget.h"
#include "ui/widgets/ScrollArea.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QScrollBar>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

QStringList warnings;

void keepWarning(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !message.startsWith(u"This plugin does not"))
        warnings.append(message);
}

struct Warnings
{
    Warnings() { warnings.clear(); }
    ~Warnings() { qInstallMessageHandler(m_before); }
    QtMessageHandler m_before = qInstallMessageHandler(keepWarning);
};

/// Questions and groups that must have a control of their own.
void collectWanted(const FormSession &session, NodeId parent, QSet<NodeId> &wanted)
{
    for (const NodeId child : session.node(parent).children) {
        if (!session.isEnabled(child))
            continue;
        if (session.node(child).item->type != fhir::ItemType::Display)
            wanted.insert(child);
        collectWanted(session, child, wanted);
    }
}

/// Every control that the page builds while it is scrolled from top to bottom.
QSet<NodeId> shownOn(FormPageView &view)
{
    QSet<NodeId> seen;
    QScrollBar *bar = view.scrollArea()->verticalScrollBar();
    for (;;) {
        REQUIRE(QTest::qWaitFor([&] { return view.isComplete(); }));
        QCoreApplication::processEvents();
        for (const ItemWidget *each : view.findChildren<ItemWidget *>())
            seen.insert(each->node());
        if (bar->value() >= bar->maximum())
            return seen;
        bar->setValue(bar->value() + view.height());
    }
}

/// Files of the corpus up to a size, as they lie there.
void showAll(qint64 mostBytes)
{
    const QString corpus = qEnvironmentVariable("KIOSK_CORPUS_DIR");
    if (corpus.isEmpty()) {
        WARN("KIOSK_CORPUS_DIR is not set: no real questionnaire was shown");
        return;
    }
    const Warnings heard;
    const test::FixedClock clock;
    Theme theme{Metrics(102)};
    theme.install(u"kiosk"_s);
    FormPageView view(theme);
    view.resize(1080, 1600);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    int shown = 0;
    QDirIterator it(corpus, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.fileName().contains(u"/q/") || file.size() > mostBytes
            || !file.open(QIODevice::ReadOnly))
            continue;
        const auto reading = fhir::readQuestionnaire(file.readAll(), file.fileName());
        if (!reading.questionnaire)
            continue;
        CAPTURE(file.fileName());
        FormSession session(reading.questionnaire, clock);
        for (const FormPage &page : session.pages()) {
            view.showPage(session, page);
            QSet<NodeId> wanted;
            collectWanted(session, page.node, wanted);
            for (const NodeId node : wanted - shownOn(view)) {
                CAPTURE(session.node(node).item->linkId);
                FAIL_CHECK("no control was built");
            }
        }
        view.clear();
        ++shown;
    }
    CHECK(shown > 20);
    CHECK(warnings == QStringList());
    qApp->setStyleSheet({});
}

} // namespace

TEST_CASE("Small real questionnaires have a control for each question", "[forms][ui]")
{
    showAll(3'000);
}

TEST_CASE("Every real questionnaire has a control for each question", "[.][corpus]")
{
    showAll(8'000'000);
}
