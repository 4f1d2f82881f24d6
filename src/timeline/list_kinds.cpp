// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_prose.h"

#include "timeline/words.h"

#include <set>
#include <span>

// What a list is instead of a timeline: each rule answers for the whole list.
namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

constexpr int kHourMinuteShare = 20; ///< m:ss lists that end before 1/20 of the duration may be h:mm

bool hasFirstWord(std::string_view title, bool (*test)(std::string_view), std::size_t within)
{
    return std::ranges::any_of(wordsOf(title, within), test);
}

bool areCues(const ListFacts& f)
{
    return f.countIf([&](std::size_t i) { return f.time(i).refusal == TimeRefusal::Cue; }) * 2 >= f.count();
}

bool areClockTimes(const ListFacts& f)
{
    return f.countIf([&](std::size_t i) { return f.time(i).refusal == TimeRefusal::Clock; }) * 2 >= f.count();
}

/// "Sunrise 07:31, sunset 16:55 (all GMT)". Whoever gives the zone means the time of day.
bool areOfZone(const ListFacts& f)
{
    return f.list.namesZone && !f.list.hasHeading && !f.startsAtZero() && f.time(0).fields == 2;
}

/// "Bridge 3 x 0:40, rest 0:20": recipes, exercises.
bool areLengths(const ListFacts& f)
{
    const auto isLength = [&](std::size_t i) { return f.time(i).isLength; };
    return !f.list.hasHeading && !f.startsAtZero() && f.countIf(isLength) * 3 >= f.count();
}

bool areVerses(const ListFacts& f)
{
    const auto isVerse = [&](std::size_t i) {
        if (f.time(i).refusal == TimeRefusal::Verse || !f.isTrail())
            return f.time(i).refusal == TimeRefusal::Verse;
        const auto words = wordsOf(f.title(i), 3);
        return !words.empty() && words.size() <= 2 && isBibleBook(words.back());
    };
    return f.countIf(isVerse) * 2 >= f.count();
}

/// Hours from early morning to late evening, none of them past 23.
bool looksLikeHours(const ListFacts& f)
{
    return !f.startsAtZero() && f.all([&](std::size_t i) {
        const auto& time = f.time(i);
        return time.fields == 2 && time.form != TimeForm::Units && time.firstField >= 5 && time.firstField <= 23;
    });
}

/// Could be times of day: from three in the night on, none past 23.
bool areOfDay(const ListFacts& f)
{
    return f.first() >= 3min && f.all([&](std::size_t i) {
        const auto& time = f.time(i);
        return time.fields == 2 && time.form == TimeForm::Colon && !time.rangeEnd && time.firstField <= 23;
    });
}

/// "2-1", "0:1", "3–2".
bool isScore(std::string_view word)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto end = std::ranges::find_if_not(word, isDigit);
    const auto begin = std::find_if(end, word.end(), isDigit);
    const auto joint = std::string_view(end, begin);
    return end != word.begin() && end - word.begin() <= 2 && begin != word.end() && word.end() - begin <= 2
        && std::all_of(begin, word.end(), isDigit) && (joint == "-" || joint == "\u2013" || joint == ":");
}

/// "00:15:00": nobody writes the length of a song or a run like that.
bool areLongForms(const ListFacts& f)
{
    return f.all([&](std::size_t i) { return f.time(i).fields == 3 && f.time(i).firstField == 0; });
}

/// "09:00:00 Doors": a programme by the second. Hardly an episode's first chapter is hours into it.
bool isDayBySeconds(const ListFacts& f)
{
    constexpr auto kEarliest = 5h;
    constexpr auto kEarliestIfRound = 1h;
    const auto areHours = f.all([&](std::size_t i) { return f.time(i).fields == 3 && f.time(i).firstField <= 24; });
    if (!areHours || fillsEpisode(f))
        return false;
    const auto isRound = [&](std::size_t i) { return f.time(i).start % 5min == 0s; };
    return f.first() >= kEarliest || (f.first() >= kEarliestIfRound && f.count() >= 4 && f.all(isRound));
}

bool isAgenda(const ListFacts& f)
{
    if (isDayBySeconds(f))
        return true;
    const auto isOfAgenda = [&](std::size_t i) { return hasFirstWord(f.title(i), isAgendaWord, 2); };
    if (!f.list.hasHeading && areOfDay(f) && f.countIf(isOfAgenda) * 4 >= f.count() * 3)
        return true; // "Fajr 04:58": before five only where nearly all say so
    if (f.list.hasHeading || !looksLikeHours(f))
        return false;
    const auto isQuarter = [&](std::size_t i) { return f.time(i).secondField % 15 == 0; };
    const auto isRound = [&](std::size_t i) { return f.time(i).secondField % 5 == 0; };
    const auto isOddQuarter = [&](std::size_t i) { return f.time(i).secondField % 30 == 15; };
    if (f.count() >= 4 && f.all(isQuarter) && f.countIf(isOddQuarter) > 0 && !f.list.hasSeparators)
        return true;
    const auto isWhole = [&](std::size_t i) { return f.time(i).secondField == 0; };
    const bool fills =
        f.all(isWhole) ? fillsEpisode(f) : f.duration && f.last() <= *f.duration && f.last() * 5 >= *f.duration * 2;
    if (f.all(isRound) && f.countIf(isQuarter) * 5 >= f.count() * 3 && !fills)
        return true;
    const auto agendaWords = f.countIf(isOfAgenda);
    return agendaWords * 2 >= f.count() || (agendaWords * 3 >= f.count() && f.all(isRound));
}

bool isCallLog(const ListFacts& f)
{
    const auto isCall = [&](std::size_t i) { return hasFirstWord(f.title(i), isCallWord, 5); };
    return !f.startsAtZero() && looksLikeHours(f) && f.countIf(isCall) * 2 >= f.count();
}

bool isOfOtherHeading(const ListFacts& f)
{
    // "Programme:" stands before chapters as well: those run past 24:00, and to the end of the episode.
    const auto isHour = [&](std::size_t i) { return f.time(i).firstField <= 23; };
    const bool areChapters = !f.isTrail() && fillsEpisode(f) && !f.all(isHour);
    return f.list.hasOtherHeading && !f.list.hasHeading && !f.startsAtZero() && !areChapters;
}

bool areResults(const ListFacts& f)
{
    const auto isResult = [&](std::size_t i) { return hasFirstWord(f.title(i), isResultWord, 2); };
    const auto results = f.countIf(isResult);
    const bool areChapters = !f.isTrail() && fillsEpisode(f) && results * 4 < f.count() * 3; // "First half", "Final"
    if (!f.startsAtZero() && results * 2 >= f.count() && !areChapters)
        return true;
    if (areLongForms(f))
        return false;
    const bool isMarkedLead = !f.isTrail() && f.list.hasSeparators; // nobody puts results first, and in brackets
    return !f.list.hasHeading && (f.isTrail() || (f.isFlat() && !isMarkedLead)) && f.first() * 2 > f.last();
}

bool areTrackLengths(const ListFacts& f)
{
    constexpr std::size_t kMostRising = 5; // lengths in order happen by chance, but not of many tracks
    if (f.startsAtZero() || f.list.hasHeading || f.first() < 60s || areLongForms(f) || f.count() > kMostRising)
        return false;
    if (f.list.hasTrackHeading && f.last() < 15min)
        return true;
    return f.isTrail() && f.first() >= 90s && f.last() <= 12min && (!f.duration || f.last() * 2 < *f.duration);
}

/// "Cat-cow 1:00, downward dog 2:00": whole minutes behind names, over long before the episode is.
bool areRoundLengths(const ListFacts& f)
{
    const auto isRound = [&](std::size_t i) { return f.time(i).start % 30s == 0s; };
    const bool isOverSoon = f.isFlat() || (f.duration ? f.last() * 2 < *f.duration : f.last() <= 15min);
    return f.isTrail() && !f.list.hasHeading && !f.startsAtZero() && f.first() <= 10min && isOverSoon
        && !fillsEpisode(f) && f.all(isRound);
}

/// Starts late and spans little: times of day that happen to rise.
bool isNarrow(const ListFacts& f)
{
    if (f.list.hasHeading || f.first() < 5min || f.time(0).fields != 2)
        return false;
    const auto span = f.last() - f.first();
    if (span * 20 < f.first())
        return true; // who came in after whom
    if (fillsEpisode(f))
        return false;
    return span * 5 < f.first() * 3 || (f.duration && span * 4 < *f.duration);
}

/// @return whether the duration can be believed: feeds give minutes as seconds, and then the list reaches what it
/// would be in minutes.
bool isDurationLikely(const ListFacts& f)
{
    constexpr auto kShortest = 4min;
    return f.duration && (*f.duration >= kShortest || f.last() > *f.duration * 60 || f.last() * 5 < *f.duration * 180);
}

bool isPastEnd(const ListFacts& f)
{
    if (!isDurationLikely(f) || f.list.hasHeading || f.startsAtZero())
        return false;
    const auto past = f.countIf([&](std::size_t i) { return f.time(i).start >= *f.duration; });
    if (f.first() >= 5min && past * 3 >= f.count() * 2)
        return true;
    return areOfDay(f) && past * 3 >= f.count();
}

/// Times of day that all fall into the first part of the episode when they are read as minutes; and things whose
/// numbers end before a twentieth of it: "0:45 record player, 1:30 model railway".
bool isOverEarly(const ListFacts& f)
{
    constexpr auto kLongestLikely = 24h;
    const bool isOverAtOnce = f.duration && f.last() * kHourMinuteShare < *f.duration && *f.duration < kLongestLikely;
    if (isOverAtOnce && readsAsProse(f) && !f.list.hasHeading && !f.startsAtZero() && !isHourMinuteList(f))
        return true;
    return areOfDay(f) && f.duration && !f.list.hasHeading && !f.list.hasSeparators && f.last() * 20 < *f.duration * 9;
}

/// "Petrov (PP)", "Lund (pen.)".
bool hasGoalMark(std::string_view title)
{
    constexpr std::size_t kLongestMark = 6;
    const auto open = title.find('(');
    const auto close = title.find(')', std::min(open, title.size()));
    return close != std::string_view::npos && close - open <= kLongestMark
        && isGoalMark(withoutMarks(title.substr(open, close - open)));
}

/// "1-0 Larsen (12:31)", "22:10 2–1 Nilsson", "Goals: 12:40 Petrov (PP)".
bool areGoals(const ListFacts& f)
{
    if (f.list.hasScoreHeading && !f.list.hasHeading && !f.startsAtZero())
        return true;
    const auto isMarked = [&](std::size_t i) { return hasGoalMark(f.title(i)); };
    if (!f.list.hasHeading && !f.startsAtZero() && f.countIf(isMarked) >= 2 && f.countIf(isMarked) * 3 >= f.count())
        return true;
    const auto isGoal = [&](std::size_t i) { return isScore(f.title(i).substr(0, f.title(i).find(' '))); };
    return !f.startsAtZero() && f.countIf(isGoal) * 2 >= f.count();
}

/// "Ada 00:12", "Bo 00:31", "Ada 00:47": who speaks when.
bool areTitlesRepeated(const ListFacts& f)
{
    std::set<std::string_view> titles;
    for (std::size_t i = 0; i < f.count(); ++i)
        titles.insert(f.title(i));
    const auto isShort = [](std::string_view title) { return wordsOf(title, 4).size() <= 3; };
    const bool areFew = titles.size() <= 2 || (titles.size() <= 4 && titles.size() * 3 <= f.count())
        || (f.isFlat() && !f.startsAtZero() && titles.size() < f.count()); // who scored when, in a row
    return f.count() >= 4 && !f.list.hasHeading && areFew && std::ranges::all_of(titles, isShort);
}

/// "Rule 4:21 – service. Rule 5:10 – parties."
bool isWordRepeated(const ListFacts& f)
{
    return f.list.hasWordBefore && !f.list.hasHeading && !f.startsAtZero();
}

/// "02.03 Leeds, 05.03 Hull": days of a month, or of months that follow each other, in either order.
bool areDates(const ListFacts& f)
{
    if (f.list.hasHeading || f.startsAtZero())
        return false;
    const auto isDayFirst = [&](std::size_t i) {
        const auto& time = f.time(i);
        return time.form == TimeForm::Dot && time.fields == 2 && time.firstField >= 1 && time.firstField <= 31
            && time.secondField >= 1 && time.secondField <= 12
            && (i == 0 || time.secondField >= f.time(i - 1).secondField);
    };
    const auto isMonthFirst = [&](std::size_t i) {
        const auto& time = f.time(i);
        return time.form == TimeForm::Dot && time.fields == 2 && time.firstField >= 1 && time.firstField <= 12
            && time.secondField >= 1 && time.secondField <= 31 && time.firstField - f.time(0).firstField <= 1;
    };
    return f.all(isDayFirst) || f.all(isMonthFirst);
}

/// "12.50 Soup, 14.20 Fish, 18.40 Steak".
bool areOtherNumbers(const ListFacts& f)
{
    // "2.10.01 Better ropes", "12.01.25 Ribe": versions and dates have no hour zero.
    const auto isLong = [&](std::size_t i) { return f.time(i).form == TimeForm::Dot && f.time(i).fields == 3; };
    if (!f.list.hasHeading && f.first() >= 1h && f.all(isLong))
        return true;
    const auto isRound = [&](std::size_t i) {
        return f.time(i).form == TimeForm::Dot && f.time(i).secondField % 10 == 0;
    };
    return !f.list.hasHeading && !f.startsAtZero() && !fillsEpisode(f) && f.all(isRound);
}

/// "Fajr 05:48, Sunrise 07:31": names and numbers in a row, with nothing that says they are moments.
bool isLateRow(const ListFacts& f)
{
    return f.isFlat() && f.isTrail() && !f.list.hasHeading && !f.list.hasSeparators && f.first() >= 3min;
}

} // namespace

bool fillsEpisode(const ListFacts& f)
{
    return f.duration && f.last() < *f.duration && f.last() * 5 >= *f.duration * 3;
}

/// A list of two-field times that ends absurdly early, and fits the episode when its fields are hours and minutes.
bool isHourMinuteList(const ListFacts& f)
{
    const auto isPlain = [&](std::size_t i) { return f.time(i).fields == 2 && f.time(i).form == TimeForm::Colon; };
    return f.duration && f.all(isPlain) && f.last() * kHourMinuteShare <= *f.duration && f.last() * 60 <= *f.duration
        && f.medianGap() >= kCueGap && !(f.medianGap() < kDenseGap && (readsAsProse(f) || areSentences(f)));
}

namespace {

struct Rule {
    std::string_view name;
    bool (*isOtherThing)(const ListFacts&);
};

constexpr Rule kNeighbourRules[] = {
    {"subtitle-cues", areCues},
    {"clock-time", areClockTimes},
    {"clock-time", areOfZone},
    {"lengths", areLengths},
    {"verse", areVerses},
};

/// In this order; the first that holds refuses the list.
constexpr Rule kRules[] = {
    {"dates", areDates},
    {"dotted-numbers", areOtherNumbers},
    {"repeated-word", isWordRepeated},
    {"agenda", isAgenda},
    {"call-log", isCallLog},
    {"other-heading", isOfOtherHeading},
    {"speakers", hasSpeakers},
    {"repeated-titles", areTitlesRepeated},
    {"transcript", isTranscript},
    {"mentions", areMentions},
    {"late-row", isLateRow},
    {"track-lengths", areTrackLengths},
    {"round-lengths", areRoundLengths},
    {"goals", areGoals},
    {"results", areResults},
    {"narrow", isNarrow},
    {"past-end", isPastEnd},
    {"over-early", isOverEarly},
};

std::string_view firstThatHolds(std::span<const Rule> rules, const ListFacts& facts)
{
    const auto rule = std::ranges::find_if(rules, [&facts](const Rule& r) { return r.isOtherThing(facts); });
    return rule == rules.end() ? std::string_view{} : rule->name;
}

} // namespace

std::string_view kindByNeighbours(const ListFacts& facts)
{
    return firstThatHolds(kNeighbourRules, facts);
}

std::string_view otherKindOf(const ListFacts& facts)
{
    return firstThatHolds(kRules, facts);
}

} // namespace tidemark::timeline
