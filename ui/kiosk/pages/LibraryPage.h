// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/KioskPage.h"

class QVBoxLayout;

namespace kiosk {

class ArticleCatalogue;
class Button;

/// The articles there are, as cards (mockup kiosk-03).
class LibraryPage final : public KioskPage
{
    Q_OBJECT

public:
    LibraryPage(const Theme &theme, const ArticleCatalogue &catalogue, QWidget *parent = nullptr);
    /// Shows the titles in this language.
    void setLanguage(const QString &language);

signals:
    void articleRequested(const QString &slug);
    void homeRequested();

protected:
    void retranslate() override;

private:
    void fillCards();

    const ArticleCatalogue &m_catalogue;
    QString m_language;
    QVBoxLayout *m_cards;
    TextLabel *m_empty;
    Button *m_home;
};

} // namespace kiosk
