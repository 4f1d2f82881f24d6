// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/vorbis_comments.h"

#include "base/text.h"
#include "tags/big_endian.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace tidemark::tags {

namespace {

constexpr std::size_t kMaximumComments = 20'000;
constexpr std::size_t kMaximumTextBytes = 4096;
constexpr std::size_t kMaximumCommentBytes = kMaximumTextBytes + 64;
constexpr std::string_view kPrefix = "CHAPTER";

std::string textOf(std::string_view value)
{
    const auto text = repairedUtf8(truncatedUtf8(value, kMaximumTextBytes));
    return std::string(trimmed(text));
}

/// Takes digits off the front of `text`.
std::optional<unsigned> takeNumber(std::string_view& text, std::size_t maximumDigits)
{
    unsigned number = 0;
    const auto digits = text.substr(0, std::min(text.find_first_not_of("0123456789"), maximumDigits));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - digits.data()));
    return number;
}

/// The fraction of a second behind its mark, cut to milliseconds.
std::optional<int> fractionOf(std::string_view digits)
{
    if (digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    int milliseconds = 0;
    for (std::size_t i = 0; i < 3; ++i)
        milliseconds = milliseconds * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return milliseconds;
}

struct Entry {
    std::optional<Milliseconds> start;
    std::optional<Milliseconds> end;
    std::string title;
    std::string href;
};

void readTimes(std::string_view value, Entry& entry)
{
    // An early draft of the extension wrote the end, too.
    constexpr std::string_view kArrow = "-->";
    const auto arrow = value.find(kArrow);
    entry.start = vorbisTime(value.substr(0, arrow));
    entry.end = arrow == std::string_view::npos ? std::nullopt : vorbisTime(value.substr(arrow + kArrow.size()));
}

class Collector final {
public:
    void add(std::string_view key, std::string_view value)
    {
        if (startsWithIgnoringAsciiCase(key, kPrefix))
            addChapter(key.substr(kPrefix.size()), value);
        else if (equalsIgnoringAsciiCase(key, "TITLE"))
            fill(m_comments.title, value);
        else if (equalsIgnoringAsciiCase(key, "ARTIST"))
            fill(m_comments.artist, value);
        else if (equalsIgnoringAsciiCase(key, "ALBUM"))
            fill(m_comments.album, value);
    }

    VorbisComments take()
    {
        for (auto& [number, entry] : m_entries) {
            if (!entry.start)
                continue;
            Chapter chapter;
            chapter.source = ChapterSource::Vorbis;
            chapter.start = *entry.start;
            if (entry.end && *entry.end > *entry.start)
                chapter.end = entry.end;
            chapter.title = std::move(entry.title);
            chapter.href = std::move(entry.href);
            m_comments.chapters.push_back(std::move(chapter));
        }
        std::stable_sort(m_comments.chapters.begin(), m_comments.chapters.end(),
            [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
        return std::move(m_comments);
    }

private:
    static void fill(std::string& into, std::string_view value)
    {
        if (into.empty())
            into = textOf(value);
    }

    void addChapter(std::string_view key, std::string_view value)
    {
        constexpr std::size_t kMaximumDigits = 4;
        const auto number = takeNumber(key, kMaximumDigits);
        if (!number)
            return;
        auto& entry = m_entries[*number];
        if (key.empty())
            readTimes(value, entry);
        else if (equalsIgnoringAsciiCase(key, "NAME"))
            fill(entry.title, value);
        else if (equalsIgnoringAsciiCase(key, "URL") && isHttpUrl(trimmed(value)))
            fill(entry.href, value);
    }

    VorbisComments m_comments;
    std::map<unsigned, Entry> m_entries;
};

} // namespace

std::optional<Milliseconds> vorbisTime(std::string_view text)
{
    constexpr std::size_t kMaximumFieldDigits = 7;
    text = trimmed(text);
    std::int64_t seconds = 0;
    for (int fields = 1; fields <= 3; ++fields) {
        const auto number = takeNumber(text, kMaximumFieldDigits);
        if (!number)
            return std::nullopt;
        seconds = seconds * 60 + *number;
        if (!text.starts_with(':'))
            break;
        text.remove_prefix(1);
    }
    const bool hasFraction = text.starts_with('.') || text.starts_with(',');
    if (!hasFraction && !text.empty())
        return std::nullopt;
    const auto fraction = fractionOf(hasFraction ? text.substr(1) : text);
    return fraction ? std::optional(Milliseconds(seconds * 1000 + *fraction)) : std::nullopt;
}

VorbisComments readVorbisComments(const ReadBlock& read)
{
    Collector collector;
    std::uint64_t at = 0;
    const auto takeLength = [&]() -> std::optional<std::uint32_t> {
        const auto bytes = read(at, 4);
        at += 4;
        return bytes.size() == 4 ? std::optional(littleEndian32(bytes, 0)) : std::nullopt;
    };
    at += takeLength().value_or(0); // the vendor
    const auto count = takeLength().value_or(0);
    for (std::size_t i = 0; i < std::min<std::size_t>(count, kMaximumComments); ++i) {
        const auto length = takeLength();
        if (!length)
            break;
        const auto comment = read(at, std::min<std::size_t>(*length, kMaximumCommentBytes));
        at += *length;
        if (const auto mark = comment.find('='); mark != std::string::npos)
            collector.add(std::string_view(comment).substr(0, mark), std::string_view(comment).substr(mark + 1));
    }
    return collector.take();
}

} // namespace tidemark::tags
