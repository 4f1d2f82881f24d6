// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/services.h"
#include "model/ids.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace tidemark::library {

/// What the media folder takes, in blocks on disk.
struct StorageUsage {
    std::uint64_t budgetBytes = 0;
    std::uint64_t streamedBytes = 0; ///< counts against the budget
    std::uint64_t keptBytes = 0; ///< downloads
    std::uint64_t orphanedBytes = 0; ///< of enclosures that are gone; the next trim() deletes them
    std::optional<std::uint64_t> freeBytes;
    std::int64_t fileCount = 0;
};

/// Keeps what was streamed within a budget (a setting; 2 GiB): the least recently heard goes first, never a download,
/// nor what plays here or in another program. Looks at the disk on the pool. Main thread.
class Storage final {
public:
    static constexpr std::uint64_t kDefaultBudgetBytes = 2ULL * 1024 * 1024 * 1024;

    explicit Storage(Services services);
    ~Storage();

    /// Which episode is loaded, or none: its file stays.
    void setPlaying(EpisodeId id);
    /// Deletes what is beyond the budget. One at a time: asked for during one, another follows.
    /// @param reply tells how many files went; may be empty
    void trim(Reply<std::int64_t> reply = {});
    /// The same for who sees files grow: at most once a minute.
    void trimSometimes();
    void usage(Reply<StorageUsage> reply);
    /// Stores the setting and trims. @param bytes 0: nothing is kept longer than it plays
    void setBudget(std::uint64_t bytes, Reply<> reply);

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
