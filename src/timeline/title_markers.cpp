// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/title_markers.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/words.h"

#include <string>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;

constexpr Marker kMarkers[] = {
    {"with ", Promise::With, false},
    {"w/ ", Promise::With, false},
    {"w/", Promise::With, false},
    {"feat. ", Promise::Guest, false},
    {"feat ", Promise::With, false},
    {"ft. ", Promise::Guest, true},
    {"ft ", Promise::With, true},
    {"Ft. ", Promise::Foreign, true},
    {"Ft ", Promise::Foreign, true},
    {"featuring ", Promise::With, false},
    {"interview: ", Promise::Guest, false},
    {"interviews: ", Promise::Guest, false},
    {"intervju: ", Promise::Guest, false},
    {"entrevista: ", Promise::Guest, false},
    {"entrevista a ", Promise::Guest, false},
    {"intervista: ", Promise::Guest, false},
    {"intervista a ", Promise::Guest, false},
    {"entretien: ", Promise::Guest, false},
    {"guest: ", Promise::Guest, false},
    {"guests: ", Promise::Guest, false},
    {"gast: ", Promise::Guest, false},
    {"zu gast: ", Promise::Guest, false},
    {"g\u00E4ste: ", Promise::Guest, false},
    {"g\u00E4st: ", Promise::Guest, false},
    {"g\u00E6st: ", Promise::Guest, false},
    {"gjest: ", Promise::Guest, false},
    {"vieraana ", Promise::Guest, false},
    {"vieraana: ", Promise::Guest, false},
    {"invit\u00E9: ", Promise::Guest, false},
    {"invit\u00E9e: ", Promise::Guest, false},
    {"invitado: ", Promise::Guest, false},
    {"invitada: ", Promise::Guest, false},
    {"convidado: ", Promise::Guest, false},
    {"convidada: ", Promise::Guest, false},
    {"ospite: ", Promise::Guest, false},
    {"go\u015B\u0107: ", Promise::Guest, false},
    {"konuk: ", Promise::Guest, false},
    {"vend\u00E9g: ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u044C: ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u044C: ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u0438: ", Promise::Guest, false},
    {"\u0432 \u0433\u043E\u0441\u0442\u044F\u0445 \u2014 ", Promise::Guest, false},
    {"\u0412 \u0433\u043E\u0441\u0442\u044F\u0445 \u2014 ", Promise::Guest, false},
    {"\u0432 \u0433\u043E\u0441\u0442\u044F\u0445: ", Promise::Guest, false},
    {"\u0412 \u0433\u043E\u0441\u0442\u044F\u0445: ", Promise::Guest, false},
    {"vend\u00E9g\u00FCnk: ", Promise::Guest, false},
    {"im gespr\u00E4ch: ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u044F: ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u044C\u044F: ", Promise::Guest, false},
    {"\u0413\u0456\u0441\u0442\u044C: ", Promise::Guest, false},
    {"special guest: ", Promise::Guest, false},
    {"special guests: ", Promise::Guest, false},
    {"invitat: ", Promise::Guest, false},
    {"invitata: ", Promise::Guest, false},
    {"invitat\u0103: ", Promise::Guest, false},
    {"invitatul: ", Promise::Guest, false},
    {"go\u015B\u0107 odcinka: ", Promise::Guest, false},
    {"go\u015Bcini: ", Promise::Guest, false},
    {"go\u015Bcie: ", Promise::Guest, false},
    {"gost: ", Promise::Guest, false},
    {"gosti: ", Promise::Guest, false},
    {"go\u0161\u0107a: ", Promise::Guest, false},
    {"gostja: ", Promise::Guest, false},
    {"hos\u0165: ", Promise::Guest, false},
    {"hostia: ", Promise::Guest, false},
    {"host\u00E9: ", Promise::Guest, false},
    {"hosty: ", Promise::Guest, false},
    {"host: ", Promise::Guest, false},
    {"vend\u00E9g\u00FCnk ", Promise::Guest, false},
    {"vend\u00E9geink: ", Promise::Guest, false},
    {"vend\u00E9gek: ", Promise::Guest, false},
    {"gestur: ", Promise::Guest, false},
    {"gestur \u00FE\u00E1ttarins: ", Promise::Guest, false},
    {"kh\u00E1ch m\u1EDDi: ", Promise::Guest, false},
    {"tamu: ", Promise::Guest, false},
    {"bintang tamu: ", Promise::Guest, false},
    {"convidat: ", Promise::Guest, false},
    {"convidats: ", Promise::Guest, false},
    {"gonbidatua: ", Promise::Guest, false},
    {"elkarrizketa: ", Promise::Guest, false},
    {"entrevista ", Promise::With, false},
    {"entrevistamos a ", Promise::Guest, false},
    {"intervista ", Promise::With, false},
    {"entretien ", Promise::With, false},
    {"interviu: ", Promise::Guest, false},
    {"interviu cu ", Promise::Guest, false},
    {"interj\u00FA: ", Promise::Guest, false},
    {"besz\u00E9lget\u00E9s: ", Promise::With, false},
    {"rozhovor: ", Promise::Guest, false},
    {"rozmowa: ", Promise::Guest, false},
    {"wywiad: ", Promise::Guest, false},
    {"razgovor: ", Promise::With, false},
    {"intervju ", Promise::With, false},
    {"haastattelu: ", Promise::Guest, false},
    {"haastattelussa ", Promise::Guest, false},
    {"haastattelussa: ", Promise::Guest, false},
    {"s\u00F6yle\u015Fi: ", Promise::Guest, false},
    {"r\u00F6portaj: ", Promise::Guest, false},
    {"k\u00FClaline: ", Promise::Guest, false},
    {"viesis: ", Promise::Guest, false},
    {"sve\u010Dias: ", Promise::Guest, false},
    {"participa\u00E7\u00E3o especial: ", Promise::Guest, false},
    {"part. especial: ", Promise::Guest, false},
    {"participa\u00E7\u00E3o: ", Promise::Guest, false},
    {"te gast: ", Promise::Guest, false},
    {"in gesprek: ", Promise::Guest, false},
    {"en conversation: ", Promise::Guest, false},
    {"rencontre: ", Promise::With, false},
    {"convidados: ", Promise::Guest, false},
    {"invitados: ", Promise::Guest, false},
    {"ospiti: ", Promise::Guest, false},
    {"invit\u00E9s: ", Promise::Guest, false},
    {"invit\u00E9es: ", Promise::Guest, false},
    {"gasten: ", Promise::Guest, false},
    {"panel: ", Promise::With, false},
    {"g\u00E6ster: ", Promise::Guest, false},
    {"gjester: ", Promise::Guest, false},
    {"g\u00E4ster: ", Promise::Guest, false},
    {"samtal: ", Promise::With, false},
    {"samtale: ", Promise::With, false},
    {"gespr\u00E4ch: ", Promise::Guest, false},
    {"encuentro: ", Promise::With, false},
    {"\u0433\u043E\u0441\u0442: ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442: ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u044C\u044F: ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u044F: ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u044C \u2014 ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u044C \u2014 ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u044C\u044F \u2014 ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u044C\u044F \u2014 ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u044C \u2013 ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u044C \u2013 ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u044C \u0441\u0442\u0443\u0434\u0438\u0438: ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u044C \u0441\u0442\u0443\u0434\u0438\u0438: ", Promise::Guest, false},
    {"\u0438\u043D\u0442\u0435\u0440\u0432\u044C\u044E: ", Promise::Guest, false},
    {"\u0418\u043D\u0442\u0435\u0440\u0432\u044C\u044E: ", Promise::Guest, false},
    {"\u0438\u043D\u0442\u0435\u0440\u0432\u044C\u044E \u0441 ", Promise::Guest, false},
    {"\u0418\u043D\u0442\u0435\u0440\u0432\u044C\u044E \u0441 ", Promise::Guest, false},
    {"\u0431\u0435\u0441\u0435\u0434\u0430 \u0441 ", Promise::Guest, false},
    {"\u0411\u0435\u0441\u0435\u0434\u0430 \u0441 ", Promise::Guest, false},
    {"\u0440\u0430\u0437\u0433\u043E\u0432\u043E\u0440 \u0441 ", Promise::Guest, false},
    {"\u0420\u0430\u0437\u0433\u043E\u0432\u043E\u0440 \u0441 ", Promise::Guest, false},
    {"\u0440\u043E\u0437\u043C\u043E\u0432\u0430 \u0437 ", Promise::Guest, false},
    {"\u0420\u043E\u0437\u043C\u043E\u0432\u0430 \u0437 ", Promise::Guest, false},
    {"\u0440\u043E\u0437\u043C\u043E\u0432\u0430: ", Promise::Guest, false},
    {"\u0420\u043E\u0437\u043C\u043E\u0432\u0430: ", Promise::Guest, false},
    {"\u0456\u043D\u0442\u0435\u0440\u0432'\u044E: ", Promise::Guest, false},
    {"\u0406\u043D\u0442\u0435\u0440\u0432'\u044E: ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u0456: ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u0456: ", Promise::Guest, false},
    {"\u0433\u043E\u0441\u0442\u0438 \u2014 ", Promise::Guest, false},
    {"\u0413\u043E\u0441\u0442\u0438 \u2014 ", Promise::Guest, false},
    {"\u0440\u0430\u0437\u0433\u043E\u0432\u043E\u0440: ", Promise::Guest, false},
    {"\u0420\u0430\u0437\u0433\u043E\u0432\u043E\u0440: ", Promise::Guest, false},
    {"\u03A3\u03C5\u03BD\u03AD\u03BD\u03C4\u03B5\u03C5\u03BE\u03B7: ", Promise::Guest, false},
    {"\u03C3\u03C5\u03BD\u03AD\u03BD\u03C4\u03B5\u03C5\u03BE\u03B7: ", Promise::Guest, false},
    {"\u03BA\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03B7: ", Promise::Guest, false},
    {"\u039A\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03B7: ", Promise::Guest, false},
    {"\u03BA\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03BF\u03C2: ", Promise::Guest, false},
    {"\u039A\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03BF\u03C2: ", Promise::Guest, false},
    {"\u03BA\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03BF\u03B9: ", Promise::Guest, false},
    {"\u039A\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03BF\u03B9: ", Promise::Guest, false},
    {"\u039A\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03B5\u03C2: ", Promise::Guest, false},
    {"\u03BA\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03B5\u03C2: ", Promise::Guest, false},
    {"\u039A\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03BF\u03C2 \u03BF ", Promise::Foreign, false},
    {"\u03BA\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03BF\u03C2 \u03BF ", Promise::Foreign, false},
    {"\u039A\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03B7 \u03B7 ", Promise::Foreign, false},
    {"\u03BA\u03B1\u03BB\u03B5\u03C3\u03BC\u03AD\u03BD\u03B7 \u03B7 ", Promise::Foreign, false},
    {"\u0432 \u0433\u043E\u0441\u0442\u044F\u0445 ", Promise::Foreign, false},
    {"\u0412 \u0433\u043E\u0441\u0442\u044F\u0445 ", Promise::Foreign, false},
    {"\u0432 \u0441\u0442\u0443\u0434\u0438\u0438 ", Promise::Foreign, false},
    {"\u0412 \u0441\u0442\u0443\u0434\u0438\u0438 ", Promise::Foreign, false},
    {"\u0432 \u0441\u0442\u0443\u0434\u0438\u0438: ", Promise::Guest, false},
    {"\u0412 \u0441\u0442\u0443\u0434\u0438\u0438: ", Promise::Guest, false},
    {"\u0432 \u0441\u0442\u0443\u0434\u0438\u0438 \u2014 ", Promise::Guest, false},
    {"\u0412 \u0441\u0442\u0443\u0434\u0438\u0438 \u2014 ", Promise::Guest, false},
    {"participa\u00E7\u00E3o especial de ", Promise::Guest, false},
    {"amb ", Promise::Foreign, true},
    {"bareng ", Promise::Foreign, true},
    {"s hostem ", Promise::Foreign, true},
    {"\u0441\u043E ", Promise::Foreign, true},
    {"\u0441 ", Promise::Foreign, true},
    {"\u0437 ", Promise::Foreign, true},
    {"\u0456\u0437 ", Promise::Foreign, true},
    {"\u03BC\u03B5 ", Promise::Foreign, true},
    {"mit ", Promise::Foreign, true},
    {"med ", Promise::Foreign, true},
    {"con ", Promise::Foreign, true},
    {"avec ", Promise::Foreign, true},
    {"com ", Promise::Foreign, true},
    {"met ", Promise::Foreign, true},
    {"bersama ", Promise::Foreign, true},
    {"v\u1EDBi ", Promise::Foreign, true},
    {"z ", Promise::Foreign, true},
    {"cu ", Promise::Foreign, true},
    {"s ", Promise::Foreign, true},
};

/// "Playing with" is followed by things as often as by people.
bool isDoing(std::string_view key)
{
    return key.size() > 5 && key.ends_with("ing")
        && (isCommonStem(key.substr(0, key.size() - 3))
            || isCommonStem(std::string(key.substr(0, key.size() - 3)) + "e"))
        && !isAmong(key,
            {"evening", "morning", "building", "wedding", "meeting", "marketing", "engineering", "nothing",
                "something"});
}

} // namespace

std::span<const Marker> titleMarkers()
{
    return kMarkers;
}

Demand demandOf(Promise promise, std::string_view before)
{
    before = trimmed(before);
    const auto last = before.empty() ? std::string_view{} : before.substr(before.rfind(' ') + 1);
    const auto key = folded(withoutMarks(last));
    const bool isTalk = isAmong(key,
        {"interview", "conversation", "chat", "talk", "talking", "speaking", "chatting", "discussion", "q&a",
            "dialogue", "gespr\u00E4ch", "interviews", "conversations", "samtale", "samtal", "snak", "entrevista",
            "conversaci\u00F3n", "conversa", "entretien", "conversazione", "intervista", "gesprek", "guest", "guests",
            "rozmowa", "wywiad", "rozhovor", "intervju", "haastattelu", "ama", "fireside", "panel",
            "conversation:", "dialog"});
    if (promise == Promise::Guest || isTalk)
        return {NameGrade::Weak, NameGrade::Weak};
    const bool isApart = before.empty() || std::string_view(",:([-|!?.)").find(before.back()) != npos
        || before.ends_with("\u2013") || before.ends_with("\u2014") || before.ends_with("\u2019")
        || before.ends_with("\u201D") || before.back() == '"';
    if (promise == Promise::Foreign)
        return {NameGrade::Fair, NameGrade::Fair};
    return !isApart && isDoing(key) ? Demand{NameGrade::Strong, NameGrade::Fair}
                                    : Demand{NameGrade::Fair, NameGrade::Weak};
}

} // namespace tidemark::timeline
