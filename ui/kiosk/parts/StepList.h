// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace kiosk {

class TextLabel;

/// "What happens next", then numbered sentences.
class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const Theme &theme, QWidget *parent = nullptr);
    void setSteps(const QString &title, const QStringList &steps);

private:
    const Theme &m_theme;
    QVBoxLayout *m_layout;
    TextLabel *m_title;
    QList<QWidget *> m_rows;
};

} // namespace kiosk
