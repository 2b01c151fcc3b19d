// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DropDownItem.h"

#include "ui/forms/AnswerList.h"
#include "ui/forms/FieldHints.h"
#include "ui/widgets/PickField.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

DropDownItem::DropDownItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_field(new PickField(context.theme, this))
{
    answers()->addWidget(m_field);
    connect(m_field, &PickField::picked, this, &DropDownItem::pick);
    if (item().type == fhir::ItemType::OpenChoice)
        addOwnWords();
}

void DropDownItem::addOwnWords()
{
    m_ownWords = new QLineEdit(this);
    m_ownWords->setObjectName(u"own-words"_s);
    prepareField(*m_ownWords, {});
    m_ownWords->hide();
    answers()->addWidget(m_ownWords);
    connect(m_ownWords, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit({text}, FormSession::Entry::Typed);
    });
    followTheme(theme(), this, [this] { fitField(*m_ownWords, theme()); });
}

void DropDownItem::pick(int index)
{
    const bool isOwn = index >= options().size();
    if (m_ownWords)
        m_ownWords->setVisible(isOwn);
    if (!isOwn) {
        edit({options().at(index).value});
        return;
    }
    m_ownWords->setFocus();
    edit({m_ownWords->text()});
}

void DropDownItem::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_field->setEnabled(!readOnly && m_count > 0);
    if (m_ownWords)
        m_ownWords->setReadOnly(readOnly);
}

QWidget *DropDownItem::focusTarget() const
{
    return m_field;
}

void DropDownItem::showValue(const std::vector<fhir::Value> &values)
{
    const auto &choices = options();
    const auto chosen = std::find_if(choices.begin(), choices.end(), [&](const auto &option) {
        return !values.empty() && option.value == values.front();
    });
    const int listed = static_cast<int>(std::distance(choices.begin(), chosen));
    m_field->setCurrent(chosen != choices.end() || showOwnWords(values) ? listed : -1);
}

/// Whether own words are chosen; they come last in the list.
bool DropDownItem::showOwnWords(const std::vector<fhir::Value> &values)
{
    if (!m_ownWords)
        return false;
    const auto own = ownWordsIn(values, options());
    if (own && *own != m_ownWords->text())
        m_ownWords->setText(*own);
    const bool isAwaited = values.empty() && m_ownWords->isVisibleTo(this);
    if (isAwaited && !m_ownWords->text().trimmed().isEmpty())
        m_ownWords->clear(); // taken back elsewhere
    m_ownWords->setVisible(own || isAwaited);
    return own || isAwaited;
}

void DropDownItem::showTexts()
{
    QStringList texts;
    for (const auto &option : options())
        texts += optionText(option, session().language());
    if (m_ownWords) {
        texts += ownWordsLabel();
        m_ownWords->setAccessibleName(ownWordsLabel());
    }
    m_count = texts.size();
    m_field->setAccessibleName(questionText());
    m_field->setPlaceholder(texts.isEmpty() ? tr("There is nothing to choose here yet.")
                                            : tr("Choose one"));
    m_field->setChoices(texts);
    m_field->setEnabled(!m_readOnly && !texts.isEmpty());
}

void DropDownItem::showWrong(bool wrong)
{
    m_field->setWrong(wrong);
    if (m_ownWords)
        markWrong(*m_ownWords, wrong);
}

} // namespace kiosk
