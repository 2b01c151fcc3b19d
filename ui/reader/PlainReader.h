// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;

namespace kiosk {

struct Article;
class Theme;

/// Shows an article's words without any web engine: what is left when the engine keeps dying (W10).
/// Links and pictures are not shown.
class PlainReader final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PlainReader(const Theme &theme, QWidget *parent = nullptr);
    void showArticle(const Article &article);
    /// All that is shown.
    [[nodiscard]] QString words() const;

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace kiosk
