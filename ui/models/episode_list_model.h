// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/catalogue_bridge.h"
#include "bridge/values.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace tidemark::models {

/// The episodes of a query, as a list that stays quick with 100,000 rows: it holds all ids in order, and only those
/// rows that were looked at; rows come in windows, by key, when they are first asked for. GUI thread.
class EpisodeListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< bridge::EpisodeRowData; invalid until it was fetched
        IdRole, ///< qint64
    };

    explicit EpisodeListModel(bridge::CatalogueBridge& catalogue, QObject* parent = nullptr);

    /// Shows another query. The rows stay until the answer comes.
    void setQuery(const bridge::EpisodeQuery& query);
    /// Shows these episodes in this order (the queue), instead of a query's.
    void setIds(std::vector<EpisodeId> ids);
    /// Asks again for ids; what stays keeps its place, so that selection and scroll position survive.
    void reload();

    [[nodiscard]] const bridge::EpisodeQuery& query() const { return m_query; }
    [[nodiscard]] EpisodeId idAt(int row) const;
    [[nodiscard]] int rowOf(EpisodeId id) const; ///< -1 where it is not in the list
    [[nodiscard]] const bridge::EpisodeRowData* rowAt(int row) const; ///< null until it was fetched
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void loaded(); ///< an answer came; rowCount() is that of the query
    void failed(const tidemark::Error& error);

private:
    void applyIds(std::vector<EpisodeId> ids);
    void wish(int row) const;
    void fetchWishes();
    void storeRows(std::vector<bridge::EpisodeRowData> rows);
    void refetch(const std::vector<EpisodeId>& ids);
    void refetchAll();
    void onEpisodesChanged(const std::vector<EpisodeId>& ids);

    bridge::CatalogueBridge& m_catalogue;
    bridge::EpisodeQuery m_query;
    bool m_hasQuery = false;
    bool m_isLoading = false;
    int m_request = 0;
    std::vector<EpisodeId> m_ids;
    mutable QCache<qint64, bridge::EpisodeRowData> m_rows;
    mutable QSet<int> m_wishes; ///< rows that were asked for and are not there
    QSet<qint64> m_underWay;
    mutable QTimer m_wishTimer;
};

} // namespace tidemark::models

Q_DECLARE_METATYPE(tidemark::bridge::EpisodeRowData)
