// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SubmissionSink.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/widgets/Button.h"

namespace kiosk {

class QrCode;

/// A card in the middle of the screen with a picture, a headline, a sentence and what one can do:
/// the shape of every screen that interrupts.
class MessagePage : public KioskPage
{
    Q_OBJECT

public:
    MessagePage(const Theme &theme, QWidget *picture, QWidget *parent = nullptr);

protected:
    void setWords(const QString &headline, const QString &sentence);
    /// Below the ones before it; the words come from `retranslate`.
    Button *addButton(Button::Kind kind, const QString &objectName);
    void arrange(bool landscape) override;

private:
    QWidget *m_card;
    TextLabel *m_sentence;
    QVBoxLayout *m_layout;
};

/// Home was touched with answers on the screen: asks before it clears them.
class LeavePage final : public MessagePage
{
    Q_OBJECT

public:
    explicit LeavePage(const Theme &theme, QWidget *parent = nullptr);

signals:
    void stayRequested();
    void leaveRequested();

protected:
    void retranslate() override;

private:
    Button *m_stay;
    Button *m_leave;
};

/// "I need a person": says calmly that the desk was told, or is being told.
class PersonPage final : public MessagePage
{
    Q_OBJECT

public:
    explicit PersonPage(const Theme &theme, QWidget *parent = nullptr);
    /// How far the call has come.
    void setState(const AlertState &state);

signals:
    void closed();

protected:
    void retranslate() override;

private:
    AlertState m_state;
    Button *m_goOn;
};

/// Where patients book on the web, as text and QR code, and the way to somebody at the desk who
/// makes the appointment.
class BookingPage final : public MessagePage
{
    Q_OBJECT

public:
    BookingPage(const Theme &theme, const QString &address, QWidget *parent = nullptr);

signals:
    void deskRequested();
    void closed();

protected:
    void retranslate() override;

private:
    BookingPage(const Theme &theme, QrCode *code, const QString &address, QWidget *parent);

    QString m_address;
    Button *m_desk;
    Button *m_back;
};

/// The submission is on its way; after a failure it offers to try again.
class SendingPage final : public MessagePage
{
    Q_OBJECT

public:
    explicit SendingPage(const Theme &theme, QWidget *parent = nullptr);
    void setWaiting();
    /// `reason` is a sentence for patients.
    void setFailed(const QString &reason);

signals:
    void tryAgainRequested();
    void backRequested();

protected:
    void retranslate() override;

private:
    QString m_failure;
    Button *m_again;
    Button *m_back;
};

} // namespace kiosk
