// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guests.h"
#include "timeline/notes.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view notes(reinterpret_cast<const char*>(data), size);
    (void)tidemark::timeline::timelineFromNotes({notes, tidemark::timeline::NotesFormat::Detect, std::nullopt});
    (void)tidemark::timeline::safeHtml(notes, std::nullopt);
    (void)tidemark::timeline::guestsFromTitle(notes);
    return 0;
}
