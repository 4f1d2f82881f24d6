// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/catalogue_bridge.h"

#include <algorithm>

namespace tidemark::bridge {

CatalogueBridge::CatalogueBridge(library::Catalogue& catalogue, QObject* parent)
    : QObject(parent), m_catalogue(catalogue)
{
    m_observation = m_catalogue.observe([this](const library::CatalogueChange& change) {
        if (change.showsChanged)
            Q_EMIT showsChanged();
        if (change.listsChanged)
            Q_EMIT listsChanged();
        if (!change.episodes.empty())
            Q_EMIT episodesChanged(change.episodes);
    });
}

void CatalogueBridge::shows(QObject* receiver, Callback<std::vector<ShowRowData>> callback)
{
    const QPointer<CatalogueBridge> self(this);
    const auto visible = [self, callback = std::move(callback)](Result<std::vector<ShowRowData>> rows) {
        if (rows && self)
            std::erase_if(*rows, [&](const auto& row) { return self->m_hiddenShows.contains(row.id.value); });
        callback(std::move(rows));
    };
    m_catalogue.shows(converting<std::vector<library::ShowRow>, std::vector<ShowRowData>>(receiver, visible));
}

void CatalogueBridge::show(ShowId id, QObject* receiver, Callback<ShowRowData> callback)
{
    m_catalogue.show(id, converting<library::ShowRow, ShowRowData>(receiver, std::move(callback)));
}

void CatalogueBridge::episodeIds(
    const EpisodeQuery& query, QObject* receiver, Callback<std::vector<EpisodeId>> callback)
{
    m_catalogue.episodeIds(query, guarded<std::vector<EpisodeId>>(receiver, std::move(callback)));
}

void CatalogueBridge::episodeRows(
    std::vector<EpisodeId> ids, QObject* receiver, Callback<std::vector<EpisodeRowData>> callback)
{
    m_catalogue.episodeRows(std::move(ids),
        converting<std::vector<library::EpisodeRow>, std::vector<EpisodeRowData>>(receiver, std::move(callback)));
}

void CatalogueBridge::episode(EpisodeId id, QObject* receiver, Callback<EpisodePageData> callback)
{
    m_catalogue.episode(id, converting<library::EpisodeDetail, EpisodePageData>(receiver, std::move(callback)));
}

void CatalogueBridge::recentlyHeard(int limit, QObject* receiver, Callback<std::vector<EpisodeRowData>> callback)
{
    m_catalogue.recentlyHeard(limit,
        converting<std::vector<library::EpisodeRow>, std::vector<EpisodeRowData>>(receiver, std::move(callback)));
}

void CatalogueBridge::search(
    const QString& text, int limit, QObject* receiver, Callback<std::vector<SearchHitData>> callback)
{
    m_catalogue.search({.text = text.toStdString(), .kinds = {}, .limit = limit},
        converting<std::vector<library::SearchHit>, std::vector<SearchHitData>>(receiver, std::move(callback)));
}

void CatalogueBridge::setPlayed(
    std::vector<EpisodeId> ids, bool isPlayed, QObject* receiver, Callback<PlayedUndo> callback)
{
    m_catalogue.setPlayed(std::move(ids), isPlayed, guarded<PlayedUndo>(receiver, std::move(callback)));
}

void CatalogueBridge::undo(PlayedUndo undo, QObject* receiver, Callback<> callback)
{
    m_catalogue.undo(std::move(undo), guarded<void>(receiver, std::move(callback)));
}

void CatalogueBridge::attachFile(EpisodeId id, const QString& path, QObject* receiver, Callback<> callback)
{
    m_catalogue.attachFile(id, path.toStdString(), guarded<void>(receiver, std::move(callback)));
}

void CatalogueBridge::setHiddenShows(const QSet<qint64>& ids)
{
    if (ids == m_hiddenShows)
        return;
    m_hiddenShows = ids;
    Q_EMIT showsChanged();
}

} // namespace tidemark::bridge
