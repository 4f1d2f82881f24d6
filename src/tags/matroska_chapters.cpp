// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/matroska_chapters.h"

#include "tags/ebml.h"

#include <algorithm>

namespace tidemark::tags {

namespace {

constexpr std::uint32_t kEbml = 0x1A45DFA3;
constexpr std::uint32_t kSegment = 0x18538067;
constexpr std::uint32_t kSeekHead = 0x114D9B74;
constexpr std::uint32_t kSeek = 0x4DBB;
constexpr std::uint32_t kSeekId = 0x53AB;
constexpr std::uint32_t kSeekPosition = 0x53AC;
constexpr std::uint32_t kCluster = 0x1F43B675;
constexpr std::uint32_t kChapters = 0x1043A770;
constexpr std::uint32_t kEdition = 0x45B9;
constexpr std::uint32_t kEditionHidden = 0x45BD;
constexpr std::uint32_t kEditionDefault = 0x45DB;
constexpr std::uint32_t kEditionOrdered = 0x45DD;
constexpr std::uint32_t kAtom = 0xB6;
constexpr std::uint32_t kStart = 0x91;
constexpr std::uint32_t kEnd = 0x92;
constexpr std::uint32_t kHidden = 0x98;
constexpr std::uint32_t kEnabled = 0x4598;
constexpr std::uint32_t kDisplay = 0x80;
constexpr std::uint32_t kString = 0x85;

constexpr int kMaximumElements = 64;
constexpr std::size_t kMaximumSeekHeadBytes = std::size_t{64} * 1024;
constexpr std::size_t kMaximumChaptersBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kMaximumChapters = 10'000;
constexpr int kMaximumDepth = 8;

Milliseconds fromNanoseconds(std::uint64_t nanoseconds)
{
    return Milliseconds(static_cast<std::int64_t>(nanoseconds / 1'000'000));
}

std::string titleOf(std::string_view display)
{
    while (const auto element = takeEbmlElement(display)) {
        if (element->id == kString)
            return ebmlText(element->body);
    }
    return {};
}

void readAtom(std::string_view data, int depth, bool isParentHidden, std::vector<Chapter>& into)
{
    if (depth > kMaximumDepth || into.size() >= kMaximumChapters)
        return;
    Chapter chapter;
    chapter.source = ChapterSource::Matroska;
    chapter.isHidden = isParentHidden;
    bool hasStart = false;
    std::vector<std::string_view> nested;
    while (const auto element = takeEbmlElement(data)) {
        const auto body = element->body;
        if (element->id == kStart) {
            chapter.start = fromNanoseconds(ebmlNumber(body));
            hasStart = true;
        } else if (element->id == kEnd)
            chapter.end = fromNanoseconds(ebmlNumber(body));
        else if (element->id == kHidden || element->id == kEnabled)
            chapter.isHidden = chapter.isHidden || (ebmlNumber(body) != 0) == (element->id == kHidden);
        else if (element->id == kDisplay && chapter.title.empty())
            chapter.title = titleOf(body);
        else if (element->id == kAtom)
            nested.push_back(body);
    }
    if (chapter.end && *chapter.end <= chapter.start)
        chapter.end.reset();
    const bool isHidden = chapter.isHidden;
    if (hasStart)
        into.push_back(std::move(chapter));
    for (const auto body : nested)
        readAtom(body, depth + 1, isHidden, into);
}

struct Edition {
    bool isSkipped = false; ///< hidden or ordered
    bool isDefault = false;
    std::vector<std::string_view> atoms;
};

Edition readEdition(std::string_view data)
{
    Edition edition;
    while (const auto element = takeEbmlElement(data)) {
        if (element->id == kEditionHidden || element->id == kEditionOrdered)
            edition.isSkipped = edition.isSkipped || ebmlNumber(element->body) != 0;
        else if (element->id == kEditionDefault)
            edition.isDefault = ebmlNumber(element->body) != 0;
        else if (element->id == kAtom)
            edition.atoms.push_back(element->body);
    }
    return edition;
}

/// @return the position of the chapters from the beginning of the segment's body.
std::optional<std::uint64_t> soughtChapters(std::string_view seekHead)
{
    while (const auto seek = takeEbmlElement(seekHead)) {
        if (seek->id != kSeek)
            continue;
        std::uint64_t id = 0;
        std::optional<std::uint64_t> position;
        for (auto data = seek->body; const auto element = takeEbmlElement(data);) {
            if (element->id == kSeekId)
                id = ebmlNumber(element->body);
            else if (element->id == kSeekPosition)
                position = ebmlNumber(element->body);
        }
        if (id == kChapters && position)
            return position;
    }
    return std::nullopt;
}

/// Where an element's body stands in the file.
struct Place {
    std::uint32_t id = 0;
    std::uint64_t bodyAt = 0;
    std::uint64_t sizeBytes = 0;
    std::string body(ByteWindow& window, std::size_t maximum) const
    {
        return window.bytes(bodyAt, static_cast<std::size_t>(std::min<std::uint64_t>(sizeBytes, maximum)));
    }
};

std::optional<Place> placeAt(ByteWindow& window, std::uint64_t offset)
{
    const auto head = ebmlHead(window.bytes(offset, kMaximumEbmlHeadBytes));
    return head ? std::optional(Place{head->id, offset + head->headBytes, head->sizeBytes}) : std::nullopt;
}

/// Walks what stands before the sound, or is led behind it.
std::optional<Place> findChapters(ByteWindow& window, std::uint64_t segmentAt)
{
    auto at = segmentAt;
    for (int i = 0; i < kMaximumElements; ++i) {
        const auto place = placeAt(window, at);
        if (!place || place->id == kCluster)
            return std::nullopt;
        if (place->id == kChapters)
            return place;
        if (place->id == kSeekHead) {
            const auto position = soughtChapters(place->body(window, kMaximumSeekHeadBytes));
            std::uint64_t sought = 0;
            if (position && !__builtin_add_overflow(segmentAt, *position, &sought)) {
                const auto chapters = placeAt(window, sought);
                if (chapters && chapters->id == kChapters)
                    return chapters;
            }
        }
        if (__builtin_add_overflow(place->bodyAt, place->sizeBytes, &at))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::vector<Chapter>> readMatroskaChapters(ByteWindow& window, std::uint64_t offset)
{
    const auto header = placeAt(window, offset);
    std::uint64_t behind = 0;
    if (!header || header->id != kEbml || __builtin_add_overflow(header->bodyAt, header->sizeBytes, &behind))
        return std::nullopt;
    const auto segment = placeAt(window, behind);
    if (!segment || segment->id != kSegment)
        return std::nullopt;
    const auto chapters = findChapters(window, segment->bodyAt);
    if (!chapters)
        return std::nullopt;
    return matroskaChapters(chapters->body(window, kMaximumChaptersBytes));
}

std::vector<Chapter> matroskaChapters(std::string_view body)
{
    std::optional<Edition> chosen;
    while (const auto element = takeEbmlElement(body)) {
        if (element->id != kEdition)
            continue;
        auto edition = readEdition(element->body);
        if (!edition.isSkipped && (!chosen || (edition.isDefault && !chosen->isDefault)))
            chosen = std::move(edition);
    }
    std::vector<Chapter> chapters;
    for (const auto atom : chosen ? chosen->atoms : std::vector<std::string_view>())
        readAtom(atom, 0, false, chapters);
    std::stable_sort(
        chapters.begin(), chapters.end(), [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
    return chapters;
}

} // namespace tidemark::tags
