// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes_cues.h"

#include "base/text.h"
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

bool isTalkWord(std::string_view key)
{
    return isAmong(key,
        {"talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking", "chat", "chats", "chatted",
            "chatting", "sit", "sits", "sat", "sitting", "conversation", "conversations", "interview", "interviews",
            "discussion", "dialogue", "catch", "catches", "caught", "discuss", "discusses", "joined", "q&a", "converse",
            "interviewed", "spricht", "spreche", "sprechen", "sprach", "gespr\u00E4ch", "unterhalten", "unterh\u00E4lt",
            "rede", "redet", "reden", "diskutieren", "diskutiert", "taler", "talte", "snakker", "snakket", "samtale",
            "samtaler", "samtal", "pratar", "prater", "m\u00F8der", "m\u00F8ter", "m\u00F6ter", "hablamos", "hablo",
            "habla", "conversamos", "conversa", "converso", "charlamos", "charla", "charlo", "conversaci\u00F3n",
            "entrevista", "dialogamos", "falamos", "falo", "converso", "papo", "parlons", "parle", "discutons",
            "discute", "entretien", "conversation", "\u00E9change", "\u00E9changeons", "entretient", "parliamo",
            "parlo", "chiacchierata", "praten", "praat", "spreekt", "spreken", "gesprek", "rozmawiamy", "rozmawiam",
            "rozmawia", "rozmowa", "puhuu", "juttelee", "keskustelee", "quatscht", "plaudert", "plaudern", "snak",
            "snakke", "accompanied", "trifft", "treffen"});
}

bool isWithWord(std::string_view key)
{
    return isAmong(key, {"with", "to", "by", "mit", "med", "con", "com", "avec", "met", "z", "w"});
}

/// Verbs that take the guest as their object.
bool isMeetingVerb(std::string_view key)
{
    return isAmong(key,
        {"interview", "interviews", "interviewed", "interviewing", "welcome", "welcomes", "welcomed", "welcoming",
            "featuring", "feat", "meet", "meets", "invite", "invites", "invited", "re\u00E7oit", "recevons",
            "re\u00E7ois", "accueille", "accueillons", "begr\u00FC\u00DFen", "begr\u00FC\u00DFe", "begr\u00FC\u00DFt",
            "entrevistamos", "entrevisto", "recibimos", "recebemos", "ospitiamo", "intervistiamo", "interviewen",
            "bes\u00F8ger", "g\u00E4star", "acompa\u00F1a", "acompa\u00F1an", "acompanha", "accoglie", "accogliamo",
            "spotykamy", "presents", "introducing", "interviewt", "interviewer", "interviewar", "interviewons",
            "entrevistei", "intervistato", "hosting"});
}

bool isGuestWord(std::string_view key)
{
    return isAmong(key,
        {"guest", "guests", "gast", "g\u00E4ste", "g\u00E4sten", "g\u00E4st", "g\u00E4ster", "g\u00E6st", "g\u00E6ster",
            "g\u00E6sten", "g\u00E6sterne", "gjest", "gjester", "invit\u00E9", "invit\u00E9e", "invit\u00E9s",
            "invit\u00E9es", "invitado", "invitada", "invitados", "invitadas", "convidado", "convidada", "convidados",
            "ospite", "ospiti", "go\u015B\u0107", "go\u015Bcie", "go\u015Bciem", "go\u015Bcimy", "vieraana",
            "konu\u011Fumuz", "konu\u011Fu", "\u0433\u043E\u0441\u0442\u044F\u0445",
            "\u0433\u043E\u0441\u0442\u044C\u044F", "\u0433\u043E\u0441\u0442\u0435\u043C",
            "\u0433\u0456\u0441\u0442\u044C", "\u0433\u043E\u0441\u0442\u044F", "vieraina", "gasten", "konuk",
            "vend\u00E9g", "host\u00E9", "bes\u00F8g", "panelists", "panellists", "\u0433\u043E\u0441\u0442\u044C",
            "\u0433\u043E\u0441\u0442\u0438", "\u30B2\u30B9\u30C8", "\u5609\u5BBE", "\uAC8C\uC2A4\uD2B8"});
}

bool isTellingVerb(std::string_view key)
{
    return isAmong(key,
        {"erkl\u00E4rt", "erz\u00E4hlt", "verr\u00E4t", "berichtet", "zeigt", "fort\u00E6ller", "forklarer",
            "forteller", "ber\u00E4ttar", "f\u00F6rklarar", "explique", "raconte", "explica", "cuenta", "spiega",
            "racconta", "begleitet", "accompagne", "conta", "vertelt"});
}

/// "erklärt uns die Bodenkundlerin", "nous raconte": the verb stands before who tells.
bool isTelling(std::string_view key, std::string_view before)
{
    return (isAmong(key, {"uns", "mir", "os", "oss", "nous", "nos", "ci", "ons", "mig", "me"}) && isTellingVerb(before))
        || (isTellingVerb(key) && isAmong(before, {"nous", "nos", "ci", "me"}));
}

/// "har vi besøg af", "gästas av", "con noi", "im Studio:".
bool isVisit(std::string_view key, std::string_view before, std::size_t index)
{
    if (isAmong(key, {"af", "av"}))
        return isAmong(before, {"bes\u00F8g", "g\u00E4stas", "g\u00E6stes", "gjestes", "bes\u00F6k"});
    if (isAmong(key, {"noi", "nosotros", "nous", "uns", "os", "oss", "conosco", "ons"}))
        return index < 3 && isAmong(before, {"con", "avec", "mit", "bei", "med", "met", "hos", "com"});
    return key == "studio" && index == 0;
}

bool isHostWord(std::string_view key)
{
    return isAmong(key,
        {"host", "hosts", "hosted", "presented", "presenter", "presenters", "moderator", "moderation", "moderiert",
            "v\u00E6rt", "v\u00E6rter", "v\u00E6rten", "co-host", "cohost", "co-hosts", "cohosts", "narrated",
            "anfitri\u00F3n", "anfitriona", "animateur", "pr\u00E9sent\u00E9", "conduce", "conducido", "presentado",
            "presentada", "apresentado", "prowadz\u0105cy", "prowadzi", "gastgeber", "gastgeberin", "i'm", "i\u2019m",
            "programleder", "programledare"});
}

/// Words that may stand between a cue and a name: "guest this week is", "talk today with legal scholar".
bool mayStandBetween(std::string_view key)
{
    return !isAmong(key,
        {"about", "of", "on", "over", "in", "for", "like", "including", "called", "named", "om", "\u00FCber", "sobre",
            "sur", "su", "behind", "around", "after", "than", "as", "was", "who", "that", "from", "because", "when",
            "if", "but", "whether", "why", "how", "through", "between", "against", "without", "von", "af", "av", "von",
            "para", "pour", "f\u00FCr", "por", "per"});
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

} // namespace

Cue cueBefore(std::string_view lead)
{
    const auto words = lastWords(lead);
    if (words.count == 0)
        return Cue::None;
    if (isSubjectLead(words))
        return Cue::Subject;
    for (std::size_t i = 0; i < words.count; ++i) {
        const auto key = words.at(i);
        if (isHostWord(key) && i < 3)
            return Cue::Host;
        if (key == "am" && words.at(i + 1) == "i" && i == 0)
            return Cue::Host;
        if (key == "on" && i == 0 && isGuestWord(words.at(1)))
            return Cue::Guest; // Finnish: "vieraana on"
        if (words.hasColon[i]
            && isAmong(key,
                {"show", "episode", "week", "today", "podcast", "program", "programme", "studio", "folge", "afsnit",
                    "avsnitt", "episodio"}))
            return Cue::Guest; // "Today on the show:"
        if (isTelling(key, words.at(i + 1)))
            return Cue::Guest;
        if (isAmong(key, {"called", "asked", "met", "visited", "phoned", "rang"})
            && isAmong(words.at(i + 1), {"i", "we"}))
            return Cue::Guest; // "I called up"
        if (isVisit(key, words.at(i + 1), i))
            return Cue::Guest;
        if (isGuestWord(key) && i < 9)
            return isHostWord(words.at(i + 1)) && i == 0 ? Cue::Host : Cue::Guest;
        if (isMeetingVerb(key) && i < 7)
            return Cue::Guest;
        if (isWithWord(key)) {
            for (auto before = i + 1; before < words.count && before < i + 7; ++before) {
                if (isAmong(words.at(before), {"hosted", "presented", "written", "produced", "narrated", "moderiert"}))
                    return isAmong(words.at(before), {"hosted", "presented", "moderiert"}) ? Cue::Host : Cue::None;
                if (isTalkWord(words.at(before)))
                    return Cue::Guest;
                if (isGuestWord(words.at(before)))
                    return Cue::Guest;
            }
            if (key == "to")
                continue; // "welcome to the show"
            return key == "with" && i + 1 == words.count ? Cue::Guest : Cue::None;
        }
        if (!mayStandBetween(key))
            return Cue::None;
    }
    return Cue::None;
}

Cue cueBehind(std::string_view tail)
{
    const auto rest = trimmed(tail);
    if (rest.starts_with("(1") && rest.find_first_not_of("0123456789", 1) >= 5)
        return Cue::Subject;
    const auto words = firstWords(rest.substr(0, 200));
    std::size_t at = 0;
    while (
        isAmong(words.at(at), {"then", "also", "again", "who", "and", "now", "finally", "recently", "once"}) && at < 2)
        ++at;
    const auto verb = words.at(at);
    const auto next = words.at(at + 1);
    for (auto i = at; i < at + 5 && i < words.count; ++i) {
        if (isGuestWord(words.at(i)) && !isHostWord(words.at(i + 1)) && isBe(words, at, i))
            return Cue::Guest; // "is te gast", "est notre invité"
    }
    if (isAmong(verb, {"was", "were", "died", "wurde", "war", "var", "fue", "fut", "lived"}))
        return isAmong(next, {"our", "my", "here", "kind", "a"}) && words.at(at + 2) == "guest" ? Cue::Guest
            : isAmong(next, {"born", "the", "a", "an", "one", "killed", "murdered", "only", "never", "already"})
                || verb == "died"
            ? Cue::Subject
            : Cue::None;
    if (isAmong(verb,
            {"joins", "join", "joined", "returns", "rejoins", "tells", "tell", "shares", "explains", "explain", "shows",
                "show", "erz\u00E4hlt", "fort\u00E6ller", "besucht", "visits"}))
        return Cue::Guest;
    if (isAmong(verb, {"comes", "come", "stops", "stop", "stopped", "drops", "swings", "dropped"})
        && isAmong(next, {"by", "on", "back", "in", "over", "round", "along"}))
        return Cue::Guest;
    if (isAmong(verb, {"is", "are"})
        && isAmong(next, {"back", "here", "our", "my", "today's", "today\u2019s", "this", "joining", "in", "with"}))
        return Cue::Guest;
    if (isAmong(verb,
            {"talk", "talks", "talked", "speaks", "speak", "spoke", "chats", "chat", "sits", "sit", "sat", "interviews",
                "interviewed", "interview", "welcomes", "welcome", "meets", "hosts", "host", "asks", "spricht", "taler",
                "snakker", "reçoit", "conversa", "habla", "interviewt", "catches", "introduces", "unterhält", "trifft",
                "moderiert"})) {
        for (auto i = at + 1; i < words.count && i < at + 5; ++i) {
            // "Ada talks about moss" is a guest's; "Ada and Bo talk about moss" is the hosts'.
            const bool isOne = isAmong(words.at(i), {"about", "how", "why"}) && verb.ends_with('s');
            if (isOne || isAmong(words.at(i), {"us", "me", "uns", "os"}))
                return isAmong(verb,
                           {"talk", "talks", "speaks", "speak", "sits", "chats", "talked", "spoke", "sat", "sit",
                               "spricht", "taler"})
                    ? Cue::Guest
                    : Cue::Host;
        }
        return Cue::Host;
    }
    if (isAmong(verb,
            {"is", "are", "ist", "er", "es", "est", "\u00E8", "\u00E9", "has", "runs", "works", "leads", "teaches",
                "studies", "researches", "founded", "wrote", "grew", "believes", "says", "spent", "argues", "writes",
                "started", "makes", "built", "jest", "\u00E4r"}))
        return isPerson(words, at + 1)
                || !isAmong(verb, {"is", "are", "ist", "er", "es", "est", "\u00E8", "\u00E9", "jest", "\u00E4r"})
            ? Cue::Person
            : Cue::None;
    return Cue::None;
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
