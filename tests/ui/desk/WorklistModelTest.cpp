// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "ui/desk/AnswersModel.h"
#include "ui/desk/WorklistFilter.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>

using namespace kiosk;

namespace {

WorklistRow row(const QString &name, Tier tier, qint64 sinceMs, bool finished = false)
{
    WorklistRow made;
    made.record = QUuid::createUuid();
    made.name = name;
    made.tier = tier;
    made.sinceMs = sinceMs;
    made.finished = finished;
    made.isNew = !finished;
    return made;
}

QStringList column(const QAbstractItemModel &model, int section)
{
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i) {
        texts.append(model.index(i, section).data().toString());
    }
    return texts;
}

} // namespace

TEST_CASE("WorklistFilter", "[desk]")
{
    WorklistModel model;
    const QAbstractItemModelTester modelTester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    WorklistFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.sortByUrgency();
    model.setRows({row(QStringLiteral("Done"), Tier::Emergency, 1, true),
                   row(QStringLiteral("Calm"), Tier::None, 2),
                   row(QStringLiteral("Urgent"), Tier::SameDay, 3)});

    SECTION("open rows stand under their heading, above finished ones")
    {
        CHECK(column(filter, WorklistModel::TierColumn)
              == QStringList{QStringLiteral("Open, 2"),
                             QStringLiteral("Same day"),
                             QStringLiteral("None marked"),
                             QStringLiteral("Finished, 1"),
                             QStringLiteral("Emergency")});
    }

    SECTION("groups keep their places when a column is sorted the other way round")
    {
        filter.sort(WorklistModel::Patient, Qt::DescendingOrder);

        CHECK(column(filter, WorklistModel::Patient).value(1) == QStringLiteral("Urgent"));
        CHECK(column(filter, WorklistModel::Patient).value(2) == QStringLiteral("Calm"));
        CHECK(column(filter, WorklistModel::Patient).value(4) == QStringLiteral("Done"));
    }

    SECTION("a search counts and shows what fits, and leaves no empty heading")
    {
        filter.setSearch(QStringLiteral("urg"));

        CHECK(column(filter, WorklistModel::TierColumn)
              == QStringList{QStringLiteral("Open, 1"), QStringLiteral("Same day")});
    }

    SECTION("a filter shows its rows only")
    {
        filter.setShow(WorklistFilter::Show::Open);

        CHECK(filter.rowCount() == 3);
        CHECK(filter.count(WorklistFilter::Show::All) == 3);
        CHECK(filter.count(WorklistFilter::Show::New) == 2);
    }

    SECTION("headings can be neither chosen nor reached by keys")
    {
        CHECK(filter.flags(filter.index(0, 0)) == Qt::NoItemFlags);
        CHECK(filter.flags(filter.index(1, 0)).testFlag(Qt::ItemIsSelectable));
    }

    SECTION("new rows take their places")
    {
        model.setRows({row(QStringLiteral("First"), Tier::Emergency, 9)});

        CHECK(column(filter, WorklistModel::Patient).value(1) == QStringLiteral("First"));
    }
}

TEST_CASE("AnswersModel", "[desk]")
{
    AnswersModel model(QTimeZone::utc());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    AnswerLine line;
    line.question = QStringLiteral("How strong?");
    line.answer = QStringLiteral("6");
    line.ms = 1'795'000'000'000;
    line.changed = true;
    FormAnswers form;
    form.lines = {line};

    model.setForms({form});

    CHECK(model.index(0, AnswersModel::Time).data().toString() == QStringLiteral("11:06:40"));
    CHECK(model.index(0, AnswersModel::Answer).data().toString() == QStringLiteral("6 (changed)"));
}
