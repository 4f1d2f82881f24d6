// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/audio_form.h"

#include "audio/audio_test_support.h"

#include <gtest/gtest.h>

namespace tidemark::audio {
namespace {

using test::AudioFormat;

TEST(AudioForm, IsRecognisedByItsBytes)
{
    const std::vector<std::pair<AudioFormat, Container>> expected = {{AudioFormat::Wav, Container::Wav},
        {AudioFormat::Flac, Container::Flac}, {AudioFormat::Mp3Cbr, Container::MpegAudio},
        {AudioFormat::Mp3VbrXing, Container::MpegAudio}, {AudioFormat::M4aMoovLast, Container::Mp4},
        {AudioFormat::M4aFastStart, Container::Mp4}, {AudioFormat::Adts, Container::Adts},
        {AudioFormat::Opus, Container::Ogg}, {AudioFormat::Vorbis, Container::Ogg},
        {AudioFormat::Matroska, Container::Matroska}};
    for (const auto& [format, container] : expected) {
        const auto path = test::audioFixture(format);
        ASSERT_TRUE(path) << path.error().detail;
        const auto form = recogniseAudio(*test::openFile(*path), {});
        ASSERT_TRUE(form) << form.error().detail;
        EXPECT_EQ(form->container, container) << test::audioFormatName(format);
        EXPECT_EQ(form->firstByte, 0U);
    }
}

Result<AudioForm> recognise(std::string_view text, bool isWhole = true)
{
    return recogniseBytes(std::as_bytes(std::span(text)), isWhole);
}

TEST(AudioForm, SaysWhatElseItIs)
{
    const auto sentence = [](std::string_view text) {
        const auto form = recognise(text);
        return form ? std::string("audio") : form.error().detail;
    };
    EXPECT_EQ(sentence("\xEF\xBB\xBF  <HTML>"), "this is a web page, not audio");
    EXPECT_EQ(sentence("<?xml version=\"1.0\"?>"), "this is an XML document, not audio");
    EXPECT_EQ(sentence("{\"error\": 403}"), "this is a JSON document, not audio");
    EXPECT_EQ(sentence("\xFF\xD8\xFF\xE0 JFIF"), "this is an image, not audio");
    EXPECT_EQ(sentence("PK\x03\x04"), "this is a ZIP archive, not audio");
    EXPECT_EQ(sentence("hello"), "this is not audio of a kind that can be played");
    EXPECT_EQ(recognise("hello", false).error().code, ErrorCode::NotFound);
}

TEST(AudioForm, StartsThatAreCutOffAreBorne)
{
    const std::string wave("RIFF\x24\x00\x00\x00WAVEfmt ", 16);
    for (std::size_t size = 0; size < 12; ++size)
        EXPECT_FALSE(recognise(wave.substr(0, size))) << size;
    EXPECT_TRUE(recognise(wave));
}

TEST(AudioForm, OneSyncWordMakesNoSound)
{
    std::string text(3000, 'a');
    text.replace(100, 4, "\xFF\xFB\x90\x64");
    EXPECT_FALSE(recognise(text));
}

} // namespace
} // namespace tidemark::audio
