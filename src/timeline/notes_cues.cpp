// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes_cues.h"

#include "base/text.h"
#include "timeline/cue_words.h"
#include "timeline/guest_words.h"
#include "timeline/name_rules.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kWordsBefore = 12;
constexpr std::size_t kWordsBehind = 12;

/// Folded words with their colons and commas cut off, the nearest to the name first.
struct Words {
    std::array<std::string, 12> keys;
    std::array<bool, 12> hasColon{};
    std::size_t count = 0;

    [[nodiscard]] std::string_view at(std::size_t i) const
    {
        return i < count ? std::string_view(keys[i]) : std::string_view();
    }
};

Words lastWords(std::string_view text)
{
    Words words;
    text = trimmed(text);
    while (!text.empty() && words.count < kWordsBefore) {
        const auto space = text.rfind(' ');
        const auto word = space == std::string_view::npos ? text : text.substr(space + 1);
        const auto core = withoutMarks(word);
        if (!core.empty()) {
            words.hasColon[words.count] = word.ends_with(':') || word.ends_with("\u2014") || word.ends_with("\u2013");
            words.keys[words.count++] = folded(core);
        }
        text = space == std::string_view::npos ? std::string_view{} : trimmed(text.substr(0, space));
    }
    return words;
}

Words firstWords(std::string_view text)
{
    Words words;
    for (const auto word : wordsOf(text, kWordsBehind))
        words.keys[words.count++] = folded(word);
    return words;
}

bool isPerson(const Words& words, std::size_t from)
{
    for (auto i = from; i < words.count && i < from + 9; ++i) {
        if (isRoleWord(words.at(i)))
            return true;
        if (isAmong(words.at(i), {"who", "that", "which"}))
            return false;
    }
    return false;
}

/// "the life of", "the story of", "remembering": what follows is talked about.
bool isSubjectLead(const Words& words)
{
    if (isAmong(words.at(0), {"remembering", "about"}))
        return true;
    if (words.at(0) != "of" && words.at(0) != "on")
        return false;
    return isAmong(words.at(1),
        {"life", "story", "death", "murder", "legacy", "works", "work", "death", "biography", "career", "times", "rise",
            "fall", "case", "disappearance", "assassination", "letters", "reign", "trial", "history", "diaries", "myth",
            "legend", "poetry", "music", "films"});
}

/// Whether the words from `from` to `to` are no more than "is our", "ist heute zu": the guest is who was named.
bool isBe(const Words& words, std::size_t from, std::size_t to)
{
    for (auto i = from; i < to; ++i) {
        if (!isAmong(words.at(i),
                {"is", "are", "ist", "er", "est", "es", "\u00E8", "\u00E9", "\u00E4r", "on", "our", "my", "today's",
                    "today\u2019s", "this", "week's", "week\u2019s", "notre", "mon", "vores", "min", "te", "zu",
                    "heute", "unser", "unsere", "mein", "meine", "als", "i", "dagens", "v\u00E5r", "nuestro", "nuestra",
                    "il", "nostro", "la", "el", "l'", "o", "a", "nosso", "nossa", "the", "a", "jest", "sono", "som",
                    "ospite", "special", "vandaag", "onze"}))
            return false;
    }
    return true;
}

/// What "with", "to" or "by" at `index` before a name says: "we talk with", "hosted by".
Cue cueOfWith(const Words& words, std::size_t index)
{
    for (auto i = index + 1; i < words.count && i < index + 7; ++i) {
        const auto key = words.at(i);
        if (isAmong(key, {"hosted", "presented", "moderiert"}))
            return Cue::Host;
        if (isAmong(key, {"written", "produced", "narrated"}))
            return Cue::None;
        if (isTalkWord(key) || isGuestWord(key))
            return Cue::Guest;
    }
    return words.at(index) == "with" && index + 1 == words.count ? Cue::Guest : Cue::None; // "With Ada Brandt"
}

bool namesEpisode(const Words& words)
{
    for (std::size_t i = 1; i < words.count; ++i) {
        if (isAmong(words.at(i), {"episode", "show", "podcast", "week", "today", "pod", "ep"}))
            return true;
    }
    return false;
}

/// What one word before a name says, where no other word is needed.
Cue cueOfWord(const Words& words, std::size_t i)
{
    const auto key = words.at(i);
    const auto before = words.at(i + 1);
    if (isAmong(key, {"host", "hosted"}) && isAmong(before, {"we", "i"}))
        return Cue::Guest; // "We host Ada Brandt"
    if ((isHostWord(key) && i < 3) || (key == "am" && before == "i" && i == 0))
        return Cue::Host;
    if (i == 0 && isAmong(key, {"has", "have", "had"}) && namesEpisode(words))
        return Cue::Guest; // "On this episode Bo has"
    if (i == 0 && key == "from" && isAmong(before, {"hear", "hears", "heard", "learn"}))
        return Cue::Guest;
    if (isAmong(key,
            {"presencia", "compa\u00F1\u00EDa", "presen\u00E7a", "compagnie", "pr\u00E9sence", "ayuda", "help",
                "visita", "visite", "voz"})
        && i > 0 && isAmong(words.at(i - 1), {"de", "del", "of", "d'"})
        && isAmong(before, {"la", "a", "en", "the", "tendremos", "tenemos", "uma"}))
        return Cue::Guest; // "tendremos la presencia de"
    if (isAmong(key, {"on", "ovat"}) && isGuestWord(before) && (i == 0 || before.starts_with("viera")))
        return Cue::Guest; // Finnish: "vieraana on puuseppä"
    if (words.hasColon[i]
        && isAmong(key,
            {"show", "episode", "week", "today", "podcast", "program", "programme", "studio", "folge", "afsnit",
                "avsnitt", "episodio"}))
        return Cue::Guest; // "Today on the show:"
    if (isAmong(key, {"called", "asked", "met", "visited", "phoned", "rang"}) && isAmong(before, {"i", "we"}))
        return Cue::Guest; // "I called up"
    if (isTelling(key, before) || isVisit(key, before, i))
        return Cue::Guest;
    if (isGuestWord(key) && i < 9)
        return isHostWord(before) && i == 0 ? Cue::Host : Cue::Guest;
    return isMeetingVerb(key) && i < 7 ? Cue::Guest : Cue::None;
}

/// "was born", "died": somebody who is talked about; "was our guest" is the other case.
Cue cueOfPast(const Words& words, std::size_t at)
{
    const auto next = words.at(at + 1);
    if (isAmong(next, {"our", "my", "a", "the"}) && isGuestWord(words.at(at + 2)))
        return Cue::Guest;
    const bool isAge = !next.empty() && next.find_first_not_of("0123456789") == std::string_view::npos; // "was 23"
    const bool isOver = isAge || !isAmong(words.at(at), {"was", "were", "wurde", "war", "var", "fue", "fut", "lived"})
        || isAmong(next, {"born", "the", "a", "an", "one", "killed", "murdered", "only", "never", "already"});
    return isOver ? Cue::Subject : Cue::None;
}

/// "talks with Bo Friis" is said of a host, "talks to us about moss" of a guest, "talk about moss" of two hosts.
Cue cueOfTalk(const Words& words, std::size_t at)
{
    for (auto i = at + 1; i < words.count && i < at + 5; ++i) {
        if (isAmong(words.at(i), {"us", "me", "uns", "os", "nous", "nos"}))
            return Cue::Guest;
        if (isAmong(words.at(i), {"about", "how", "why"}))
            return words.at(at).ends_with('s') ? Cue::Guest : Cue::None;
        if (isWithWord(words.at(i)) && i + 1 < words.count && !isAmong(words.at(i + 1), {"us", "me", "uns", "os"}))
            return Cue::Host;
    }
    return Cue::None;
}

bool isBeing(std::string_view verb)
{
    return isAmong(verb, {"is", "are", "ist", "er", "es", "est", "\u00E8", "\u00E9", "jest", "\u00E4r"});
}

/// Whether a year before 2000 stands behind a verb, as of a life that is told.
bool namesYear(const Words& words, std::size_t from)
{
    for (auto i = from; i < words.count; ++i) {
        const auto word = words.at(i);
        if (word.size() == 4 && word.starts_with("1") && word.find_first_not_of("0123456789") == std::string_view::npos)
            return true;
    }
    return false;
}

Cue cueOfVerb(const Words& words, std::size_t at)
{
    const auto verb = words.at(at);
    const auto next = words.at(at + 1);
    if (isAmong(verb,
            {"was", "were", "died", "wurde", "war", "var", "fue", "fut", "lived", "vanished", "disappeared", "killed",
                "murdered", "strangled", "poisoned", "stabbed", "kidnapped", "confessed", "fled", "ruled", "reigned",
                "conquered"}))
        return cueOfPast(words, at);
    if (isAmong(verb,
            {"joins", "join", "joined", "returns", "rejoins", "tells", "tell", "shares", "explains", "explain", "shows",
                "show", "erz\u00E4hlt", "fort\u00E6ller", "besucht", "visits"}))
        return Cue::Guest;
    if (isAmong(verb, {"walks", "takes", "guides", "leads", "gives", "helps", "teaches", "take", "talked"})
        && isAmong(next, {"us", "me", "you", "listeners", "through"}))
        return Cue::Guest;
    if (isAmong(verb, {"nos", "ci", "nous"})
        && isAmong(next,
            {"acompa\u00F1a", "acompa\u00F1an", "cuenta", "cuentan", "habla", "hablan", "explica", "visita", "parla",
                "racconta", "spiega", "porta", "explique", "raconte", "parle", "rejoint", "conta"}))
        return Cue::Guest;
    for (auto i = at; i < at + 4; ++i) { // "estuvo con nosotros"
        if (isAmong(words.at(i), {"con", "com", "avec"})
            && isAmong(words.at(i + 1), {"nosotros", "noi", "n\u00F3s", "nous"}))
            return Cue::Guest;
    }
    if (isAmong(verb, {"comes", "come", "stops", "stop", "stopped", "drops", "swings", "dropped"})
        && isAmong(next, {"by", "on", "back", "in", "over", "round", "along"}))
        return Cue::Guest;
    if (isAmong(verb, {"is", "are"})
        && isAmong(next, {"back", "here", "our", "my", "today's", "today\u2019s", "this", "joining", "in", "with"}))
        return Cue::Guest;
    if (isAmong(verb,
            {"interviews", "interviewed", "interview", "welcomes", "welcome", "hosts", "host", "interviewt",
                "moderiert", "re\u00E7oit"}))
        return Cue::Host;
    if (isTalkWord(verb)) {
        const auto cue = cueOfTalk(words, at);
        return cue == Cue::None && isReport(verb) ? Cue::Report : cue;
    }
    if (isReport(verb))
        return Cue::Report;
    if (isBeing(verb))
        return isPerson(words, at + 1) ? Cue::Person : Cue::None;
    if (isAmong(verb, {"wrote", "built", "founded", "grew", "started"}) && namesYear(words, at + 1))
        return Cue::Subject; // "wrote it in 1969"
    return isAmong(verb,
               {"has", "runs", "works", "leads", "teaches", "studies", "researches", "founded", "wrote", "grew",
                   "believes", "says", "owns", "collects", "spent", "argues", "writes", "started", "makes", "built"})
        ? Cue::Person
        : Cue::None;
}

} // namespace

Cue cueBefore(std::string_view lead)
{
    const auto words = lastWords(lead);
    if (isSubjectLead(words))
        return Cue::Subject;
    if (words.count == 1 && isWithWord(words.at(0)) && words.at(0) != "by" && isUpper(firstOf(trimmed(lead))))
        return Cue::Guest; // "Avec Ada Brandt, botaniste"
    for (std::size_t i = 0; i < words.count; ++i) {
        if (const auto cue = cueOfWord(words, i); cue != Cue::None)
            return cue;
        const auto key = words.at(i);
        if (isWithWord(key)) {
            const auto cue = cueOfWith(words, i);
            if (cue != Cue::None || key != "to") // "welcome to the show"
                return cue;
        } else if (!mayStandBetween(key)) {
            return Cue::None;
        }
    }
    return Cue::None;
}

Cue cueBehind(std::string_view tail)
{
    const auto rest = trimmed(tail);
    if (rest.starts_with("(1") && rest.find_first_not_of("0123456789", 1) >= 5)
        return Cue::Subject; // "(1815–1852)"
    const auto words = firstWords(rest.substr(0, 200));
    std::size_t at = 0;
    while (
        at < 2 && isAmong(words.at(at), {"then", "also", "again", "who", "and", "now", "finally", "recently", "once"}))
        ++at;
    for (auto i = at; i < at + 5 && i < words.count; ++i) {
        if (isGuestWord(words.at(i)) && !isHostWord(words.at(i + 1)) && isBe(words, at, i))
            return Cue::Guest; // "is te gast", "est notre invité"
    }
    return cueOfVerb(words, at);
}

bool tellsStory(std::string_view sentence)
{
    const auto words = wordsOf(sentence, 60);
    return std::ranges::any_of(words, [](std::string_view word) { return isStoryWord(folded(word)); });
}

bool announcesGuests(std::string_view line)
{
    line = trimmed(line);
    if (!line.ends_with(':') || line.size() > 80)
        return false;
    const auto words = wordsOf(line, 8);
    return std::ranges::any_of(words, [](std::string_view word) { return isGuestWord(folded(word)); });
}

} // namespace tidemark::timeline
