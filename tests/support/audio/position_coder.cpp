// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/audio/position_coder.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace tidemark::test {

namespace {

constexpr double kChirpBegin = 500; // Hz
constexpr double kChirpSlope = 2000; // Hz a second
constexpr int kLevels = 128; ///< of each of the two digits of the second
constexpr double kLowDigit = 2800; // Hz
constexpr double kHighDigit = 5600; // Hz
constexpr double kLevelStep = 20; // Hz
constexpr double kWindow = 0.2; // s
constexpr double kTurn = 2 * std::numbers::pi;

double noiseAt(std::uint64_t sample)
{
    auto x = sample * 0x9E3779B97F4A7C15U + 0x632BE59BD9B4E019U;
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9U;
    x = (x ^ x >> 27) * 0x94D049BB133111EBU;
    return static_cast<double>(x >> 11) / 4503599627370496.0 - 1;
}

double soundAt(std::uint64_t sample, int sampleRate)
{
    const auto rate = static_cast<std::uint64_t>(sampleRate);
    const auto second = sample / rate;
    const double within = static_cast<double>(sample % rate) / sampleRate;
    const double lowDigit = kLowDigit + kLevelStep * static_cast<double>(second % kLevels);
    const double highDigit = kHighDigit + kLevelStep * static_cast<double>(second / kLevels);
    double sound = 0.3 * std::sin(kTurn * (kChirpBegin + kChirpSlope / 2 * within) * within)
        + 0.15 * std::sin(kTurn * lowDigit * within) + 0.15 * std::sin(kTurn * highDigit * within);
    if (second % 40 >= 20)
        sound += 0.06 * noiseAt(sample);
    return sound;
}

/// A window of the sound, weighted so that a tone stands out from its neighbours.
class Window {
public:
    Window(std::span<const std::int16_t> samples, int sampleRate) : m_sampleRate(sampleRate)
    {
        m_samples.reserve(samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i)
            m_samples.push_back(samples[i]
                * (0.5 - 0.5 * std::cos(kTurn * (static_cast<double>(i) + 0.5) / static_cast<double>(samples.size()))));
    }

    /// @return the strength of a tone that begins at `frequency` and rises by `slope` Hz a second.
    [[nodiscard]] double strength(double frequency, double slope) const
    {
        std::complex<double> sum;
        std::complex<double> turner = 1;
        std::complex<double> step = std::polar(1.0, -kTurn * (frequency + slope / 2 / m_sampleRate) / m_sampleRate);
        const auto bend = std::polar(1.0, -kTurn * slope / m_sampleRate / m_sampleRate);
        for (const double sample : m_samples) {
            sum += sample * turner;
            turner *= step;
            step *= bend;
        }
        return std::abs(sum);
    }

private:
    int m_sampleRate;
    std::vector<double> m_samples;
};

struct Peak {
    double frequency = 0;
    double strength = 0;
    double others = 0; ///< the mean of all
};

Peak findPeak(const Window& window, double from, double to, double step, double slope)
{
    Peak peak;
    int count = 0;
    for (double frequency = from; frequency <= to; frequency += step, ++count) {
        const double strength = window.strength(frequency, slope);
        peak.others += strength;
        if (strength > peak.strength)
            peak = {frequency, strength, peak.others};
    }
    peak.others /= count;
    return peak;
}

struct Reading {
    double seconds = 0;
    double clearness = 0;
};

/// Reads one window, which lies within one second of the sound or else reads badly.
Reading readWindow(std::span<const std::int16_t> samples, int sampleRate)
{
    const Window window(samples, sampleRate);
    const auto low = findPeak(window, kLowDigit, kLowDigit + (kLevels - 1) * kLevelStep, kLevelStep, 0);
    const auto high = findPeak(window, kHighDigit, kHighDigit + (kLevels - 1) * kLevelStep, kLevelStep, 0);
    auto chirp = findPeak(window, kChirpBegin, kChirpBegin + kChirpSlope * (1 - kWindow), 4, kChirpSlope);
    for (const double step : {1.0, 0.25}) {
        const auto finer = findPeak(window, chirp.frequency - 4 * step, chirp.frequency + 4 * step, step, kChirpSlope);
        chirp.frequency = finer.frequency;
    }
    const auto digit = [](const Peak& peak, double base) { return std::round((peak.frequency - base) / kLevelStep); };
    const double second = digit(low, kLowDigit) + kLevels * digit(high, kHighDigit);
    const auto clearness = [](const Peak& peak) { return peak.others > 0 ? peak.strength / peak.others : 0; };
    return {second + (chirp.frequency - kChirpBegin) / kChirpSlope,
        std::min({clearness(low), clearness(high), clearness(chirp)})};
}

} // namespace

std::vector<std::int16_t> positionCodedFrom(Milliseconds begin, Milliseconds length, int sampleRate)
{
    const auto sampleOf = [&](Milliseconds time) {
        return static_cast<std::uint64_t>(time.count() * sampleRate / 1000);
    };
    std::vector<std::int16_t> samples;
    samples.reserve(sampleOf(length));
    for (auto sample = sampleOf(begin); sample < sampleOf(begin + length); ++sample)
        samples.push_back(static_cast<std::int16_t>(std::lround(32767 * soundAt(sample, sampleRate))));
    return samples;
}

std::vector<std::int16_t> positionCoded(Milliseconds length, int sampleRate)
{
    return positionCodedFrom(Milliseconds(0), length, sampleRate);
}

std::optional<Milliseconds> decodePosition(std::span<const std::int16_t> samples, int sampleRate)
{
    constexpr double kClear = 6; // sound of this kind reads 20 to 60, anything else below 4
    constexpr double kSurelyClear = 25; // nothing of a neighbouring second is in it
    std::vector<std::int16_t> halved;
    if (sampleRate >= 40000) { // all tones lie below 8.2 kHz
        for (std::size_t i = 0; i + 1 < samples.size(); i += 2)
            halved.push_back(static_cast<std::int16_t>((samples[i] + samples[i + 1]) / 2));
        samples = halved;
        sampleRate /= 2;
    }
    const auto width = static_cast<std::size_t>(kWindow * sampleRate);
    Reading best;
    double offset = 0;
    for (std::size_t begin = 0; begin + width <= samples.size() && best.clearness < kSurelyClear; begin += width) {
        const auto reading = readWindow(samples.subspan(begin, width), sampleRate);
        if (reading.clearness > best.clearness) {
            best = reading;
            offset = static_cast<double>(begin) / sampleRate;
        }
    }
    if (best.clearness < kClear)
        return std::nullopt;
    return Milliseconds(std::llround((best.seconds - offset) * 1000));
}

} // namespace tidemark::test
