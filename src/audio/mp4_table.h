// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::audio {

/// Where each packet of an MP4 file's sound lies and when it sounds: its sample table. Pure.
class Mp4Table final {
public:
    /// @param moov what is within the box 'moov'. @return nothing where the file is of a kind that is left to others:
    /// fragmented, encrypted, another codec than AAC, an unusual edit list, broken.
    [[nodiscard]] static std::optional<Mp4Table> parse(std::span<const std::byte> moov);

    struct Place {
        std::uint64_t offset = 0; ///< from the start of the file
        std::uint32_t sizeBytes = 0;
        std::chrono::nanoseconds position{0}; ///< media time; below zero for what the edit list cuts off
    };

    [[nodiscard]] std::size_t packetCount() const { return m_sizes.size(); }
    [[nodiscard]] Place place(std::size_t packet) const;
    /// @return the packet that sounds at `time`; the last one for what lies behind the end.
    [[nodiscard]] std::size_t packetAt(std::chrono::nanoseconds time) const;
    [[nodiscard]] std::chrono::nanoseconds duration() const { return m_duration; }
    [[nodiscard]] const std::vector<std::byte>& decoderConfig() const { return m_decoderConfig; }
    [[nodiscard]] int sampleRate() const { return m_sampleRate; }
    [[nodiscard]] int channels() const { return m_channels; }

private:
    friend class Mp4Parser;
    struct Chunk {
        std::size_t firstPacket = 0;
        std::uint64_t offset = 0;
    };
    struct TimeRun {
        std::size_t firstPacket = 0;
        std::uint64_t firstTime = 0; ///< in the track's units
        std::uint32_t step = 0;
    };

    [[nodiscard]] std::uint64_t unitsOf(std::size_t packet) const;
    [[nodiscard]] std::chrono::nanoseconds toTime(std::uint64_t units) const;

    std::vector<std::uint32_t> m_sizes;
    std::vector<Chunk> m_chunks;
    std::vector<TimeRun> m_times;
    std::vector<std::byte> m_decoderConfig;
    std::uint64_t m_unitsPerSecond = 0;
    std::uint64_t m_firstUnits = 0; ///< where media time 0 lies
    std::chrono::nanoseconds m_duration{0};
    int m_sampleRate = 0;
    int m_channels = 0;
};

} // namespace tidemark::audio
