// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "timeline/merge.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace tidemark::timeline {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kMostChapters = 10'000;
constexpr double kLongestSeconds = 100.0 * 24 * 3600;

/// A time as the specification has it (seconds), and as people write it: in a string, or as a clock.
std::optional<Milliseconds> timeOf(const Json& object, const char* key)
{
    const auto value = object.find(key);
    if (value == object.end())
        return std::nullopt;
    if (value->is_string()) {
        const auto time = parseClock(trimmed(value->get_ref<const std::string&>()));
        return time ? std::optional(*time) : std::nullopt;
    }
    if (!value->is_number())
        return std::nullopt;
    const auto seconds = value->get<double>();
    if (!std::isfinite(seconds) || seconds < 0 || seconds > kLongestSeconds)
        return std::nullopt;
    return Milliseconds(std::llround(seconds * 1000));
}

std::string textOf(const Json& object, const char* key)
{
    const auto value = object.find(key);
    if (value == object.end())
        return {};
    return value->is_string() ? simplified(value->get_ref<const std::string&>())
        : value->is_number()  ? value->dump()
                              : std::string();
}

/// `toc: false`, also as a string or number.
bool isHidden(const Json& object)
{
    const auto toc = object.find("toc");
    if (toc == object.end())
        return false;
    return *toc == Json(false) || *toc == Json(0)
        || (toc->is_string() && equalsIgnoringAsciiCase(toc->get_ref<const std::string&>(), "false"));
}

std::optional<Chapter> chapterFrom(const Json& entry)
{
    if (!entry.is_object())
        return std::nullopt;
    const auto start = timeOf(entry, "startTime");
    if (!start)
        return std::nullopt;
    Chapter chapter;
    chapter.source = ChapterSource::Json;
    chapter.start = *start;
    if (const auto end = timeOf(entry, "endTime"); end && *end > *start)
        chapter.end = end;
    chapter.title = textOf(entry, "title");
    chapter.href = textOf(entry, "url");
    chapter.imageUrl = textOf(entry, "img");
    chapter.isHidden = isHidden(entry);
    return chapter;
}

} // namespace

Result<std::vector<Chapter>> chaptersFromJson(std::string_view json)
{
    if (json.size() > kMostBytes)
        return fail(ErrorCode::TooLarge, "chapters: more than 16 MiB");
    const auto document = Json::parse(repairedUtf8(json), nullptr, false);
    if (document.is_discarded())
        return fail(ErrorCode::Parse, "chapters: not JSON");
    if (!document.is_object())
        return fail(ErrorCode::Parse, "chapters: not a JSON object");
    const auto entries = document.find("chapters");
    if (entries == document.end() || !entries->is_array())
        return fail(ErrorCode::Parse, "chapters: no list named \"chapters\"");
    std::vector<Chapter> chapters;
    for (const auto& entry : *entries) {
        if (chapters.size() == kMostChapters)
            break;
        if (auto chapter = chapterFrom(entry))
            chapters.push_back(std::move(*chapter));
    }
    std::ranges::stable_sort(chapters, {}, &Chapter::start);
    return chapters;
}

} // namespace tidemark::timeline
