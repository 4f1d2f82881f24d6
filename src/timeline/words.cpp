// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/words.h"

#include "base/text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <span>

namespace tidemark::timeline {

namespace {

// Folded, and sorted by their bytes, because they are looked up by halving; the compiler checks the order.
// clang-format off
constexpr std::string_view kHeadingWords[] = {
    "aikaleimat", "bölümler", "capitole", "capitoli", "capitulos", "capítulos", "chapitrage", "chapitres", "chapter",
    "chaptermarks", "chapters", "contenido", "contenidos", "contents", "contenuti", "cronología", "cuprins", "emner",
    "fejezetek", "highlights", "hoofdstukken", "indhold", "indice", "inhalt", "inhaltsverzeichnis", "inhoud",
    "innehåll", "innhold", "kapitel", "kapitelmarken", "kapiteloversigt", "kapitelübersicht", "kapitler", "kapitoly",
    "luvut", "marcas", "minutage", "minutaggio", "minutaje", "momentos", "obsah", "outline", "rozdzialy", "rozdziały",
    "shownotes", "sisältö", "sommaire", "sprungmarken", "sumário", "tartalom", "temas", "temi", "themen", "thèmes",
    "tidskoder", "tidslinje", "tidsstempler", "tijdcodes", "tijdlijn", "tijdstempels", "timecode", "timecodes",
    "timeline", "timelines", "timemarks", "timestamp", "timestamps", "topics", "zaman", "zeitmarken", "zeitstempel",
    "índice", "κεφάλαια", "главы", "зміст", "оглавление", "розділи", "содержание", "тайм-коды", "тайминг", "таймкод",
    "таймкоди", "таймкоды", "таймлайн",
};

constexpr std::string_view kHeadingPhrases[] = {
    "episode outline", "in this episode", "jump to", "key moments", "marcas de tiempo", "minutos clave",
    "moments clés", "momentos clave", "momenti chiave", "show notes", "show-notes", "spis treści",
    "table of contents", "time codes", "time line", "time stamps", "time-codes", "time-stamps", "zaman damgaları",
};

constexpr std::string_view kHeadingCharacters[] = {
    "الفصول", "فصول", "もくじ", "タイムコード", "タイムスタンプ", "タイムライン", "チャプター", "时间戳", "时间点", "时间码", "时间线", "时间轴", "時間戳", "時間線",
    "時間軸", "本期内容", "目次", "章節", "章节", "내용", "목차", "챕터", "타임라인", "타임스탬프",
};

constexpr std::string_view kOtherHeadings[] = {
    "ablauf", "agenda", "arrivals", "bibelstellen", "bible", "bønnetider", "calendar", "callers", "calls",
    "changelog", "dagsorden", "departures", "dienstplan", "dyżury", "einsatzprotokoll", "ergebnisse", "fahrplan",
    "finishers", "fixtures", "gebetszeiten", "godziny", "harmonogram", "horaire", "horaires", "horario", "horarios",
    "hours", "itinerary", "jadual", "jadwal", "kalender", "køreplan", "laps", "leaderboard", "lecturas", "lectures",
    "lesungen", "line-up", "lineup", "log", "logbuch", "læsninger", "orari", "orario", "program", "programm",
    "programme", "readings", "resultados", "resultater", "results", "rooster", "rozkład", "rozvrh", "résultats",
    "schedule", "schedules", "schema", "schichtplan", "scoreboard", "scores", "scripture", "scriptures",
    "sendetermine", "showtimes", "skema", "spielplan", "spielzeiten", "splits", "standings", "stundenplan",
    "subtitles", "tagesordnung", "tides", "timetable", "timetables", "transcripción", "transcript", "transkript",
    "transkription", "vagtplan", "vagtskema", "vakitleri", "verses", "zeitplan", "åbningstider", "öffnungszeiten",
    "программа", "расписание", "זמני", "مواعيد", "مواقيت", "スケジュール", "出演時間", "日程", "日程表", "时间表", "時刻表", "시간표",
};

constexpr std::string_view kScoreHeadings[] = {
    "bookings", "bramki", "buteurs", "buts", "cards", "doelpunten", "goals", "goalscorers", "goleadores", "goles",
    "gols", "karten", "kort", "marcatori", "mål", "målscorer", "målscorere", "penalties", "penalty", "pénalités",
    "reti", "scorers", "scoring", "strafen", "strafzeiten", "subs", "substitutions", "tore", "torfolge",
    "torschützen", "udvisninger", "utvisningar", "голи", "голы",
};

constexpr std::string_view kTranscriptHeadings[] = {
    "captions", "subtitles", "transcripción", "transcript", "transcription", "transcripts", "transcrição",
    "transkript", "transkription", "transkrypcja", "trascrizione", "udskrift", "untertitel", "расшифровка",
};

constexpr std::string_view kTrackHeadings[] = {
    "canciones", "chansons", "lieder", "music", "musik", "playlist", "setlist", "songs", "spilleliste", "titelliste",
    "track-list", "tracklist", "trackliste", "tracklisting", "tracks",
};

constexpr std::string_view kBibleBooks[] = {
    "actes", "acts", "amos", "apocalipsis", "apocalypse", "apostelgeschichte", "atos", "atti", "chr", "chronicles",
    "chronik", "col", "colosenses", "colossians", "cor", "corinthians", "corinthiens", "corintios", "corinzi",
    "crónicas", "dan", "daniel", "deut", "deuteronomio", "deuteronomy", "eccl", "ecclesiastes", "efesios", "eph",
    "epheser", "ephesians", "esajas", "esodo", "esth", "esther", "ex", "exod", "exode", "exodus", "ezek", "ezekiel",
    "ezequiel", "ezra", "filipenses", "gal", "galater", "galates", "galatians", "gen", "genesi", "genesis", "genèse",
    "giovanni", "gita", "gálatas", "génesis", "hab", "habakkuk", "hag", "haggai", "heb", "hebreos", "hebrews",
    "hebräer", "hebræerbrevet", "hechos", "hesekiel", "hos", "hosea", "hébreux", "isa", "isaia", "isaiah", "isaías",
    "isaïe", "jacques", "jakobus", "james", "jas", "jean", "jer", "jeremia", "jeremiah", "jeremías", "jesaja", "jn",
    "job", "joel", "johannes", "john", "jon", "jonah", "josh", "joshua", "josué", "joão", "juan", "judas", "jude",
    "judg", "judges", "jueces", "jérémie", "kgs", "kings", "kolosser", "koran", "korinther", "korintherbrevet",
    "könige", "lam", "lamentations", "lev", "leviticus", "levítico", "lk", "luc", "luca", "lucas", "lukas", "luke",
    "lévitique", "mal", "malachi", "maleachi", "marc", "marco", "marcos", "mark", "markus", "markusevangeliet",
    "mateo", "mateus", "matt", "matteo", "matthew", "matthieu", "matthäus", "matthæus", "mic", "micah", "mishnah",
    "mk", "mose", "mosebog", "nah", "nahum", "neh", "nehemiah", "num", "numbers", "obad", "obadiah", "offenbarung",
    "ordsprogene", "pedro", "pet", "peter", "petrus", "phil", "philem", "philemon", "philipper", "philippians",
    "philippiens", "pierre", "prediger", "prov", "proverbes", "proverbi", "proverbios", "proverbs", "ps", "psalm",
    "psalmen", "psalms", "psalter", "psaume", "psaumes", "pss", "quran", "rev", "revelation", "reyes", "rom",
    "romains", "romani", "romanos", "romans", "romerbrevet", "ruth", "römer", "sacharja", "salme", "salmerne",
    "salmi", "salmo", "salmos", "sam", "samuel", "samuelis", "santiago", "sprüche", "sura", "surah", "surat",
    "tesalonicenses", "thess", "thessalonians", "thessalonicher", "tim", "timoteo", "timotheus", "timothy", "titus",
    "torah", "verse", "verses", "vv", "zech", "zechariah", "zeph", "zephaniah", "åbenbaringen", "éphésiens", "ésaïe",
    "éxodo",
};

constexpr std::string_view kWeekdays[] = {
    "daily", "dienstag", "dienstags", "dimanche", "dinsdag", "domenica", "domingo", "domingos", "donderdag",
    "donnerstag", "donnerstags", "fredag", "freitag", "freitags", "fri", "friday", "fridays", "giovedì", "heute",
    "hverdage", "jeudi", "jueves", "lundi", "lunedì", "lunes", "lördag", "lørdag", "maandag", "mandag", "mardi",
    "martedì", "martes", "mercoledì", "mercredi", "mittwoch", "mittwochs", "miércoles", "mon", "monday", "mondays",
    "montag", "montags", "morgen", "måndag", "onsdag", "quarta", "quinta", "sabato", "samedi", "samstag", "samstags",
    "sat", "saturday", "saturdays", "segunda", "sexta", "sonntag", "sonntags", "sun", "sunday", "sundays", "sábado",
    "sábados", "söndag", "søndag", "terça", "thu", "thurs", "thursday", "thursdays", "tirsdag", "tisdag", "tomorrow",
    "tonight", "torsdag", "tue", "tues", "tuesday", "tuesdays", "täglich", "vendredi", "venerdì", "viernes",
    "vrijdag", "wed", "wednesday", "wednesdays", "weekday", "weekdays", "weekend", "weekends", "woensdag", "zaterdag",
    "zondag", "воскресенье", "вторник", "понедельник", "пятницу", "среду", "субботу", "четверг",
};

constexpr std::string_view kClockWordsBefore[] = {
    "alle", "godz", "kl", "klokken", "las", "ore", "rendez-vous", "às",
};

constexpr std::string_view kClockWordsAfter[] = {
    "a.m", "aest", "am", "bst", "cdt", "cest", "cet", "cst", "eastern", "edt", "eest", "eet", "est", "gmt", "h",
    "hrs", "ist", "jst", "klokken", "mdt", "msk", "mst", "o'clock", "o’clock", "p.m", "pacific", "pdt", "pm", "pst",
    "uhr", "utc", "uur", "часов",
};

/// In capitals only: "est" and "ist" are words.
constexpr std::string_view kTimeZones[] = {
    "AEDT", "AEST", "BST", "CDT", "CEST", "CET", "CST", "EDT", "EEST", "EET", "EST", "GMT", "HKT", "IST", "JST",
    "MDT", "MSK", "MST", "NZDT", "NZST", "PDT", "PST", "SGT", "UTC", "WEST", "WET",
};

constexpr std::string_view kMonthStarts[] = {
    "abr", "ago", "aoû", "apr", "aug", "avg", "avr", "dec", "dez", "dic", "déc", "ene", "feb", "fev", "fév", "gen",
    "giu", "jan", "jui", "jul", "jun", "kwi", "lip", "lis", "lug", "mag", "mai", "maj", "mar", "may", "mär", "nov",
    "oct", "okt", "out", "paź", "sep", "set", "sie", "sty", "wrz", "авг", "апр", "дек", "июл", "июн", "мар", "мая",
    "ноя", "окт", "сен", "фев", "янв",
};

constexpr std::string_view kLengthWordsBefore[] = {
    "alle", "cada", "every", "hold", "hver", "hvert", "hvile", "pause", "rest", "ruhen", "toutes", "until", "x", "×",
};

constexpr std::string_view kLengthWordsAfter[] = {
    "each", "jeweils", "long", "per", "rest",
};

constexpr std::string_view kPrepositions[] = {
    "&", "a", "ab", "about", "after", "am", "and", "around", "at", "before", "bei", "between", "bis", "by", "de",
    "den", "desde", "du", "dès", "e", "efter", "el", "et", "fra", "from", "före", "für", "gegen", "hacia", "hasta",
    "in", "jusqu'à", "kl", "le", "minute", "minuto", "near", "o", "ob", "of", "og", "om", "on", "past", "på", "since",
    "the", "til", "till", "to", "um", "und", "until", "vers", "vom", "von", "with", "y", "zum", "à",
};

constexpr std::string_view kAgendaWords[] = {
    "abendessen", "abfahrt", "accueil", "adjourn", "afgang", "afslutning", "aftensmad", "akşam", "almuerzo",
    "ankomst", "ankunft", "anmeldung", "apertura", "arrival", "arrivals", "arrives", "ashar", "asr", "begrüßung",
    "break", "breakfast", "bus", "café", "cena", "check-in", "chiusura", "chourouk", "cierre", "close", "closing",
    "clôture", "coffee", "colazione", "compline", "departs", "departure", "desayuno", "descanso", "dhohr", "dhuhr",
    "dinner", "doors", "duhr", "dzuhur", "déjeuner", "dîner", "dørene", "einlass", "eröffnung", "fajr", "fermeture",
    "ferry", "flight", "frokost", "frühstück", "güneş", "icha", "ikindi", "imsak", "isha", "ishaa", "isya",
    "i̇msak", "kaffe", "kaffee", "keynote", "komplet", "landet", "landing", "laudes", "lauds", "leaves", "lunch",
    "maghrib", "matins", "mittag", "mittagessen", "morgenmad", "networking", "news", "ontbijt", "opening",
    "ouverture", "panel", "panels", "pausa", "pause", "pauze", "petit-déjeuner", "pranzo", "reception", "recess",
    "registration", "registrering", "registro", "schluss", "sext", "shurooq", "shuruk", "sport", "subuh", "sunrise",
    "sunset", "take-off", "takeoff", "tea", "terz", "train", "vesper", "vespers", "vigils", "weather", "workshop",
    "workshops", "wrap", "wrap-up", "yatsı", "zuhr", "zuhur", "åbning", "öğle", "завтрак", "обед", "перерыв",
    "регистрация", "ужин", "שקיעה", "اذان", "الشروق", "الظهر", "العشاء", "العصر", "الفجر", "المغرب", "休息", "休憩",
    "午餐", "午饭", "夕食", "早餐", "昼食", "晚餐", "晚饭", "朝食", "起床", "開場", "開演", "저녁", "점심",
};

constexpr std::string_view kEventWords[] = {
    "abre", "airs", "breakfast", "check-in", "dinner", "doors", "døre", "dørene", "einlass", "frokost", "live",
    "lunch", "open", "opening", "opens", "ouverture", "premiere", "premieres", "åbner", "öffnet",
};

constexpr std::string_view kResultWords[] = {
    "10k", "10km", "15k", "15km", "1k", "1km", "20k", "20km", "21k", "25k", "2k", "30k", "30km", "35k", "3k", "40k",
    "40km", "5k", "5km", "bike", "cool-down", "cooldown", "final", "finish", "finished", "half", "half-time",
    "halfway", "hm", "k", "km", "lap", "laps", "m", "marathon", "mile", "miles", "mål", "pb", "pr", "run", "runde",
    "split", "splits", "swim", "t1", "t2", "warm-up", "warmup", "ziel",
};

/// In brackets behind a name: penalty, power play, own goal …
constexpr std::string_view kGoalMarks[] = {
    "csc", "eg", "em", "en", "fe", "hs", "k", "og", "p", "pen", "pp", "sh", "sp", "str", "ut",
};

constexpr std::string_view kCallWords[] = {
    "anrufer", "appel", "call", "called", "caller", "callers", "calls", "llamada", "opkald", "phone", "phoned",
    "rang", "rings",
};

// clang-format on

static_assert(std::ranges::is_sorted(kHeadingWords) && std::ranges::is_sorted(kOtherHeadings)
    && std::ranges::is_sorted(kScoreHeadings) && std::ranges::is_sorted(kTranscriptHeadings)
    && std::ranges::is_sorted(kGoalMarks) && std::ranges::is_sorted(kTrackHeadings)
    && std::ranges::is_sorted(kBibleBooks) && std::ranges::is_sorted(kWeekdays)
    && std::ranges::is_sorted(kClockWordsBefore) && std::ranges::is_sorted(kClockWordsAfter)
    && std::ranges::is_sorted(kPrepositions) && std::ranges::is_sorted(kAgendaWords)
    && std::ranges::is_sorted(kResultWords) && std::ranges::is_sorted(kCallWords) && std::ranges::is_sorted(kEventWords)
    && std::ranges::is_sorted(kTimeZones) && std::ranges::is_sorted(kMonthStarts)
    && std::ranges::is_sorted(kLengthWordsBefore) && std::ranges::is_sorted(kLengthWordsAfter));

constexpr std::size_t kLongestWordBytes = 40;
constexpr std::size_t kLongestHeadingBytes = 90;
constexpr std::size_t kMostHeadingWords = 6;

/// A sorted list, and which lengths the words have that begin with a byte: nearly every word that is looked up is in no
/// list, and most are known by that.
struct WordSet {
    std::span<const std::string_view> words;
    std::array<std::uint64_t, 256> lengths{};

    explicit constexpr WordSet(std::span<const std::string_view> sorted) : words(sorted)
    {
        for (const auto word : sorted)
            lengths[static_cast<unsigned char>(word[0])] |= std::uint64_t{1} << word.size();
    }
};

constexpr WordSet kHeadingWordsSet{kHeadingWords};
constexpr WordSet kLengthWordsBeforeSet{kLengthWordsBefore};
constexpr WordSet kLengthWordsAfterSet{kLengthWordsAfter};
constexpr WordSet kOtherHeadingsSet{kOtherHeadings};
constexpr WordSet kTrackHeadingsSet{kTrackHeadings};
constexpr WordSet kScoreHeadingsSet{kScoreHeadings};
constexpr WordSet kTranscriptHeadingsSet{kTranscriptHeadings};
constexpr WordSet kGoalMarksSet{kGoalMarks};
constexpr WordSet kBibleBooksSet{kBibleBooks};
constexpr WordSet kWeekdaysSet{kWeekdays};
constexpr WordSet kClockWordsBeforeSet{kClockWordsBefore};
constexpr WordSet kClockWordsAfterSet{kClockWordsAfter};
constexpr WordSet kMonthStartsSet{kMonthStarts};
constexpr WordSet kPrepositionsSet{kPrepositions};
constexpr WordSet kAgendaWordsSet{kAgendaWords};
constexpr WordSet kEventWordsSet{kEventWords};
constexpr WordSet kResultWordsSet{kResultWords};
constexpr WordSet kCallWordsSet{kCallWords};

bool isIn(const WordSet& set, std::string_view word)
{
    if (word.empty() || word.size() > kLongestWordBytes)
        return false;
    std::array<char, kLongestWordBytes> lower;
    std::size_t length = 0;
    for (; length < word.size() && word[length] >= 0; ++length)
        lower[length] =
            word[length] >= 'A' && word[length] <= 'Z' ? static_cast<char>(word[length] + 32) : word[length];
    if (length == word.size()) {
        const auto lengths = set.lengths[static_cast<unsigned char>(lower[0])];
        return (lengths >> length & 1) != 0
            && std::ranges::binary_search(set.words, std::string_view(lower.data(), length));
    }
    const auto key = folded(word);
    return std::ranges::binary_search(set.words, std::string_view(key));
}

bool isWordByte(char c)
{
    return c < 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '-'
        || c == '.' || c == '&';
}

std::string_view withoutJoiners(std::string_view word)
{
    while (!word.empty() && (word.back() == '.' || word.back() == '\'' || word.back() == '-'))
        word.remove_suffix(1);
    while (!word.empty() && (word.front() == '.' || word.front() == '\'' || word.front() == '-'))
        word.remove_prefix(1);
    return word;
}

bool hasPhrase(std::string_view foldedLine)
{
    const auto isThere = [foldedLine](std::string_view phrase) { return foldedLine.find(phrase) != std::string::npos; };
    return std::ranges::any_of(kHeadingPhrases, isThere)
        || (foldedLine.size() <= kLongestHeadingBytes / 2 && std::ranges::any_of(kHeadingCharacters, isThere));
}

bool isShortLineWith(std::string_view line, const WordSet& set)
{
    line = trimmed(line);
    if (line.size() > kLongestHeadingBytes)
        return false;
    const auto words = wordsOf(line, kMostHeadingWords + 1);
    return words.size() <= kMostHeadingWords
        && std::ranges::any_of(words, [&set](std::string_view word) { return isIn(set, word); });
}

} // namespace

bool isAlnum(std::uint32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool isUpper(std::uint32_t c)
{
    return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) != 0;
}

bool isLower(std::uint32_t c)
{
    return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c)) != 0;
}

std::string folded(std::string_view text)
{
    if (std::ranges::none_of(text, [](char c) { return c < 0; }))
        return asciiLower(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();)
        appendUtf8(out, static_cast<std::uint32_t>(u_foldCase(static_cast<UChar32>(nextCodePoint(text, i)), 0)));
    return out;
}

std::string withoutAccents(std::string_view foldedText)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = unorm2_getNFDInstance(&status);
    std::string out;
    for (std::size_t i = 0; i < foldedText.size();) {
        const auto c = nextCodePoint(foldedText, i);
        UChar parts[8];
        status = U_ZERO_ERROR;
        const bool isAscii = c < 0x80;
        const auto count = isAscii || normalizer == nullptr
            ? -1
            : unorm2_getRawDecomposition(normalizer, static_cast<UChar32>(c), parts, 8, &status);
        appendUtf8(out, count > 0 && U_SUCCESS(status) && !U16_IS_SURROGATE(parts[0]) ? parts[0] : c);
    }
    return out;
}

std::string_view withoutMarksAtEnd(std::string_view text)
{
    while (!text.empty()) {
        auto start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80 && text.size() - start < 4)
            --start;
        auto next = start;
        if (isAlnum(nextCodePoint(text, next)))
            break;
        text = text.substr(0, start);
    }
    return text;
}

std::string_view withoutMarks(std::string_view text)
{
    text = withoutMarksAtEnd(text);
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto next = begin;
        if (isAlnum(nextCodePoint(text, next)))
            break;
        begin = next;
    }
    return text.substr(begin);
}

std::vector<std::string_view> wordsOf(std::string_view text, std::size_t limit)
{
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size() && words.size() < limit;) {
        while (i < text.size() && !isWordByte(text[i]))
            ++i;
        const auto from = i;
        while (i < text.size() && isWordByte(text[i]))
            ++i;
        const auto word = withoutJoiners(text.substr(from, i - from));
        if (!word.empty())
            words.push_back(word);
    }
    return words;
}

std::string_view wordBefore(std::string_view text, std::size_t position, std::size_t floor)
{
    floor = std::max(floor, position - std::min(position, kLongestWordBytes + 8));
    auto end = position;
    while (end > floor && (text[end - 1] == ' ' || text[end - 1] == ','))
        --end;
    auto begin = end;
    while (begin > floor && isWordByte(text[begin - 1]))
        --begin;
    return withoutJoiners(text.substr(begin, end - begin));
}

std::string_view wordAfter(std::string_view text, std::size_t position)
{
    while (position < text.size() && text[position] == ' ')
        ++position;
    auto end = position;
    while (end < text.size() && end - position < kLongestWordBytes && isWordByte(text[end]))
        ++end;
    return withoutJoiners(text.substr(position, end - position));
}

bool isTimelineHeading(std::string_view line)
{
    line = trimmed(line);
    if (line.empty() || line.size() > kLongestHeadingBytes)
        return false;
    return isShortLineWith(line, kHeadingWordsSet) || (hasPhrase(folded(line)) && !isTrackHeading(line));
}

std::size_t headingAtEnd(std::string_view text)
{
    constexpr auto npos = std::string_view::npos;
    text = withoutMarksAtEnd(text);
    const auto last = wordBefore(text, text.size(), 0);
    if (last.empty())
        return npos;
    const auto at = static_cast<std::size_t>(last.data() - text.data());
    if (isIn(kHeadingWordsSet, last))
        return at;
    const auto tail = folded(text.substr(text.size() - std::min<std::size_t>(text.size(), 24)));
    for (const auto phrase : kHeadingPhrases) {
        if (tail.ends_with(phrase) && tail.size() <= text.size())
            return text.size() - phrase.size();
    }
    for (const auto word : kHeadingCharacters) {
        if (text.ends_with(word))
            return text.size() - word.size();
    }
    return npos;
}

bool isOtherHeading(std::string_view line)
{
    line = trimmed(line);
    return (line.ends_with(':') || wordsOf(line, 5).size() <= 4) && isShortLineWith(line, kOtherHeadingsSet);
}

bool isTrackHeading(std::string_view line)
{
    return isShortLineWith(line, kTrackHeadingsSet);
}

bool isScoreHeading(std::string_view line)
{
    line = trimmed(line);
    return (line.ends_with(':') || line.find(' ') == std::string_view::npos)
        && isShortLineWith(line, kScoreHeadingsSet);
}

bool isTranscriptHeading(std::string_view line)
{
    return isShortLineWith(line, kTranscriptHeadingsSet);
}

bool namesTimeZone(std::string_view text)
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    for (std::size_t i = 0; i < text.size();) {
        const auto from = i;
        while (i < text.size() && isCapital(text[i]))
            ++i;
        const bool isWord = i - from >= 3 && (from == 0 || !isWordByte(text[from - 1]))
            && (i == text.size() || !isWordByte(text[i]) || text[i] == '.');
        if (isWord && std::ranges::binary_search(kTimeZones, text.substr(from, i - from)))
            return true;
        i += i == from ? 1 : 0;
    }
    return false;
}

bool isMonth(std::string_view word)
{
    std::size_t end = 0;
    for (int i = 0; i < 3 && end < word.size(); ++i)
        (void)nextCodePoint(word, end);
    return isIn(kMonthStartsSet, word.substr(0, end));
}

bool isBibleBook(std::string_view word)
{
    return isIn(kBibleBooksSet, word);
}

bool isWeekday(std::string_view word)
{
    return isIn(kWeekdaysSet, word);
}

bool isClockWordBefore(std::string_view word)
{
    return isIn(kClockWordsBeforeSet, word);
}

bool isClockWordAfter(std::string_view word)
{
    return isIn(kClockWordsAfterSet, word);
}

bool isLengthWordBefore(std::string_view word)
{
    return isIn(kLengthWordsBeforeSet, word);
}

bool isLengthWordAfter(std::string_view word)
{
    return isIn(kLengthWordsAfterSet, word);
}

bool isPreposition(std::string_view word)
{
    return isIn(kPrepositionsSet, word);
}

bool isAgendaWord(std::string_view word)
{
    return isIn(kAgendaWordsSet, word);
}

bool isEventWord(std::string_view word)
{
    return isIn(kEventWordsSet, word);
}

bool isResultWord(std::string_view word)
{
    return isIn(kResultWordsSet, word);
}

bool isGoalMark(std::string_view word)
{
    return isIn(kGoalMarksSet, word);
}

bool isCallWord(std::string_view word)
{
    return isIn(kCallWordsSet, word);
}

} // namespace tidemark::timeline
