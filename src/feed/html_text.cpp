// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/html_text.h"

#include "base/text.h"
#include "feed/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace tidemark::feed {

namespace {

constexpr std::size_t kLongestReference = 32;

constexpr std::array<std::uint16_t, 32> kWindowsControls{0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
    0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};

// Tags that a title may carry; "<vector>" is a word.
constexpr auto kTitleTags =
    std::to_array<std::string_view>({"a", "abbr", "acronym", "b", "big", "blockquote", "br", "center", "cite", "code",
        "del", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p", "pre",
        "q", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "tt", "u", "ul", "wbr"});

constexpr auto kBlockTags = std::to_array<std::string_view>(
    {"blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"});

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// @return the character of "#233" or "#xE9"; 0 for one that is better left out.
std::optional<std::uint32_t> numberedCharacter(std::string_view body)
{
    body.remove_prefix(1);
    const bool isHex = !body.empty() && (body.front() == 'x' || body.front() == 'X');
    if (isHex)
        body.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), value, isHex ? 16 : 10);
    if (body.empty() || end != body.data() + body.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error != std::errc())
        return 0xFFFD;
    if (value >= 0x80 && value < 0xA0)
        return kWindowsControls[value - 0x80];
    const bool isControl = value < 0x20 && value != '\t' && value != '\n' && value != '\r';
    return isControl ? 0 : value;
}

/// Decodes the reference at `raw[0] == '&'`. @return how many bytes it takes, 0 where it is none.
std::size_t decodeReference(std::string& out, std::string_view raw)
{
    const auto end = raw.substr(0, kLongestReference).find(';');
    if (end == std::string_view::npos || end < 2)
        return 0;
    const auto body = raw.substr(1, end - 1);
    const auto codePoint =
        body.front() == '#' ? numberedCharacter(body) : std::optional<std::uint32_t>(entityCodePoint(body));
    if (!codePoint || (*codePoint == 0 && body.front() != '#'))
        return 0;
    if (*codePoint != 0)
        appendUtf8(out, *codePoint);
    return end + 1;
}

/// @return the length of the tag or comment at `html[0] == '<'`, 0 where that is text.
std::size_t tagLength(std::string_view html)
{
    if (html.starts_with("<!--")) {
        const auto end = html.find("-->", 4);
        return end == std::string_view::npos ? html.size() : end + 3;
    }
    std::size_t i = 1;
    if (i < html.size() && html[i] == '/')
        ++i;
    if (i >= html.size() || !(isLetter(html[i]) || html[1] == '!' || html[1] == '?'))
        return 0;
    char quote = 0;
    for (; i < html.size(); ++i) {
        const char c = html[i];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && html[i - 1] == '=')
            quote = c;
        else if (c == '>')
            return i + 1;
        else if (c == '<')
            return 0;
    }
    return 0;
}

std::string tagName(std::string_view tag)
{
    tag.remove_prefix(tag.size() > 1 && tag[1] == '/' ? 2 : 1);
    const auto end = std::find_if_not(
        tag.begin(), tag.end(), [](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == ':'; });
    return asciiLower(tag.substr(0, static_cast<std::size_t>(end - tag.begin())));
}

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& names, std::string_view name)
{
    return std::binary_search(names.begin(), names.end(), name);
}

} // namespace

void appendDecoded(std::string& out, std::string_view raw)
{
    while (true) {
        const auto at = raw.find('&');
        out.append(raw.substr(0, at));
        if (at == std::string_view::npos)
            return;
        raw.remove_prefix(at);
        const auto used = decodeReference(out, raw);
        if (used == 0)
            out += '&';
        raw.remove_prefix(std::max<std::size_t>(used, 1));
    }
}

std::string decodedEntities(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    appendDecoded(out, raw);
    return out;
}

std::string lineOfHtml(std::string_view html)
{
    if (html.find_first_of("&<") == std::string_view::npos)
        return simplified(html);
    std::string out;
    while (!html.empty()) {
        const auto at = std::min(html.find('<'), html.size());
        appendDecoded(out, html.substr(0, at));
        html.remove_prefix(at);
        if (html.empty())
            break;
        const auto length = tagLength(html);
        const auto name = length == 0 ? std::string() : tagName(html.substr(0, length));
        if (length == 0 || (!holds(kTitleTags, name) && html[1] != '!')) {
            out += '<';
            html.remove_prefix(1);
            continue;
        }
        if (holds(kBlockTags, name))
            out += ' ';
        html.remove_prefix(length);
    }
    return simplified(out);
}

std::size_t shownLength(std::string_view html, std::size_t enough)
{
    std::size_t shown = 0;
    bool wasSpace = true;
    for (std::size_t i = 0; i < html.size() && shown < enough;) {
        const char c = html[i];
        if (c == '<') {
            if (const auto length = tagLength(html.substr(i)); length > 0) {
                i += length;
                continue;
            }
        }
        if (c == '&') {
            const auto end = html.substr(i, kLongestReference).find_first_of("; <");
            if (end != std::string_view::npos && html[i + end] == ';')
                i += end;
        }
        const bool space = isSpace(html[i]);
        shown += space && wasSpace ? 0 : 1;
        wasSpace = space;
        ++i;
    }
    return shown;
}

void appendEscaped(std::string& out, std::string_view text)
{
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
}

} // namespace tidemark::feed
