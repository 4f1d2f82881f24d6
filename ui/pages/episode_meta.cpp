// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/episode_meta.h"

#include "bridge/text_format.h"
#include "pages/tr.h"

namespace tidemark::pages {

QString episodeMeta(const bridge::EpisodePageData& data)
{
    const auto& row = data.row;
    QStringList parts;
    if (row.published)
        parts << bridge::dateText(*row.published);
    if (row.duration) {
        auto length = bridge::durationText(*row.duration);
        if (!row.isPlayed && row.position.count() > 0)
            length += QStringLiteral(", ") + bridge::remainingText(*row.duration - row.position);
        parts << length;
    }
    if (!data.timeline.empty())
        parts << Tr::tr("%n chapter(s)", "", static_cast<int>(data.timeline.size()));
    if (row.isPlayed)
        parts << Tr::tr("played");
    if (data.enclosureKind == EnclosureKind::Attached)
        parts << Tr::tr("your own file");
    else if (row.download == bridge::DownloadState::Complete)
        parts << Tr::tr("on disk");
    if (!row.hasAudio)
        parts << Tr::tr("no audio yet");
    if (!data.isInFeed)
        parts << Tr::tr("no longer in the feed");
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace tidemark::pages
