// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/RecordSummary.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace kiosk {

/// Every answer of a record in order, as a table: time, question, answer, page.
class AnswersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Question, Answer, Page, ColumnCount };

    explicit AnswersModel(const QTimeZone &zone, QObject *parent = nullptr);

    void setForms(const std::vector<FormAnswers> &forms);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QTimeZone m_zone;
    std::vector<AnswerLine> m_lines;
};

} // namespace kiosk
