// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/episode.h"
#include "store/episode_repository.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::store {

class Database;

/// An episode that is to be kept on disk.
struct DownloadRow {
    EpisodeId episodeId;
    EnclosureId enclosureId;
    DownloadState state = DownloadState::Waiting;
    std::int64_t sizeBytes = 0; ///< once complete
    Timestamp addedAt{};
    std::string errorDetail; ///< of a failed one
};

/// Who has use for an enclosure's file.
struct FileUse {
    EpisodeId episodeId;
    std::optional<Timestamp> lastHeardAt;
    bool isKept = false; ///< by a download, complete or not
};

/// The table `downloads`: the wish to keep an enclosure, and how far it is. The bytes are media's.
class DownloadRepository {
public:
    explicit DownloadRepository(Database& database);
    [[nodiscard]] Result<> put(const DownloadRow& row);
    [[nodiscard]] Result<> remove(EpisodeId id);
    [[nodiscard]] Result<std::optional<DownloadRow>> find(EpisodeId id);
    /// In the order they were added.
    [[nodiscard]] Result<std::vector<DownloadRow>> all();
    /// @return nothing where the library has no such enclosure.
    [[nodiscard]] Result<std::optional<FileUse>> useOf(EnclosureId id);

private:
    Database& m_database;
};

} // namespace tidemark::store
