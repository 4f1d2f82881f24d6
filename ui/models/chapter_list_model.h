// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"

#include <QAbstractListModel>

#include <vector>

namespace tidemark::models {

/// The chapters of one episode, with which of them plays and which were heard. GUI thread.
class ChapterListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ChapterRole = Qt::UserRole + 1, ///< bridge::ChapterData
        IsCurrentRole,
        IsHeardRole, ///< lies wholly before the position
        StartRole, ///< qint64, milliseconds
    };

    explicit ChapterListModel(QObject* parent = nullptr);

    /// Rows whose titles stay keep their selection: tells exactly which came, went and changed.
    void setChapters(std::vector<bridge::ChapterData> chapters);
    [[nodiscard]] bool hasPictures() const;
    /// Tells where the episode stands; rows that look the same are not touched.
    /// @param current index of the playing chapter; -1: none, or the episode is not loaded
    void setProgress(Milliseconds position, int current);

    [[nodiscard]] const std::vector<bridge::ChapterData>& chapters() const { return m_chapters; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A title that the listener typed is told, not taken: it comes back with setChapters().
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void titleEntered(int row, const QString& title);

private:
    [[nodiscard]] int heardCount(Milliseconds position) const;
    [[nodiscard]] QString spokenText(int row) const;
    void resizeTo(const std::vector<bridge::ChapterData>& chapters);

    std::vector<bridge::ChapterData> m_chapters;
    int m_current = -1;
    int m_heardCount = 0; ///< chapters before this index were heard
};

} // namespace tidemark::models

Q_DECLARE_METATYPE(tidemark::bridge::ChapterData)
