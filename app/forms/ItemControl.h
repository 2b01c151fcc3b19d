// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

namespace kiosk {

/// Which control shows an item: decided here once, from type and itemControl, without a display.
enum class ControlKind {
    Group,
    Page,
    Tabs, ///< its groups are pages
    Header,
    Footer, ///< words above and below each page
    Table, ///< shows its questions as rows and their common answers as columns
    Grid, ///< shows its questions side by side, its repetitions below each other
    Display,
    Help,
    Why,
    Lower,
    Upper,
    YesNo, ///< boolean
    Check, ///< boolean that one tick answers with yes; without it there is no answer
    Choice,
    MultiChoice,
    DropDown,
    Autocomplete, ///< options found by typing a part of them
    OpenChoice,
    Integer,
    Decimal,
    Spinner, ///< a number between minus and plus
    Scale, ///< Scale: integer with itemControl slider and at most 11 steps
    Slider,
    Date,
    DateTime,
    Time,
    Line,
    TextArea,
    Quantity,
    Signature,
    Attachment,
    BodyChart,
    BodyDrawing, ///< the drawing of the body chart before it, which shows it
};

/// With the choices the form itself brings.
[[nodiscard]] ControlKind controlFor(const fhir::QuestionnaireItem &item);
/// With the choices an expression brings, or none.
[[nodiscard]] ControlKind controlFor(const fhir::QuestionnaireItem &item, bool hasChoices);

/// From one button of a scale to the next: questionnaire-sliderStepValue, at least 1.
[[nodiscard]] qint64 scaleStep(const fhir::QuestionnaireItem &item);

/// One entry for each item whose itemControl no control of ours stands for: the usual control of
/// its type shows it instead.
[[nodiscard]] fhir::NotHonouredList unhonouredControls(const fhir::Questionnaire &questionnaire);

} // namespace kiosk
