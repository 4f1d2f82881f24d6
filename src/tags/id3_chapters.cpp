// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_chapters.h"

#include "base/text.h"
#include "tags/id3_frames.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace tidemark::tags {

namespace {

constexpr std::size_t kMaximumChapters = 10'000;
constexpr std::size_t kTimesBytes = 16;

std::uint32_t bigEndian(std::string_view data, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8U) | static_cast<unsigned char>(data[at + i]);
    return value;
}

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

struct FoundChapter {
    std::string id;
    Chapter chapter;
};

std::optional<FoundChapter> readChapter(std::string_view data, int version)
{
    const auto id = takeElementId(data);
    if (!id || data.size() < kTimesBytes)
        return std::nullopt;
    FoundChapter found{*id, {}};
    const auto start = bigEndian(data, 0);
    const auto end = bigEndian(data, 4);
    found.chapter.source = ChapterSource::Id3;
    found.chapter.start = Milliseconds(start);
    constexpr std::uint32_t kUnused = 0xFFFFFFFF;
    if (start == kUnused)
        return std::nullopt;
    if (end > start && end != kUnused)
        found.chapter.end = Milliseconds(end);
    for (const auto& frame : id3SubFrames(data.substr(kTimesBytes), version, {"TIT2", "WXXX"})) {
        if (frame.id == "TIT2" && found.chapter.title.empty())
            found.chapter.title = id3Text(frame.data);
        else if (auto url = frame.id == "WXXX" ? id3UserUrl(frame.data) : std::string(); isHttpUrl(url))
            found.chapter.href = std::move(url);
    }
    return found;
}

struct TableOfContents {
    bool isTopLevel = false;
    std::vector<std::string> children;
};

/// The count of children is one byte and may lie; the ids end where the frame does.
std::optional<std::pair<std::string, TableOfContents>> readTable(std::string_view data)
{
    const auto id = takeElementId(data);
    if (!id || data.size() < 2)
        return std::nullopt;
    TableOfContents table;
    table.isTopLevel = (static_cast<unsigned char>(data[0]) & 0x02U) != 0;
    const auto count = static_cast<unsigned char>(data[1]);
    data.remove_prefix(2);
    for (unsigned i = 0; i < count; ++i) {
        auto child = takeElementId(data);
        if (!child)
            break;
        table.children.push_back(std::move(*child));
    }
    return std::pair(*id, std::move(table));
}

class Contents final {
public:
    explicit Contents(std::string_view tag)
    {
        const int version = tag.size() > 3 ? tag[3] : 0;
        for (const auto& frame : id3Frames(tag, {"CHAP", "CTOC"})) {
            if (frame.id == "CTOC") {
                if (auto table = readTable(frame.data))
                    m_tables.insert(std::move(*table));
            } else if (m_chapters.size() < kMaximumChapters) {
                if (auto chapter = readChapter(frame.data, version))
                    m_chapters.push_back(std::move(*chapter));
            }
        }
    }

    std::vector<Chapter> ordered()
    {
        std::stable_sort(m_chapters.begin(), m_chapters.end(),
            [](const FoundChapter& a, const FoundChapter& b) { return a.chapter.start < b.chapter.start; });
        const auto top =
            std::find_if(m_tables.begin(), m_tables.end(), [](const auto& entry) { return entry.second.isTopLevel; });
        std::vector<Chapter> chapters;
        if (top != m_tables.end())
            chapters = listed(top->first);
        // A table that names none of the chapters is worth nothing.
        const bool isListed = !chapters.empty();
        for (auto& found : m_chapters) {
            found.chapter.isHidden = isListed;
            chapters.push_back(std::move(found.chapter));
        }
        return chapters;
    }

private:
    /// Walks the tables with a stack of its own; each table and chapter is visited once, so circles end. What is
    /// listed is taken out of m_chapters.
    std::vector<Chapter> listed(const std::string& top)
    {
        std::unordered_map<std::string, std::size_t> byId;
        for (std::size_t i = m_chapters.size(); i-- > 0;)
            byId[m_chapters[i].id] = i;
        std::vector<Chapter> chapters;
        std::vector<bool> isTaken(m_chapters.size());
        std::vector<std::string> pending{top};
        while (!pending.empty()) {
            const auto id = std::move(pending.back());
            pending.pop_back();
            if (const auto table = m_tables.find(id); table != m_tables.end()) {
                pending.insert(pending.end(), table->second.children.rbegin(), table->second.children.rend());
                m_tables.erase(table);
            } else if (const auto found = byId.find(id); found != byId.end() && !isTaken[found->second]) {
                isTaken[found->second] = true;
                chapters.push_back(m_chapters[found->second].chapter);
            }
        }
        std::vector<FoundChapter> rest;
        for (std::size_t i = 0; i < m_chapters.size(); ++i) {
            if (!isTaken[i])
                rest.push_back(std::move(m_chapters[i]));
        }
        m_chapters = std::move(rest);
        return chapters;
    }

    std::vector<FoundChapter> m_chapters;
    std::unordered_map<std::string, TableOfContents> m_tables;
};

} // namespace

std::vector<Chapter> readId3Chapters(std::string_view tag)
{
    return Contents(tag).ordered();
}

} // namespace tidemark::tags
