// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/AnswersModel.h"

#include "app/report/StaffWords.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace kiosk {

AnswersModel::AnswersModel(const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(zone)
{
}

void AnswersModel::setForms(const std::vector<FormAnswers> &forms)
{
    beginResetModel();
    m_lines.clear();
    for (const FormAnswers &form : forms) {
        std::ranges::copy(form.lines, std::back_inserter(m_lines));
    }
    endResetModel();
}

int AnswersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int AnswersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AnswerLine &line = m_lines.at(static_cast<size_t>(index.row()));
    if (role == Qt::FontRole && index.column() == Answer && line.tier >= Tier::Mention) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case Time:
        return line.ms == 0 ? QString() : clockSecondsWords(line.ms, m_zone);
    case Question:
        return line.question;
    case Answer:
        return line.changed ? tr("%1 (changed)").arg(line.answer) : line.answer;
    default:
        return line.section;
    }
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    }
    const QStringList titles = {tr("Time"), tr("Question"), tr("Answer"), tr("Page")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace kiosk
