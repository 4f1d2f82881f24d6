// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/audio_test_support.h"
#include "audio/wav_writer.h"
#include "support/audio/sound_locator.h"

#include <cmath>
#include <random>

namespace tidemark::audio {
namespace {

constexpr int kRate = 22050;

class SoundLocating : public testing::Test {
protected:
    SoundLocating()
    {
        std::mt19937 random(5);
        std::uniform_int_distribution<int> value(-9000, 9000);
        int last = 0; // what is next to one another is alike, as in sound that an encoder keeps
        for (int i = 0; i < 30 * kRate; ++i)
            m_samples.push_back(static_cast<std::int16_t>(last = (last * 3 + value(random)) / 4));
        auto writer = WavWriter::create(m_folder.path() / "reference.wav", kRate, 1);
        EXPECT_TRUE(writer);
        EXPECT_TRUE(writer->write(m_samples));
        EXPECT_TRUE(writer->finish());
    }

    [[nodiscard]] std::span<const std::int16_t> at(double seconds, double length = 0.25) const
    {
        return std::span(m_samples).subspan(
            static_cast<std::size_t>(seconds * kRate), static_cast<std::size_t>(length * kRate));
    }

    test::TemporaryFolder m_folder;
    std::vector<std::int16_t> m_samples;
};

TEST_F(SoundLocating, IsExactNearAndFarFromWhereItIsExpected)
{
    auto locator = test::SoundLocator::open(m_folder.path() / "reference.wav");
    ASSERT_TRUE(locator) << locator.error().detail;
    for (const double expected : {12.5, 12.497, 11.0, 25.0}) {
        const auto place = locator->locate(at(12.5), kRate, expected);
        ASSERT_TRUE(place) << expected;
        EXPECT_NEAR(place->seconds, 12.5, 0.5 / kRate);
        EXPECT_GT(place->likeness, 0.99);
    }
    const auto first = locator->locate(at(0), kRate, 0.0);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->seconds, 0.0);
}

TEST_F(SoundLocating, FindsSoundOfAnotherRate)
{
    auto locator = test::SoundLocator::open(m_folder.path() / "reference.wav");
    ASSERT_TRUE(locator);
    std::vector<std::int16_t> doubled; // one sample in between, from straight lines
    const auto sound = at(7.25, 0.4);
    for (std::size_t i = 0; i + 1 < sound.size(); ++i) {
        doubled.push_back(sound[i]);
        doubled.push_back(static_cast<std::int16_t>((sound[i] + sound[i + 1]) / 2));
    }
    const auto place = locator->locate(doubled, 2 * kRate, 7.0);
    ASSERT_TRUE(place);
    EXPECT_NEAR(place->seconds, 7.25, 1.0 / kRate);
}

TEST_F(SoundLocating, SaysThatOtherSoundIsOther)
{
    auto locator = test::SoundLocator::open(m_folder.path() / "reference.wav");
    ASSERT_TRUE(locator);
    std::vector<std::int16_t> tone(kRate / 2);
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = static_cast<std::int16_t>(9000 * std::sin(static_cast<double>(i) * 0.2));
    const auto place = locator->locate(tone, kRate, 10.0);
    EXPECT_TRUE(!place || place->likeness < 0.4) << place->likeness;
    EXPECT_FALSE(locator->locate(std::vector<std::int16_t>(kRate / 2), kRate, 10.0)); // silence
    EXPECT_FALSE(locator->locate(at(1), kRate, 500.0));
    EXPECT_FALSE(test::SoundLocator::open(m_folder.path() / "missing.wav"));
}

} // namespace
} // namespace tidemark::audio
