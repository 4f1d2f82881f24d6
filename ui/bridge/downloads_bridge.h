// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/reply.h"
#include "bridge/values.h"
#include "library/downloads.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace tidemark::bridge {

/// Episodes kept on disk, for the window. Remembers what was last heard of each, so that rows can show progress without
/// asking. GUI thread.
class DownloadsBridge final : public QObject {
    Q_OBJECT

public:
    explicit DownloadsBridge(library::Downloads& downloads, QObject* parent = nullptr);

    void resumeAll();
    void start(EpisodeId id);
    void cancel(EpisodeId id);
    void remove(EpisodeId id, QObject* receiver, Callback<> callback);
    void list(QObject* receiver, Callback<std::vector<DownloadData>> callback);

    /// @return what was last heard, nothing before any event.
    [[nodiscard]] std::optional<DownloadData> lastKnown(EpisodeId id) const;

Q_SIGNALS:
    void progressChanged(const tidemark::bridge::DownloadData& download);
    /// A download began, ended or went: counts and lists are to be asked for again.
    void listChanged();

private:
    library::Downloads& m_downloads;
    library::Observation m_observation;
    QHash<qint64, DownloadData> m_known;
};

} // namespace tidemark::bridge
