// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QString>

#include <optional>

namespace tidemark::bridge {

/// @return notes or a description as HTML that is safe to show; times in it are links (see seekTarget()).
/// @param duration of the episode; times past it are no links
[[nodiscard]] QString safeNotes(const QString& notes, bool arePlain, const std::optional<Milliseconds>& duration);
/// @return where a link of safeNotes() jumps to; nothing for other links.
[[nodiscard]] std::optional<Milliseconds> seekTarget(const QString& link);
/// @return the notes as plain text in one paragraph, for a short description.
[[nodiscard]] QString plainNotes(const QString& notes);

} // namespace tidemark::bridge
