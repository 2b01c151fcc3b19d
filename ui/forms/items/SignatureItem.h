// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QLineEdit;

namespace kiosk {

class AnswerRow;
class TextLabel;

/// A typed signature: the name and "I confirm". The answer is a text attachment with the hash of
/// the words that stood above it, so that it can be shown later what was signed. Drawing a
/// signature is not offered yet.
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
    void sign();

    TextLabel *m_nameLabel;
    QLineEdit *m_name;
    AnswerRow *m_confirm;
};

/// The displays of the page around a node, as they stand above it: what a signature is bound to.
[[nodiscard]] QString textAbove(const FormSession &session, NodeId node);

} // namespace kiosk
