// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/KioskPage.h"

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace kiosk {

class Button;
class CardButton;
class IconText;
class Notice;

/// The choice of what to do (mockups kiosk-02 and 20), and the way to help for somebody who feels
/// very unwell.
class HomePage final : public KioskPage
{
    Q_OBJECT

public:
    struct Offers
    {
        bool firstVisit = true;
        bool checklist = true;
        bool articles = true;
    };

    explicit HomePage(const Theme &theme, QWidget *parent = nullptr);

    /// What cannot be offered (a broken form, no articles) says so and cannot be touched.
    void setOffers(const Offers &offers);
    /// Not shown at all where there is no way to book.
    void setBookingAvailable(bool available);

signals:
    void firstVisitRequested();
    void checklistRequested();
    void libraryRequested();
    void unwellReported();
    void bookingRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;

private:
    void createCards();
    void createList();

    Offers m_offers;
    QBoxLayout *m_head;
    TextLabel *m_subtitle;
    QBoxLayout *m_cards;
    CardButton *m_firstVisit;
    CardButton *m_checklist;
    CardButton *m_learn;
    Notice *m_unwell;
    Button *m_help;
    Button *m_booking;
    bool m_canBook = false;
    QHBoxLayout *m_urgent;
    QWidget *m_foot; ///< beside what is urgent on a screen that lies, else the last line
    IconText *m_privacy;
    IconText *m_disclaimer;
    QVBoxLayout *m_list; ///< the cards and what stands below them
};

} // namespace kiosk
