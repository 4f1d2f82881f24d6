// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"

#include <vector>

namespace tidemark::library {

struct RulesBatch {
    std::vector<EpisodeId> changed; ///< they have other chapters or guests now
    bool isLast = false;
};

/// Reads the notes of the next few dozen episodes again, in a library that was written by older rules; a library that
/// is up to date has nothing to read. Goes on where the last batch, also of another run, has ended. On the writer
/// thread, within a transaction. A batch takes some milliseconds.
[[nodiscard]] Result<RulesBatch> rereadBatch(store::Session& session);

} // namespace tidemark::library
