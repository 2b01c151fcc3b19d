// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>

namespace kiosk {

/// The language of the program's own sentences. Questions and articles bring their own.
class Languages
{
public:
    Languages();
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// Installs the translation; English, the language of the sources, needs none.
    void use(const QString &language);

    /// As its speakers write it: "English", "Español".
    [[nodiscard]] static QString ownName(const QString &language);

private:
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace kiosk
