// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/downloads_bridge.h"

namespace tidemark::bridge {

DownloadsBridge::DownloadsBridge(library::Downloads& downloads, QObject* parent)
    : QObject(parent), m_downloads(downloads)
{
    m_observation = m_downloads.observe([this](const library::DownloadProgress& progress) {
        const DownloadData data = toQt(progress);
        const auto known = m_known.constFind(data.episodeId.value);
        const bool isNewState = known == m_known.constEnd() || known->state != data.state;
        m_known.insert(data.episodeId.value, data);
        Q_EMIT progressChanged(data);
        if (isNewState)
            Q_EMIT listChanged();
    });
}

void DownloadsBridge::resumeAll()
{
    m_downloads.resumeAll();
}

void DownloadsBridge::start(EpisodeId id)
{
    m_downloads.start(id);
}

void DownloadsBridge::cancel(EpisodeId id)
{
    m_downloads.cancel(id);
}

void DownloadsBridge::remove(EpisodeId id, QObject* receiver, Callback<> callback)
{
    m_downloads.remove(id, guarded<void>(receiver, std::move(callback)));
}

void DownloadsBridge::list(QObject* receiver, Callback<std::vector<DownloadData>> callback)
{
    m_downloads.list(
        converting<std::vector<library::DownloadProgress>, std::vector<DownloadData>>(receiver, std::move(callback)));
}

std::optional<DownloadData> DownloadsBridge::lastKnown(EpisodeId id) const
{
    const auto known = m_known.constFind(id.value);
    if (known == m_known.constEnd())
        return std::nullopt;
    return *known;
}

} // namespace tidemark::bridge
