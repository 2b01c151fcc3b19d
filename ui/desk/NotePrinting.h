// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Sheet.h"

#include <QObject>

class QWidget;

namespace kiosk {

/// Offers where a chart note can go, in a menu below the button: each printer, or a PDF file. File
/// and job are never named after the patient (S7).
class NotePrinting final : public QObject
{
    Q_OBJECT

public:
    explicit NotePrinting(QWidget *parent);

    /// `reference` names the file: the record's, not the patient's.
    void offer(const Sheet &note, const QString &reference, QWidget *anchor);
    [[nodiscard]] static bool savePdf(const Sheet &note, const QString &path);

signals:
    /// A sentence for the status line.
    void finished(const QString &sentence);

private:
    void askForFile(const Sheet &note, const QString &reference);
    void print(const Sheet &note, const QString &printerName);

    QWidget *m_window;
};

} // namespace kiosk
