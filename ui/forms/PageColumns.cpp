// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/PageColumns.h"

#include "ui/widgets/AlignedBox.h"

#include <QVBoxLayout>

namespace kiosk {

PageColumns::PageColumns(QWidget &contents)
    : columns(new QBoxLayout(QBoxLayout::TopToBottom, &contents))
    , headRow(new AlignedBox(QBoxLayout::LeftToRight))
    , head(new QVBoxLayout)
    , body(new AlignedBox(QBoxLayout::TopToBottom))
{
    headRow->addLayout(head, 1);
    headRow->addStretch(0);
    columns->addLayout(headRow);
    columns->addLayout(body, 1);
}

void PageColumns::apply(const PageArrangement &wanted) const
{
    const Metrics &metrics = wanted.metrics;
    const bool beside = wanted.isBeside;
    const int side = metrics.margin(wanted.isLandscape);
    columns->setContentsMargins(side,
                                metrics.px(wanted.isTight ? 1 : 3),
                                side - wanted.barWidth,
                                metrics.px(wanted.isTight ? 3 : 8));
    columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    columns->setSpacing(wanted.isBare ? 0 : metrics.px(beside ? 18 : wanted.isTight ? 4 : 6));
    columns->setStretch(0, beside ? 1 : 0);
    // The eleven steps of a scale stand in one line.
    columns->setStretch(1, beside && wanted.isScaleFirst ? 2 : 1);
    headRow->setDirection(beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    headRow->setStretchFactor(head, beside ? 0 : 1);
    headRow->setStretch(headRow->count() - 1, beside ? 1 : 0);
    columns->setAlignment(headRow, beside ? Qt::AlignTop : Qt::Alignment());
    columns->setAlignment(body, wanted.isBare ? Qt::Alignment() : Qt::AlignTop);
    head->setSpacing(metrics.px(wanted.isTight ? 1 : 3));
    body->setSpacing(wanted.spacing());
}

} // namespace kiosk
