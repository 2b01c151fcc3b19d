// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Element.h"
#include "app/forms/FormTree.h"

namespace kiosk {

// The form in progress as the QuestionnaireResponse that expressions look at. Nothing is copied and
// no JSON is built: each element reads the tree when it is asked, and finds items by their link id
// at once. Elements must not outlive the tree.

/// %resource
[[nodiscard]] fhirpath::ElementPtr responseElement(const FormTree &tree, const QString &canonical);

/// The QuestionnaireResponse.item of a node, also while it has no answer: what the expressions of
/// an item start from. The response itself for the root.
[[nodiscard]] fhirpath::ElementPtr
itemElement(const FormTree &tree, const QString &canonical, NodeId node);

} // namespace kiosk
