// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/ItemWidget.h"

#include "app/fhir/ItemType.h"
#include "app/forms/FormTree.h"
#include "ui/forms/ErrorLine.h"
#include "ui/forms/HelpPanel.h"
#include "ui/forms/IssueText.h"
#include "ui/forms/StyledWords.h"
#include "ui/widgets/AlignedBox.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Spoken.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

ItemWidget::ItemWidget(const ItemContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_columns(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_space(new QSpacerItem(0, 0))
    , m_explanation(new AlignedBox(QBoxLayout::TopToBottom))
    , m_answers(new AlignedBox(QBoxLayout::TopToBottom))
    , m_label(new TextLabel(context.theme, TextRole::Caption, {}, this))
{
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_label->setColor(ColorRole::Ink);
    m_explanation->addWidget(m_label);
    m_columns->addLayout(m_explanation, 1);
    m_columns->addSpacerItem(m_space);
    m_columns->addLayout(m_answers, 1);
    if (repeatsAsNodes(item()))
        addRemoveButton();
    if (context.session.isPrivate(context.node))
        setSpoken(*this, Spoken::IntoHandset);
    followTheme(context.theme, this, [this] { arrange(); });
}

ItemWidget::~ItemWidget() = default;

void ItemWidget::addRemoveButton()
{
    m_remove = new Button(theme(), Button::Kind::Outlined, tr("Remove"), this);
    m_remove->setIconName(u"trash"_s);
    m_columns->addWidget(m_remove, 0, Qt::AlignRight);
    connect(m_remove, &Button::clicked, this, [this] { emit removalRequested(node()); });
}

const fhir::QuestionnaireItem &ItemWidget::item() const
{
    return *session().node(node()).item;
}

QString ItemWidget::say(const fhir::Text &text) const
{
    return text.in(session().language());
}

void ItemWidget::showWords(TextLabel &label) const
{
    showStyled(label, session().styledText(node()), say(item().prefix));
}

QString ItemWidget::questionText() const
{
    const QString prefix = say(item().prefix);
    const QString text = session().styledText(node()).text;
    return prefix.isEmpty() ? text : prefix + u' ' + text;
}

QString ItemWidget::childText(const QString &itemControl) const
{
    QStringList lines;
    for (const NodeId child : session().node(node()).children) {
        const fhir::QuestionnaireItem &display = *session().node(child).item;
        if (display.type == fhir::ItemType::Display && display.itemControl == itemControl
            && session().isEnabled(child))
            lines += session().styledText(child).text;
    }
    lines.removeAll({});
    return lines.join(u'\n');
}

QString ItemWidget::ownWordsLabel() const
{
    const QString label = say(item().openLabel);
    return label.isEmpty() ? tr("Something else") : label;
}

QString ItemWidget::unitText() const
{
    return item().unit.isEmpty() ? childText(u"unit"_s) : item().unit;
}

QString ItemWidget::note() const
{
    const QString format = say(item().entryFormat);
    if (!format.isEmpty())
        return u'(' + format + u')';
    return m_shown.isRequired || item().readOnly ? QString() : tr("(you can skip this)");
}

void ItemWidget::hideLabel()
{
    m_labelHidden = true;
    m_label->hide();
}

void ItemWidget::hideHelp()
{
    m_helpHidden = true;
}

void ItemWidget::setProminent(bool prominent)
{
    if (prominent == m_isProminent)
        return;
    m_isProminent = prominent;
    m_label->setRole(prominent ? TextRole::Question : TextRole::Caption);
}

void ItemWidget::setSpread(Spread spread)
{
    if (spread == m_spread)
        return;
    m_spread = spread;
    arrange();
}

void ItemWidget::arrange()
{
    const Metrics &metrics = theme().metrics();
    const bool sideBySide = m_spread == Spread::SideBySide;
    m_columns->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(sideBySide ? metrics.px(18) : metrics.px(2));
    m_columns->setStretch(0, sideBySide ? 1 : 0);
    const bool apart = m_spread == Spread::Apart;
    m_space->changeSize(
        0, 0, QSizePolicy::Minimum, apart ? QSizePolicy::Expanding : QSizePolicy::Minimum);
    m_columns->setStretch(1, apart ? 1 : 0);
    m_columns->invalidate();
    m_columns->setStretch(2, sideBySide ? 1 : 0);
    const Qt::Alignment alignment = sideBySide ? Qt::AlignTop : Qt::Alignment();
    m_columns->setAlignment(m_explanation, alignment);
    m_columns->setAlignment(m_answers, sideBySide ? Qt::AlignVCenter : Qt::Alignment());
    m_explanation->setSpacing(metrics.px(4));
    m_answers->setSpacing(metrics.gap());
}

ItemWidget::Shown ItemWidget::shown() const
{
    return {questionText(), session().isRequired(node()), session().options(node())};
}

void ItemWidget::refresh()
{
    m_shown = shown();
    showWords(*m_label);
    m_label->setNote(note());
    m_label->setVisible(!m_labelHidden && !questionText().isEmpty());
    showPrompt();
    showHelp();
    if (m_remove) {
        m_remove->setText(tr("Remove"));
        m_remove->setAccessibleName(tr("Remove: %1").arg(questionText()));
        m_remove->setVisible(session().node(node()).repetition > 0 && !item().readOnly);
    }
    showTexts();
    showAnswer();
}

void ItemWidget::refreshAnswer()
{
    if (m_shown == shown())
        showAnswer();
    else
        refresh();
}

void ItemWidget::showAnswer()
{
    showValue(session().answers(node()));
    showIssues();
}

/// Whether the control, or the panel of help, says these words where they belong.
bool ItemWidget::hasOwnPlace(const fhir::QuestionnaireItem &display) const
{
    static const QStringList help{u"help"_s, u"flyover"_s, u"why"_s};
    static const QStringList ends{u"lower"_s, u"upper"_s};
    static const QList<ControlKind> withUnit{ControlKind::Integer,
                                             ControlKind::Decimal,
                                             ControlKind::Spinner,
                                             ControlKind::Slider,
                                             ControlKind::Line,
                                             ControlKind::Quantity};
    const ControlKind kind = session().control(node());
    if (ends.contains(display.itemControl))
        return kind == ControlKind::Scale || kind == ControlKind::Slider;
    if (display.itemControl == u"unit")
        return withUnit.contains(kind);
    return help.contains(display.itemControl);
}

/// Displays below a question that have no place of their own: "prompt", "legal", none at all.
void ItemWidget::showPrompt()
{
    if (!fhir::isQuestion(item()))
        return;
    QStringList lines;
    for (const NodeId child : session().node(node()).children) {
        const fhir::QuestionnaireItem &display = *session().node(child).item;
        if (display.type == fhir::ItemType::Display && session().isEnabled(child)
            && !hasOwnPlace(display))
            lines += session().styledText(child).text;
    }
    lines.removeAll({});
    if (lines.isEmpty() && !m_prompt)
        return;
    if (!m_prompt) {
        m_prompt = new TextLabel(theme(), TextRole::Caption, {}, this);
        m_prompt->setObjectName(u"prompt"_s);
        m_explanation->insertWidget(1, m_prompt);
    }
    m_prompt->setText(lines.join(u'\n'));
    m_prompt->setVisible(!lines.isEmpty());
}

/// Of the item, and of displays that stand within its words.
QStringList ItemWidget::supportLinks() const
{
    QStringList links = item().supportLinks;
    if (!fhir::isQuestion(item()))
        return links;
    for (const fhir::QuestionnaireItem &child : item().items)
        if (child.type == fhir::ItemType::Display && !child.hidden)
            links += child.supportLinks;
    return links;
}

/// Most questions have no help: no panel is made for them.
void ItemWidget::showHelp()
{
    const bool hasTexts = !m_helpHidden && fhir::isQuestion(item());
    QStringList meaning;
    if (hasTexts)
        meaning = {childText(u"help"_s), childText(u"flyover"_s)};
    meaning.removeAll({});
    const QString why = hasTexts ? childText(u"why"_s) : QString();
    const QStringList links = supportLinks();
    if (!m_help && meaning.isEmpty() && why.isEmpty() && links.isEmpty())
        return;
    if (!m_help) {
        m_help = new HelpPanel(theme(), this);
        m_explanation->addWidget(m_help);
    }
    m_help->setTexts(meaning.join(u'\n'), why);
    m_help->setLinks(links);
    m_help->setDrawing(item().drawing);
}

void ItemWidget::setIssuesShown(bool shown)
{
    m_issuesShown = shown;
    showIssues();
}

bool ItemWidget::hasIssue() const
{
    return !session().issues(node()).empty();
}

void ItemWidget::showIssues()
{
    const auto issues = m_issuesShown ? session().issues(node()) : std::vector<FormIssue>();
    const QString sentence = issues.empty() ? QString() : issueText(issues.front(), item());
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    if (!m_error) {
        m_error = new ErrorLine(theme(), this);
        m_answers->addWidget(m_error);
    }
    m_error->setSentence(sentence);
    // Said when the focus comes here: Qt 6.4 has no announcement of its own.
    if (QWidget *target = focusTarget())
        target->setAccessibleDescription(sentence);
    showWrong(!sentence.isEmpty());
}

void ItemWidget::edit(std::vector<fhir::Value> values, FormSession::Entry entry)
{
    session().setAnswers(node(), std::move(values), entry);
    emit edited(node());
}

} // namespace kiosk
