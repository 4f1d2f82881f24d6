// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "tags/container_kind.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>

struct AVFormatContext;
struct AVIOContext;
struct AVStream;

namespace tidemark::tags {

struct AvFileOptions {
    /// MP4: follows the fragments to the end of the file where no index lists them, as their duration wants it.
    bool readsFragments = true;
};

/// An audio file that libavformat opened over a ByteSource, most often from its header alone; Unknown lets libavformat
/// guess, which it does by many frames in a row. Reads at most about 24 MiB and opens nothing but the source, which
/// must outlive it. Blocking; lives on one thread.
class AvFile final {
public:
    /// @return ErrorCode::Unsupported where there is no audio; the source's own error where reading failed.
    [[nodiscard]] static Result<std::unique_ptr<AvFile>> open(
        ByteSource& source, ContainerPlace place, std::stop_token stop, AvFileOptions options = {});
    ~AvFile();
    AvFile(const AvFile&) = delete;
    AvFile& operator=(const AvFile&) = delete;

    [[nodiscard]] AVFormatContext& format() { return *m_format; }
    [[nodiscard]] AVStream& sound();
    /// From here on no more than these bytes are read; then the file seems to end.
    void limitFurtherReading(std::uint64_t bytes);
    /// @return why reading failed since, also Cancelled.
    [[nodiscard]] std::optional<Error> readError() const;

    struct Reading;
    struct IoDeleter {
        void operator()(AVIOContext* io) const;
    };
    struct FormatDeleter {
        void operator()(AVFormatContext* format) const;
    };
    using Io = std::unique_ptr<AVIOContext, IoDeleter>;
    using Format = std::unique_ptr<AVFormatContext, FormatDeleter>;

private:
    AvFile(std::unique_ptr<Reading> reading, Io io, Format format);

    std::unique_ptr<Reading> m_reading; // in this order: the format closes first
    Io m_io;
    Format m_format;
};

/// @return the first stream of sound; null where there is none.
[[nodiscard]] const AVStream* audioStreamOf(const AVFormatContext& format);

} // namespace tidemark::tags
