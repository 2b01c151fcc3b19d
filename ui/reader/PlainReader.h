// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ScrollArea.h"

class QVBoxLayout;

namespace kiosk {

struct Article;

/// Shows an article's words without any web engine: what is left when the engine keeps dying (W10).
/// Links and pictures are not shown.
class PlainReader final : public ScrollArea
{
    Q_OBJECT

public:
    explicit PlainReader(const Theme &theme, QWidget *parent = nullptr);
    /// At this part of its height, 0 to 1.
    void showArticle(const Article &article, double part);
    /// All that is shown.
    [[nodiscard]] QString words() const;

private:
    const Theme &m_theme;
    QVBoxLayout *m_list;
};

} // namespace kiosk
