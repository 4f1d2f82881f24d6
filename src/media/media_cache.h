// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "media/byte_ranges.h"
#include "net/http_client.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tidemark::media {

/// One enclosure's bytes on disk while they are being fetched: reads wait for what is missing, a read beyond a hole
/// moves the fetching there at once. All functions are callable from any thread; read() blocks.
class MediaSource : public ByteSource {
public:
    /// What is on disk now.
    [[nodiscard]] virtual ByteRanges fetchedRanges() const = 0;
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// Fetches all that is missing until the file is whole; `progress` (fetched, total or 0) and `done` come from the
    /// network thread. Cancel through `stop`; what was fetched stays.
    virtual void fetchAll(std::function<void(std::uint64_t fetchedBytes, std::uint64_t totalBytes)> progress,
        std::function<void(Result<>)> done, std::stop_token stop) = 0;
    /// Asks for a stretch ahead of its use, after what read() waits for. (Chapter prefetch builds on this.)
    virtual void prefetch(std::uint64_t offset, std::uint64_t lengthBytes) = 0;
    /// The file on disk; only whole when isComplete().
    [[nodiscard]] virtual std::filesystem::path path() const = 0;
};

/// The folder of fetched enclosures: one sparse file each, and one sidecar with ranges and validators. File names are
/// made from the key, never from the URL. A range is written down after its bytes.
class MediaCache {
public:
    /// Makes the folder if needed. `client` must outlive the cache.
    [[nodiscard]] static Result<std::unique_ptr<MediaCache>> open(
        const std::filesystem::path& folder, net::HttpClient& client);
    virtual ~MediaCache() = default;
    /// Opens the source of an enclosure; the same object while someone holds it. Starts no request by itself.
    /// @param key names the file: letters, digits and '-' only, such as "e123"
    [[nodiscard]] virtual Result<std::shared_ptr<MediaSource>> source(
        const std::string& key, const std::string& url) = 0;
    /// @return ranges on disk without opening the source; empty where nothing was fetched.
    [[nodiscard]] virtual ByteRanges rangesOf(const std::string& key) const = 0;
    [[nodiscard]] virtual bool isComplete(const std::string& key) const = 0;
    [[nodiscard]] virtual std::filesystem::path pathOf(const std::string& key) const = 0;
    /// Deletes file and sidecar; a source that is open reads on from the unlinked file.
    [[nodiscard]] virtual Result<> remove(const std::string& key) = 0;
};

} // namespace tidemark::media
