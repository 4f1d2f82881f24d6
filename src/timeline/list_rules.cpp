// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_rules.h"

#include "base/text.h"
#include "timeline/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kDenseGap = 15s; ///< a median below it makes a transcript or live log likely
constexpr Milliseconds kCueGap = 5s; ///< nobody writes chapters this close
constexpr int kHourMinuteShare = 20; ///< m:ss lists that end before 1/20 of the duration may be h:mm

/// The entries that are still in play, as the rules look at them.
struct Facts {
    const EntryList& list;
    const std::vector<TimeToken>& tokens;
    std::optional<Milliseconds> duration;
    std::vector<std::size_t> kept; ///< indexes of entries

    [[nodiscard]] std::size_t count() const { return kept.size(); }
    [[nodiscard]] const TimeToken& time(std::size_t i) const { return tokens[list.entries[kept[i]].token]; }
    [[nodiscard]] std::string_view title(std::size_t i) const { return list.entries[kept[i]].title; }
    [[nodiscard]] Milliseconds first() const { return time(0).start; }
    [[nodiscard]] Milliseconds last() const { return time(count() - 1).start; }
    [[nodiscard]] bool startsAtZero() const { return first() < 1s; }
    [[nodiscard]] bool isFlat() const
    {
        return list.shape == ListShape::FlatLead || list.shape == ListShape::FlatTrail;
    }
    [[nodiscard]] bool isTrail() const
    {
        return list.shape == ListShape::TrailLines || list.shape == ListShape::FlatTrail;
    }
    template <class Test>
    [[nodiscard]] std::size_t countIf(Test test) const
    {
        std::size_t found = 0;
        for (std::size_t i = 0; i < count(); ++i)
            found += test(i) ? 1 : 0;
        return found;
    }
    template <class Test>
    [[nodiscard]] bool all(Test test) const
    {
        return countIf(test) == count();
    }
    [[nodiscard]] std::vector<Milliseconds> gaps() const
    {
        std::vector<Milliseconds> gaps;
        for (std::size_t i = 1; i < count(); ++i)
            gaps.push_back(time(i).start - time(i - 1).start);
        return gaps;
    }
    [[nodiscard]] Milliseconds medianGap() const
    {
        auto all = gaps();
        if (all.empty())
            return 0s;
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::ranges::nth_element(all, middle);
        return *middle;
    }
    [[nodiscard]] bool hasEnough() const { return count() >= 3 || (count() == 2 && list.hasHeading); }
};

/// Takes entries out for a reason of their own.
template <class Test>
void drop(Facts& facts, Verdict& verdict, std::string_view reason, Test test)
{
    std::vector<std::size_t> kept;
    for (const auto entry : facts.kept) {
        if (test(facts.list.entries[entry], facts.tokens[facts.list.entries[entry].token]))
            verdict.entryReasons[entry] = reason;
        else
            kept.push_back(entry);
    }
    facts.kept = std::move(kept);
}

bool hasFirstWord(std::string_view title, bool (*test)(std::string_view), std::size_t within)
{
    return std::ranges::any_of(wordsOf(title, within), test);
}

// ---- what a list is instead: each rule answers for the whole list -------------------------------------------------

bool areCues(const Facts& f)
{
    return f.countIf([&](std::size_t i) { return f.time(i).refusal == TimeRefusal::Cue; }) * 2 >= f.count();
}

bool areClockTimes(const Facts& f)
{
    return f.countIf([&](std::size_t i) { return f.time(i).refusal == TimeRefusal::Clock; }) * 2 >= f.count();
}

bool areVerses(const Facts& f)
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
bool looksLikeHours(const Facts& f)
{
    return !f.startsAtZero() && f.all([&](std::size_t i) {
        const auto& time = f.time(i);
        return time.fields == 2 && time.form != TimeForm::Units && time.firstField >= 5 && time.firstField <= 23;
    });
}

bool isAgenda(const Facts& f)
{
    if (f.list.hasHeading || !looksLikeHours(f))
        return false;
    const auto isQuarter = [&](std::size_t i) { return f.time(i).secondField % 15 == 0; };
    const auto isRound = [&](std::size_t i) { return f.time(i).secondField % 5 == 0; };
    const bool fillsEpisode = f.duration && f.last() <= *f.duration && f.last() * 5 >= *f.duration * 2;
    if (f.all(isRound) && f.countIf(isQuarter) * 5 >= f.count() * 3 && !fillsEpisode)
        return true;
    const auto isOfAgenda = [&](std::size_t i) { return hasFirstWord(f.title(i), isAgendaWord, 2); };
    const auto agendaWords = f.countIf(isOfAgenda);
    return agendaWords * 2 >= f.count() || (agendaWords * 3 >= f.count() && f.all(isRound));
}

bool isCallLog(const Facts& f)
{
    const auto isCall = [&](std::size_t i) { return hasFirstWord(f.title(i), isCallWord, 5); };
    return !f.startsAtZero() && looksLikeHours(f) && f.countIf(isCall) * 2 >= f.count();
}

bool isOfOtherHeading(const Facts& f)
{
    return f.list.hasOtherHeading && !f.list.hasHeading && !f.startsAtZero();
}

bool areResults(const Facts& f)
{
    const auto isResult = [&](std::size_t i) { return hasFirstWord(f.title(i), isResultWord, 2); };
    if (!f.startsAtZero() && f.countIf(isResult) * 2 >= f.count())
        return true;
    return !f.list.hasHeading && (f.isTrail() || f.isFlat()) && f.first() * 2 > f.last();
}

bool areTrackLengths(const Facts& f)
{
    if (f.startsAtZero() || f.list.hasHeading || f.first() < 60s)
        return false;
    if (f.list.hasTrackHeading && f.last() < 15min)
        return true;
    return f.isTrail() && f.first() >= 90s && f.last() <= 12min && (!f.duration || f.last() * 2 < *f.duration);
}

/// Starts late and spans little: times of day that happen to rise.
bool isNarrow(const Facts& f)
{
    if (f.list.hasHeading || f.first() < 5min || f.time(0).fields != 2)
        return false;
    const auto span = f.last() - f.first();
    return span * 5 < f.first() * 3 || (f.duration && span * 4 < *f.duration);
}

bool isPastEnd(const Facts& f)
{
    const auto isPast = [&](std::size_t i) { return f.time(i).start >= *f.duration; };
    return f.duration && !f.list.hasHeading && !f.startsAtZero() && f.first() >= 5min
        && f.countIf(isPast) * 3 >= f.count() * 2;
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

bool hasSpeakers(const Facts& f)
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
bool areTitlesRepeated(const Facts& f)
{
    std::set<std::string_view> titles;
    for (std::size_t i = 0; i < f.count(); ++i)
        titles.insert(f.title(i));
    const auto isShort = [](std::string_view title) { return wordsOf(title, 4).size() <= 3; };
    return f.count() >= 4 && titles.size() * 2 <= f.count() && std::ranges::all_of(titles, isShort);
}

bool readsAsProse(const Facts& f)
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
bool areMentions(const Facts& f)
{
    if (!f.isFlat() || f.list.hasHeading || f.list.hasSeparators)
        return false;
    const auto followsPreposition = [&](std::size_t i) { return f.time(i).followsPreposition; };
    return readsAsProse(f) || f.countIf(followsPreposition) * 3 >= f.count();
}

/// A list of two-field times that ends absurdly early, and fits the episode when its fields are hours and minutes.
bool isHourMinuteList(const Facts& f)
{
    const auto isPlain = [&](std::size_t i) { return f.time(i).fields == 2 && f.time(i).form == TimeForm::Colon; };
    return f.duration && f.all(isPlain) && f.last() * kHourMinuteShare <= *f.duration && f.last() * 60 <= *f.duration
        && f.medianGap() >= kCueGap && !(readsAsProse(f) && f.medianGap() < kDenseGap);
}

bool isTranscript(const Facts& f)
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
    bool (*isOtherThing)(const Facts&);
};

/// In this order; the first that holds refuses the list.
constexpr Rule kRules[] = {
    {"subtitle-cues", areCues},
    {"clock-time", areClockTimes},
    {"verse", areVerses},
    {"agenda", isAgenda},
    {"call-log", isCallLog},
    {"other-heading", isOfOtherHeading},
    {"speakers", hasSpeakers},
    {"repeated-titles", areTitlesRepeated},
    {"transcript", isTranscript},
    {"mentions", areMentions},
    {"track-lengths", areTrackLengths},
    {"results", areResults},
    {"narrow", isNarrow},
    {"past-end", isPastEnd},
};

// ---- order --------------------------------------------------------------------------------------------------------

/// Cuts a second list from zero (the same again, another language, part two).
void dropSecondList(Facts& facts, Verdict& verdict)
{
    const auto least = facts.list.hasHeading ? 2U : 3U;
    for (std::size_t i = 1; i < facts.count(); ++i) {
        if (facts.time(i).start >= facts.time(i - 1).start)
            continue;
        const auto start = facts.time(i).start;
        const bool isRestart = start == facts.first() || (start <= 30s && facts.first() <= 60s);
        if (!isRestart || i < least || facts.count() - i < 2)
            continue;
        for (auto rest = i; rest < facts.count(); ++rest)
            verdict.entryReasons[facts.kept[rest]] = "second-list";
        facts.kept.resize(i);
        return;
    }
}

/// Positions of a longest run of entries whose starts never fall. O(n log n).
std::vector<std::size_t> longestRising(const Facts& facts)
{
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(facts.count(), facts.count());
    for (std::size_t i = 0; i < facts.count(); ++i) {
        const auto place = std::ranges::upper_bound(
            tails, facts.time(i).start, {}, [&facts](std::size_t at) { return facts.time(at).start; });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<std::size_t> run;
    for (auto i = tails.empty() ? facts.count() : tails.back(); i < facts.count(); i = before[i])
        run.push_back(i);
    std::ranges::reverse(run);
    return run;
}

/// Where only one entry steps back and the others rise without it: that entry; else the count.
std::size_t loneBackwardStep(const Facts& facts)
{
    std::size_t step = facts.count();
    for (std::size_t i = 1; i < facts.count(); ++i) {
        if (facts.time(i).start >= facts.time(i - 1).start)
            continue;
        if (step != facts.count())
            return facts.count();
        step = i;
    }
    const bool isRisingWithout =
        step < facts.count() && (step + 1 == facts.count() || facts.time(step + 1).start >= facts.time(step - 1).start);
    return isRisingWithout ? step : facts.count();
}

/// @return false where the list is out of order throughout.
bool settleOrder(Facts& facts, Verdict& verdict)
{
    dropSecondList(facts, verdict);
    auto run = longestRising(facts);
    const auto count = facts.count();
    if (run.size() == count)
        return true;
    if (const auto step = loneBackwardStep(facts); step < count && run.size() + 1 == count) {
        run.clear();
        for (std::size_t i = 0; i < count; ++i) {
            if (i != step)
                run.push_back(i);
        }
    }
    const auto lost = count - run.size();
    const bool isSure =
        facts.startsAtZero() || facts.list.hasHeading || facts.time(0).fields == 3 || facts.list.hasSeparators;
    const bool isTypo = lost == 1
        && (count >= 8 || (count >= 4 && isSure && !facts.isTrail())
            || (count >= 4 && facts.isTrail() && (facts.startsAtZero() || facts.list.hasHeading)));
    const bool isOutlier = facts.isFlat() && lost <= 2 && run.size() >= 3 && facts.list.hasSeparators;
    if (!isTypo && !isOutlier && lost * 10 > count)
        return false;
    std::vector<std::size_t> kept;
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (next < run.size() && run[next] == i) {
            kept.push_back(facts.kept[i]);
            ++next;
        } else {
            verdict.entryReasons[facts.kept[i]] = "backward-step";
        }
    }
    facts.kept = std::move(kept);
    return true;
}

/// `0:0`, `16:6` count only under a heading and from 0:0; `mm.ss` only where nothing else can be meant.
bool areFormsAllowed(Facts& facts, Verdict& verdict)
{
    const bool isFromZero = facts.count() > 0 && facts.startsAtZero();
    if (!(facts.list.hasHeading && isFromZero))
        drop(facts, verdict, "unpadded", [](const ListEntry&, const TimeToken& time) { return time.isUnpadded; });
    if (facts.count() == 0 || facts.time(0).form != TimeForm::Dot)
        return true;
    const auto gaps = facts.gaps();
    return facts.count() >= 3 && (facts.list.hasHeading || facts.list.fillsItsLines) && !facts.isFlat()
        && std::ranges::all_of(gaps, [](Milliseconds gap) { return gap > 0s; });
}

Verdict refused(Verdict verdict, std::string_view reason, bool isOfOtherKind)
{
    verdict.reason = reason;
    verdict.isOfOtherKind = isOfOtherKind;
    for (auto& entryReason : verdict.entryReasons) {
        if (entryReason.empty())
            entryReason = reason;
    }
    return verdict;
}

} // namespace

Verdict judgeList(const EntryList& list, const std::vector<TimeToken>& tokens, std::optional<Milliseconds> duration)
{
    Verdict verdict;
    verdict.entryReasons.resize(list.entries.size());
    Facts facts{list, tokens, duration && *duration > 0s ? duration : std::nullopt, {}};
    for (std::size_t i = 0; i < list.entries.size(); ++i)
        facts.kept.push_back(i);
    drop(facts, verdict, "no-title",
        [](const ListEntry& entry, const TimeToken&) { return withoutMarks(entry.title).empty(); });
    if (facts.count() * 10 < list.entries.size() * 7)
        return refused(std::move(verdict), "no-titles", false);
    if (!areFormsAllowed(facts, verdict))
        return refused(std::move(verdict), "dotted-numbers", false);
    if (!facts.hasEnough())
        return refused(std::move(verdict), "too-few", false);
    if (areCues(facts) || areClockTimes(facts) || areVerses(facts))
        return refused(std::move(verdict),
            areCues(facts)         ? "subtitle-cues"
                : areVerses(facts) ? "verse"
                                   : "clock-time",
            true);
    if (!settleOrder(facts, verdict))
        return refused(std::move(verdict), "out-of-order", false);
    if (!facts.hasEnough())
        return refused(std::move(verdict), "too-few", false);
    for (const auto& rule : kRules) {
        if (rule.isOtherThing(facts))
            return refused(std::move(verdict), rule.name, true);
    }
    verdict.isTimeline = true;
    verdict.isHourMinute = isHourMinuteList(facts);
    verdict.reason = verdict.isHourMinute ? "list-of-hours" : list.hasHeading ? "list-under-heading" : "list";
    return verdict;
}

} // namespace tidemark::timeline
