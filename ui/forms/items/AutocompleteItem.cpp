// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/AutocompleteItem.h"

#include "app/articles/SearchWords.h"
#include "ui/forms/AnswerList.h"
#include "ui/forms/AnswerRow.h"
#include "ui/forms/FieldHints.h"
#include "ui/widgets/Spoken.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr qsizetype mostShown = 6;

/// Typing errors of the typed words against the words of an option; nothing when one is missing.
std::optional<int> errorsIn(const std::vector<SearchWord> &typed, const QString &option)
{
    const std::vector<SearchWord> words = searchWords(option);
    int errors = 0;
    for (const SearchWord &each : typed) {
        const int limit = allowedTypos(each.folded.size());
        int best = limit + 1;
        for (const SearchWord &word : words)
            best = std::min(best, typosToPrefix(each.folded, word.folded, limit));
        if (best > limit)
            return {};
        errors += best;
    }
    return errors;
}

} // namespace

AutocompleteItem::AutocompleteItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_field(new QLineEdit(this))
    , m_list(new QVBoxLayout)
{
    prepareField(*m_field, {});
    m_field->setObjectName(u"search"_s);
    answers()->addWidget(m_field);
    answers()->addLayout(m_list);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (item().type == fhir::ItemType::OpenChoice && !item().repeats)
            edit({typedValue(text)}, FormSession::Entry::Typed);
        find();
    });
    followTheme(theme(), this, [this] {
        fitField(*m_field, theme());
        m_list->setSpacing(theme().metrics().gap());
    });
}

bool AutocompleteItem::keepsOwnWords() const
{
    return item().type == fhir::ItemType::OpenChoice && item().repeats;
}

/// The option that is called so; else the words themselves.
fhir::Value AutocompleteItem::typedValue(const QString &text) const
{
    for (const fhir::AnswerOption &option : options())
        if (optionText(option, session().language()).compare(text.trimmed(), Qt::CaseInsensitive)
            == 0)
            return option.value;
    return text;
}

QString AutocompleteItem::ownWordsText(const QString &words) const
{
    if (item().repeats && item().openLabel.isEmpty())
        return tr("Add “%1”").arg(words);
    return tr("%1: “%2”").arg(ownWordsLabel(), words);
}

/// What is chosen first, then what is typed, the closest first, then the typed words themselves.
QList<AutocompleteItem::Offer> AutocompleteItem::offers() const
{
    const QString text = m_field->text().trimmed();
    const auto typed = searchWords(text);
    QList<Offer> offers;
    std::vector<std::pair<int, Offer>> found;
    for (const fhir::AnswerOption &option : options()) {
        const Offer offer{option.value, optionText(option, session().language())};
        if (isChosen(offer.value))
            offers.append(offer);
        else if (const auto errors = typed.empty() ? std::nullopt : errorsIn(typed, offer.text))
            found.emplace_back(*errors, offer);
    }
    if (keepsOwnWords())
        for (const fhir::Value &answer : session().answers(node()))
            if (const auto *own = std::get_if<QString>(&answer); own && !isListed(answer))
                offers.append({answer, *own});
    std::stable_sort(found.begin(), found.end(), [](const auto &left, const auto &right) {
        return left.first < right.first;
    });
    for (qsizetype i = 0; i < std::min(mostShown, qsizetype(found.size())); ++i)
        offers.append(found[size_t(i)].second);
    const bool isOption
        = !std::holds_alternative<QString>(typedValue(text)) || isListed(typedValue(text));
    const QString words = keepsOwnWords() ? text : m_field->text();
    const bool isOffered = item().type == fhir::ItemType::OpenChoice && !text.isEmpty() && !isOption
        && !(keepsOwnWords() && isChosen(words));
    if (isOffered)
        offers.append({words, ownWordsText(text)});
    return offers;
}

bool AutocompleteItem::isChosen(const fhir::Value &value) const
{
    const auto &answers = session().answers(node());
    return std::find(answers.begin(), answers.end(), value) != answers.end();
}

bool AutocompleteItem::isListed(const fhir::Value &value) const
{
    return std::any_of(options().begin(), options().end(), [&](const auto &option) {
        return option.value == value;
    });
}

void AutocompleteItem::find()
{
    m_offers = offers();
    while (m_rows.size() > m_offers.size()) {
        AnswerRow *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    // Any of many to the keyboard: what is chosen can be taken back by another touch.
    while (m_rows.size() < m_offers.size()) {
        auto *row = new AnswerRow(theme(), AnswerButton::Choice::Many, {}, this);
        setSpoken(*row, Spoken::IntoHandset); // which ones there are tells what was typed
        const qsizetype index = m_rows.size();
        m_rows.append(row);
        m_list->addWidget(row);
        connect(row, &AnswerRow::clicked, this, [this, index, row] {
            choose(index, row->isChecked());
        });
    }
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        AnswerRow *row = m_rows.at(i);
        row->setObjectName(fhir::codeOf(m_offers.at(i).value));
        row->setText(m_offers.at(i).text);
        row->showChosen(isChosen(m_offers.at(i).value));
        row->setWrong(m_wrong);
        row->setEnabled(!m_readOnly);
        row->show();
    }
}

void AutocompleteItem::choose(qsizetype offer, bool chosen)
{
    const fhir::Value value = m_offers.at(offer).value;
    std::vector<fhir::Value> values;
    if (item().repeats)
        values = session().answers(node());
    values.erase(std::remove(values.begin(), values.end(), value), values.end());
    if (chosen)
        values.push_back(value);
    m_field->clear();
    edit(std::move(values));
    find();
}

void AutocompleteItem::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_field->setReadOnly(readOnly);
    for (AnswerRow *row : m_rows)
        row->setEnabled(!readOnly);
}

QWidget *AutocompleteItem::focusTarget() const
{
    return m_field;
}

void AutocompleteItem::showValue(const std::vector<fhir::Value> &values)
{
    for (const fhir::Value &value : values) {
        const auto *own = std::get_if<QString>(&value);
        if (own && !keepsOwnWords() && !isListed(value)
            && own->trimmed() != m_field->text().trimmed())
            m_field->setText(*own);
    }
    const bool isAnswer = item().type == fhir::ItemType::OpenChoice && !keepsOwnWords();
    if (isAnswer && !m_field->text().trimmed().isEmpty() && !isChosen(typedValue(m_field->text())))
        m_field->clear(); // taken back elsewhere
    find();
}

void AutocompleteItem::showTexts()
{
    m_field->setAccessibleName(questionText());
    m_field->setPlaceholderText(tr("Type a part of the word"));
    find();
}

void AutocompleteItem::showWrong(bool wrong)
{
    m_wrong = wrong;
    markWrong(*m_field, wrong);
    for (AnswerRow *row : m_rows)
        row->setWrong(wrong);
}

} // namespace kiosk
