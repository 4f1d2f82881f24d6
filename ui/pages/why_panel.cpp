// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/why_panel.h"

#include "bridge/text_format.h"
#include "pages/page_layout.h"
#include "pages/timeline_words.h"
#include "pages/tr.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace tidemark::pages {

namespace {

constexpr int kWidest = 860; ///< wider lines are hard to read
constexpr int kBetweenSections = 22;

} // namespace

WhyPanel::WhyPanel(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_actions(context, navigator, this)
    , m_column(nullptr)
    , m_heading(new TextLabel(context.theme, theme::TextRole::Heading, TextLabel::Tone::Normal))
    , m_close(new QToolButton)
    , m_sources(new WhySources(context.theme))
    , m_looks(new WhyLooks(context.theme))
{
    setObjectName(QStringLiteral("whyPanel"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    auto* content = new QWidget(this);
    content->setMaximumWidth(context.theme.scaled(kWidest));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kListOutset, 8, kListOutset, 24);
    m_column->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_close);
    m_column->addLayout(top);
    m_close->setObjectName(QStringLiteral("closeWhy"));
    m_close->setToolTip(Tr::tr("Back to the chapters (Esc)"));
    m_close->setAccessibleName(m_close->toolTip());
    m_close->setFocusPolicy(Qt::TabFocus);
    m_column->addWidget(m_sources);
    makeChanges();
    makeSection(Tr::tr("Looked for outside of the feed")).column->addWidget(m_looks);
    makeTimes();
    makeHistory();
    m_column->addStretch();
    setWidget(content);
    connectSignals();
    restyle();
}

WhyPanel::Section WhyPanel::makeSection(const QString& heading)
{
    Section section{new QWidget, nullptr};
    section.column = new QVBoxLayout(section.box);
    section.column->setContentsMargins(0, kBetweenSections, 0, 0);
    section.column->setSpacing(8);
    auto* label = new TextLabel(m_context.theme, theme::TextRole::Strong, TextLabel::Tone::Normal, section.box);
    label->setText(heading);
    section.column->addWidget(label);
    m_column->addWidget(section.box);
    return section;
}

void WhyPanel::makeChanges()
{
    m_changes = makeSection(Tr::tr("Your changes"));
    m_changeCount = new TextLabel(m_context.theme, theme::TextRole::Body, TextLabel::Tone::Soft);
    m_changes.column->addWidget(m_changeCount);
    auto* discard = new QPushButton(Tr::tr("Take all changes back"));
    discard->setObjectName(QStringLiteral("discardChanges"));
    discard->setFocusPolicy(Qt::TabFocus);
    m_changes.column->addWidget(discard, 0, Qt::AlignLeft);
    connect(discard, &QPushButton::clicked, this, [this] { m_actions.discardChanges(m_id); });
}

void WhyPanel::makeTimes()
{
    m_times = makeSection(Tr::tr("Times in the notes"));
    m_timeTable = new FittedTree;
    m_timeTable->setObjectName(QStringLiteral("timesInNotes"));
    m_timeTable->setAccessibleName(Tr::tr("Times in the notes"));
    m_timeTable->setRootIsDecorated(false);
    m_timeTable->setHeaderLabels({Tr::tr("Time"), Tr::tr("Title"), Tr::tr("Chapter?", "column: whether it is one"),
        Tr::tr("Why", "column: the reason")});
    m_timeTable->header()->setStretchLastSection(false);
    m_timeTable->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_timeTable->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_times.column->addWidget(m_timeTable);
}

void WhyPanel::makeHistory()
{
    m_history = makeSection(Tr::tr("What was there before"));
    m_historyTree = new FittedTree;
    m_historyTree->setObjectName(QStringLiteral("formerChapters"));
    m_historyTree->setAccessibleName(Tr::tr("What was there before"));
    m_historyTree->setHeaderHidden(true);
    m_history.column->addWidget(m_historyTree);
}

void WhyPanel::connectSignals()
{
    connect(m_close, &QToolButton::clicked, this, &WhyPanel::closeRequested);
    connect(&m_context.theme, &theme::Theme::changed, this, &WhyPanel::restyle);
    connect(m_sources, &WhySources::chosenForEpisode, this,
        [this](std::optional<ChapterSource> source) { m_actions.chooseForEpisode(m_id, source); });
    connect(m_sources, &WhySources::chosenForShow, this,
        [this](std::optional<ChapterSource> source) { m_actions.chooseForShow(m_show, source); });
    connect(m_looks, &WhyLooks::lookAgainRequested, this,
        [this] { m_context.timelines.look(m_id, bridge::LookMode::Again); });
    connect(&m_context.timelines, &bridge::TimelinesBridge::lookingChanged, this, [this](EpisodeId id) {
        if (id != m_id)
            return;
        m_looks->setLooking(m_context.timelines.isLooking(id));
        if (isVisible() && !m_context.timelines.isLooking(id))
            reload(); // a look that found nothing new changes no episode
    });
}

void WhyPanel::setEpisode(EpisodeId id, ShowId show, bool hasChapters)
{
    m_id = id;
    m_show = show;
    m_heading->setText(hasChapters ? Tr::tr("Why these chapters?") : Tr::tr("Why no chapters?"));
    setAccessibleName(m_heading->text());
    m_looks->setLooking(m_context.timelines.isLooking(id));
    if (isVisible())
        reload();
}

void WhyPanel::reload()
{
    m_context.timelines.explain(m_id, this, [this](Result<bridge::TimelineExplanationData> explanation) {
        if (explanation)
            showExplanation(*explanation);
    });
}

void WhyPanel::takeFocus(bool isByKey)
{
    setFocus(isByKey ? Qt::TabFocusReason : Qt::OtherFocusReason);
    m_wantsFocus = isByKey;
}

void WhyPanel::showExplanation(const bridge::TimelineExplanationData& explanation)
{
    const bool isSame = explanation == m_explanation;
    m_explanation = explanation;
    m_sources->setExplanation(explanation); // also where nothing is new: a choice that failed is unmade
    if (!isSame) {
        const int changes = explanation.decisions.changeCount;
        m_changes.box->setVisible(changes > 0);
        m_changeCount->setText(Tr::tr("You made %n change(s) to this timeline.", "", changes));
        m_looks->setLooks(explanation.looks);
        showTimes();
        showHistory();
    }
    if (std::exchange(m_wantsFocus, false) && hasFocus())
        m_sources->focusChoice();
    Q_EMIT explained();
}

void WhyPanel::showTimes()
{
    m_times.box->setVisible(!m_explanation.timesInNotes.empty());
    m_timeTable->clear();
    for (const auto& time : m_explanation.timesInNotes) {
        const auto why = timeRuleText(time.rule);
        auto* item = new QTreeWidgetItem(
            m_timeTable, {time.written, time.title, time.isTaken ? Tr::tr("yes") : Tr::tr("no"), why});
        item->setToolTip(1, time.title);
    }
    m_timeTable->fit();
}

void WhyPanel::showHistory()
{
    m_history.box->setVisible(!m_explanation.history.empty());
    m_historyTree->clear();
    for (const auto& former : m_explanation.history) {
        const auto text = Tr::tr("%1, until %2: %3", "where chapters were from, date, how many")
                              .arg(sourceOrigin(former.source), bridge::momentText(former.replacedAt),
                                  chapterCountText(static_cast<qint64>(former.chapters.size())));
        auto* item = new QTreeWidgetItem(m_historyTree, {text.left(1).toUpper() + text.mid(1)});
        for (const auto& chapter : former.chapters)
            new QTreeWidgetItem(item, {bridge::clockText(chapter.start) + QStringLiteral("  ") + chapter.title});
    }
    m_historyTree->fit();
}

void WhyPanel::restyle()
{
    m_close->setIcon(m_context.theme.icon(theme::Icon::Close, m_context.theme.palette().softText));
}

void WhyPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace tidemark::pages
