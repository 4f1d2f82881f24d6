// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/catalogue.h"
#include "library/observers.h"
#include "library/services.h"

#include <memory>
#include <vector>

namespace tidemark::library {

struct DownloadProgress {
    EpisodeId episodeId;
    DownloadState state = DownloadState::None;
    std::uint64_t fetchedBytes = 0;
    std::uint64_t totalBytes = 0; ///< 0: not known
    std::optional<Error> error;
    std::filesystem::path path; ///< once complete
};

/// Episodes that are kept on disk. What was streamed already counts; a download survives restarts. Main thread.
class Downloads final {
public:
    Downloads(Services services, Catalogue& catalogue);
    ~Downloads();

    /// Takes up again what was waiting or running when the program ended.
    void resumeAll();
    void start(EpisodeId id);
    /// Ends it and forgets the wish; bytes that are there stay until they are evicted.
    void cancel(EpisodeId id);
    /// Deletes the file.
    void remove(EpisodeId id, Reply<> reply);
    /// All that are known, running ones with their progress.
    void list(Reply<std::vector<DownloadProgress>> reply);
    [[nodiscard]] Observation observe(std::function<void(const DownloadProgress&)> observer);

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
