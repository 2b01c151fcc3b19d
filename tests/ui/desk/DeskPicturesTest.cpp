// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/BodyDrawing.h"
#include "app/visit/ContentLoader.h"
#include "app/visit/PatientSession.h"
#include "app/visit/Submission.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "ui/desk/DeskWindow.h"
#include "ui/text/Languages.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <map>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;

const VisitContent &shippedContent()
{
    static const LoadedContent content
        = loadVisitContent(QStringLiteral(KIOSK_SOURCE_DIR "/resources"), {});
    return content.visit;
}

/// Hours pass between two clicks of these tests.
ClinicSettings neverLocking()
{
    ClinicSettings settings;
    settings.autoLockMinutes = 600;
    return settings;
}

/// A morning at a clinic: people who send forms at the kiosk, and the desk that sees them.
struct Morning
{
    explicit Morning(Scheme scheme)
        : kioskStore(clinic.openKiosk())
        , settings(neverLocking())
        , staff(clinic.add(u"Flo Frontdesk"_s, Role::FrontDesk))
        , store(clinic.openDesk())
        , forms(readForms({QStringLiteral(KIOSK_SOURCE_DIR "/resources/questionnaires")}))
        , theme(Metrics(), scheme)
        , session(*store, clinic.clock)
        , ringer(settings, clinic.clock)
        , window({session, ringer, forms, settings, theme})
    {
        theme.install(u"desk"_s);
        window.resize(1600, 1000);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        session.start();
        REQUIRE(QTest::qWaitFor([this] { return session.staff().size() == 2; }, patienceMs));
    }

    using Answers = std::map<QString, QString>;

    static void give(FormSession &form, const Answers &answers)
    {
        for (const auto &[linkId, wanted] : answers) {
            CAPTURE(linkId);
            const NodeId node = form.find(linkId);
            REQUIRE(node >= 0);
            const auto &item = *form.node(node).item;
            if (item.type == fhir::ItemType::Integer)
                form.setAnswers(node, {fhir::Value(qint64(wanted.toInt()))});
            else if (item.type == fhir::ItemType::Date)
                form.setAnswers(node, {fhir::Date{wanted}});
            else if (item.type == fhir::ItemType::Attachment)
                form.setAnswers(
                    node,
                    {fhir::Attachment{
                        QString::fromUtf16(bodyDrawingType), {}, wanted.toUtf8(), {}, {}}});
            else if (item.options.empty())
                form.setAnswers(node, {fhir::Value(wanted)});
            else {
                std::vector<fhir::Value> chosen;
                for (const auto &option : item.options) {
                    if (wanted.split(u' ').contains(fhir::codeOf(option.value)))
                        chosen.push_back(option.value);
                }
                form.setAnswers(node, chosen);
            }
        }
    }

    /// Somebody answers and sends, or goes away in the middle.
    void visit(const Answers &checklist, const Answers &intake, int minutesLater, bool sends = true)
    {
        PatientSession patient(shippedContent(), *kioskStore, clinic.clock, clinic.ids);
        QSignalSpy received(&patient, &PatientSession::received);
        patient.begin(PatientSession::Journey::FirstVisit);
        give(*patient.checklist(), checklist);
        patient.finishChecklist();
        give(*patient.intake(), intake);
        if (sends) {
            patient.send();
            REQUIRE((!received.isEmpty() || received.wait(patienceMs)));
        } else {
            patient.leave();
            QTest::qWait(200);
        }
        clinic.clock.advance(qint64(minutesLater) * 60'000);
    }

    void shot(const QString &name)
    {
        QTest::qWait(150);
        const QString folder = qEnvironmentVariable("KIOSK_SHOTS");
        if (!folder.isEmpty())
            window.grab().save(u"%1/desk-%2.png"_s.arg(folder, name));
        CHECK(window.size() == QSize(1600, 1000));
    }

    void unlock()
    {
        auto *names = window.findChild<QComboBox *>(u"staffName"_s);
        names->setCurrentIndex(names->findData(staff));
        auto *passphrase = window.findChild<QLineEdit *>(u"passphrase"_s);
        QTest::keyClicks(passphrase, QString::fromUtf8(ownerPassphrase));
        QTest::keyClick(passphrase, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([this] { return session.isUnlocked(); }, patienceMs));
    }

    TempClinic clinic;
    std::unique_ptr<KioskStore> kioskStore;
    ClinicSettings settings;
    QUuid staff;
    std::unique_ptr<DeskStore> store;
    KnownForms forms;
    Theme theme;
    DeskSession session;
    AlertRinger ringer;
    DeskWindow window;
};

QString drawing()
{
    BodyDrawing drawing;
    drawing.strokes = {
        {BodyView::Back, PainType::Ache, 0.04, evenlySpaced({{0.22, 0.41}, {0.28, 0.41}}, 0.005)},
        {BodyView::Back,
         PainType::Stabbing,
         0.04,
         evenlySpaced({{0.21, 0.5}, {0.21, 0.66}}, 0.005)},
        {BodyView::Front,
         PainType::Unsaid,
         0.04,
         evenlySpaced({{0.31, 0.78}, {0.31, 0.86}}, 0.005)}};
    return QString::fromUtf8(drawing.toJson());
}

/// A person who worries nobody, by name.
Morning::Answers person(const QString &given, const QString &family, const QString &born)
{
    return {{u"name.given"_s, given}, {u"name.family"_s, family}, {u"birthDate"_s, born}};
}

Morning::Answers with(Morning::Answers answers, const Morning::Answers &more)
{
    for (const auto &[linkId, value] : more)
        answers[linkId] = value;
    return answers;
}

} // namespace

TEST_CASE("A desk from the empty list to an emergency", "[desk]")
{
    const auto [language, scheme]
        = GENERATE(table<QString, Scheme>({{u"en"_s, Scheme::Light}, {u"es"_s, Scheme::Dark}}));
    Languages languages;
    languages.use(language);
    Morning morning(scheme);
    const auto shot = [&morning, name = language](const QString &screen) {
        morning.shot(name + u'-' + screen);
    };

    shot(u"01-unlock"_s);
    morning.unlock();
    shot(u"10-empty"_s);

    morning.visit({{u"NR-1"_s, u"yes"_s}},
                  with(person(u"Walter"_s, u"Lindqvist"_s, u"1954-03-04"_s),
                       {{u"complaint"_s,
                         u"Lower back went when I lifted the wheelbarrow on Saturday. Now it runs "
                         "down my left leg past the knee."_s},
                        {u"pain.where"_s, u"back-low-middle front-left-shin"_s},
                        {u"pain.drawing"_s, drawing()},
                        {u"pain.now"_s, u"6"_s},
                        {u"pain.best"_s, u"3"_s},
                        {u"pain.worst"_s, u"8"_s}}),
                  9);
    morning.visit({},
                  with(person(u"Joanna"_s, u"Kowalczyk"_s, u"1985-06-01"_s),
                       {{u"complaint"_s, u"Low back"_s}}),
                  8);
    morning.visit({},
                  with(person(u"Oluwaseun"_s, u"Adeyemi"_s, u"1993-01-30"_s),
                       {{u"complaint"_s, u"Upper back"_s}}),
                  4);
    morning.visit({{u"NR-1"_s, u"yes"_s}}, {}, 2, false);
    REQUIRE(QTest::qWaitFor([&] { return morning.session.rows().size() == 4; }, patienceMs));
    shot(u"02-worklist"_s);

    auto *list = morning.window.findChild<QTableView *>(u"worklist"_s);
    QTest::keyClick(list, Qt::Key_Return);
    auto *review = morning.window.findChild<QWidget *>(u"reviewButton"_s);
    REQUIRE(QTest::qWaitFor([&] { return review->isVisible(); }, patienceMs));
    shot(u"05-record"_s);
    QTest::keyClick(&morning.window, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return list->isVisible(); }, patienceMs));

    morning.visit({{u"CES-1"_s, u"not-sure"_s}, {u"VN-4"_s, u"yes"_s}},
                  with(person(u"Ruth"_s, u"Abernathy"_s, u"1969-05-05"_s), {}),
                  1);
    QWidget *acknowledge = morning.window.findChild<QWidget *>(u"acknowledgeButton"_s);
    REQUIRE(QTest::qWaitFor(
        [&] {
            const QList<AlertRow> waiting = morning.session.waitingAlerts();
            return !waiting.isEmpty() && waiting.front().tier == Tier::Emergency;
        },
        patienceMs));
    QTest::mouseClick(acknowledge, Qt::LeftButton);
    shot(u"03-alert"_s);

    QTest::keyClick(&morning.window, Qt::Key_L, Qt::ControlModifier);
    auto *passphrase = morning.window.findChild<QWidget *>(u"passphrase"_s);
    REQUIRE(QTest::qWaitFor([&] { return passphrase->isVisible(); }, patienceMs));
    shot(u"04-locked"_s);
}

TEST_CASE("A practice alert is marked as practice wherever it shows", "[desk]")
{
    const auto [language, scheme, practice] = GENERATE(table<QString, Scheme, QString>(
        {{u"en"_s, Scheme::Light, u"PRACTICE. Nobody is ill."_s},
         {u"es"_s, Scheme::Dark, u"SIMULACRO. Nadie está enfermo."_s}}));
    Languages languages;
    languages.use(language);
    Morning morning(scheme);
    const auto shot = [&morning, name = language](const QString &screen) {
        morning.shot(name + u'-' + screen);
    };
    const auto isMarked = [&morning, mark = practice.section(u'.', 0, 0)] {
        const auto labels = morning.window.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&mark](const QLabel *label) {
            return label->isVisible() && label->text().contains(mark, Qt::CaseInsensitive);
        });
    };
    morning.unlock();
    CHECK_FALSE(isMarked());

    morning.session.raiseDrill();
    REQUIRE(
        QTest::qWaitFor([&] { return !morning.session.waitingAlerts().isEmpty(); }, patienceMs));
    CHECK(QTest::qWaitFor(isMarked, patienceMs));
    shot(u"06-drill"_s);

    morning.clinic.clock.advance(morning.settings.escalateSeconds * 1000LL);
    auto *escalated = morning.window.findChild<QWidget *>(u"escalatedAlert"_s);
    CHECK(QTest::qWaitFor([&] { return escalated->isVisible() && isMarked(); }, patienceMs));
    shot(u"07-drill-nobody"_s);

    QTest::keyClick(&morning.window, Qt::Key_L, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !morning.session.isUnlocked(); }, patienceMs));
    CHECK(QTest::qWaitFor(isMarked, patienceMs));
    shot(u"08-drill-locked"_s);
}
