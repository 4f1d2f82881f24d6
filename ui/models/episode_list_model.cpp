// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/episode_list_model.h"

#include "bridge/text_format.h"
#include "models/tr.h"

#include <algorithm>
#include <utility>

namespace tidemark::models {

namespace {

/// Rows that are kept; a row costs about half a kilobyte.
constexpr int kKeptRows = 4000;
/// Rows that are fetched around one that is looked at, so that scrolling finds them there.
constexpr int kWindowRows = 60;

/// What a screen reader says of a row.
QString spokenRow(const bridge::EpisodeRowData& row)
{
    QStringList parts{row.title};
    if (!row.guests.isEmpty())
        parts << row.guests;
    parts << row.showTitle;
    if (row.published)
        parts << bridge::dateText(*row.published);
    if (row.duration)
        parts << bridge::durationText(*row.duration);
    if (row.chapterCount > 0)
        parts << Tr::tr("%n chapter(s)", "", row.chapterCount);
    if (row.isPlayed)
        parts << Tr::tr("played");
    else if (row.duration && row.position.count() > 0)
        parts << bridge::remainingText(*row.duration - row.position);
    if (row.download == bridge::DownloadState::Complete)
        parts << Tr::tr("downloaded");
    return parts.join(QStringLiteral(", "));
}

} // namespace

EpisodeListModel::EpisodeListModel(bridge::CatalogueBridge& catalogue, QObject* parent)
    : QAbstractListModel(parent), m_catalogue(catalogue), m_rows(kKeptRows)
{
    m_wishTimer.setSingleShot(true);
    m_wishTimer.setInterval(0); // after the paint that asked
    connect(&m_wishTimer, &QTimer::timeout, this, &EpisodeListModel::fetchWishes);
    connect(&catalogue, &bridge::CatalogueBridge::listsChanged, this, &EpisodeListModel::reload);
    connect(&catalogue, &bridge::CatalogueBridge::listsChanged, this, &EpisodeListModel::refetchAll);
    connect(&catalogue, &bridge::CatalogueBridge::episodesChanged, this, &EpisodeListModel::onEpisodesChanged);
}

void EpisodeListModel::setQuery(const bridge::EpisodeQuery& query)
{
    m_query = query;
    m_hasQuery = true;
    reload();
}

void EpisodeListModel::setIds(std::vector<EpisodeId> ids)
{
    m_hasQuery = false;
    ++m_request;
    applyIds(std::move(ids));
    Q_EMIT loaded();
}

void EpisodeListModel::reload()
{
    if (!m_hasQuery)
        return;
    m_isLoading = true;
    const int request = ++m_request;
    m_catalogue.episodeIds(m_query, this, [this, request](Result<std::vector<EpisodeId>> ids) {
        if (request != m_request)
            return;
        m_isLoading = false;
        if (!ids) {
            Q_EMIT failed(ids.error());
            return;
        }
        applyIds(std::move(*ids));
        Q_EMIT loaded();
    });
}

void EpisodeListModel::applyIds(std::vector<EpisodeId> ids)
{
    // What is the same at both ends keeps its place: new episodes come in at the top, others fall out in between.
    const auto shorter = std::min(ids.size(), m_ids.size());
    std::size_t front = 0;
    while (front < shorter && ids[front] == m_ids[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && ids[ids.size() - 1 - back] == m_ids[m_ids.size() - 1 - back])
        ++back;
    const auto first = static_cast<int>(front);
    if (m_ids.size() > front + back) {
        const auto end = m_ids.end() - static_cast<std::ptrdiff_t>(back);
        beginRemoveRows({}, first, static_cast<int>(m_ids.size() - back) - 1);
        m_ids.erase(m_ids.begin() + first, end);
        endRemoveRows();
    }
    if (ids.size() > front + back) {
        const auto end = ids.end() - static_cast<std::ptrdiff_t>(back);
        beginInsertRows({}, first, static_cast<int>(ids.size() - back) - 1);
        m_ids.insert(m_ids.begin() + first, ids.begin() + first, end);
        endInsertRows();
    }
    m_wishes.clear();
}

EpisodeId EpisodeListModel::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? EpisodeId() : m_ids[static_cast<std::size_t>(row)];
}

int EpisodeListModel::rowOf(EpisodeId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(std::distance(m_ids.begin(), found));
}

const bridge::EpisodeRowData* EpisodeListModel::rowAt(int row) const
{
    const auto id = idAt(row);
    const auto* known = id.isSet() ? m_rows.object(id.value) : nullptr;
    if (id.isSet() && !known)
        wish(row);
    return known;
}

int EpisodeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant EpisodeListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return static_cast<qlonglong>(idAt(index.row()).value);
    if (role != RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto* row = rowAt(index.row());
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return row->title;
    if (role == Qt::AccessibleTextRole)
        return spokenRow(*row);
    return QVariant::fromValue(*row);
}

void EpisodeListModel::wish(int row) const
{
    m_wishes.insert(row);
    if (!m_wishTimer.isActive())
        m_wishTimer.start();
}

void EpisodeListModel::fetchWishes()
{
    std::vector<EpisodeId> wanted;
    for (const int row : std::exchange(m_wishes, {})) {
        for (int i = row - kWindowRows / 3; i < row + kWindowRows; ++i) {
            const auto id = idAt(i);
            if (!id.isSet() || m_underWay.contains(id.value) || m_rows.contains(id.value))
                continue;
            m_underWay.insert(id.value);
            wanted.push_back(id);
        }
    }
    if (wanted.empty())
        return;
    m_catalogue.episodeRows(wanted, this, [this, wanted](Result<std::vector<bridge::EpisodeRowData>> rows) {
        for (const auto id : wanted)
            m_underWay.remove(id.value);
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        storeRows(std::move(*rows));
    });
}

void EpisodeListModel::storeRows(std::vector<bridge::EpisodeRowData> rows)
{
    QSet<qint64> stored;
    for (auto& row : rows) {
        stored.insert(row.id.value);
        m_rows.insert(row.id.value, new bridge::EpisodeRowData(std::move(row)));
    }
    // Runs of neighbours are told as one change.
    int begin = -1;
    for (int i = 0; i <= rowCount(); ++i) {
        const bool isStored = i < rowCount() && stored.contains(m_ids[static_cast<std::size_t>(i)].value);
        if (isStored && begin < 0)
            begin = i;
        if (!isStored && begin >= 0) {
            Q_EMIT dataChanged(index(begin), index(i - 1));
            begin = -1;
        }
    }
}

void EpisodeListModel::refetch(const std::vector<EpisodeId>& ids)
{
    if (ids.empty())
        return;
    m_catalogue.episodeRows(ids, this, [this](Result<std::vector<bridge::EpisodeRowData>> rows) {
        if (rows)
            storeRows(std::move(*rows));
    });
}

void EpisodeListModel::refetchAll()
{
    std::vector<EpisodeId> ids;
    for (const auto key : m_rows.keys())
        ids.emplace_back(key);
    refetch(ids);
}

void EpisodeListModel::onEpisodesChanged(const std::vector<EpisodeId>& ids)
{
    std::vector<EpisodeId> known;
    for (const auto id : ids) {
        if (m_rows.contains(id.value))
            known.push_back(id);
    }
    refetch(known);
    // A filter may now leave them out or take them in.
    if (m_hasQuery && m_query.filter != bridge::EpisodeFilter::All)
        reload();
}

} // namespace tidemark::models
