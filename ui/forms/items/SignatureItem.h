// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/SignatureDrawing.h"
#include "ui/forms/ItemWidget.h"

class QLineEdit;

namespace kiosk {

class AnswerRow;
class Button;
class Notice;
class SignatureCanvas;
class TextLabel;

/// A signature: drawn with a finger, or the typed name with "I confirm" for whoever cannot draw or
/// uses keys. The answer is a picture or a text as attachment, with the hash of the words that
/// stood above it, so that it can be shown later what was signed. A form that takes only one of the
/// two (mimeType) offers only that one.
class SignatureItem final : public ItemWidget
{
    Q_OBJECT

public:
    SignatureItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    void createDrawing();
    void createTyping();
    void setTyped(bool typed);
    void add(const SignatureDrawing::Stroke &stroke);
    void change(SignatureDrawing drawing);
    void undo();
    void signDrawn();
    void signTyped();
    void store(const QString &contentType, const QString &title, const QByteArray &content);
    void takeBack();
    void showDrawing();

    SignatureDrawing m_drawing;
    std::vector<SignatureDrawing> m_steps; ///< what Undo goes back to
    bool m_typed = false;
    bool m_isStoring = false;
    QWidget *m_drawn;
    TextLabel *m_here;
    SignatureCanvas *m_canvas;
    Notice *m_full;
    Button *m_undo;
    Button *m_clear;
    QWidget *m_typing;
    TextLabel *m_nameLabel;
    QLineEdit *m_name;
    AnswerRow *m_confirm;
    Button *m_switch; ///< between the two ways; hidden when there is one
};

/// The displays of the page around a node, as they stand above it: what a signature is bound to.
[[nodiscard]] QString textAbove(const FormSession &session, NodeId node);

} // namespace kiosk
