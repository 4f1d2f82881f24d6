// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/enrich.h"
#include "library/services.h"
#include "store/session.h"

#include <string_view>

namespace tidemark::library {

/// The host that stands for files inside the program; no real host can have this name (RFC 2606).
inline constexpr std::string_view kBundledPrefix = "https://sample.tidemark.invalid/";

/// Reads the sample show's feed out of the program. Its enclosures become bundled ones. Pure; for the pool.
[[nodiscard]] Result<InspectedShow> readSampleShow(const BundledFiles& bundled);

/// Writes the sample show, or brings what is there up to date. On the writer thread, within a transaction.
[[nodiscard]] Result<ShowId> storeSampleShow(store::Session& session, InspectedShow sample, Timestamp now);

} // namespace tidemark::library
