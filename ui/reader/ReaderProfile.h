// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineProfile>

namespace kiosk {

class ArticleLibrary;

/// One patient's web profile (W5, W6): off the record, no cookies, no downloads, everything that
/// a plain article does not need switched off. Pages must go before their profile.
class ReaderProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit ReaderProfile(const ArticleLibrary &library, QObject *parent = nullptr);
};

} // namespace kiosk
