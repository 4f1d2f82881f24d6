// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/charset_choice.h"

#include "base/text.h"

#include <unicode/ucnv.h>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace tidemark::feed {

namespace {

using Name = std::pair<std::string_view, std::string_view>;

// As browsers read these names: publishers mean the larger sets. Source: WHATWG Encoding Standard, labels.
constexpr auto kSupersets = std::to_array<Name>({{"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"}, {"latin1", "windows-1252"}, {"latin-1", "windows-1252"}, {"cp1252", "windows-1252"},
    {"iso-8859-9", "windows-1254"}, {"gb2312", "gb18030"}, {"gbk", "gb18030"}, {"x-gbk", "gb18030"},
    {"gb_2312-80", "gb18030"}, {"euc-kr", "windows-949"}, {"ks_c_5601-1987", "windows-949"}, {"uhc", "windows-949"},
    {"shift_jis", "ibm-943_P15A-2003"}, {"shift-jis", "ibm-943_P15A-2003"}, {"sjis", "ibm-943_P15A-2003"},
    {"x-sjis", "ibm-943_P15A-2003"}, {"windows-31j", "ibm-943_P15A-2003"}, {"big5", "Big5-HKSCS"},
    {"x-x-big5", "Big5-HKSCS"}, {"tis-620", "windows-874"}, {"iso-8859-11", "windows-874"}});

constexpr auto kOpenNames = std::to_array<std::string_view>(
    {"utf-8", "utf8", "utf_8", "us-ascii", "ascii", "ansi_x3.4-1968", "unicode", "none"});

constexpr std::size_t kDeclarationLimit = 1024;

/// @return ICU's name, or empty where the charset stays open.
std::string knownName(std::string_view label)
{
    auto name = asciiLower(trimmed(label));
    std::erase_if(name, [](char c) { return c == '"' || c == '\''; });
    if (name.empty() || std::find(kOpenNames.begin(), kOpenNames.end(), name) != kOpenNames.end())
        return {};
    const auto superset =
        std::find_if(kSupersets.begin(), kSupersets.end(), [&](const Name& n) { return n.first == name; });
    if (superset != kSupersets.end())
        name = superset->second;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.c_str(), &error), ucnv_close);
    return U_SUCCESS(error) ? name : std::string();
}

CharsetChoice byteOrderMark(std::string_view head)
{
    using namespace std::string_view_literals;
    constexpr auto kMarks = std::to_array<Name>({{"\xEF\xBB\xBF"sv, "UTF-8"sv}, {"\xFF\xFE\0\0"sv, "UTF-32LE"sv},
        {"\0\0\xFE\xFF"sv, "UTF-32BE"sv}, {"\xFF\xFE"sv, "UTF-16LE"sv}, {"\xFE\xFF"sv, "UTF-16BE"sv}});
    for (const auto& [mark, name] : kMarks) {
        if (head.starts_with(mark))
            return {std::string(name), mark.size()};
    }
    return {};
}

/// Documents of wide characters without a mark, and EBCDIC, by how "<?" and the like look in them.
std::string wideCharset(std::string_view head)
{
    using namespace std::string_view_literals;
    constexpr auto kShapes = std::to_array<Name>({{"<\0\0\0"sv, "UTF-32LE"sv}, {"\0\0\0<"sv, "UTF-32BE"sv},
        {"<\0"sv, "UTF-16LE"sv}, {"\0<"sv, "UTF-16BE"sv}, {"\x4C\x6F\xA7\x94"sv, "ibm-37"sv}});
    for (const auto& [shape, name] : kShapes) {
        if (head.starts_with(shape))
            return std::string(name);
    }
    return {};
}

std::string_view declaredLabel(std::string_view head)
{
    head = head.substr(0, kDeclarationLimit);
    const auto start = head.find("<?xml");
    if (start == std::string_view::npos)
        return {};
    auto declaration = head.substr(start, head.find("?>", start) - start);
    const auto at = declaration.find("encoding");
    if (at == std::string_view::npos)
        return {};
    declaration.remove_prefix(at);
    const auto open = declaration.find_first_of("\"'");
    if (open == std::string_view::npos)
        return {};
    return declaration.substr(open + 1, declaration.find(declaration[open], open + 1) - open - 1);
}

bool isWide(std::string_view name)
{
    return startsWithIgnoringAsciiCase(name, "utf-16") || startsWithIgnoringAsciiCase(name, "utf-32")
        || startsWithIgnoringAsciiCase(name, "utf16") || startsWithIgnoringAsciiCase(name, "ucs-")
        || startsWithIgnoringAsciiCase(name, "iso-10646-ucs");
}

} // namespace

CharsetChoice chooseCharset(std::string_view head, std::string_view httpCharset)
{
    if (auto marked = byteOrderMark(head); !marked.name.empty())
        return marked;
    if (auto wide = wideCharset(head); !wide.empty()) {
        if (wide != "ibm-37")
            return {wide, 0};
        // The declaration itself is EBCDIC; which page it names differs in a few punctuation marks only.
        return {"ibm-37", 0};
    }
    // Bytes that are plainly narrow cannot be what a wide charset says, whoever says it.
    const auto declared = declaredLabel(head);
    const auto declaredName = isWide(declared) ? std::string() : knownName(declared);
    const auto httpName = isWide(httpCharset) ? std::string() : knownName(httpCharset);
    // Servers say Latin-1 by habit; a declaration in the document knows better.
    const bool isHabit = httpName == "windows-1252" && !declared.empty();
    if (!httpName.empty() && !isHabit)
        return {httpName, 0};
    return {declaredName, 0};
}

std::string guessCharset(std::string_view sample)
{
    std::size_t valid = 0;
    std::size_t broken = 0;
    for (std::size_t i = 0; i < sample.size();) {
        if (static_cast<unsigned char>(sample[i]) < 0x80) {
            ++i;
            continue;
        }
        const auto start = i;
        // The last character of a sample may be cut.
        const bool isCut = sample.size() - i < 4;
        const auto codePoint = nextCodePoint(sample, i);
        if (codePoint != 0xFFFD || i - start > 1)
            ++valid;
        else if (!isCut || valid == 0)
            ++broken;
    }
    if (broken == 0 || valid > broken)
        return "UTF-8";
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(
        uchardet_new(), uchardet_delete);
    uchardet_handle_data(detector.get(), sample.data(), sample.size());
    uchardet_data_end(detector.get());
    const auto name = knownName(uchardet_get_charset(detector.get()));
    // Markup without a NUL is made of single bytes, whatever stray bytes (0xFF 0xFE in a title) look like.
    const bool isWide = name.find("UTF-16") != std::string::npos || name.find("UTF-32") != std::string::npos
        || name.find("utf-16") != std::string::npos || name.find("utf-32") != std::string::npos;
    const bool hasNul = sample.find('\0') != std::string_view::npos;
    return name.empty() || (isWide && !hasNul) ? "windows-1252" : name;
}

} // namespace tidemark::feed
