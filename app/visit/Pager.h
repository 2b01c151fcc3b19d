// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SubmissionSink.h"

#include <QObject>

#include <chrono>

namespace kiosk {

/// Runs the clinic's own command when nobody answers an alert. It is started directly, without a
/// shell, and told two things: the tier and the kiosk. Whether it worked goes on record with the
/// alert, so that the desk can say so.
class Pager final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QString command; ///< an absolute path; empty: there is no pager
        QString kioskName;
        std::chrono::milliseconds patience = std::chrono::seconds(20);
    };

    Pager(Plan plan, SubmissionSink &sink, QObject *parent = nullptr);

    /// Once for each alert.
    void call(const QUuid &alert, Tier tier);

signals:
    void finished(bool reached);

private:
    void report(const QUuid &alert, bool reached);

    const Plan m_plan;
    SubmissionSink &m_sink;
    QUuid m_lastAlert;
};

} // namespace kiosk
