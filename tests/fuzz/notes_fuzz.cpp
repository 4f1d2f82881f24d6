// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guests.h"
#include "timeline/notes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace tidemark;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void read(std::string_view notes, timeline::NotesFormat format, std::optional<Milliseconds> duration)
{
    const timeline::NotesInput input{notes, format, duration};
    const auto found = timeline::timelineFromNotes(input);
    require(std::ranges::is_sorted(found.chapters, {}, &Chapter::start));
    const auto taken = std::ranges::count(found.candidates, true, &timeline::Candidate::isTaken);
    require(static_cast<std::size_t>(taken) == found.chapters.size());
    const auto text = timeline::plainText(notes, format);
    std::size_t end = 0;
    for (const auto& time : timeline::timesInNotes(input)) {
        require(time.begin >= end && time.end > time.begin && time.end <= text.size());
        require(!duration || time.start < *duration);
        end = time.end;
    }
    (void)timeline::safeHtml(notes, duration, format);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view notes(reinterpret_cast<const char*>(data), size);
    read(notes, timeline::NotesFormat::Detect, std::nullopt);
    read(notes, timeline::NotesFormat::Html, std::chrono::hours(1));
    (void)timeline::guestsOf({notes, notes, nullptr, {}, {}});
    return 0;
}
