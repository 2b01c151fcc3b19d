// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyCoverage.h"
#include "app/fhir/Questionnaire.h"

#include <QWidget>

class QVBoxLayout;

namespace kiosk {

class AnswerRow;
class TextLabel;
class Theme;

/// The regions of the body chart by name, grouped by view: what can be drawn can be chosen here, by
/// touch, keyboard, switch and screen reader.
class RegionList final : public QWidget
{
    Q_OBJECT

public:
    RegionList(const Theme &theme, const BodyMap &map, QWidget *parent);

    /// Shows the options that are regions of these views, in the map's order.
    void showOptions(const QList<fhir::AnswerOption> &options,
                     const std::vector<BodyView> &views,
                     const QString &language);
    void showMarked(const std::vector<MarkedRegion> &marked);

signals:
    void toggled(const QString &region);

private:
    struct Row
    {
        QString region;
        QString name;
        AnswerRow *row = nullptr;
    };

    void clear();
    void addGroup(BodyView view, const QList<fhir::AnswerOption> &options, const QString &language);

    const Theme &m_theme;
    const BodyMap &m_map;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
};

/// "Front", "Burning": in the language of the screen; nothing where no feeling was said.
[[nodiscard]] QString bodyViewText(BodyView view);
[[nodiscard]] QString painTypeText(PainType pain);

} // namespace kiosk
