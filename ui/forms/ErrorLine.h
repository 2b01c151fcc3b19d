// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace kiosk {

class TextLabel;

/// An icon and a sentence in emergency colour under the field that needs a change.
class ErrorLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(const Theme &theme, QWidget *parent = nullptr);

    /// An empty sentence hides the line.
    void setSentence(const QString &sentence);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextLabel *m_label;
};

} // namespace kiosk
