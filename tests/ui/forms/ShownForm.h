// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FixedClock.h"
#include "ui/forms/FormPageView.h"
#include "ui/forms/ItemWidget.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QTest>

namespace kiosk::test {

/// The first page of a form on a screen.
struct ShownForm
{
    explicit ShownForm(const QByteArray &json, QSize size = {1080, 1600})
        : reading(fhir::readQuestionnaire(json, QStringLiteral("form.json")))
        , session(reading.questionnaire, clock)
        , view(theme)
    {
        theme.install(QStringLiteral("kiosk"));
        view.resize(size);
        view.showPage(session, session.pages().front());
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
        settle();
    }

    /// With KIOSK_SHOTS naming a folder, a picture of the last state goes there.
    ~ShownForm()
    {
        static int number = 0;
        if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty())
            view.grab().save(QStringLiteral("%1/form-%2.png").arg(folder).arg(++number));
        qApp->setStyleSheet({});
    }

    /// A file of tests/data/questionnaires.
    static QByteArray file(const QString &name)
    {
        QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/questionnaires/") + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    /// A form with these items, written as the members of a JSON array.
    static QByteArray items(const QByteArray &items)
    {
        return R"({"resourceType":"Questionnaire","status":"active","language":"en",
            "url":"urn:test","version":"1","item":[)"
            + items + "]}";
    }

    /// What is not in view is built while nothing else happens.
    void settle()
    {
        QTest::qWait(0);
        REQUIRE(QTest::qWaitFor([this] { return view.isComplete(); }));
    }

    ItemWidget &item(const QString &linkId)
    {
        view.focusNode(session.find(linkId));
        settle();
        for (ItemWidget *each : view.findChildren<ItemWidget *>()) {
            if (each->isVisible() && each->item().linkId == linkId)
                return *each;
        }
        FAIL("no control for " << linkId.toStdString());
        return *view.findChild<ItemWidget *>();
    }

    [[nodiscard]] std::vector<fhir::Value> answers(const QString &linkId) const
    {
        return session.answers(session.find(linkId));
    }

    void set(const QString &linkId, const fhir::Value &value)
    {
        session.setAnswers(session.find(linkId), {value});
    }

    /// The visible ones of this kind within an item, in their order, by their text.
    template <typename Widget>
    static QStringList texts(const QWidget &within)
    {
        QStringList texts;
        for (const Widget *each : within.findChildren<Widget *>())
            if (each->isVisible() && !each->text().isEmpty())
                texts += each->text();
        return texts;
    }

    FixedClock clock;
    Theme theme{Metrics(102)};
    fhir::QuestionnaireReading reading;
    FormSession session;
    FormPageView view;
};

} // namespace kiosk::test
