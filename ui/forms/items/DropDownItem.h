// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/ItemWidget.h"

class QLineEdit;

namespace kiosk {

class PickField;

/// One answer of a long list, chosen on a sheet. An open choice ends in own words, for which a
/// field comes below.
class DropDownItem final : public ItemWidget
{
    Q_OBJECT

public:
    DropDownItem(const ItemContext &context, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const std::vector<fhir::Value> &values) override;
    void showTexts() override;
    void showWrong(bool wrong) override;

private:
    void addOwnWords();
    void pick(int index);
    [[nodiscard]] bool showOwnWords(const std::vector<fhir::Value> &values);

    PickField *m_field;
    QLineEdit *m_ownWords = nullptr;
    qsizetype m_count = 0; ///< choices of the sheet
    bool m_readOnly = false;
};

} // namespace kiosk
