// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/name_cases.h"

#include "base/text.h"
#include "timeline/name_rules.h"
#include "timeline/word_table.h"
#include "timeline/words.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace tidemark::timeline {

namespace {

// Folded, and sorted by their bytes, because they are looked up by halving; the compiler checks the order.
// clang-format off
/// Given names whose nominative ends like an instrumental.
constexpr std::string_view kPlainNameList[] = {
    "авдей", "авксентей", "аким", "алексей", "алим", "андрей", "анисим", "артем", "артём", "вадим", "варфоломей",
    "вилем", "герасим", "гордей", "грей", "джей", "джим", "дорофей", "евдоким", "евсей", "евстигней", "елисей",
    "еремей", "ерофей", "ефим", "ефрем", "зосим", "ибрагим", "иероним", "карим", "касым", "кей", "керим", "ким",
    "кирим", "клим", "корней", "максим", "матвей", "моисей", "мокей", "мусей", "назим", "назым", "насим", "нахим",
    "никодим", "ной", "пантелей", "патрикей", "пахом", "рахим", "рой", "рувим", "рустем", "салим", "селим", "серафим",
    "сергей", "сим", "тим", "тимофей", "толгой", "том", "трофим", "фаддей", "фадей", "хаим", "халим", "эфраим", "юхим",
};

/// Genitives of men's given names, which look like women's names.
constexpr std::string_view kGenitiveNameList[] = {
    "александра", "алексея", "анатолия", "андрея", "антона", "аркадия", "арсения", "артура", "артёма", "бориса",
    "вадима", "валентина", "валерия", "василия", "виктора", "виталия", "владимира", "владислава", "всеволода",
    "вячеслава", "геннадия", "георгия", "германа", "григория", "даниила", "дениса", "дмитрия", "евгения", "егора",
    "захара", "ивана", "игоря", "ильи", "кирилла", "константина", "леонида", "льва", "максима", "марка", "матвея",
    "михаила", "никиты", "николая", "олега", "павла", "петра", "романа", "ростислава", "руслана", "семёна", "сергея",
    "станислава", "степана", "тимофея", "тимура", "филиппа", "фёдора", "эдуарда", "юрия", "якова", "ярослава",
};
// clang-format on

constexpr WordTable kPlainNames(kPlainNameList);
constexpr WordTable kGenitiveNames(kGenitiveNameList);

static_assert(kPlainNames.isSorted() && kGenitiveNames.isSorted());

bool endsWithOneOf(std::string_view word, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [word](std::string_view ending) { return word.ends_with(ending); });
}

/// "Наташей", "Олегом", "Воронцовым", "Оксаною".
bool hasInstrumentalEnding(std::string_view key)
{
    return endsWithOneOf(key, {"ой", "ей", "ою", "ею", "єю", "ом", "ем", "ём", "єм", "ым", "им", "ім"});
}

bool isCyrillic(std::string_view name)
{
    const auto c = firstOf(name);
    return c >= 0x400 && c < 0x530;
}

/// The folded word that ends a text, without its marks.
std::string lastWord(std::string_view text)
{
    text = trimmed(text);
    return folded(withoutMarks(text.substr(text.rfind(' ') + 1)));
}

/// "в студии Наталья Балахонцева, столяр" names who is there; "в студии Олега Петрова пахнет" whose it is.
bool isOwner(std::string_view given, std::string_view surname, std::string_view lead, std::string_view tail)
{
    const auto phrase = lead.rfind(" в студии");
    const auto front = trimmed(lead.substr(0, phrase == std::string_view::npos ? 0 : phrase));
    const auto before = front.substr(front.rfind(' ') + 1);
    const bool isVisit = !before.empty() && withoutMarks(before).size() == before.size()
        && !isAmong(folded(before), {"сегодня", "сейчас", "снова", "нас", "опять"});
    tail = trimmed(tail);
    const bool goesOn = !tail.empty() && isAlnum(firstOf(tail)) && !tail.starts_with("и ");
    const bool isGenitive =
        kGenitiveNames.has(given) || endsWithOneOf(given, {"ы", "и"}) || endsWithOneOf(surname, {"ого", "его"});
    return isVisit || goesOn || isGenitive || hasInstrumentalEnding(surname);
}

} // namespace

bool isOblique(std::string_view name, std::string_view lead, std::string_view tail)
{
    if (!isCyrillic(name))
        return false;
    const auto given = folded(name.substr(0, name.find(' ')));
    const auto surname = lastWord(name);
    if (hasInstrumentalEnding(given) && !kPlainNames.has(given))
        return true;
    const auto before = lastWord(lead);
    if (isAmong(before, {"с", "со", "з", "із", "зі"}))
        return hasInstrumentalEnding(surname);
    if (before == "студии" && !trimmed(lead).ends_with(':') && !trimmed(lead).ends_with("—"))
        return isOwner(given, surname, lead, tail);
    return before == "у" || (isAmong(before, {"о", "об", "от", "про", "для"}) && !kPlainNames.has(given));
}

} // namespace tidemark::timeline
