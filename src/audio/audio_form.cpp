// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/audio_form.h"

#include "audio/read_bytes.h"
#include "frames/frame_header.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::audio {

namespace {

using frames::parseAdtsFrame;
using frames::parseMpegFrame;

constexpr std::size_t kFirstLook = 4096;
constexpr std::size_t kLastLook = 65536;
constexpr int kMostTags = 16;

/// @return where three frames of one kind follow one another (fewer only where a whole file holds no more).
template <class ParseFrame>
std::optional<std::size_t> findFrames(std::span<const std::byte> bytes, bool isWhole, ParseFrame parseFrame)
{
    for (std::size_t begin = 0; begin + 4 <= bytes.size(); ++begin) {
        const auto first = parseFrame(bytes.subspan(begin));
        std::size_t next = begin;
        int count = 0;
        for (auto frame = first; frame && frame->kind == first->kind && count < 3; ++count) {
            next += frame->sizeBytes;
            frame = next < bytes.size() ? parseFrame(bytes.subspan(next)) : std::nullopt;
        }
        if (count >= 3 || (isWhole && begin == 0 && count >= 1 && next >= bytes.size()))
            return begin;
    }
    return std::nullopt;
}

bool startsWithAnyCase(std::string_view text, std::string_view lowerPrefix)
{
    return text.size() >= lowerPrefix.size()
        && std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(), [](char wanted, char found) {
               return found == wanted || (found >= 'A' && found <= 'Z' && found + 32 == wanted);
           });
}

/// @return what a RIFF file says that it holds; empty for others, and where it is cut off before that.
std::string_view riffKind(std::string_view head)
{
    const bool isRiff = head.starts_with("RIFF") || head.starts_with("RF64");
    return isRiff && head.size() >= 12 ? head.substr(8, 4) : std::string_view();
}

/// @return a sentence for what is surely no sound; empty otherwise.
std::string_view whatElseItIs(std::string_view head)
{
    if (head.substr(0, 3) == "\xEF\xBB\xBF")
        head.remove_prefix(3);
    while (
        !head.empty() && (head.front() == ' ' || head.front() == '\t' || head.front() == '\r' || head.front() == '\n'))
        head.remove_prefix(1);
    if (head.substr(0, 7) == "#EXTM3U")
        return "this is a playlist of an HLS stream, which cannot be played yet";
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<script", "<title", "<!--"})
        if (startsWithAnyCase(head, tag))
            return "this is a web page, not audio";
    if (startsWithAnyCase(head, "<?xml") || startsWithAnyCase(head, "<rss") || startsWithAnyCase(head, "<feed"))
        return "this is an XML document, not audio";
    if (!head.empty() && (head.front() == '{' || head.front() == '['))
        return "this is a JSON document, not audio";
    if (head.substr(0, 3) == "\xFF\xD8\xFF" || head.substr(0, 4) == "\x89PNG" || head.substr(0, 4) == "GIF8"
        || riffKind(head) == "WEBP")
        return "this is an image, not audio";
    if (head.substr(0, 4) == "%PDF")
        return "this is a PDF document, not audio";
    if (head.substr(0, 4) == "PK\x03\x04")
        return "this is a ZIP archive, not audio";
    if (head.substr(0, 2) == "\x1F\x8B")
        return "this is compressed with gzip, not audio";
    return {};
}

std::optional<Container> containerByMagic(std::string_view head)
{
    if (riffKind(head) == "WAVE")
        return Container::Wav;
    if (head.substr(0, 4) == "fLaC")
        return Container::Flac;
    if (head.substr(0, 4) == "OggS")
        return Container::Ogg;
    if (head.substr(0, 4) == "\x1A\x45\xDF\xA3")
        return Container::Matroska;
    const auto box = head.substr(std::min<std::size_t>(4, head.size()), 4);
    for (const std::string_view name : {"ftyp", "moov", "mdat", "free", "skip", "wide", "styp"})
        if (box == name)
            return Container::Mp4;
    return std::nullopt;
}

} // namespace

Result<AudioForm> recogniseBytes(std::span<const std::byte> head, bool isWhole)
{
    const auto text = textOf(head);
    if (const auto container = containerByMagic(text))
        return AudioForm{*container, 0};
    if (const auto sentence = whatElseItIs(text); !sentence.empty())
        return fail(ErrorCode::Unsupported, std::string(sentence));
    const auto mpeg = findFrames(head, isWhole, parseMpegFrame);
    const auto adts = findFrames(head, isWhole, parseAdtsFrame);
    if (mpeg && (!adts || *mpeg <= *adts))
        return AudioForm{Container::MpegAudio, *mpeg};
    if (adts)
        return AudioForm{Container::Adts, *adts};
    if (!isWhole)
        return fail(ErrorCode::NotFound, "these bytes do not tell yet");
    if (frames::isFreeFormat(head))
        return fail(ErrorCode::Unsupported, "this MP3 has frames in free format, which cannot be played");
    return fail(ErrorCode::Unsupported, "this is not audio of a kind that can be played");
}

Result<AudioForm> recogniseAudio(ByteSource& source, std::stop_token stop)
{
    std::uint64_t begin = 0;
    for (int tags = 0; tags < kMostTags; ++tags) {
        const auto bytes = readUpTo(source, begin, 10, stop);
        if (!bytes)
            return fail(bytes.error());
        if (bytes->empty() && begin == 0)
            return fail(ErrorCode::Unsupported, "the file is empty");
        const auto length = frames::id3TagBytes(*bytes);
        if (length == 0)
            break;
        begin += length;
    }
    for (const std::size_t look : {kFirstLook, kLastLook}) {
        const auto bytes = readUpTo(source, begin, look, stop);
        if (!bytes)
            return fail(bytes.error());
        if (bytes->empty())
            return fail(ErrorCode::Unsupported, "there is no sound in this file");
        auto form = recogniseBytes(*bytes, bytes->size() < look || look == kLastLook);
        if (form)
            form->firstByte += begin;
        if (form || form.error().code != ErrorCode::NotFound)
            return form;
    }
    return fail(ErrorCode::Unsupported, "this is not audio of a kind that can be played");
}

} // namespace tidemark::audio
