// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/QueuePrinter.h"

#include <QObject>

namespace kiosk {

class ArticleCatalogue;
class ArticleEnding;
class ArticlePage;
struct ClinicSettings;
class PatientSession;
class Theme;

/// What an article offers besides its text: to take it away as a code or on paper, to say whether
/// it was useful, to book. Puts its controls into the page and answers them.
class ArticleExtras final : public QObject
{
    Q_OBJECT

public:
    ArticleExtras(const Theme &theme,
                  const ClinicSettings &settings,
                  const ArticleCatalogue &catalogue,
                  QueuePrinter printer,
                  PatientSession &session,
                  ArticlePage &page);

signals:
    void bookingRequested();

private:
    void answer(bool useful);
    void showAnswer();
    void showTakeAway();
    [[nodiscard]] bool offersPrint() const;
    void print();

    const ClinicSettings &m_settings;
    const ArticleCatalogue &m_catalogue;
    const QueuePrinter m_printer;
    PatientSession &m_session;
    ArticlePage &m_page;
    ArticleEnding *m_ending;
};

} // namespace kiosk
