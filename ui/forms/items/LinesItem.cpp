// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/LinesItem.h"

#include "ui/forms/FieldHints.h"
#include "ui/widgets/Button.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

LinesItem::LinesItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_add(new Button(context.theme, Button::Kind::Outlined, {}, this))
{
    m_add->setIconName(u"plus"_s);
    m_add->setObjectName(u"add"_s);
    answers()->addWidget(m_add);
    connect(m_add, &Button::clicked, this, [this] {
        addLine({});
        m_lines.back().field->setFocus();
    });
    addLine({});
    followTheme(theme(), this, [this] { arrange(); });
}

void LinesItem::addLine(const QString &text)
{
    auto *row = new QWidget(this);
    Line line{row,
              new QLineEdit(text, row),
              new Button(theme(), Button::Kind::Outlined, tr("Remove"), row)};
    prepareField(*line.field, item().input);
    line.remove->setIconName(u"trash"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line.field, 1);
    layout->addWidget(line.remove);
    answers()->insertWidget(static_cast<int>(m_lines.size()), row);
    m_lines.push_back(line);
    connect(line.field, &QLineEdit::textEdited, this, &LinesItem::report);
    connect(line.remove, &Button::clicked, this, [this, field = line.field] { removeLine(field); });
    arrange();
}

void LinesItem::removeLine(const QLineEdit *field)
{
    const auto line = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &candidate) {
        return candidate.field == field;
    });
    line->row->hide();
    line->row->deleteLater();
    m_lines.erase(line);
    arrange();
    m_add->setFocus();
    report();
}

void LinesItem::arrange()
{
    const Metrics &metrics = theme().metrics();
    int number = 0;
    for (const Line &line : m_lines) {
        line.field->setFont(theme().font(TextRole::Body));
        line.field->setFixedHeight(metrics.rowHeight());
        line.field->setAccessibleName(tr("%1, number %2").arg(questionText()).arg(++number));
        line.remove->setVisible(m_lines.size() > 1);
        line.remove->setAccessibleName(tr("Remove number %1").arg(number));
        line.row->layout()->setSpacing(metrics.gap());
    }
}

void LinesItem::report()
{
    std::vector<fhir::Value> values;
    for (const Line &line : m_lines) {
        if (!line.field->text().trimmed().isEmpty())
            values.emplace_back(line.field->text());
    }
    edit(std::move(values));
}

void LinesItem::setReadOnly(bool readOnly)
{
    m_add->setVisible(!readOnly);
    for (const Line &line : m_lines) {
        line.field->setReadOnly(readOnly);
        line.remove->setVisible(!readOnly && m_lines.size() > 1);
    }
}

QWidget *LinesItem::focusTarget() const
{
    return m_lines.empty() ? static_cast<QWidget *>(m_add) : m_lines.front().field;
}

void LinesItem::showValue(const std::vector<fhir::Value> &values)
{
    // Empty lines are the patient's work in progress: only a real difference rebuilds them.
    std::vector<QString> shown;
    for (const Line &line : m_lines) {
        if (!line.field->text().trimmed().isEmpty())
            shown.push_back(line.field->text());
    }
    const bool same = std::equal(
        shown.begin(),
        shown.end(),
        values.begin(),
        values.end(),
        [](const QString &text, const fhir::Value &value) { return text == fhir::codeOf(value); });
    if (same)
        return;
    for (const Line &line : m_lines)
        line.row->deleteLater();
    m_lines.clear();
    for (const fhir::Value &value : values)
        addLine(fhir::codeOf(value));
    if (m_lines.empty())
        addLine({});
}

void LinesItem::showTexts()
{
    m_add->setText(tr("Add another"));
    for (const Line &line : m_lines)
        line.remove->setText(tr("Remove"));
    arrange();
}

void LinesItem::showWrong(bool wrong)
{
    for (const Line &line : m_lines)
        markWrong(*line.field, wrong);
}

} // namespace kiosk
