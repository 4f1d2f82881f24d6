// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline shows; how the listener changes it stands in chapters_view_edits.cpp.
#include "pages/chapters_view.h"

#include "bridge/text_format.h"
#include "pages/page_layout.h"
#include "pages/tr.h"

#include <utility>

namespace tidemark::pages {

namespace {

/// What was inserted into the audio moves everything but the chapters inside of it.
bool isInsideAudio(std::optional<ChapterSource> source)
{
    return source == ChapterSource::Id3 || source == ChapterSource::Mp4 || source == ChapterSource::Vorbis
        || source == ChapterSource::Matroska;
}

} // namespace

ChaptersView::ChaptersView(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(context, navigator, this)
    , m_sourceRow(new SourceRow(context.theme, this))
    , m_lengthNotice(new NoticeLine(context.theme, this))
    , m_pictureNotice(new NoticeLine(context.theme, this))
    , m_shiftBar(new ShiftBar(context.theme, this))
    , m_addBar(new AddBar(context.theme, this))
    , m_list(new ChapterListView(context, this))
    , m_empty(new EmptyState(context.theme, theme::Icon::List, this))
    , m_why(new WhyPanel(context, navigator, this))
{
    build();
    connectSignals();
    connectEdits();
    showParts();
}

void ChaptersView::build()
{
    m_lengthNotice->setObjectName(QStringLiteral("lengthNotice"));
    m_pictureNotice->setObjectName(QStringLiteral("pictureNotice"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sourceRow);
    column->addWidget(m_lengthNotice);
    column->addWidget(m_pictureNotice);
    column->addWidget(m_shiftBar);
    column->addWidget(m_addBar);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_why, 1);
}

void ChaptersView::connectSignals()
{
    auto& player = m_context.player;
    connect(&player, &bridge::PlayerBridge::episodeChanged, this, &ChaptersView::showPlaying);
    connect(&player, &bridge::PlayerBridge::episodeChanged, this, &ChaptersView::showProgress);
    connect(&player, &bridge::PlayerBridge::engineChanged, this, &ChaptersView::showPlaying);
    connect(&player, &bridge::PlayerBridge::positionChanged, this, &ChaptersView::showProgress);
    connect(&m_context.timelines, &bridge::TimelinesBridge::lookingChanged, this, [this](EpisodeId id) {
        if (id == m_data.row.id)
            showEmpty();
    });
    connect(m_list, &ChapterListView::playRequested, this, [this](int row) {
        if (const auto* chapter = chapterAt(row))
            Q_EMIT playRequested(chapter->start);
    });
    connect(m_sourceRow, &SourceRow::whyRequested, this, &ChaptersView::openWhy);
    connect(m_why, &WhyPanel::closeRequested, this, &ChaptersView::closeWhy);
    connect(m_pictureNotice, &NoticeLine::actionClicked, this, [this] { m_actions.loadImages(m_data.row.showId); });
}

void ChaptersView::setEpisode(const bridge::EpisodePageData& episode)
{
    const bool isOther = episode.row.id != m_data.row.id;
    const bool isOtherTimeline = episode.timeline != m_data.timeline;
    m_data = episode;
    if (isOther)
        m_context.timelines.look(episode.row.id, bridge::LookMode::WhereNew);
    if (isOther || isOtherTimeline)
        endShift();
    m_list->setChapters(episode.timeline);
    m_sourceRow->setEpisode(episode);
    m_why->setEpisode(episode.row.id, episode.row.showId, !episode.timeline.empty());
    showEmpty();
    showNotices();
    showParts();
    showPlaying();
    showProgress();
}

void ChaptersView::showNotices()
{
    QString text;
    if (m_data.durationDifference && !m_data.timeline.empty() && !isInsideAudio(m_data.shownSource)) {
        const auto difference = *m_data.durationDifference;
        const auto length = bridge::spokenText(std::chrono::abs(difference));
        text = difference.count() > 0
            ? Tr::tr("The audio is %1 longer than announced, so chapter times may be off.").arg(length)
            : Tr::tr("The audio is %1 shorter than announced, so chapter times may be off.").arg(length);
    }
    m_lengthNotice->setNotice(text, Tr::tr("Shift chapters…"), true);
    const bool isHeldBack = m_data.heldBackImages > 0;
    m_pictureNotice->setNotice(isHeldBack ? Tr::tr("Pictures of these chapters are on other servers.") : QString(),
        Tr::tr("Show them for this show"));
}

void ChaptersView::showEmpty()
{
    if (m_context.timelines.isLooking(m_data.row.id))
        m_empty->setText(Tr::tr("Looking for chapters…"),
            Tr::tr("In what the publisher links to, and at the beginning of the audio file."));
    else
        m_empty->setText(Tr::tr("No chapters"),
            Tr::tr("Nobody wrote chapters for this episode: neither in its notes, nor in its feed, nor in its audio "
                   "file. The notes are in the next tab."));
}

void ChaptersView::showParts()
{
    const bool hasChapters = !m_data.timeline.empty();
    m_list->setVisible(hasChapters && !m_isWhyOpen);
    m_empty->setVisible(!hasChapters && !m_isWhyOpen);
    m_why->setVisible(m_isWhyOpen);
    m_sourceRow->setAnswered(m_isWhyOpen);
    if (m_isWhyOpen) {
        m_lengthNotice->hide();
        m_pictureNotice->hide();
    }
}

void ChaptersView::openWhy(bool isByKey)
{
    endShift();
    endAdd();
    m_isWhyOpen = true;
    m_wasWhyOpenedByKey = isByKey;
    m_why->reload();
    showParts();
    m_why->takeFocus(isByKey);
}

void ChaptersView::closeWhy()
{
    m_isWhyOpen = false;
    showParts();
    showNotices();
    if (m_wasWhyOpenedByKey)
        m_sourceRow->focusWhy();
    else
        m_list->setFocus();
}

bool ChaptersView::focusChapters()
{
    if (m_isWhyOpen)
        m_why->takeFocus(true);
    else if (!m_data.timeline.empty())
        m_list->setFocus();
    else
        return false;
    return true;
}

void ChaptersView::showPlaying()
{
    m_list->setPlaying(isLoadedHere() && m_context.player.state().isPlaying());
    m_sourceRow->setCanAdd(isLoadedHere());
}

void ChaptersView::showProgress()
{
    const auto& state = m_context.player.state();
    const bool isHere = isLoadedHere();
    const auto end = m_data.row.duration.value_or(Milliseconds(0));
    const auto position = isHere ? state.position : m_data.row.isPlayed ? end : m_data.row.position;
    m_list->setProgress(position, isHere ? state.chapterIndex : -1);
}

bool ChaptersView::isLoadedHere() const
{
    return m_data.row.id.isSet() && m_context.player.state().episodeId == m_data.row.id;
}

} // namespace tidemark::pages
