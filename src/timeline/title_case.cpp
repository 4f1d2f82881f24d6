// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/name_rules.h"
#include "timeline/title_guests.h"
#include "timeline/words.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kLongestTitleBytes = 1000;

struct Replacement {
    std::string_view mark;
    std::string_view plain;
};

/// Full-width marks, and quotes of other scripts.
constexpr Replacement kReplacements[] = {
    {"\uFF08", " ("},
    {"\uFF09", ") "},
    {"\uFF1A", ": "},
    {"\uFF5C", " | "},
    {"\uFF0C", ", "},
    {"\u3001", ", "},
    {"\uFF06", " & "},
    {"\u3010", " ["},
    {"\u3011", "] "},
    {"\u300C", " \""},
    {"\u300D", "\" "},
    {"\u300E", " \""},
    {"\u300F", "\" "},
    {"\uFF0F", " / "},
    {"\u2013\u2013", "\u2013"},
    {"\u3000", " "},
    {"\u2015", "\u2014"},
};

std::string withPlainMarks(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto found = static_cast<unsigned char>(rest.front()) < 0xE2
            ? std::end(kReplacements)
            : std::ranges::find_if(kReplacements, [rest](const Replacement& r) { return rest.starts_with(r.mark); });
        if (found != std::end(kReplacements)) {
            out += found->plain;
            at += found->mark.size();
        } else {
            out += text[at++];
        }
    }
    return out;
}

bool staysSmall(std::string_view key)
{
    return isParticle(key)
        || isAmong(key,
            {"with", "w/", "and", "of", "the", "on", "to", "in", "for", "a", "an", "from", "at", "feat", "ft",
                "featuring", "mit", "med", "con", "avec", "met", "und", "og", "y", "et", "by"});
}

/// One letter case for everything says nothing of names: words get their capitals, but for what stands in brackets.
std::string capitalised(std::string_view text)
{
    std::string out;
    bool isWordStart = true;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (isWordStart && depth == 0) {
            const auto end = std::min(text.find_first_of(" .:;,()[]/-", at), text.size());
            const auto key = folded(text.substr(at, end - at));
            if (staysSmall(key) && !(end < text.size() && text[end] == '.' && key.size() == 1)) {
                out += key;
                at = end;
                isWordStart = false;
                continue;
            }
        }
        const auto c = nextCodePoint(text, at);
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (depth > 0)
            appendUtf8(out, c);
        else
            appendUtf8(out,
                static_cast<std::uint32_t>(
                    isWordStart ? u_toupper(static_cast<UChar32>(c)) : u_tolower(static_cast<UChar32>(c))));
        isWordStart = !isAlnum(c) && c != 0x2019 && !(c == '\'' && out.size() >= 3 && out[out.size() - 3] != ' ');
    }
    return out;
}

struct LetterCount {
    std::size_t lower = 0;
    std::size_t upper = 0;
    std::size_t words = 1;
};

LetterCount countLetters(std::string_view text)
{
    LetterCount count;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = nextCodePoint(text, at);
        count.lower += isLower(c) ? 1 : 0;
        count.upper += isUpper(c) ? 1 : 0;
        count.words += c == ' ' ? 1 : 0;
    }
    return count;
}

/// "THEODORA VASQUES - Podcast do Balcão": a part in capitals among others. "NASA ESA" is too short to be one.
std::string withPartsCapitalised(const std::string& line)
{
    std::string out;
    std::size_t at = 0;
    while (at < line.size()) {
        auto end = line.size();
        for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " | ", ": "})
            end = std::min(end, line.find(mark, at + 1));
        const auto part = std::string_view(line).substr(at, end - at);
        const auto count = countLetters(trimmed(part));
        const bool isShouted = count.lower == 0 && count.words >= 2 && count.upper >= 5 * count.words;
        out += isShouted ? capitalised(part) : std::string(part);
        at = end;
    }
    return out;
}

/// Whether a word in capitals is a surname set so: "Anna HOLMGREN", no "NASA" and no "LIVE".
bool isShoutedSurname(std::string_view core, std::string_view key, std::string_view given)
{
    const bool isKnown = isGivenName(given) || isSurname(key) || hasSurnameEnding(key);
    return isCapitals(core) && isNameShaped(core) && lengthOf(core) >= 4 && isKnown && !isCommonWord(given)
        && (isSurname(key) || !isCommonWord(key)) && !isOrganisationWord(key) && !isRoleWord(key) && !isDegree(key)
        && !isRemarkWord(key)
        && !isAmong(key,
            {"nato", "nasa", "unesco", "unicef", "usaid", "ikea", "ieee", "asmr", "lgbt", "lgbtq", "adhd", "bafta",
                "opec", "darpa", "fifa", "uefa", "osha", "mlops", "devops", "http", "html", "json", "sars", "aids"});
}

/// "Anna HOLMGREN", "Anna DE VRIES": French and Baltic lists set surnames in capitals.
std::string withSurnamesCapitalised(std::string_view line)
{
    std::string out;
    std::string given; // the word before, where a name may begin with it
    std::string particles; // in capitals, between the two
    std::string particlesAsRead;
    for (std::size_t at = 0; at < line.size();) {
        const auto end = std::min(line.find(' ', at), line.size());
        const auto word = line.substr(at, end - at);
        const auto core = withoutMarksAtEnd(word);
        const auto key = folded(core);
        const auto gap = line.substr(end, end < line.size() ? 1 : 0);
        at = end + gap.size();
        const bool isBare = core.size() == word.size();
        if (!given.empty() && isBare && isCapitals(core) && isParticle(key)) {
            particles += key + ' ';
            particlesAsRead += std::string(word) + std::string(gap);
            continue;
        }
        const bool isSurnameHere = !given.empty() && isShoutedSurname(core, key, given);
        out += isSurnameHere ? particles : particlesAsRead;
        out += isSurnameHere ? capitalised(core) + std::string(word.substr(core.size())) : std::string(word);
        out += gap;
        particles.clear();
        particlesAsRead.clear();
        const bool mayBegin = isBare && isNameShaped(core) && !isCapitals(core);
        given = mayBegin ? key : std::string();
    }
    return out + particlesAsRead;
}

} // namespace

std::string normalisedTitle(std::string_view title)
{
    const auto line = simplified(withPlainMarks(simplified(truncatedUtf8(title, kLongestTitleBytes))));
    const auto [lower, upper, words] = countLetters(line);
    const bool isOneCase = (lower == 0 && upper > 4) || (upper == 0 && lower > 4) || (upper > 10 && lower * 12 < upper);
    return isOneCase && words > 1 ? capitalised(line) : withSurnamesCapitalised(withPartsCapitalised(line));
}

} // namespace tidemark::timeline
