// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QStringList>
#include <QWidget>

namespace kiosk {

/// Where the patient is on the way: a segment with a word for each section. With larger words it
/// becomes one line, "Safety › Step 1 of 5".
class ProgressSegments final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressSegments(const Theme &theme, QWidget *parent = nullptr);

    /// `current` is an index into `sections`; those before it are done.
    void setSections(const QStringList &sections, int current);
    /// "Question 4 of 9": shown at the right of the one-line form.
    void setStep(const QString &step);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isOneLine() const;
    [[nodiscard]] QString oneLine() const;
    [[nodiscard]] QRectF segment(int index, double top) const;
    void paintSegments(QPainter &painter, double top) const;
    void paintWords(QPainter &painter, double top) const;
    void announce();

    const Theme &m_theme;
    QStringList m_sections;
    int m_current = 0;
    QString m_step;
};

} // namespace kiosk
