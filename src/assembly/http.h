// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"

#include <memory>
#include <string>

namespace tidemark::assembly {

/// The program's HTTP client: its name to servers, its certificate store.
/// @param caFile another certificate store, for tests; empty: the system's
[[nodiscard]] Result<std::unique_ptr<net::HttpClient>> makeHttpClient(const std::string& caFile = {});

} // namespace tidemark::assembly
