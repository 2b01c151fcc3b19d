// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

#include <vector>

namespace kiosk {

/// Names one node of a form in use. Stable for the session: removing a repetition retires its ids.
using NodeId = int;

/// One question, group or display as it stands in front of the patient; a repeating group has a
/// node for each repetition, and so has a repeating question that is not answered by ticking.
struct FormNode
{
    NodeId id = 0;
    NodeId parent = -1;
    const fhir::QuestionnaireItem *item = nullptr; ///< null for the root only
    int repetition = 0;
    std::vector<NodeId> children;
};

} // namespace kiosk
