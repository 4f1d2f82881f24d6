// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/audio/sound_locator.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <string>

namespace tidemark::test {

namespace {

constexpr std::int64_t kCoarseStep = 8; ///< samples; what is left below 2.7 kHz tells places apart
constexpr double kSure = 0.5;

/// @return the sum of products, in several lanes so that it becomes vector code without reordering by the compiler.
float product(const float* left, const float* right, std::size_t count)
{
    constexpr std::size_t kLanes = 16;
    float lanes[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] += left[i + lane] * right[i + lane];
    float sum = 0;
    for (const float lane : lanes)
        sum += lane;
    for (; i < count; ++i)
        sum += left[i] * right[i];
    return sum;
}

struct Match {
    std::size_t offset = 0;
    double likeness = 0;
};

Match bestMatch(const std::vector<float>& sound, const std::vector<float>& reference)
{
    Match best;
    const auto count = sound.size();
    const double energy = product(sound.data(), sound.data(), count);
    double there = 0;
    for (std::size_t i = 0; i < std::min(count, reference.size()); ++i)
        there += static_cast<double>(reference[i]) * reference[i];
    for (std::size_t offset = 0; offset + count <= reference.size(); ++offset) {
        if (const double scale = std::sqrt(energy * there); scale > 1e-6) {
            const double likeness = product(sound.data(), reference.data() + offset, count) / scale;
            if (likeness > best.likeness)
                best = {offset, likeness};
        }
        if (offset + count < reference.size())
            there += static_cast<double>(reference[offset + count]) * reference[offset + count]
                - static_cast<double>(reference[offset]) * reference[offset];
    }
    return best;
}

/// Without what lies above a quarter of a sample rate divided by kCoarseStep's half, one sample of each kCoarseStep.
std::vector<float> thinned(const std::vector<float>& sound)
{
    constexpr int kReach = 4 * static_cast<int>(kCoarseStep);
    std::vector<float> kernel;
    for (int i = -kReach; i <= kReach; ++i) {
        const double x = std::numbers::pi * i / static_cast<double>(kCoarseStep);
        kernel.push_back(static_cast<float>(
            (i == 0 ? 1.0 : std::sin(x) / x) * (0.5 + 0.5 * std::cos(std::numbers::pi * i / (kReach + 1)))));
    }
    std::vector<float> thin;
    for (std::size_t i = 0; i + kernel.size() <= sound.size(); i += kCoarseStep)
        thin.push_back(product(kernel.data(), sound.data() + i, kernel.size()));
    return thin;
}

std::vector<float> resampled(std::span<const std::int16_t> samples, int from, int to, double seconds)
{
    constexpr int kReach = 16;
    std::vector<float> sound;
    const auto wanted = std::min(seconds * to, static_cast<double>(samples.size()) * to / from);
    const double cut = std::min(1.0, static_cast<double>(to) / from);
    for (std::int64_t n = 0; n < static_cast<std::int64_t>(wanted); ++n) {
        const double place = static_cast<double>(n) * from / to;
        const auto middle = static_cast<std::int64_t>(place);
        double sum = 0;
        for (auto k = std::max<std::int64_t>(0, middle - kReach + 1);
             k <= std::min(middle + kReach, static_cast<std::int64_t>(samples.size()) - 1); ++k) {
            const double distance = place - static_cast<double>(k);
            const double x = std::numbers::pi * distance * cut;
            const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * distance / (kReach + 1));
            sum += samples[static_cast<std::size_t>(k)] * (std::abs(x) < 1e-9 ? 1.0 : std::sin(x) / x) * window * cut;
        }
        sound.push_back(static_cast<float>(sum / 32768));
    }
    return sound;
}

} // namespace

Result<SoundLocator> SoundLocator::open(const std::filesystem::path& wav)
{
    SoundLocator locator;
    locator.m_file.open(wav, std::ios::binary);
    std::string head(4096, '\0');
    locator.m_file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(locator.m_file.gcount()));
    locator.m_file.clear();
    const auto number = [&](std::size_t at, std::size_t size) {
        std::uint32_t value = 0;
        if (at + size <= head.size())
            std::memcpy(&value, head.data() + at, size);
        return value;
    };
    for (std::size_t at = 12; at + 8 <= head.size(); at += 8 + number(at + 4, 4)) {
        if (head.compare(at, 4, "fmt ") == 0) {
            if (number(at + 8, 2) != 1 || number(at + 10, 2) != 1 || number(at + 22, 2) != 16)
                return fail(ErrorCode::Unsupported, "the reference must be mono with 16 bits a sample");
            locator.m_sampleRate = static_cast<int>(number(at + 12, 4));
        } else if (head.compare(at, 4, "data") == 0 && locator.m_sampleRate >= 8000) {
            locator.m_dataOffset = static_cast<std::int64_t>(at) + 8;
            locator.m_sampleCount = number(at + 4, 4) / 2;
            return locator;
        }
    }
    return fail(ErrorCode::Unsupported, wav.string() + " is no WAV file");
}

std::optional<SoundLocator::Place> SoundLocator::locate(
    std::span<const std::int16_t> samples, int sampleRate, double expectedSeconds)
{
    const auto sound = resampled(samples, sampleRate, m_sampleRate, 0.5);
    std::optional<Place> best;
    for (const double reach : {3.0, 60.0}) {
        const auto from = static_cast<std::int64_t>((expectedSeconds - reach) * m_sampleRate);
        const auto place = search(sound, from, static_cast<std::int64_t>(2 * reach * m_sampleRate));
        if (place && (!best || place->likeness > best->likeness))
            best = place;
        if (best && best->likeness >= kSure)
            break;
    }
    return best;
}

std::vector<float> SoundLocator::reference(std::int64_t begin, std::int64_t count)
{
    std::vector<std::int16_t> samples(static_cast<std::size_t>(count));
    m_file.clear();
    m_file.seekg(m_dataOffset + begin * 2);
    m_file.read(reinterpret_cast<char*>(samples.data()), count * 2);
    std::vector<float> sound(static_cast<std::size_t>(count));
    std::ranges::transform(
        samples, sound.begin(), [](std::int16_t sample) { return static_cast<float>(sample) / 32768; });
    return sound;
}

/// First among every kCoarseStep-th place, then exactly around the best of them.
std::optional<SoundLocator::Place> SoundLocator::search(
    const std::vector<float>& sound, std::int64_t from, std::int64_t span)
{
    const auto length = static_cast<std::int64_t>(sound.size());
    const auto begin = std::max<std::int64_t>(from, 0);
    const auto end = std::min(from + span + length, m_sampleCount);
    if (length < kCoarseStep * 32 || end - begin < length)
        return std::nullopt;
    const auto coarse = bestMatch(thinned(sound), thinned(reference(begin, end - begin)));
    if (coarse.likeness <= 0)
        return std::nullopt;
    const auto near = begin + static_cast<std::int64_t>(coarse.offset) * kCoarseStep;
    const auto exactBegin = std::max(begin, near - 2 * kCoarseStep);
    const auto exactEnd = std::min(end, near + 2 * kCoarseStep + length);
    const auto exact = bestMatch(sound, reference(exactBegin, exactEnd - exactBegin));
    if (exact.likeness <= 0)
        return std::nullopt;
    return Place{
        static_cast<double>(exactBegin + static_cast<std::int64_t>(exact.offset)) / m_sampleRate, exact.likeness};
}

} // namespace tidemark::test
