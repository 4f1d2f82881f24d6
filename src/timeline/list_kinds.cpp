// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_facts.h"

#include "base/text.h"
#include "timeline/words.h"

#include <map>
#include <set>
#include <span>

// What a list is instead of a timeline: each rule answers for the whole list.
namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kDenseGap = 15s; ///< a median below it makes a transcript or live log likely
constexpr Milliseconds kCueGap = 5s; ///< nobody writes chapters this close
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

/// Its last start lies in the second half of the episode: clock times and lengths hardly ever do.
bool fillsEpisode(const ListFacts& f)
{
    return f.duration && f.last() < *f.duration && f.last() * 5 >= *f.duration * 3;
}

/// "00:15:00": nobody writes the length of a song or a run like that.
bool areLongForms(const ListFacts& f)
{
    return f.all([&](std::size_t i) { return f.time(i).fields == 3 && f.time(i).firstField == 0; });
}

bool isAgenda(const ListFacts& f)
{
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
    const bool fillsEpisode = f.duration && f.last() <= *f.duration && f.last() * 5 >= *f.duration * 2;
    if (f.all(isRound) && f.countIf(isQuarter) * 5 >= f.count() * 3 && !fillsEpisode)
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
    if (!f.startsAtZero() && f.countIf(isResult) * 2 >= f.count())
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
    if (f.list.hasHeading || f.first() < 5min || f.time(0).fields != 2 || fillsEpisode(f))
        return false;
    const auto span = f.last() - f.first();
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

/// Times of day that all fall into the first part of the episode when they are read as minutes.
bool isOverEarly(const ListFacts& f)
{
    return areOfDay(f) && f.duration && !f.list.hasHeading && !f.list.hasSeparators && f.last() * 20 < *f.duration * 9;
}

/// "1-0 Larsen (12:31)", "22:10 2–1 Nilsson".
bool areGoals(const ListFacts& f)
{
    const auto isGoal = [&](std::size_t i) {
        const auto words = wordsOf(f.title(i), 1);
        return !words.empty() && isScore(words[0]);
    };
    return !f.startsAtZero() && f.countIf(isGoal) * 2 >= f.count();
}

/// The label of "Ada: …", "SPEAKER 1: …"; empty where there is none.
std::string_view speakerLabel(std::string_view title)
{
    const auto colon = title.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 32)
        return {};
    const auto label = title.substr(0, colon);
    std::size_t at = 0;
    const bool isName = isUpper(nextCodePoint(label, at)) && at < label.size();
    return isName && wordsOf(label, 4).size() <= 3 ? label : std::string_view{};
}

bool hasSpeakers(const ListFacts& f)
{
    std::map<std::string_view, std::size_t> labels;
    std::size_t labelled = 0;
    for (std::size_t i = 0; i < f.count(); ++i) {
        const auto label = speakerLabel(f.title(i));
        labelled += label.empty() ? 0 : 1;
        if (!label.empty())
            ++labels[label];
    }
    const bool isDense = f.medianGap() < kDenseGap;
    if (isDense && labelled * 2 >= f.count())
        return true;
    return labelled * 5 >= f.count() * 4 && f.count() >= 4 && labels.size() >= 2 && labels.size() * 2 <= f.count();
}

/// "Ada 00:12", "Bo 00:31", "Ada 00:47": who speaks when.
bool areTitlesRepeated(const ListFacts& f)
{
    std::set<std::string_view> titles;
    for (std::size_t i = 0; i < f.count(); ++i)
        titles.insert(f.title(i));
    const auto isShort = [](std::string_view title) { return wordsOf(title, 4).size() <= 3; };
    const bool areFew = titles.size() <= 2 || (titles.size() <= 4 && titles.size() * 3 <= f.count());
    return f.count() >= 4 && !f.list.hasHeading && areFew && std::ranges::all_of(titles, isShort);
}

bool readsAsProse(const ListFacts& f)
{
    std::size_t lower = 0;
    std::size_t cased = 0;
    for (std::size_t i = 0; i < f.count(); ++i) {
        std::size_t at = 0;
        const auto c = nextCodePoint(f.title(i), at);
        lower += isLower(c) ? 1 : 0;
        cased += isLower(c) || isUpper(c) ? 1 : 0;
    }
    return cased > 0 && lower * 2 >= cased;
}

/// Times mentioned in sentences of one line.
bool areMentions(const ListFacts& f)
{
    const bool isMarked = f.isTrail() ? f.startsAtZero() : f.list.hasSeparators;
    if (!f.isFlat() || f.list.hasHeading || isMarked)
        return false;
    const auto followsPreposition = [&](std::size_t i) { return f.time(i).followsPreposition; };
    return (readsAsProse(f) && !f.startsAtZero()) || f.countIf(followsPreposition) * 3 >= f.count();
}

/// "Fajr 05:48, Sunrise 07:31": names and numbers in a row, with nothing that says they are moments.
bool isLateRow(const ListFacts& f)
{
    return f.isFlat() && f.isTrail() && !f.list.hasHeading && !f.list.hasSeparators && f.first() >= 3min;
}

} // namespace

/// A list of two-field times that ends absurdly early, and fits the episode when its fields are hours and minutes.
bool isHourMinuteList(const ListFacts& f)
{
    const auto isPlain = [&](std::size_t i) { return f.time(i).fields == 2 && f.time(i).form == TimeForm::Colon; };
    return f.duration && f.all(isPlain) && f.last() * kHourMinuteShare <= *f.duration && f.last() * 60 <= *f.duration
        && f.medianGap() >= kCueGap && !(readsAsProse(f) && f.medianGap() < kDenseGap);
}

namespace {

bool isTranscript(const ListFacts& f)
{
    const auto gap = f.medianGap();
    if (gap >= kDenseGap || f.count() < 3 || isHourMinuteList(f))
        return false;
    if (readsAsProse(f) || (gap < kCueGap && f.count() >= 4))
        return true;
    if (f.list.hasHeading)
        return false;
    return f.first() > 1min || (f.duration && f.last() * 5 < *f.duration);
}

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
