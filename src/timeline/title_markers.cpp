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
