// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/decoder_table.h"

#include "base/byte_source.h"
#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tidemark::audio {

class SourceReader;
struct AudioForm;

/// A piece of coded sound that a decoder takes whole.
struct Packet {
    std::vector<std::byte> bytes;
    /// Media time of the first sample that it decodes to; below zero where an encoder's delay is cut off. Nothing: it
    /// follows the packet before without a gap.
    std::optional<std::chrono::nanoseconds> position;
};

/// What a decoder must know before the first packet.
struct PacketFormat {
    StreamKind kind;
    std::string caps; ///< in GStreamer's words, without the headers
    std::vector<std::vector<std::byte>> headers;
    bool areHeadersCodecData = false; ///< one header, given as codec_data; else all, as streamheader
};

/// A place in a PacketStream, which it must not outlive. One thread at a time.
class PacketCursor {
public:
    virtual ~PacketCursor() = default;
    /// Goes to a place from where decoding gives right samples at `target`: far enough before it for the codec to
    /// settle. Reads; interrupted (ErrorCode::Cancelled) it may be called again.
    [[nodiscard]] virtual Result<> seek(std::chrono::nanoseconds target) = 0;
    /// @return the next packet; nothing at the end. Broken bytes are stepped over.
    [[nodiscard]] virtual Result<std::optional<Packet>> next() = 0;
};

/// The sound of a container whose packets we find ourselves, by its own tables or by what its pages tell: a jump reads
/// a few kilobytes and is exact. Shared by the pipelines of one load; what one learns of places helps the next.
/// Callable from any thread.
class PacketStream {
public:
    virtual ~PacketStream() = default;
    [[nodiscard]] virtual const PacketFormat& format() const = 0;
    /// @return where the sound ends, once it is known; exact.
    [[nodiscard]] virtual std::optional<std::chrono::nanoseconds> duration() const = 0;
    [[nodiscard]] virtual std::unique_ptr<PacketCursor> open(std::shared_ptr<SourceReader> reader) = 0;
};

/// Reads what has to be known. Blocking. @return null where GStreamer's own demuxer should read this instead:
/// containers that we do not read, and files of an uncommon kind. Fails only where reading fails.
[[nodiscard]] Result<std::shared_ptr<PacketStream>> openPacketStream(
    ByteSource& source, const AudioForm& form, std::optional<std::uint64_t> sizeBytes, std::stop_token stop);

} // namespace tidemark::audio
