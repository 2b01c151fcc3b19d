// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineView>

namespace kiosk {

/// The engine's widget without the ways out of it (W9): no context menu, no dropping, no
/// shortcuts. Reading, scrolling and following links is all that is left.
class ReaderView final : public QWebEngineView
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);

    /// True for keys that move within a page; everything else is swallowed.
    [[nodiscard]] static bool isReadingKey(int key, Qt::KeyboardModifiers modifiers);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    QWebEngineView *createWindow(QWebEnginePage::WebWindowType type) override;
};

} // namespace kiosk
