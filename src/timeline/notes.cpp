// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes.h"

#include "timeline/list_parts.h"
#include "timeline/list_reader.h"
#include "timeline/notes_document.h"
#include "timeline/time_scanner.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostBytes = std::size_t{4} << 20; ///< of notes that are looked at; longer ones are cut

/// "Doors open 19:30", "live at 20:00": what happens at a time of day.
bool followsEvent(std::string_view text, std::size_t position)
{
    for (int i = 0; i < 2; ++i) {
        const auto word = wordBefore(text, position, 0);
        if (isEventWord(word))
            return true;
        if (!isPreposition(word))
            break;
        position = static_cast<std::size_t>(word.data() - text.data());
    }
    return false;
}

std::string_view refusalName(std::string_view text, const TimeToken& time)
{
    switch (time.refusal) {
    case TimeRefusal::Clock:
        return "clock-time";
    case TimeRefusal::Verse:
        return "verse";
    case TimeRefusal::Number:
        return "number";
    case TimeRefusal::Cue:
        return "subtitle-cues";
    case TimeRefusal::None:
        break;
    }
    if (time.fields == 2 && followsEvent(text, time.begin))
        return "event";
    return time.form == TimeForm::Dot ? "dotted-numbers" : "single";
}

bool isFlat(const EntryList& list)
{
    return list.shape == ListShape::FlatLead || list.shape == ListShape::FlatTrail;
}

/// The list that wins: most entries; a flat reading only where it finds far more than one in lines.
const JudgedList* chosen(const std::vector<JudgedList>& lists)
{
    const JudgedList* best = nullptr;
    for (const auto& judged : lists) {
        if (judged.list.entries.empty())
            continue;
        if (best == nullptr) {
            best = &judged;
        } else if (best->verdict.isOfOtherKind && best->list.entries.size() * 2 > judged.list.entries.size()) {
            continue; // what is an agenda in lines is none the less one when it is read flat
        } else if (judged.taken() > (isFlat(judged.list) && !isFlat(best->list) ? best->taken() * 3 / 2 : best->taken())
            || (!judged.verdict.isTimeline && !best->verdict.isTimeline
                && judged.list.entries.size() > best->list.entries.size())) {
            best = &judged;
        }
    }
    for (const auto& judged : lists) { // a fuller reading that shows what the list really is
        if (best != nullptr && judged.verdict.isOfOtherKind && judged.list.entries.size() > best->list.entries.size())
            best = &judged;
    }
    return best;
}

Chapter chapterOf(const ListEntry& entry, const TimeToken& time, bool isHourMinute)
{
    const int scale = isHourMinute ? 60 : 1;
    Chapter chapter;
    chapter.start = time.start * scale;
    if (time.rangeEnd)
        chapter.end = *time.rangeEnd * scale;
    chapter.title = entry.title;
    chapter.href = entry.href;
    chapter.source = ChapterSource::Notes;
    return chapter;
}

std::vector<JudgedList> judgedLists(const NotesDocument& document, const std::vector<TimeToken>& tokens,
    std::optional<Milliseconds> duration, bool wantsDots)
{
    std::vector<JudgedList> lists;
    for (auto& list : readLists(document, tokens, wantsDots))
        lists.push_back(judgedList(std::move(list), tokens, duration));
    return lists;
}

} // namespace

std::string plainText(std::string_view notes, NotesFormat format)
{
    if (isHtml(notes, format))
        return documentFromHtml(notes).text;
    std::string text(notes);
    std::erase(text, '\r');
    if (notes.find('\r') != std::string_view::npos && text.find('\n') == std::string::npos) {
        text = notes; // line ends of old Macs
        std::ranges::replace(text, '\r', '\n');
    }
    return text;
}

NotesTimeline timelineFromNotes(const NotesInput& input)
{
    NotesTimeline result;
    const auto body = input.body.substr(0, kMostBytes);
    if (!mayHoldTimes(body))
        return result;
    auto document = isHtml(body, input.format) ? documentFromHtml(body) : documentFromText(body);
    reduceMarkdownLinks(document);
    const auto tokens = scanTimes(document.text);
    if (tokens.empty())
        return result;
    auto lists = judgedLists(document, tokens, input.duration, false);
    auto best = chosen(lists);
    if (best == nullptr || (!best->verdict.isTimeline && !best->verdict.isOfOtherKind)) {
        auto dotted = judgedLists(document, tokens, input.duration, true);
        std::ranges::move(dotted, std::back_inserter(lists));
        best = chosen(lists);
    }
    result.candidates.reserve(tokens.size());
    for (const auto& time : tokens) {
        const auto written = std::string_view(document.text).substr(time.begin, time.timeEnd - time.begin);
        result.candidates.push_back(
            {time.start, {}, std::string(written), false, std::string(refusalName(document.text, time))});
    }
    if (best == nullptr)
        return result;
    result.chapters.reserve(best->taken());
    for (std::size_t i = 0; i < best->list.entries.size(); ++i) {
        const auto& entry = best->list.entries[i];
        auto& candidate = result.candidates[entry.token];
        const auto reason = best->verdict.entryReasons[i];
        auto chapter = chapterOf(entry, tokens[entry.token], best->verdict.isHourMinute);
        candidate.start = chapter.start;
        candidate.title = entry.title;
        candidate.isTaken = best->verdict.isTimeline && reason.empty();
        if (best->verdict.isTimeline || candidate.reason == "single") // else what stands beside the time says more
            candidate.reason = reason.empty() ? best->verdict.reason : reason;
        if (candidate.isTaken)
            result.chapters.push_back(std::move(chapter));
    }
    return result;
}

} // namespace tidemark::timeline
