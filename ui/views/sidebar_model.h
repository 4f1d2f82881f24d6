// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "views/navigator.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace tidemark::views {

/// A row of the sidebar: a page with an icon, or a show with its picture.
struct SidebarEntry {
    Place place;
    QString title;
    std::optional<theme::Icon> icon; ///< nothing: a show
    QString imageUrl;
    int count = 0; ///< 0: nothing is written
    QString countText; ///< for screen readers: "4 unplayed"
    QString problem; ///< why the show could not be refreshed; empty: all is well
    bool operator==(const SidebarEntry&) const = default;
};

/// The sidebar's rows. Changes are told exactly, so the view keeps its place.
class SidebarModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<SidebarEntry> entries);
    void setCount(const Place& place, int count, const QString& countText);
    /// The place that is open; it is drawn as chosen.
    void setOpenPlace(const Place& place);

    [[nodiscard]] const SidebarEntry& entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] bool isOpen(int row) const { return entry(row).place == m_open; }
    [[nodiscard]] int rowOf(const Place& place) const; ///< -1: none
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void tell(int row);

    std::vector<SidebarEntry> m_entries;
    Place m_open{Place::Kind::Home, -1}; // none
};

} // namespace tidemark::views
