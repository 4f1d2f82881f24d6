// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>

namespace tidemark::audio {

/// How the reading of one pipeline goes; offsets count from the start of the source.
struct ReadProgress {
    std::uint64_t bytesRead = 0;
    std::uint64_t offset = 0; ///< where the last read began or waits
    std::chrono::milliseconds waitingFor{0}; ///< how long the present read has not returned
    bool hasReachedEnd = false; ///< the last read came to the end of the bytes
};

/// Lends a ByteSource to one pipeline: reads can be interrupted and taken up again, as a flush wants it, or ended for
/// good, as tearing down wants it. Used by GStreamer's threads and the engine's alike.
class SourceReader final {
public:
    /// @param firstByte what the pipeline sees as byte 0. @param sizeBytes of the whole source, where known.
    SourceReader(std::shared_ptr<ByteSource> source, std::uint64_t firstByte, std::optional<std::uint64_t> sizeBytes);

    /// Fills `into` as far as there are bytes; with `isPartial` returns as soon as there are some.
    /// @return 0 at the end; ErrorCode::Cancelled after interrupt() or shutDown().
    [[nodiscard]] Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, bool isPartial);
    void interrupt();
    void resume();
    void shutDown();

    /// @return the length that the pipeline sees.
    [[nodiscard]] std::optional<std::uint64_t> size() const;
    [[nodiscard]] ReadProgress progress() const;
    /// @return why a read failed, once one did.
    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] ByteSource& source() { return *m_source; }
    [[nodiscard]] std::uint64_t firstByte() const { return m_firstByte; }

private:
    void noteBegin(std::uint64_t offset);
    void noteEnd(const Result<std::size_t>& got);

    const std::shared_ptr<ByteSource> m_source;
    const std::uint64_t m_firstByte;
    const std::optional<std::uint64_t> m_sizeBytes;
    mutable std::mutex m_mutex;
    std::stop_source m_stop;
    bool m_isShutDown = false;
    ReadProgress m_progress;
    std::optional<std::chrono::steady_clock::time_point> m_waitsSince;
    std::optional<Error> m_error;
};

} // namespace tidemark::audio
