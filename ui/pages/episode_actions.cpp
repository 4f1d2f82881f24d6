// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/episode_actions.h"

#include "bridge/error_text.h"
#include "pages/tr.h"
#include "theme/icons.h"

#include <QFileDialog>
#include <QPointer>

namespace tidemark::pages {

using bridge::DownloadState;

void EpisodeActions::fillMenu(QMenu& menu, const bridge::EpisodeRowData& row)
{
    const auto& theme = m_context.theme;
    const auto add = [&](theme::Icon icon, const QString& text, auto action) {
        auto* entry = menu.addAction(theme.icon(icon), text);
        QObject::connect(entry, &QAction::triggered, m_owner, action);
    };
    if (row.hasAudio) {
        add(theme::Icon::Play, Tr::tr("Play"), [this, id = row.id] { m_context.player.play(id); });
        add(theme::Icon::Queue, Tr::tr("Play next"), [this, row] { queueNext(row); });
        add(theme::Icon::Queue, Tr::tr("Add to queue"), [this, row] { queue(row); });
        add(row.download == DownloadState::Complete ? theme::Icon::Trash : theme::Icon::Download, downloadText(row),
            [this, row] { toggleDownload(row); });
    } else {
        add(theme::Icon::Add, Tr::tr("Attach an audio file…"), [this, id = row.id] { attachFile(id); });
    }
    menu.addSeparator();
    add(theme::Icon::Check, row.isPlayed ? Tr::tr("Mark as unplayed") : Tr::tr("Mark as played"),
        [this, row] { togglePlayed(row); });
}

void EpisodeActions::queue(const bridge::EpisodeRowData& row)
{
    if (!row.hasAudio)
        return say(Tr::tr("This episode has no audio yet."));
    m_context.player.enqueue(row.id);
    say(Tr::tr("Added to the queue: %1").arg(row.title));
}

void EpisodeActions::queueNext(const bridge::EpisodeRowData& row)
{
    m_context.player.enqueueNext(row.id);
    say(Tr::tr("Plays next: %1").arg(row.title));
}

void EpisodeActions::togglePlayed(const bridge::EpisodeRowData& row)
{
    const bool isPlayed = !row.isPlayed;
    m_context.catalogue.setPlayed({row.id}, isPlayed, m_owner,
        [context = m_context, &navigator = m_navigator, owner = m_owner, isPlayed, title = row.title](
            Result<bridge::PlayedUndo> undo) {
            if (!undo)
                return navigator.showToast({bridge::errorText(undo.error()).joined(), {}, {}, {}});
            const auto text = isPlayed ? Tr::tr("Marked as played: %1") : Tr::tr("Marked as unplayed: %1");
            auto& catalogue = context.catalogue;
            navigator.showToast({text.arg(title), Tr::tr("Undo"),
                [&catalogue, undo = *undo] { catalogue.undo(undo, &catalogue, [](Result<>) {}); }, {}});
        });
}

QString EpisodeActions::downloadText(const bridge::EpisodeRowData& row)
{
    switch (row.download) {
    case DownloadState::Complete:
        return Tr::tr("Delete download");
    case DownloadState::Waiting:
    case DownloadState::Running:
        return Tr::tr("Cancel download");
    case DownloadState::Failed:
        return Tr::tr("Try the download again");
    case DownloadState::None:
        break;
    }
    return Tr::tr("Download");
}

void EpisodeActions::toggleDownload(const bridge::EpisodeRowData& row)
{
    auto& downloads = m_context.downloads;
    switch (row.download) {
    case DownloadState::Complete:
        downloads.remove(
            row.id, m_owner, [&navigator = m_navigator, &downloads, id = row.id, title = row.title](Result<> result) {
                if (!result)
                    return navigator.showToast({bridge::errorText(result.error()).joined(), {}, {}, {}});
                navigator.showToast({Tr::tr("Download deleted: %1").arg(title), Tr::tr("Download again"),
                    [&downloads, id] { downloads.start(id); }, {}});
            });
        break;
    case DownloadState::Waiting:
    case DownloadState::Running:
        downloads.cancel(row.id);
        break;
    default:
        downloads.start(row.id);
        break;
    }
}

void EpisodeActions::attachFile(EpisodeId id)
{
    auto* dialog = new QFileDialog(m_owner, Tr::tr("Choose the episode's audio"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({Tr::tr("Audio (*.mp3 *.m4a *.mp4 *.aac *.ogg *.oga *.opus *.flac *.wav *.mka *.webm)"),
        Tr::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, m_owner,
        [context = m_context, &navigator = m_navigator, owner = m_owner, id](const QString& path) {
            context.catalogue.attachFile(id, path, owner, [&navigator](Result<> result) {
                navigator.showToast(
                    {result ? Tr::tr("The audio is attached.") : bridge::errorText(result.error()).joined(), {}, {},
                        {}});
            });
        });
    dialog->open();
}

} // namespace tidemark::pages
