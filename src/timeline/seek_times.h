// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/notes.h"
#include "timeline/time_scanner.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tidemark::timeline {

/// The times of notes that are moments of the episode, in their order: whoever writes the notes out again, in whatever
/// form, asks for each time as it comes. Occurrences are told apart by counting those of the same writing, since one
/// may be a time of day where another is a moment. Lives for one call, on one thread.
class SeekTimes final {
public:
    /// Times past a known duration are no moments.
    explicit SeekTimes(const NotesInput& notes);

    /// @return where the next time that is written like this one plays from; nothing where it is no moment.
    [[nodiscard]] std::optional<Milliseconds> peek(std::string_view text, const TimeToken& time) const;
    /// The same, and goes on to the one after it.
    std::optional<Milliseconds> take(std::string_view text, const TimeToken& time);
    /// @return whether no moment is left.
    [[nodiscard]] bool isDone() const { return m_left == 0; }

private:
    struct Occurrences {
        std::vector<std::optional<Milliseconds>> starts;
        std::size_t next = 0;
    };
    std::unordered_map<std::string, Occurrences> m_times; ///< by how they are written
    std::size_t m_left = 0;
};

} // namespace tidemark::timeline
