// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_chapters.h"

#include "base/text.h"
#include "tags/big_endian.h"
#include "tags/id3_contents.h"
#include "tags/id3_frames.h"
#include "tags/id3_values.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace tidemark::tags {

namespace {

constexpr std::size_t kMaximumChapters = 10'000;
constexpr std::size_t kMaximumIdBytes = 1024;
constexpr std::size_t kMaximumTableBytes = std::size_t{256} * 1024;
constexpr std::size_t kTimesBytes = 16;
constexpr std::size_t kPictureHeadBytes = 1024;

/// Takes the element id, which ends with NUL, off the front of a frame.
std::optional<std::string> takeElementId(std::string_view& data)
{
    const auto end = data.find('\0');
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string id(data.substr(0, end));
    data.remove_prefix(end + 1);
    return id;
}

std::string valueOf(const Id3Frame& frame)
{
    return frame.data.read(0, kId3ValueBytes);
}

std::string linkOf(const Id3Frame& frame)
{
    auto url = frame.id == "WXXX" ? id3UserUrl(valueOf(frame)) : id3Url(valueOf(frame));
    return isHttpUrl(url) ? url : std::string();
}

std::string pictureOf(const Id3Frame& frame)
{
    const auto head = id3PictureHead(frame.data.read(0, kPictureHeadBytes));
    if (!head)
        return {};
    if (head->isLink) {
        auto url = id3Url(std::string_view(valueOf(frame)).substr(head->dataAt));
        return isHttpUrl(url) ? url : std::string();
    }
    const auto picture = frame.data.part(head->dataAt).asPicture();
    return picture ? embeddedPictureAddress(*picture) : std::string();
}

/// The frames inside a chapter; the first of each kind counts.
void readParts(const Id3Area& area, Chapter& chapter)
{
    std::string subtitle;
    std::string otherLink;
    const auto fill = [](std::string& into, std::string value) {
        if (into.empty())
            into = std::move(value);
    };
    for (const auto& frame :
        id3Frames(area, {"TIT2", "TIT3", "APIC", "WXXX", "WOAF", "WOAS", "WOAR", "WORS", "WPUB", "WCOM"})) {
        if (frame.id == "TIT2")
            fill(chapter.title, id3Text(valueOf(frame)));
        else if (frame.id == "TIT3")
            fill(subtitle, id3Text(valueOf(frame)));
        else if (frame.id == "APIC")
            fill(chapter.imageUrl, pictureOf(frame));
        else
            fill(frame.id == "WXXX" ? chapter.href : otherLink, linkOf(frame));
    }
    fill(chapter.title, std::move(subtitle));
    fill(chapter.href, std::move(otherLink));
}

std::optional<Id3Chapter> readChapter(const Id3Bytes& frame, int version)
{
    const auto head = frame.read(0, kMaximumIdBytes + kTimesBytes);
    std::string_view data = head;
    const auto id = takeElementId(data);
    if (!id || data.size() < kTimesBytes)
        return std::nullopt;
    Id3Chapter found{*id, {}};
    const auto start = bigEndian32(data, 0);
    const auto end = bigEndian32(data, 4);
    found.chapter.source = ChapterSource::Id3;
    found.chapter.start = Milliseconds(start);
    constexpr std::uint32_t kUnused = 0xFFFFFFFF;
    if (start == kUnused)
        return std::nullopt;
    if (end > start && end != kUnused)
        found.chapter.end = Milliseconds(end);
    readParts({frame.part(id->size() + 1 + kTimesBytes), version, false}, found.chapter);
    return found;
}

/// Ids of all chapters and tables.
using Names = std::unordered_set<std::string>;

/// The count of children is one byte and may lie. Where more than 255 were written (libavformat does), known names
/// follow those that it counts.
std::optional<Id3Table> readTable(std::string_view data, const Names& names)
{
    const auto id = takeElementId(data);
    if (!id || data.size() < 2)
        return std::nullopt;
    Id3Table table{*id, (byteAt(data, 0) & 0x02U) != 0, (byteAt(data, 0) & 0x01U) != 0, {}};
    const auto count = byteAt(data, 1);
    data.remove_prefix(2);
    while (auto child = takeElementId(data)) {
        if (table.children.size() >= count && !names.contains(*child))
            break;
        table.children.push_back(std::move(*child));
    }
    return table;
}

std::vector<Chapter> readChapters(const std::vector<Id3Frame>& frames, int version)
{
    std::vector<Id3Chapter> chapters;
    std::vector<std::string> tableFrames;
    Names names;
    for (const auto& frame : frames) {
        if (frame.id == "CTOC") {
            tableFrames.push_back(frame.data.read(0, kMaximumTableBytes));
            std::string_view data = tableFrames.back();
            names.insert(takeElementId(data).value_or(""));
        } else if (auto chapter = frame.id == "CHAP" && chapters.size() < kMaximumChapters
                ? readChapter(frame.data, version)
                : std::nullopt) {
            names.insert(chapter->id);
            chapters.push_back(std::move(*chapter));
        }
    }
    std::vector<Id3Table> tables;
    for (const auto& data : tableFrames) {
        if (auto table = readTable(data, names))
            tables.push_back(std::move(*table));
    }
    return arrangedChapters(std::move(chapters), std::move(tables));
}

} // namespace

Id3Tag readId3Tag(ByteWindow& window, std::uint64_t offset)
{
    const auto area = id3Area(window, offset);
    const auto frames = id3Frames(area, {"TIT2", "TPE1", "TALB", "CHAP", "CTOC"});
    Id3Tag tag;
    tag.chapters = readChapters(frames, area.majorVersion);
    for (const auto& frame : frames) {
        if (frame.id == "TIT2")
            tag.title = id3Text(valueOf(frame));
        else if (frame.id == "TPE1")
            tag.artist = id3Text(valueOf(frame));
        else if (frame.id == "TALB")
            tag.album = id3Text(valueOf(frame));
    }
    return tag;
}

} // namespace tidemark::tags
