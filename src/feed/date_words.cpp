// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/date_words.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

struct MonthName {
    std::string_view name;
    int month;
};

// English, German, French, Spanish, Portuguese, Italian, Dutch, Danish, Swedish, Norwegian, Hungarian, Polish; then the
// stems of Greek and Russian. A name matches by any beginning of three letters or more that means one month only.
constexpr auto kMonths = std::to_array<MonthName>({{"january", 1}, {"januar", 1}, {"janvier", 1}, {"enero", 1},
    {"gennaio", 1}, {"januari", 1}, {"janeiro", 1}, {"stycznia", 1}, {"february", 2}, {"februar", 2}, {"fevrier", 2},
    {"febrero", 2}, {"febbraio", 2}, {"februari", 2}, {"fevereiro", 2}, {"lutego", 2}, {"march", 3}, {"marz", 3},
    {"maerz", 3}, {"mars", 3}, {"marzo", 3}, {"maart", 3}, {"marts", 3}, {"mrt", 3}, {"marco", 3}, {"marcius", 3},
    {"marca", 3}, {"april", 4}, {"avril", 4}, {"abril", 4}, {"aprile", 4}, {"aprilis", 4}, {"kwietnia", 4}, {"may", 5},
    {"mai", 5}, {"mayo", 5}, {"maggio", 5}, {"mei", 5}, {"maj", 5}, {"maio", 5}, {"majus", 5}, {"maja", 5}, {"june", 6},
    {"juni", 6}, {"juin", 6}, {"junio", 6}, {"giugno", 6}, {"junho", 6}, {"junius", 6}, {"czerwca", 6}, {"july", 7},
    {"juli", 7}, {"juillet", 7}, {"julio", 7}, {"luglio", 7}, {"julho", 7}, {"julius", 7}, {"lipca", 7}, {"august", 8},
    {"aout", 8}, {"agosto", 8}, {"augustus", 8}, {"augusti", 8}, {"augusztus", 8}, {"sierpnia", 8}, {"september", 9},
    {"septembre", 9}, {"septiembre", 9}, {"settembre", 9}, {"setembro", 9}, {"szeptember", 9}, {"wrzesnia", 9},
    {"october", 10}, {"oktober", 10}, {"octobre", 10}, {"octubre", 10}, {"ottobre", 10}, {"outubro", 10},
    {"pazdziernika", 10}, {"november", 11}, {"novembre", 11}, {"noviembre", 11}, {"novembro", 11}, {"listopada", 11},
    {"december", 12}, {"dezember", 12}, {"decembre", 12}, {"diciembre", 12}, {"dicembre", 12}, {"desember", 12},
    {"dezembro", 12}, {"grudnia", 12}, {"ιανουαριου", 1}, {"φεβρουαριου", 2}, {"μαρτιου", 3}, {"απριλιου", 4},
    {"μαιου", 5}, {"ιουνιου", 6}, {"ιουλιου", 7}, {"αυγουστου", 8}, {"σεπτεμβριου", 9}, {"οκτωβριου", 10},
    {"νοεμβριου", 11}, {"δεκεμβριου", 12}, {"января", 1}, {"февраля", 2}, {"марта", 3}, {"апреля", 4}, {"мая", 5},
    {"июня", 6}, {"июля", 7}, {"августа", 8}, {"сентября", 9}, {"октября", 10}, {"ноября", 11}, {"декабря", 12}});

constexpr auto kWeekdays = std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miercoles", "jueves",
    "viernes", "sabado", "domingo", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "mandag", "tirsdag", "onsdag",
    "torsdag", "fredag", "lordag", "sondag", "mandag", "tisdag", "segunda", "terca", "quarta", "quinta", "sexta"});

constexpr auto kFillers =
    std::to_array<std::string_view>({"de", "del", "den", "le", "the", "of", "at", "um", "uhr", "kl", "klo", "a", "st",
        "nd", "rd", "th", "er", "t", "on", "and", "il", "el", "d", "ore", "年", "月", "日", "년", "월", "일"});

struct Zone {
    std::string_view name;
    int minutes;
};

constexpr auto kZones = std::to_array<Zone>({{"gmt", 0}, {"utc", 0}, {"ut", 0}, {"z", 0}, {"wet", 0}, {"bst", 60},
    {"west", 60}, {"cet", 60}, {"met", 60}, {"mez", 60}, {"cest", 120}, {"mest", 120}, {"mesz", 120}, {"eet", 120},
    {"sast", 120}, {"eest", 180}, {"idt", 180}, {"msk", 180}, {"msd", 240}, {"ist", 330}, {"wib", 420}, {"ict", 420},
    {"sgt", 480}, {"hkt", 480}, {"pht", 480}, {"awst", 480}, {"jst", 540}, {"kst", 540}, {"acst", 570}, {"aest", 600},
    {"acdt", 630}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"ndt", -150}, {"brt", -180}, {"art", -180},
    {"adt", -180}, {"nst", -210}, {"ast", -240}, {"at", -240}, {"edt", -240}, {"est", -300}, {"et", -300},
    {"cdt", -300}, {"cst", -360}, {"ct", -360}, {"mdt", -360}, {"mst", -420}, {"mt", -420}, {"pdt", -420},
    {"pst", -480}, {"pt", -480}, {"akdt", -480}, {"akst", -540}, {"hst", -600}, {"hast", -600}});

char32_t foldedLatin(char32_t c)
{
    // U+00E0…U+00FF without accents; 0 keeps the letter.
    static constexpr std::string_view kBase = "aaaaaaaceeeeiiiidnooooo ouuuuy y";
    return c >= 0xE0 && c <= 0xFF && kBase[c - 0xE0] != ' ' ? static_cast<char32_t>(kBase[c - 0xE0]) : c;
}

char32_t foldedLetter(char32_t c)
{
    if (c >= 'A' && c <= 'Z')
        return c + 32;
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        c += 32;
    switch (c) {
    case 0x386:
    case 0x3AC:
        return 0x3B1;
    case 0x388:
    case 0x3AD:
        return 0x3B5;
    case 0x3AF:
    case 0x3CA:
    case 0x390:
        return 0x3B9;
    case 0x3CC:
        return 0x3BF;
    case 0x3CD:
        return 0x3C5;
    case 0x3CE:
        return 0x3C9;
    case 0x142:
        return 'l';
    case 0x15B:
        return 's';
    case 0x17A:
        return 'z';
    default:
        return foldedLatin(c);
    }
}

template <class Names>
bool startsOne(const Names& names, std::string_view word)
{
    return std::any_of(names.begin(), names.end(), [word](std::string_view name) { return name.starts_with(word); });
}

} // namespace

std::string foldedWord(std::string_view word)
{
    std::string out;
    for (std::size_t i = 0; i < word.size();)
        appendUtf8(out, foldedLetter(nextCodePoint(word, i)));
    return out;
}

std::optional<int> monthOf(std::string_view word)
{
    std::optional<int> month;
    // A byte count: three letters of Greek and Russian are six bytes, and shorter beginnings of those are not met.
    if (word.size() < 3)
        return std::nullopt;
    for (const auto& candidate : kMonths) {
        if (!candidate.name.starts_with(word))
            continue;
        if (candidate.name == word)
            return candidate.month;
        if (month && *month != candidate.month)
            return std::nullopt;
        month = candidate.month;
    }
    return month;
}

bool isWeekday(std::string_view word)
{
    return word.size() >= 2 && startsOne(kWeekdays, word);
}

bool isDateFiller(std::string_view word)
{
    return std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
}

std::optional<int> zoneMinutes(std::string_view word)
{
    const auto zone = std::find_if(kZones.begin(), kZones.end(), [word](const Zone& z) { return z.name == word; });
    if (zone == kZones.end())
        return std::nullopt;
    return zone->minutes;
}

} // namespace tidemark::feed
