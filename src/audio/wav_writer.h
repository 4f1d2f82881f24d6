// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace tidemark::audio {

/// Writes 16-bit PCM to a WAV file that appears under its name only when it is whole: it is written beside the target
/// and renamed by finish(); without finish() nothing stays.
class WavWriter final {
public:
    [[nodiscard]] static Result<WavWriter> create(const std::filesystem::path& target, int sampleRate, int channels);
    ~WavWriter();
    WavWriter(WavWriter&& other) noexcept;
    WavWriter& operator=(WavWriter&&) = delete;

    /// Interleaved samples. ErrorCode::TooLarge past the 4 GiB that the format can tell.
    [[nodiscard]] Result<> write(std::span<const std::int16_t> samples);
    [[nodiscard]] Result<> finish();

private:
    WavWriter(std::filesystem::path target, std::filesystem::path part, int descriptor, int sampleRate, int channels);
    [[nodiscard]] Result<> writeBytes(const void* bytes, std::size_t count);
    [[nodiscard]] Result<> writeHeader();

    std::filesystem::path m_target;
    std::filesystem::path m_part;
    int m_descriptor;
    int m_sampleRate;
    int m_channels;
    std::uint64_t m_dataBytes = 0;
};

} // namespace tidemark::audio
