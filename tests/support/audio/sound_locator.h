// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::test {

/// Finds where a stretch of sound comes from, by cross-correlation with the PCM that a file was encoded from. The
/// reference must not repeat itself (noise that depends on its position, speech; not a tone).
class SoundLocator final {
public:
    struct Place {
        double seconds = 0; ///< of the first sample
        double likeness = 0; ///< 0-1: 1 is the same sound; below 0.4 it is another
    };

    /// @param wav mono, 16 bits a sample, at least 8 kHz. ErrorCode::Unsupported for another form.
    [[nodiscard]] static Result<SoundLocator> open(const std::filesystem::path& wav);

    /// @param samples mono, 0.25 s of them or more; what is longer than 0.5 s is not looked at. Of another rate than
    /// the reference, they are resampled. Looks within 3 s of `expectedSeconds`, then within 60 s.
    /// @return the best place, to a sample of the reference; nothing for silence, or outside the reference.
    [[nodiscard]] std::optional<Place> locate(
        std::span<const std::int16_t> samples, int sampleRate, double expectedSeconds);

private:
    [[nodiscard]] std::vector<float> reference(std::int64_t begin, std::int64_t count);
    [[nodiscard]] std::optional<Place> search(const std::vector<float>& sound, std::int64_t from, std::int64_t span);

    std::ifstream m_file;
    std::int64_t m_dataOffset = 0;
    std::int64_t m_sampleCount = 0;
    int m_sampleRate = 0;
};

} // namespace tidemark::test
