// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes_sentences.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/name_rules.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kBytesRead = 1500;
constexpr std::size_t kMostSentences = 16;
constexpr auto npos = std::string_view::npos;

bool isAbbreviation(std::string_view word)
{
    if (word.size() == 1 || (word.size() <= 5 && word.find('.') != npos))
        return true;
    const auto key = folded(word);
    return (isHonorific(key) && key.size() <= 6)
        || isAmong(key, {"st", "jr", "sr", "inc", "vs", "ep", "no", "nr", "bzw", "ca", "z.b", "co", "ltd", "u.s"});
}

/// @return the end of the sentence that begins at `begin`, behind its mark.
std::size_t endOfSentence(std::string_view text, std::size_t begin)
{
    for (auto at = begin; at < text.size(); ++at) {
        at = text.find_first_of("\n.!?\xE3", at);
        if (at == npos)
            return text.size();
        if (text[at] == '\n')
            return at;
        if (text[at] == '\xE3') { // the ideographic full stop
            if (text.substr(at).starts_with("\u3002"))
                return at + 3;
            continue;
        }
        if (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n')
            continue;
        if (text[at] != '.')
            return at + 1;
        const auto space = text.substr(begin, at - begin).find_last_of(" (");
        const auto word =
            text.substr(space == npos ? begin : begin + space + 1, at - (space == npos ? begin : begin + space + 1));
        const auto next = text.find_first_not_of(' ', at + 1);
        if (!isAbbreviation(word) || next == npos || text[next] == '\n')
            return at + 1;
    }
    return text.size();
}

/// Advertisements and credits name people, too.
bool isAside(std::string_view sentence)
{
    for (const std::string_view word :
        {"sponsor", "brought to you", "% off", "promo code", "Patreon", "patreon", "gift certificate"}) {
        if (sentence.find(word) != npos)
            return true;
    }
    const auto words = wordsOf(sentence.substr(0, 60), 2);
    if (words.empty())
        return false;
    const auto first = folded(words[0]);
    const auto second = words.size() > 1 ? folded(words[1]) : std::string();
    if (isAmong(first,
            {"produced", "producer", "producers", "produktion", "edited", "editor", "editing", "editors", "music",
                "musik", "musique", "m\u00FAsica", "written", "mixed", "mastered", "sound", "thanks", "thank",
                "support", "subscribe", "follow", "visit", "download", "buy", "advertise", "theme", "artwork",
                "credits", "engineer", "engineered", "executive", "research", "researcher", "researched",
                "illustration", "photo", "photograph", "photography", "transcript", "recorded", "redaktion", "schnitt",
                "klip", "tilrettel\u00E6ggelse", "redakt\u00F8r", "producent", "image", "cover", "design", "logo"}))
        return first != "written" || sentence.find("presented") == npos;
    return isAmong(first, {"additional", "original", "our", "series"})
        && isAmong(second, {"music", "theme", "producer", "producers", "editor", "engineer"});
}

} // namespace

std::vector<std::string_view> firstSentences(std::string_view notesText)
{
    std::vector<std::string_view> sentences;
    const auto text = truncatedUtf8(notesText, kBytesRead);
    for (std::size_t at = 0; at < text.size() && sentences.size() < kMostSentences;) {
        const auto end = endOfSentence(text, at);
        const auto sentence = trimmed(text.substr(at, end - at));
        if (!sentence.empty() && !isAside(sentence))
            sentences.push_back(sentence);
        at = std::max(end, at + 1);
        while (at < text.size() && (text[at] == ' ' || text[at] == '\n'))
            ++at;
    }
    return sentences;
}

} // namespace tidemark::timeline
