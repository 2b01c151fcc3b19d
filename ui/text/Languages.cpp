// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Languages.h"

#include <QCoreApplication>
#include <QHash>
#include <QLibraryInfo>
#include <QLocale>

namespace kiosk {

using namespace Qt::StringLiterals;

Languages::Languages(QObject *parent)
    : QObject(parent)
{
}

Languages::~Languages() = default;

QStringList Languages::shipped()
{
    return {u"en"_s, u"es"_s};
}

QString Languages::nativeName(const QString &language)
{
    // Qt names these two by a country ("American English", "español de España"): nobody looks for
    // that.
    static const QHash<QString, QString> shippedNames{{u"en"_s, u"English"_s},
                                                      {u"es"_s, u"Español"_s}};
    if (shippedNames.contains(language))
        return shippedNames.value(language);
    QString name = QLocale(language).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

void Languages::use(const QString &language)
{
    const QString tag = shipped().contains(language) ? language : shipped().constFirst();
    if (tag == m_current)
        return;
    m_current = tag;
    m_translators.clear(); // a translator that goes takes itself out of the application
    QLocale::setDefault(QLocale(tag));
    install(u"qtbase_"_s + tag, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"bonesetters_"_s + tag, u":/translations"_s);
}

void Languages::install(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return; // English needs no file of ours beyond its plurals, and Qt's own words may not be
                // installed
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace kiosk
