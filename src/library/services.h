// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "base/result.h"
#include "base/time.h"
#include "media/media_cache.h"
#include "net/http_client.h"
#include "net/network_cost.h"
#include "store/store.h"

#include <functional>
#include <optional>
#include <string_view>

namespace tidemark::library {

/// An answer that comes later, on the main executor, exactly once.
template <class T = void>
using Reply = std::function<void(Result<T>)>;

/// @return the bytes of a file inside the program by its address (`https://sample.tidemark.invalid/NAME`), or nothing.
using BundledFiles = std::function<std::optional<std::string_view>(std::string_view url)>;

/// What the library's services work with. All outlive them. Assembly builds it; tests give fakes.
struct Services {
    Executor& main; ///< every reply and event is delivered here
    ThreadExecutor& pool; ///< parsing and other pure work
    store::Store& store;
    net::HttpClient& http;
    media::MediaCache& media;
    const Clock& clock;
    BundledFiles bundled;
    const net::NetworkCost* networkCost = nullptr; ///< null: bytes cost nothing
};

} // namespace tidemark::library
