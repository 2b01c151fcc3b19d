// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kiosk {

enum class MisfitReason {
    UnknownItem, ///< no item of the form has this linkId
    NotAQuestion, ///< what was answered is a group or a display now
    NotAGroup, ///< what held questions is a display now
    OtherType, ///< the answer is not of the question's type
    NotAnOption, ///< the form does not offer this answer
    TooMany, ///< the item does not repeat, or not that often
    NoValue, ///< the answer says nothing, only why
};

/// One thing of an earlier response that has no place in the form as it is now.
struct ResponseMisfit
{
    QString linkId;
    QString path; ///< "item[0].item[2].answer[1]"
    MisfitReason reason = MisfitReason::UnknownItem;
    bool operator==(const ResponseMisfit &) const = default;
};

using ResponseMisfits = QList<ResponseMisfit>;

} // namespace kiosk
