// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tidemark::audio {

/// Keeps the index of a stream between runs of the program. Called on a thread of the engine's; may block.
class IndexKeeper {
public:
    virtual ~IndexKeeper() = default;
    /// @return what was stored for these very bytes; empty where nothing was.
    [[nodiscard]] virtual std::string load() = 0;
    virtual void store(const std::string& index) = 0;
};

} // namespace tidemark::audio
