// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/RowEstimate.h"

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

int estimatedHeight(const FormSession &session, NodeId node, const Metrics &metrics)
{
    const QString text = session.text(node);
    switch (session.control(node)) {
    case ControlKind::Group:
    case ControlKind::Page:
        return textHeight(text, TextRole::Question, metrics);
    case ControlKind::Display:
        return textHeight(text, TextRole::Body, metrics);
    case ControlKind::Table:
        return rowsHeight(qsizetype(session.node(node).children.size()), metrics) * 3 / 2;
    case ControlKind::Choice:
    case ControlKind::MultiChoice:
    case ControlKind::OpenChoice:
        return textHeight(text, TextRole::Caption, metrics)
            + rowsHeight(std::max<qsizetype>(1, session.options(node).size()), metrics);
    case ControlKind::TextArea:
        return textHeight(text, TextRole::Caption, metrics) + rowsHeight(2, metrics);
    default:
        return textHeight(text, TextRole::Caption, metrics) + rowsHeight(1, metrics);
    }
}

} // namespace kiosk
