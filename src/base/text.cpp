// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>

namespace tidemark {

namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSpace(std::uint32_t c)
{
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B)
        || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

/// Length of the valid sequence at `text[0]`, 0 where it is broken. Follows table 3-7 of the Unicode standard.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    const bool isOutside = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)
        || (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
    return isOutside ? 0 : length;
}

} // namespace

std::uint32_t nextCodePoint(std::string_view text, std::size_t& position)
{
    const auto length = sequenceLength(text.substr(position));
    const auto lead = static_cast<unsigned char>(text[position]);
    if (length == 0) {
        ++position;
        return kReplacement;
    }
    if (length == 1) {
        ++position;
        return lead;
    }
    std::uint32_t codePoint = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        codePoint = (codePoint << 6) | (static_cast<unsigned char>(text[position + i]) & 0x3FU);
    position += length;
    return codePoint;
}

void appendUtf8(std::string& out, std::uint32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = kReplacement;
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::string_view trimmed(std::string_view text)
{
    const auto isPlain = [](char c) { return c > ' '; };
    if (!text.empty() && isPlain(text.front()) && isPlain(text.back()))
        return text; // most texts are trimmed already
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto next = begin;
        if (!isSpace(nextCodePoint(text, next)))
            break;
        begin = next;
    }
    std::size_t end = text.size();
    while (end > begin) {
        auto start = end - 1;
        while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80 && end - start < 4)
            --start;
        auto next = start;
        if (!isSpace(nextCodePoint(text, next)) || next != end)
            break;
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::string simplified(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool isGap = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto start = i;
        if (isSpace(nextCodePoint(text, i))) {
            isGap = !out.empty();
            continue;
        }
        if (isGap)
            out += ' ';
        isGap = false;
        out.append(text.substr(start, i - start));
    }
    return out;
}

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lowered);
    return out;
}

bool equalsIgnoringAsciiCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lowered(x) == lowered(y); });
}

bool startsWithIgnoringAsciiCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && equalsIgnoringAsciiCase(text.substr(0, prefix.size()), prefix);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto length = sequenceLength(text.substr(i));
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

std::string repairedUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto length = sequenceLength(text.substr(i));
        const auto lead = static_cast<unsigned char>(text[i]);
        if (length == 0)
            appendUtf8(out, kReplacement);
        else if (lead >= 0x20 || lead == '\t' || lead == '\n' || lead == '\r')
            out.append(text.substr(i, length));
        i += std::max<std::size_t>(length, 1);
    }
    return out;
}

std::string_view truncatedUtf8(std::string_view text, std::size_t maximumBytes)
{
    if (text.size() <= maximumBytes)
        return text;
    while (maximumBytes > 0 && (static_cast<unsigned char>(text[maximumBytes]) & 0xC0) == 0x80)
        --maximumBytes;
    return text.substr(0, maximumBytes);
}

bool isHttpUrl(std::string_view url)
{
    return startsWithIgnoringAsciiCase(url, "http://") || startsWithIgnoringAsciiCase(url, "https://");
}

} // namespace tidemark
