// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/Languages.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

Languages::Languages() = default;

Languages::~Languages()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
}

void Languages::use(const QString &language)
{
    QLocale::setDefault(QLocale(language));
    auto translator = std::make_unique<QTranslator>();
    const bool isFound = translator->load(u":/i18n/bonesetters_"_s + language + u".qm"_s);
    // The new one comes first: without a gap no page is written in two languages.
    if (isFound)
        QCoreApplication::installTranslator(translator.get());
    const auto previous = std::exchange(m_translator, isFound ? std::move(translator) : nullptr);
    if (previous)
        QCoreApplication::removeTranslator(previous.get());
}

QString Languages::ownName(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    // "American English" and "español de España" say more than the patient needs.
    if (language.startsWith("en"_L1))
        return u"English"_s;
    if (language.startsWith("es"_L1))
        return u"Español"_s;
    if (!name.isEmpty())
        name.front() = name.front().toUpper();
    return name;
}

} // namespace kiosk
