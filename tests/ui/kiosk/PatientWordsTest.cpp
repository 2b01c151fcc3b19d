// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// English and Spanish of every sentence on the kiosk's stop, outcome, received and guide screens.
QStringList resultSentences()
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/resources/translations/bonesetters_es.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList screens{u"kiosk::StopPage"_s,
                              u"kiosk::OutcomePage"_s,
                              u"kiosk::ReceivedPage"_s,
                              u"kiosk::GuidePage"_s};
    QXmlStreamReader xml(&file);
    QString context;
    QStringList sentences;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (screens.contains(context)
                 && (xml.name() == u"source"_s || xml.name() == u"translation"_s))
            sentences.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return sentences;
}

} // namespace

TEST_CASE("Result screens name no disease, give no probability and never reassure", "[kiosk]")
{
    // "safe to treat" is the disclaimer: the kiosk does not decide it.
    const QRegularExpression forbidden(
        uR"(\b(stroke|cancer|tumou?r|cauda equina|fracture|infection|heart attack|aneurysm|slipped disc)"
        uR"(|derrame|c.ncer|fractura|infecci.n|infarto|aneurisma|hernia)"
        uR"(|probab\w*|likely|chance|percent|por ciento)"
        uR"(|you are (fine|ok|okay|healthy)|you are safe(?! to treat)|all clear|nothing to worry)"
        uR"(|est. (bien|sano|a salvo)|no se preocupe|todo en orden)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);

    const QStringList sentences = resultSentences();

    REQUIRE(sentences.size() > 120);
    for (const QString &sentence : sentences) {
        CAPTURE(sentence);
        CHECK_FALSE(forbidden.match(sentence).hasMatch());
    }
}
