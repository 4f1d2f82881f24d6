// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/episode_page.h"

#include "bridge/error_text.h"
#include "pages/chip.h"
#include "pages/episode_meta.h"
#include "pages/page_layout.h"
#include "pages/tr.h"

#include <QPushButton>
#include <QTabBar>

namespace tidemark::pages {

using bridge::DownloadState;
using theme::Icon;
using theme::TextRole;
using Tone = TextLabel::Tone;

namespace {
constexpr int kQuickLookMs = 500;
}

EpisodePage::EpisodePage(
    const views::WindowContext& context, views::Navigator& navigator, EpisodeId id, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_navigator(navigator)
    , m_id(id)
    , m_actions(context, navigator, this)
    , m_showLink(new QPushButton(this))
    , m_artwork(new ArtworkLabel(context.artwork, context.theme.scaled(148), this))
    , m_title(new TextLabel(context.theme, TextRole::Title, Tone::Normal, this))
    , m_chips(new QWidget(this))
    , m_meta(new TextLabel(context.theme, TextRole::Small, Tone::Soft, this))
    , m_play(new QPushButton(this))
    , m_queue(new QPushButton(Tr::tr("Queue", "verb: add to the queue"), this))
    , m_download(new QPushButton(this))
    , m_played(new QPushButton(this))
    , m_attach(new QPushButton(Tr::tr("Attach audio…"), this))
    , m_link(new QPushButton(Tr::tr("Website"), this))
    , m_status(new views::StatusStrip(context.theme, this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_chapters(new ChaptersView(context, navigator, m_stack))
    , m_notes(new NotesView(context.theme, m_stack))
{
    auto* column = pageColumn(this);
    addInset(*column, m_showLink, 0, Qt::AlignLeft);
    column->addSpacing(6);
    addInset(*column, makeHeader());
    addInset(*column, m_status);
    column->addSpacing(12);
    m_tabs->setObjectName(QStringLiteral("episodeTabs"));
    m_tabs->addTab(Tr::tr("Chapters"));
    m_tabs->addTab(Tr::tr("Notes"));
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(Tr::tr("Parts of the episode"));
    addInset(*column, m_tabs);
    m_stack->addWidget(m_chapters);
    m_stack->addWidget(m_notes);
    column->addWidget(m_stack, 1);
    connectSignals();
    reload();
}

void EpisodePage::reload()
{
    m_context.catalogue.episode(m_id, this, [this](Result<bridge::EpisodePageData> found) {
        if (found)
            showData(*found);
        else
            m_status->showMessage(views::StatusStrip::Kind::Error, bridge::errorText(found.error()).joined());
    });
}

void EpisodePage::showData(const bridge::EpisodePageData& found)
{
    const bool isFirst = !m_data.row.id.isSet();
    if (!isFirst && found == m_data)
        return;
    const bool hasNewNotes = isFirst || found.notes != m_data.notes || found.row.duration != m_data.row.duration;
    m_data = found;
    m_showLink->setText(found.row.showTitle);
    m_artwork->setArtwork(found.row.imageUrl, found.row.showTitle);
    m_title->setText(found.row.title);
    showGuests();
    m_meta->setText(episodeMeta(found));
    m_chapters->setEpisode(found);
    m_tabs->setTabText(0,
        found.timeline.empty() ? Tr::tr("Chapters")
                               : Tr::tr("Chapters  %L1").arg(static_cast<qlonglong>(found.timeline.size())));
    if (hasNewNotes)
        m_notes->setNotes(found.notes, found.notesArePlain, found.row.duration);
    if (isFirst && found.timeline.empty() && !found.notes.isEmpty())
        m_sinceShown.start();
    updateButtons();
    showDownload();
    Q_EMIT titleChanged();
}

/// Without chapters the notes are what the listener came for. A look that took its time leaves the tab: pages do not
/// turn under people's eyes.
void EpisodePage::onLooked()
{
    const bool wasQuick = m_sinceShown.isValid() && !m_sinceShown.hasExpired(kQuickLookMs);
    m_sinceShown.invalidate();
    if (!wasQuick || m_tabs->currentIndex() != 0)
        return;
    m_context.catalogue.episode(m_id, this, [this](Result<bridge::EpisodePageData> found) {
        if (!found)
            return;
        showData(*found);
        if (found->timeline.empty())
            m_tabs->setCurrentIndex(1);
    });
}

void EpisodePage::showGuests()
{
    auto* flow = m_chips->layout();
    while (auto* item = flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& guest : m_data.guests)
        flow->addWidget(new GuestChip(m_context.theme, guest, m_chips));
    m_chips->setVisible(!m_data.guests.empty());
}

void EpisodePage::showDownload()
{
    const auto known = m_context.downloads.lastKnown(m_id);
    const bool isRunning = known && (known->state == DownloadState::Running || known->state == DownloadState::Waiting);
    auto row = m_data.row;
    if (isRunning)
        row.download = known->state;
    m_data.row.download = row.download;
    if (isRunning && known->totalBytes > 0)
        m_download->setText(Tr::tr("Cancel (%1 %)", "a running download, with percent")
                                .arg(known->fetchedBytes * 100 / known->totalBytes));
    else
        m_download->setText(EpisodeActions::downloadText(row));
    m_download->setIcon(m_context.theme.icon(row.download == DownloadState::Complete ? Icon::Trash : Icon::Download));
    if (known && known->state == DownloadState::Failed && known->error)
        m_status->showMessage(views::StatusStrip::Kind::Error, bridge::errorText(*known->error).joined());
    else if (isRunning)
        m_status->clear();
}

bool EpisodePage::isLoadedHere() const
{
    return m_context.player.state().episodeId == m_id;
}

void EpisodePage::updateButtons()
{
    const auto& theme = m_context.theme;
    const bool isPlaying = isLoadedHere() && m_context.player.state().isPlaying();
    const bool isBegun = m_data.row.position.count() > 0 && !m_data.row.isPlayed;
    m_play->setText(isPlaying ? Tr::tr("Pause") : isBegun ? Tr::tr("Continue", "playing") : Tr::tr("Play"));
    m_play->setIcon(theme.icon(isPlaying ? Icon::Pause : Icon::Play, theme.palette().onAccent));
    m_queue->setIcon(theme.icon(Icon::Queue));
    m_played->setText(m_data.row.isPlayed ? Tr::tr("Mark unplayed") : Tr::tr("Mark played"));
    m_played->setIcon(theme.icon(Icon::Check));
    m_attach->setIcon(theme.icon(Icon::Add));
    m_link->setIcon(theme.icon(Icon::External));
    const bool hasAudio = m_data.row.hasAudio;
    m_play->setVisible(hasAudio);
    m_queue->setVisible(hasAudio);
    m_download->setVisible(hasAudio && m_data.enclosureKind == EnclosureKind::Remote);
    m_attach->setVisible(!hasAudio && m_data.row.id.isSet());
    m_link->setVisible(m_data.link.startsWith(QLatin1String("http")));
}

void EpisodePage::playOrPause()
{
    if (isLoadedHere())
        m_context.player.playOrPause();
    else
        m_context.player.play(m_id);
}

void EpisodePage::playFrom(Milliseconds at)
{
    if (m_data.row.hasAudio)
        m_context.player.play(m_id, at);
    else
        m_navigator.showToast(
            {Tr::tr("This episode has no audio yet. An audio file can be attached to it."), {}, {}, {}});
}

void EpisodePage::focusContent()
{
    if (m_stack->currentIndex() != 0 || !m_chapters->focusChapters())
        m_play->setFocus();
}

} // namespace tidemark::pages
