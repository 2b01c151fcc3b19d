// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ChartNote.h"
#include "ui/desk/DeskWidgets.h"

namespace kiosk {

/// The record as cards in three columns: what raised it, No answers and cautions; complaint, onset
/// and pain; goals, consent and what staff did. Values in, widgets out.
class RecordCards final : public QWidget
{
    Q_OBJECT

public:
    RecordCards(const Theme &theme,
                const RecordSummary &summary,
                const QTimeZone &zone,
                QWidget *parent = nullptr);

private:
    QWidget *raisedCard();
    QWidget *reasonRow(const RaisedReason &reason);
    QWidget *emergencyCard();
    SectionCard *
    factsCard(const QString &heading, const std::vector<AnswerLine> &lines, bool strong);
    QWidget *complaintCard();
    QWidget *painCard();
    QWidget *bodyChartCard();
    QWidget *signaturePicture(const AnswerLine &line);
    QWidget *consentCard();
    QWidget *correctionsCard();
    QWidget *staffCard();

    const Theme &m_theme;
    const RecordSummary m_summary;
    QTimeZone m_zone;
};

} // namespace kiosk
