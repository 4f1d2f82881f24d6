// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/reply.h"
#include "bridge/values.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace tidemark::bridge {

/// What setPlayed() did, so that it can be taken back. Opaque.
using PlayedUndo = library::Catalogue::PlayedUndo;

/// The library's shows and episodes for the window. Every query names its receiver: the callback is dropped when that
/// is gone. GUI thread; callbacks come later, never within the call.
class CatalogueBridge final : public QObject {
    Q_OBJECT

public:
    explicit CatalogueBridge(library::Catalogue& catalogue, QObject* parent = nullptr);

    void shows(QObject* receiver, Callback<std::vector<ShowRowData>> callback);
    void show(ShowId id, QObject* receiver, Callback<ShowRowData> callback);
    void episodeIds(const EpisodeQuery& query, QObject* receiver, Callback<std::vector<EpisodeId>> callback);
    void episodeRows(std::vector<EpisodeId> ids, QObject* receiver, Callback<std::vector<EpisodeRowData>> callback);
    void episode(EpisodeId id, QObject* receiver, Callback<EpisodePageData> callback);
    void recentlyHeard(int limit, QObject* receiver, Callback<std::vector<EpisodeRowData>> callback);
    /// @param limit per kind
    void search(const QString& text, int limit, QObject* receiver, Callback<std::vector<SearchHitData>> callback);

    void setPlayed(std::vector<EpisodeId> ids, bool isPlayed, QObject* receiver, Callback<PlayedUndo> callback);
    void undo(PlayedUndo undo, QObject* receiver, Callback<> callback);
    void attachFile(EpisodeId id, const QString& path, QObject* receiver, Callback<> callback);

    /// Shows that are about to be left: shows() leaves them out.
    void setHiddenShows(const QSet<qint64>& ids);

Q_SIGNALS:
    void showsChanged(); ///< shows came, went, or their counters changed
    void listsChanged(); ///< episodes came or went
    void episodesChanged(const std::vector<tidemark::EpisodeId>& ids); ///< these rows changed

private:
    library::Catalogue& m_catalogue;
    library::Observation m_observation;
    QSet<qint64> m_hiddenShows;
};

} // namespace tidemark::bridge
