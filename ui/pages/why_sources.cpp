// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/why_sources.h"

#include "pages/flow_layout.h"
#include "pages/timeline_words.h"
#include "pages/tr.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark::pages {

namespace {

constexpr int kReasonInset = 28; ///< under the button's text

QString rowName(WhySources::Source source)
{
    return QStringLiteral("choice-")
        + (source ? QString::fromStdString(std::string(chapterSourceName(*source))) : QStringLiteral("automatic"));
}

QString automaticText(const bridge::TimelineExplanationData& explanation)
{
    if (explanation.sources.empty())
        return Tr::tr("No source has chapters of this episode.");
    return explanation.decisions.chosenForShow
        ? Tr::tr("What you chose for all episodes of this show, where an episode has it; else the best.")
        : Tr::tr("What is inside the audio goes first, then what the publisher linked, then the notes.");
}

QString capitalised(const QString& text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QPushButton* makeLink(QWidget* parent, const char* name)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("kind", QStringLiteral("link"));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

WhySources::WhySources(theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
    , m_rowsLayout(new QVBoxLayout)
    , m_forShow(new QWidget(this))
    , m_showText(new TextLabel(theme, theme::TextRole::Small, TextLabel::Tone::Soft, this))
    , m_useForShow(makeLink(this, "useForShow"))
    , m_automaticForShow(makeLink(this, "automaticForShow"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_rowsLayout->setSpacing(2);
    column->addLayout(m_rowsLayout);
    auto* flow = new FlowLayout(m_forShow);
    for (QWidget* part : std::initializer_list<QWidget*>{m_showText, m_useForShow, m_automaticForShow})
        flow->addWidget(part);
    column->addWidget(m_forShow);
    m_useForShow->setText(Tr::tr("Use for all episodes of this show", "the source of chapters that is shown"));
    m_automaticForShow->setText(Tr::tr("Show each episode’s best chapters again"));
    connect(m_useForShow, &QPushButton::clicked, this, [this] { Q_EMIT chosenForShow(m_shown); });
    connect(m_automaticForShow, &QPushButton::clicked, this, [this] { Q_EMIT chosenForShow(std::nullopt); });
}

void WhySources::addRow(Source source)
{
    auto* button = new QRadioButton(this);
    button->setObjectName(rowName(source));
    button->setFocusPolicy(Qt::TabFocus);
    auto* reason = new TextLabel(m_theme, theme::TextRole::Small, TextLabel::Tone::Soft, this);
    reason->setWordWrap(true);
    reason->setIndent(m_theme.scaled(kReasonInset));
    reason->setContentsMargins(0, 0, 0, m_theme.scaled(6));
    m_group->addButton(button);
    m_rowsLayout->addWidget(button, 0, Qt::AlignLeft);
    m_rowsLayout->addWidget(reason);
    m_rows.push_back({source, button, reason});
    connect(button, &QRadioButton::clicked, this, [this, source] { Q_EMIT chosenForEpisode(source); });
}

void WhySources::rebuildRows(const std::vector<Source>& sources)
{
    if (std::ranges::equal(m_rows, sources, {}, &Row::source))
        return;
    const bool hadFocus = std::ranges::any_of(m_rows, [](const Row& row) { return row.button->hasFocus(); });
    for (const auto& row : m_rows) {
        delete row.button;
        delete row.reason;
    }
    m_rows.clear();
    for (const auto source : sources)
        addRow(source);
    if (hadFocus)
        m_rows.front().button->setFocus();
}

void WhySources::setExplanation(const bridge::TimelineExplanationData& explanation)
{
    std::vector<Source> sources{std::nullopt};
    m_shown.reset();
    for (const auto& judgement : explanation.sources) {
        sources.emplace_back(judgement.source);
        if (judgement.isShown)
            m_shown = judgement.source;
    }
    rebuildRows(sources);
    const auto forShow = explanation.decisions.chosenForShow;
    m_rows[0].button->setText(forShow ? Tr::tr("As for the whole show") : Tr::tr("Best (automatic)"));
    m_rows[0].reason->setText(automaticText(explanation));
    m_rows[0].button->setVisible(!explanation.sources.empty()); // nothing to choose from
    m_rows[0].reason->setIndent(explanation.sources.empty() ? 0 : m_theme.scaled(kReasonInset));
    for (std::size_t i = 0; i < explanation.sources.size(); ++i) {
        const auto& judgement = explanation.sources[i];
        const auto count = judgement.shown > 0 ? judgement.shown : judgement.found;
        m_rows[i + 1].button->setText(
            Tr::tr("%1: %2", "a source of chapters, and how many")
                .arg(capitalised(sourceOrigin(judgement.source)), chapterCountText(static_cast<qint64>(count))));
        m_rows[i + 1].reason->setText(sourceReasonText(judgement.reason));
    }
    for (const auto& row : m_rows) {
        row.button->setAccessibleDescription(row.reason->text());
        if (row.source == explanation.decisions.chosenForEpisode)
            row.button->setChecked(true);
    }
    showShow(explanation);
}

void WhySources::showShow(const bridge::TimelineExplanationData& explanation)
{
    const auto forShow = explanation.decisions.chosenForShow;
    m_showText->setText(forShow
            ? Tr::tr("For all episodes of this show: %1", "where chapters are from").arg(sourceOrigin(*forShow))
            : QString());
    m_showText->setVisible(forShow.has_value());
    m_automaticForShow->setVisible(forShow.has_value());
    const bool canUse = m_shown && m_shown != forShow && m_shown != ChapterSource::User;
    m_useForShow->setVisible(canUse);
    m_forShow->setVisible(canUse || forShow);
}

void WhySources::focusChoice()
{
    auto* checked = m_group->checkedButton();
    if (checked)
        checked->setFocus(Qt::OtherFocusReason);
}

} // namespace tidemark::pages
