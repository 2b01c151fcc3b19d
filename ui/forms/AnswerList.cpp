// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/AnswerList.h"

#include "ui/forms/AnswerRow.h"
#include "ui/forms/FieldHints.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

bool standsApart(const fhir::AnswerOption &option)
{
    static const QStringList codes = {
        u"not-sure"_s, u"prefer-not-to-say"_s, u"asked-declined"_s, u"asked-unknown"_s, u"none"_s};
    return option.exclusive || codes.contains(fhir::codeOf(option.value));
}

std::optional<QString> ownWordsIn(const std::vector<fhir::Value> &values,
                                  const QList<fhir::AnswerOption> &options)
{
    const auto isListed = [&options](const fhir::Value &value) {
        return std::any_of(options.begin(), options.end(), [&value](const auto &option) {
            return option.value == value;
        });
    };
    for (const fhir::Value &value : values)
        if (const auto *words = std::get_if<QString>(&value); words && !isListed(value))
            return *words;
    return {};
}

QString optionText(const fhir::AnswerOption &option, const QString &language)
{
    const QString text = option.display.in(language);
    return text.isEmpty() ? fhir::codeOf(option.value) : text;
}

AnswerList::AnswerList(const Theme &theme,
                       AnswerButton::Choice choice,
                       Offer offer,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_choice(choice)
    , m_nothing(new TextLabel(theme, TextRole::Body, {}, this))
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_nothing->setObjectName(u"nothingToChoose"_s);
    m_nothing->setColor(ColorRole::Muted);
    m_nothing->hide();
    if (offer == Offer::OptionsAndOwnWords)
        addOwnWords();
    followTheme(theme, this, [this] { arrange(); });
}

void AnswerList::setOrientation(Qt::Orientation orientation)
{
    m_orientation = orientation;
    arrange();
}

void AnswerList::addRow()
{
    auto *row = new AnswerRow(m_theme, m_choice, {}, this);
    const qsizetype index = m_rows.size();
    connect(row, &AnswerRow::clicked, this, [this, index] { select(index); });
    row->setWrong(m_wrong);
    m_rows.push_back(row);
}

void AnswerList::addOwnWords()
{
    m_ownRow = new AnswerRow(m_theme, m_choice, {}, this);
    m_ownRow->setObjectName(u"own-words"_s);
    m_ownWords = new QLineEdit(this);
    prepareField(*m_ownWords, {});
    m_ownWords->hide();
    connect(m_ownRow, &AnswerRow::clicked, this, [this] {
        m_ownWords->setVisible(m_ownRow->isChecked());
        m_ownWords->setFocus();
        emit chosen(values());
    });
    connect(m_ownWords, &QLineEdit::textEdited, this, [this] { emit typed(values()); });
}

int AnswerList::columns() const
{
    if (m_orientation == Qt::Vertical || m_rows.isEmpty())
        return 1;
    int widest = 0;
    for (const AnswerRow *row : m_rows)
        widest = std::max(widest, row->wordsWidth());
    const int gap = m_theme.metrics().gap();
    return std::clamp((width() + gap) / (widest + gap), 1, int(m_rows.size()));
}

void AnswerList::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    for (int line = 0; line < m_layout->rowCount(); ++line)
        m_layout->setRowMinimumHeight(line, 0);
    m_layout->setSpacing(metrics.gap());
    m_columns = columns();
    int line = 0;
    const auto add = [&](QWidget *widget) { m_layout->addWidget(widget, line++, 0, 1, m_columns); };
    const auto addRows = [&](bool apart) {
        int column = 0;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (standsApart(m_options.at(i)) != apart)
                continue;
            m_layout->addWidget(m_rows.at(i), line, column++);
            if (column == m_columns) {
                column = 0;
                ++line;
            }
        }
        line += column > 0 ? 1 : 0;
    };
    addRows(false);
    add(m_nothing);
    if (m_ownRow) {
        add(m_ownRow);
        fitField(*m_ownWords, m_theme);
        add(m_ownWords);
    }
    const bool anyApart = std::any_of(m_options.begin(), m_options.end(), standsApart);
    m_layout->setRowMinimumHeight(line++, anyApart ? metrics.px(3) : 0);
    addRows(true);
}

void AnswerList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (columns() != m_columns)
        arrange();
}

void AnswerList::showOptions(const QList<fhir::AnswerOption> &options, const QString &language)
{
    m_options = options;
    while (m_rows.size() > options.size()) {
        AnswerRow *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < options.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setObjectName(fhir::codeOf(options.at(i).value));
        m_rows.at(i)->setText(optionText(options.at(i), language));
        m_rows.at(i)->show();
    }
    m_nothing->setText(tr("There is nothing to choose here yet."));
    m_nothing->setVisible(options.isEmpty() && !m_ownRow);
    arrange();
}

void AnswerList::setOwnWordsLabel(const QString &label)
{
    if (!m_ownRow)
        return;
    m_ownRow->setText(label);
    m_ownWords->setAccessibleName(label);
}

void AnswerList::showValues(const std::vector<fhir::Value> &shown)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto &value = m_options.at(i).value;
        m_rows.at(i)->showChosen(std::find(shown.begin(), shown.end(), value) != shown.end());
    }
    if (!m_ownRow)
        return;
    if (const auto own = ownWordsIn(shown, m_options)) {
        m_ownRow->showChosen(true);
        if (*own != m_ownWords->text())
            m_ownWords->setText(*own);
    } else if (m_ownRow->isChecked() && !m_ownWords->text().trimmed().isEmpty()) {
        m_ownRow->showChosen(false); // taken back elsewhere
        m_ownWords->clear();
    }
    m_ownWords->setVisible(m_ownRow->isChecked());
}

void AnswerList::select(qsizetype row)
{
    // An exclusive answer stands alone; any other takes it away.
    if (m_choice == AnswerButton::Choice::Many && m_rows.at(row)->isChecked()) {
        const bool alone = m_options.at(row).exclusive;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (i != row && (alone || m_options.at(i).exclusive))
                m_rows.at(i)->showChosen(false);
        }
        if (alone && m_ownRow)
            m_ownRow->showChosen(false);
    }
    if (m_ownWords)
        m_ownWords->setVisible(m_ownRow->isChecked());
    emit chosen(values());
}

std::vector<fhir::Value> AnswerList::values() const
{
    std::vector<fhir::Value> values;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i)->isChecked())
            values.push_back(m_options.at(i).value);
    }
    if (m_ownRow && m_ownRow->isChecked() && !m_ownWords->text().trimmed().isEmpty())
        values.emplace_back(m_ownWords->text());
    return values;
}

void AnswerList::setWrong(bool wrong)
{
    m_wrong = wrong;
    for (AnswerRow *row : m_rows)
        row->setWrong(wrong);
    if (m_ownRow)
        m_ownRow->setWrong(wrong);
}

void AnswerList::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

QWidget *AnswerList::focusTarget() const
{
    const auto chosenRow = std::find_if(
        m_rows.begin(), m_rows.end(), [](const AnswerRow *row) { return row->isChecked(); });
    if (chosenRow != m_rows.end())
        return *chosenRow;
    return m_rows.empty() ? static_cast<QWidget *>(m_ownRow) : m_rows.front();
}

} // namespace kiosk
