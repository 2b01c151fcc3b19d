// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Drafts.h"

namespace kiosk::test {

using namespace Qt::StringLiterals;

RecordDraft aRecord(const QUuid &id, Tier tier)
{
    RecordLabel label;
    label.givenName = u"Zebulon"_s;
    label.familyName = u"Quackenbush"_s;
    label.birthDate = u"1951-03-07"_s;
    label.complaint = u"Lumbagophobia"_s;
    label.visit = u"first-visit"_s;
    label.status = u"completed"_s;
    label.tier = tier;
    RecordDraft draft;
    draft.record = id;
    draft.payload = R"({"answer":"Xylophonist","name":"Zebulon Quackenbush"})";
    draft.label = label.toJson();
    draft.questionnaireHash = QByteArray(32, 'q');
    draft.questionnaireVersion = 1;
    return draft;
}

AlertDraft anAlert(const QUuid &id, AlertKind kind)
{
    return {id,
            kind,
            kind == AlertKind::RedFlag ? Tier::Emergency : Tier::None,
            kind == AlertKind::RedFlag ? u"cauda-equina"_s : QString(),
            R"({"item":"CES-2","name":"Zebulon Quackenbush"})"};
}

} // namespace kiosk::test
