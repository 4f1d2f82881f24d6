// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebar_model.h"

#include <algorithm>

namespace tidemark::views {

void SidebarModel::setEntries(std::vector<SidebarEntry> entries)
{
    const auto isKept = [&](const SidebarEntry& old) {
        return std::ranges::any_of(entries, [&](const auto& entry) { return entry.place == old.place; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isKept(entry(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(entries.size()); ++row) {
        SidebarEntry& wanted = entries[static_cast<std::size_t>(row)];
        const int now = rowOf(wanted.place);
        if (now < 0) {
            beginInsertRows({}, row, row);
            m_entries.insert(m_entries.begin() + row, std::move(wanted));
            endInsertRows();
            continue;
        }
        if (now != row) { // everything before `row` is in place, so it comes from further down
            beginMoveRows({}, now, now, {}, row);
            std::rotate(m_entries.begin() + row, m_entries.begin() + now, m_entries.begin() + now + 1);
            endMoveRows();
        }
        if (entry(row) != wanted) {
            m_entries[static_cast<std::size_t>(row)] = std::move(wanted);
            tell(row);
        }
    }
}

void SidebarModel::setCount(const Place& place, int count, const QString& countText)
{
    const int row = rowOf(place);
    if (row < 0 || entry(row).count == count)
        return;
    m_entries[static_cast<std::size_t>(row)].count = count;
    m_entries[static_cast<std::size_t>(row)].countText = countText;
    tell(row);
}

void SidebarModel::setOpenPlace(const Place& place)
{
    const int before = rowOf(m_open);
    m_open = place;
    const int after = rowOf(place);
    if (before >= 0)
        tell(before);
    if (after >= 0)
        tell(after);
}

int SidebarModel::rowOf(const Place& place) const
{
    const auto found = std::ranges::find(m_entries, place, &SidebarEntry::place);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int SidebarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarEntry& row = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.problem.isEmpty() ? QVariant() : QVariant(row.problem);
    case Qt::AccessibleTextRole:
        return row.countText.isEmpty() ? row.title : row.title + QStringLiteral(", ") + row.countText;
    case Qt::AccessibleDescriptionRole:
        return row.problem;
    default:
        return {};
    }
}

void SidebarModel::tell(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace tidemark::views
