// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/NotePrinting.h"

#include "ui/print/NotePdf.h"

#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>

namespace kiosk {

namespace {

Paper usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
}

} // namespace

NotePrinting::NotePrinting(QWidget *parent)
    : QObject(parent)
    , m_window(parent)
{
}

void NotePrinting::offer(const Sheet &note, const QString &reference, QWidget *anchor)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList printers = QPrinterInfo::availablePrinterNames();
    for (const QString &name : printers) {
        menu->addAction(name, this, [this, note, name] { print(note, name); });
    }
    if (printers.isEmpty()) {
        menu->addAction(tr("No printer is set up on this computer"))->setEnabled(false);
    }
    menu->addSeparator();
    menu->addAction(
        tr("Save as PDF…"), this, [this, note, reference] { askForFile(note, reference); });
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

void NotePrinting::askForFile(const Sheet &note, const QString &reference)
{
    auto *dialog = new QFileDialog(m_window, tr("Save the chart note"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("chart-note-%1.pdf").arg(reference));
    connect(dialog, &QFileDialog::fileSelected, this, [this, note](const QString &path) {
        emit finished(savePdf(note, path)
                          ? tr("The note is saved. The file is not encrypted: keep it safe.")
                          : tr("The file cannot be written. Choose another folder."));
    });
    dialog->open();
}

bool NotePrinting::savePdf(const Sheet &note, const QString &path)
{
    QSaveFile file(path);
    const QByteArray pdf = notePdf(note, usualPaper());
    // Nothing seals it any more: other accounts of this computer must not read it.
    return file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(pdf) == pdf.size() && file.commit();
}

void NotePrinting::print(const Sheet &note, const QString &printerName)
{
    QPrinter printer(QPrinterInfo::printerInfo(printerName), QPrinter::HighResolution);
    printer.setDocName(tr("Chart note"));
    paintNote(note, printer);
    emit finished(tr("Sent to %1.").arg(printerName));
}

} // namespace kiosk
