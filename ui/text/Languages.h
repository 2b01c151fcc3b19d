// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace kiosk {

/// The language of the program's own words. Content (forms, articles, rules) carries its own
/// translations and does not pass through here.
class Languages final : public QObject
{
    Q_OBJECT

public:
    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;

    /// Tags of the shipped translations, English first.
    [[nodiscard]] static QStringList shipped();
    /// The language's own name: "English", "español".
    [[nodiscard]] static QString nativeName(const QString &language);

    [[nodiscard]] QString current() const { return m_current; }
    /// Installs the translators and the default QLocale; windows get QEvent::LanguageChange. An
    /// unknown tag means English.
    void use(const QString &language);

private:
    void install(const QString &name, const QString &folder);

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace kiosk
