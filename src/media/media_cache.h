// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "base/time.h"
#include "media/byte_ranges.h"
#include "net/http_client.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tidemark::media {

/// How greedy and how patient fetching is. The defaults are for listeners; tests make some of them small.
struct FetchOptions {
    std::uint64_t firstPieceBytes = 512 * 1024; ///< what one request asks for after a jump
    std::uint64_t largestPieceBytes = 4 * 1024 * 1024; ///< and after reading straight on for long
    std::uint64_t firstReadAheadBytes = 2 * 1024 * 1024; ///< beyond the reader; fetching then rests
    std::uint64_t largestReadAheadBytes = 8 * 1024 * 1024;
    /// Less than the patience of who loads (20 s): a connection that died unnoticed is replaced before that.
    std::chrono::seconds stallTimeout{12};
    std::chrono::milliseconds quickRetryDelay{200}; ///< before each of the first three attempts after a failure
    std::chrono::milliseconds slowRetryDelay{1000}; ///< before the fourth; doubled for each more, up to eight times
    std::chrono::milliseconds giveUpAfter{30'000}; ///< without a byte since the first failure: the error is told
    std::chrono::milliseconds restDelay{10'000}; ///< then the first attempt for whenReadable(); grows to 60 s
    std::chrono::milliseconds storeAgainAfter{15'000}; ///< when the disk was full: there may be space again
};

/// One enclosure's bytes on disk while they are being fetched: reads wait for what is missing, a read beyond a hole
/// moves the fetching there at once. All functions are callable from any thread; read() and size() block.
/// When the file at the origin is found to be another one, all that was fetched is dropped and read() fails for good
/// with ErrorCode::Network ("the file on the server has changed") if this source had handed out bytes: let it go and
/// ask MediaCache::source() again. Fails also, for the reads under way, when attempts are given up; the next read
/// tries again. When the disk is full, or another program fills the file, reads go on from a window in memory.
class MediaSource : public ByteSource {
public:
    /// What is on disk now.
    [[nodiscard]] virtual ByteRanges fetchedRanges() const = 0;
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// Fetches all that is missing until the file is whole; `progress` (fetched, total or 0) and then `done`, once,
    /// come from the cache's own thread. Cancel through `stop`; what was fetched stays. When `done` says success the
    /// sidecar says complete. ErrorCode::DiskFull, or Locked where another program fills the file.
    virtual void fetchAll(std::function<void(std::uint64_t fetchedBytes, std::uint64_t totalBytes)> progress,
        std::function<void(Result<>)> done, std::stop_token stop) = 0;
    /// Asks for a stretch ahead of its use, after what read() waits for. (Chapter prefetch builds on this.)
    virtual void prefetch(std::uint64_t offset, std::uint64_t lengthBytes) = 0;
    /// For who saw read() fail: goes on trying at the place that was waited for, ever less often, and calls `ready`
    /// from the cache's own thread, once, when bytes come; at once where the file has become another one since. Ends
    /// with `stop` and with the last source.
    virtual void whenReadable(std::function<void()> ready, std::stop_token stop) = 0;
    /// @return why what comes is kept in memory only: ErrorCode::DiskFull, Locked (another program fills the file), or
    /// what else writing said. Nothing where it is written down. Cheap.
    [[nodiscard]] virtual std::optional<Error> storeTrouble() const = 0;
    /// The file on disk; only whole when isComplete().
    [[nodiscard]] virtual std::filesystem::path path() const = 0;
};

/// One enclosure's files in the folder.
struct StoredFile {
    std::string key;
    std::uint64_t diskBytes = 0; ///< what its blocks take; holes take nothing
    Timestamp changedAt{}; ///< when bytes came last
};

/// The folder of fetched enclosures: one sparse file each, and one sidecar with ranges and validators. File names are
/// made from the key, never from the URL. A range is written down after its bytes.
class MediaCache {
public:
    /// Makes the folder if needed. `client` must outlive the cache and its sources; sources may outlive the cache.
    [[nodiscard]] static Result<std::unique_ptr<MediaCache>> open(
        const std::filesystem::path& folder, net::HttpClient& client, FetchOptions options = {});
    virtual ~MediaCache() = default;
    /// Opens the source of an enclosure; the same object while someone holds it and its file has not changed. Starts
    /// no request by itself. ErrorCode::InvalidArgument on a URL that is not http(s) and on any other key.
    /// @param key names the file: letters, digits and '-' only, such as "e123"
    [[nodiscard]] virtual Result<std::shared_ptr<MediaSource>> source(
        const std::string& key, const std::string& url) = 0;
    /// @return ranges on disk without opening the source; empty where nothing was fetched.
    [[nodiscard]] virtual ByteRanges rangesOf(const std::string& key) const = 0;
    [[nodiscard]] virtual bool isComplete(const std::string& key) const = 0;
    [[nodiscard]] virtual std::filesystem::path pathOf(const std::string& key) const = 0;
    /// Deletes file and sidecar; a source that is open reads on from the unlinked file.
    [[nodiscard]] virtual Result<> remove(const std::string& key) = 0;
    /// Looks at every file (about 0.1 s for 10,000): not on the main thread. Files that are not ours are left out.
    [[nodiscard]] virtual std::vector<StoredFile> files() const = 0;
    /// Deletes file and sidecar unless they are in use: a source of this program is open, or another one holds the
    /// file.
    /// @return whether they are gone.
    [[nodiscard]] virtual Result<bool> removeUnused(const std::string& key) = 0;
    /// @return how much space this user has left on the folder's disk; nothing where that cannot be told.
    [[nodiscard]] virtual std::optional<std::uint64_t> freeBytes() const = 0;
};

} // namespace tidemark::media
