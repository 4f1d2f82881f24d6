// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_prose.h"

#include "base/text.h"
#include "timeline/words.h"

#include <array>
#include <map>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

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

/// A title that is a sentence or several.
struct Sentences {
    bool endsInMark = false; ///< . ? ! and the like, of any script
    bool hasSeveral = false;
    bool isLong = false; ///< of more words than titles have
};

/// Sentences of scripts without spaces are judged by their length in bytes.
Sentences sentencesOf(std::string_view title)
{
    constexpr std::array<std::string_view, 10> kEnds = {
        ".", "?", "!", "\u2026", "\u3002", "\uFF1F", "\uFF01", "\u061F", "\u06D4", "\u0964"};
    constexpr std::size_t kLongWords = 8;
    constexpr std::size_t kLongBytes = 90;
    constexpr std::size_t kShortestWord = 4; // "vs." and "Dr." end no sentence
    Sentences found;
    for (auto at = title.find_first_of(".?!"); at != std::string_view::npos; at = title.find_first_of(".?!", at + 1)) {
        const bool isWord = title[at] != '.' || wordBefore(title, at, 0).size() >= kShortestWord;
        found.hasSeveral = found.hasSeveral || (isWord && at + 2 < title.size() && title[at + 1] == ' ');
    }
    const auto words = wordsOf(title, kLongWords);
    found.isLong = words.size() >= kLongWords || (title.size() >= kLongBytes && words.size() < kLongWords / 2);
    while (title.ends_with('"') || title.ends_with('\'') || title.ends_with(')') || title.ends_with('*'))
        title.remove_suffix(1);
    while (title.ends_with("\u201D") || title.ends_with("\u00BB"))
        title.remove_suffix(title.ends_with("\u00BB") ? 2 : 3);
    found.endsInMark = std::ranges::any_of(kEnds, [title](std::string_view mark) { return title.ends_with(mark); });
    return found;
}

/// How much of a list is sentences, and at what pace: word for word one is written every few seconds, while a chapter's
/// summary of a sentence or two stands for minutes.
bool areSpoken(const ListFacts& f)
{
    constexpr std::size_t kLongestSummary = 200; ///< in bytes, on the average
    constexpr auto kSlowest = 3min;
    const auto gap = f.medianGap();
    if (gap >= kSlowest)
        return false;
    std::size_t ended = 0;
    std::size_t prose = 0;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < f.count(); ++i) {
        const auto sentences = sentencesOf(f.title(i));
        ended += sentences.endsInMark ? 1 : 0;
        prose += (sentences.endsInMark && sentences.isLong) || sentences.hasSeveral ? 1 : 0;
        bytes += f.title(i).size();
    }
    if (f.list.hasTranscriptHeading && !f.list.hasHeading && gap < 1min && (ended * 2 >= f.count() || gap < 30s))
        return true;
    if (gap < kDenseGap && (f.list.hasHeading ? prose : ended) * 3 >= f.count() * 2)
        return true;
    if (f.list.hasHeading || prose * 3 < f.count() * 2)
        return false;
    return gap < 1min || bytes >= kLongestSummary * f.count();
}

} // namespace

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

bool areSentences(const ListFacts& f)
{
    return f.countIf([&](std::size_t i) { return sentencesOf(f.title(i)).endsInMark; }) * 3 >= f.count() * 2;
}

bool areMentions(const ListFacts& f)
{
    const bool isMarked = f.isTrail() ? f.startsAtZero() : f.list.hasSeparators;
    if (!f.isFlat() || f.list.hasHeading || isMarked)
        return false;
    const auto followsPreposition = [&](std::size_t i) { return f.time(i).followsPreposition; };
    const bool isLabelled = f.list.hasLabel && fillsEpisode(f); // "Minutos clave: 01:20 el apagón, 08:45 …"
    return (readsAsProse(f) && !f.startsAtZero() && !isLabelled) || f.countIf(followsPreposition) * 3 >= f.count();
}

bool isTranscript(const ListFacts& f)
{
    const auto gap = f.medianGap();
    if (f.count() < 3 || isHourMinuteList(f))
        return false;
    if (areSpoken(f))
        return true;
    if (gap >= kDenseGap)
        return false;
    if (readsAsProse(f) || (gap < kCueGap && f.count() >= 4))
        return true;
    if (f.list.hasHeading)
        return false;
    return f.first() > 1min || (f.duration && f.last() * 5 < *f.duration);
}

} // namespace tidemark::timeline
