// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/seek_times.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

/// Names of rules that say: this is no moment of the episode, in a list or alone.
bool isNoMoment(std::string_view reason)
{
    constexpr std::array<std::string_view, 20> kReasons = {"clock-time", "dates", "repeated-word", "event", "verse",
        "number", "agenda", "call-log", "other-heading", "lengths", "track-lengths", "round-lengths", "goals",
        "results", "narrow", "late-row", "past-end", "over-early", "dotted-numbers", "unpadded"};
    return std::ranges::find(kReasons, reason) != kReasons.end();
}

/// Numbers are left out on both sides: they stand in addresses, of which one form of the notes has more than another.
bool isNumber(const TimeToken& time)
{
    return time.refusal == TimeRefusal::Number;
}

std::string writing(std::string_view text, const TimeToken& time)
{
    return std::string(text.substr(time.begin, time.timeEnd - time.begin));
}

/// Tells offsets in code points; each question lies behind the one before.
class CodePoints final {
public:
    explicit CodePoints(std::string_view text) : m_text(text) { }
    std::size_t before(std::size_t byte)
    {
        while (m_byte < byte) {
            (void)nextCodePoint(m_text, m_byte);
            ++m_count;
        }
        return m_count;
    }

private:
    std::string_view m_text;
    std::size_t m_byte = 0;
    std::size_t m_count = 0;
};

} // namespace

SeekTimes::SeekTimes(const NotesInput& notes)
{
    const auto& duration = notes.duration;
    for (auto& candidate : timelineFromNotes(notes).candidates) {
        if (candidate.reason == "number")
            continue;
        const bool isPast = duration && duration->count() > 0 && candidate.start >= *duration;
        const bool isMoment = !isPast && !isNoMoment(candidate.reason);
        m_left += isMoment ? 1 : 0;
        m_times[std::move(candidate.text)].starts.push_back(isMoment ? std::optional(candidate.start) : std::nullopt);
    }
}

std::optional<Milliseconds> SeekTimes::peek(std::string_view text, const TimeToken& time) const
{
    if (m_left == 0 || isNumber(time))
        return std::nullopt;
    const auto found = m_times.find(writing(text, time));
    return found != m_times.end() && found->second.next < found->second.starts.size()
        ? found->second.starts[found->second.next]
        : std::nullopt;
}

std::optional<Milliseconds> SeekTimes::take(std::string_view text, const TimeToken& time)
{
    const auto start = peek(text, time);
    if (m_left > 0 && !isNumber(time)) {
        if (const auto found = m_times.find(writing(text, time)); found != m_times.end())
            ++found->second.next;
    }
    m_left -= start ? 1 : 0;
    return start;
}

std::vector<NotesTime> timesInNotes(const NotesInput& input)
{
    std::vector<NotesTime> times;
    SeekTimes moments(input);
    if (moments.isDone())
        return times;
    const auto text = plainText(input.body, input.format);
    CodePoints codePoints(text);
    for (const auto& time : scanTimes(text)) {
        const auto start = moments.take(text, time);
        if (!start)
            continue;
        const auto begin = codePoints.before(time.begin);
        times.push_back({begin, codePoints.before(time.timeEnd), *start, writing(text, time)});
    }
    return times;
}

} // namespace tidemark::timeline
