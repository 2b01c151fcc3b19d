// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/RowEstimate.h"

#include "app/forms/ItemControl.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr int lettersInLine = 60;

int textHeight(const QString &text, TextRole role, const Metrics &metrics)
{
    const auto lines = text.isEmpty() ? 0 : int(text.size()) / lettersInLine + 1;
    return lines * metrics.linePx(role);
}

int rowsHeight(qsizetype rows, const Metrics &metrics)
{
    return int(rows) * (metrics.rowHeight() + metrics.gap());
}

} // namespace

int estimatedHeight(const fhir::QuestionnaireItem &item,
                    const QString &language,
                    const Metrics &metrics)
{
    const QString text = item.text.in(language);
    switch (controlFor(item)) {
    case ControlKind::Group:
    case ControlKind::Page:
        return textHeight(text, TextRole::Question, metrics);
    case ControlKind::Display:
        return textHeight(text, TextRole::Body, metrics);
    case ControlKind::Table:
        return rowsHeight(qsizetype(item.items.size()), metrics) * 3 / 2;
    case ControlKind::Choice:
    case ControlKind::MultiChoice:
    case ControlKind::OpenChoice:
        return textHeight(text, TextRole::Caption, metrics)
            + rowsHeight(std::max<qsizetype>(1, item.options.size()), metrics);
    case ControlKind::TextArea:
        return textHeight(text, TextRole::Caption, metrics) + rowsHeight(2, metrics);
    default:
        return textHeight(text, TextRole::Caption, metrics) + rowsHeight(1, metrics);
    }
}

} // namespace kiosk
