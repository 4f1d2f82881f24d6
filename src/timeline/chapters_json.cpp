// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "base/url_resolver.h"
#include "timeline/documents.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tidemark::timeline {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kMostChapters = 10'000;
constexpr std::size_t kMostTextBytes = 4096;
constexpr double kLongestSeconds = 100.0 * 24 * 3600;

std::optional<Milliseconds> timeOfSeconds(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0 || seconds > kLongestSeconds)
        return std::nullopt;
    return Milliseconds(std::llround(seconds * 1000));
}

/// "75", "75,25", "1:02:03", "1.5e2".
std::optional<Milliseconds> timeOfText(std::string_view text)
{
    text = trimmed(text);
    if (const auto clock = parseClock(text))
        return timeOfSeconds(toSeconds(*clock));
    double seconds = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    return error == std::errc() && end == text.data() + text.size() ? timeOfSeconds(seconds) : std::nullopt;
}

/// A time as the specification has it (seconds), and as people write it: in a string, or as a clock.
std::optional<Milliseconds> timeOf(const Json& object, const char* key)
{
    const auto value = object.find(key);
    if (value == object.end())
        return std::nullopt;
    if (value->is_string())
        return timeOfText(value->get_ref<const std::string&>());
    return value->is_number() ? timeOfSeconds(value->get<double>()) : std::nullopt;
}

std::string textOf(const Json& object, const char* key)
{
    const auto value = object.find(key);
    if (value == object.end())
        return {};
    return value->is_string() ? simplified(truncatedUtf8(value->get_ref<const std::string&>(), kMostTextBytes))
        : value->is_number()  ? value->dump()
                              : std::string();
}

std::string addressOf(const Json& object, const char* key, std::string_view documentUrl)
{
    const auto value = object.find(key);
    return value != object.end() && value->is_string()
        ? resolveHttpUrl(value->get_ref<const std::string&>(), documentUrl)
        : std::string();
}

/// `toc: false`, also as a string or number.
bool isHidden(const Json& object)
{
    const auto toc = object.find("toc");
    if (toc == object.end())
        return false;
    return *toc == Json(false) || *toc == Json(0)
        || (toc->is_string() && equalsIgnoringAsciiCase(trimmed(toc->get_ref<const std::string&>()), "false"));
}

/// The object of the specification; a bare string is the name of the place.
Location locationOf(const Json& object)
{
    const auto location = object.find("location");
    if (location == object.end())
        return {};
    if (location->is_string())
        return {textOf(object, "location"), {}, {}};
    if (!location->is_object())
        return {};
    return {textOf(*location, "name"), textOf(*location, "geo"), textOf(*location, "osm")};
}

std::optional<Chapter> chapterFrom(const Json& entry, std::string_view documentUrl)
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
    chapter.href = addressOf(entry, "url", documentUrl);
    chapter.imageUrl = addressOf(entry, "img", documentUrl);
    chapter.location = locationOf(entry);
    chapter.isHidden = isHidden(entry);
    return chapter;
}

/// Whether a value that JSON does not know begins here and how long it is: NaN, Infinity, or a number whose exponent
/// has three digits, which no double holds.
std::size_t lengthOfOddNumber(std::string_view text)
{
    for (const std::string_view word : {"NaN", "nan", "-NaN", "Infinity", "-Infinity", "-inf", "inf"}) {
        if (text.starts_with(word))
            return word.size();
    }
    const auto end = std::min(text.find_first_not_of("0123456789+-.eE"), text.size());
    const auto exponent = text.substr(0, end).find_first_of("eE");
    return exponent != std::string_view::npos && end - exponent > 3 ? end : 0;
}

/// The document with such values replaced by null. Programs that print numbers without a thought write them.
std::string withoutOddNumbers(std::string_view json)
{
    std::string out;
    bool isInString = false;
    for (std::size_t i = 0; i < json.size();) {
        const char c = json[i];
        const bool mayBegin = !isInString && i > 0 && std::string_view(":, [\t\n\r").find(json[i - 1]) != json.npos;
        if (const auto odd = mayBegin ? lengthOfOddNumber(json.substr(i, 400)) : 0; odd > 0) {
            out += "null";
            i += odd;
            continue;
        }
        if (isInString && c == '\\' && i + 1 < json.size()) {
            out += json.substr(i, 2);
            i += 2;
            continue;
        }
        isInString = isInString != (c == '"');
        out += c;
        ++i;
    }
    return out;
}

/// A document of nothing but brackets would grow to a hundred times its size in memory.
bool isNestedTooDeep(std::string_view json)
{
    constexpr int kDeepest = 32;
    int depth = 0;
    bool isInString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isInString && c == '\\')
            ++i;
        else if (c == '"')
            isInString = !isInString;
        else if (!isInString && (c == '[' || c == '{'))
            ++depth;
        else if (!isInString && (c == ']' || c == '}'))
            --depth;
        if (depth > kDeepest)
            return true;
    }
    return false;
}

Result<Json> documentOf(std::string_view json)
{
    const auto text = trimmed(json);
    if (text.empty())
        return fail(ErrorCode::Parse, "chapters: the document is empty");
    if (text.front() == '<')
        return fail(ErrorCode::Parse, "chapters: this is HTML or XML, not JSON");
    if (isNestedTooDeep(text))
        return fail(ErrorCode::Parse, "chapters: the document is nested too deep");
    const auto repaired = repairedUtf8(text);
    auto document = Json::parse(repaired, nullptr, false);
    if (!document.is_discarded())
        return document;
    document = Json::parse(withoutOddNumbers(repaired), nullptr, false);
    if (!document.is_discarded())
        return document;
    try {
        document = Json::parse(repaired);
    } catch (const Json::parse_error& error) {
        return fail(ErrorCode::Parse, fmt::format("chapters: no valid JSON at byte {} of {}", error.byte, text.size()));
    } catch (const Json::exception&) { // a number out of range
        return fail(ErrorCode::Parse, "chapters: no valid JSON");
    }
    return fail(ErrorCode::Internal, "chapters: JSON that is valid only at times");
}

} // namespace

Result<std::vector<Chapter>> chaptersFromJson(std::string_view json, std::string_view documentUrl)
{
    if (json.size() > kMostBytes)
        return fail(ErrorCode::TooLarge, "chapters: more than 16 MiB");
    const auto document = documentOf(json);
    if (!document)
        return fail(document.error());
    if (!document->is_object())
        return fail(ErrorCode::Parse, "chapters: not a JSON object");
    const auto entries = document->find("chapters");
    if (entries == document->end() || !entries->is_array())
        return fail(ErrorCode::Parse, "chapters: no list named \"chapters\"");
    std::vector<Chapter> chapters;
    for (const auto& entry : *entries) {
        if (chapters.size() == kMostChapters)
            break;
        if (auto chapter = chapterFrom(entry, documentUrl))
            chapters.push_back(std::move(*chapter));
    }
    std::ranges::stable_sort(chapters, {}, &Chapter::start);
    return chapters;
}

} // namespace tidemark::timeline
