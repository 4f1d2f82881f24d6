// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/player_engine.h"
#include "base/executor.h"
#include "base/result.h"
#include "library/library.h"

#include <filesystem>
#include <memory>

namespace tidemark::assembly {

struct AssemblyOptions {
    std::filesystem::path dataDirectory; ///< empty: defaultDataDirectory()
    audio::EngineOptions engine;
    std::string caFile; ///< another certificate store, for tests
};

/// A library with its threads, store, network and engine, built from their concrete parts. Lives on the main thread;
/// when it goes, positions are saved and threads joined.
class Assembly final {
public:
    /// `main` outlives the assembly. Errors are those of store::Store::open and of the network library.
    [[nodiscard]] static Result<std::unique_ptr<Assembly>> open(Executor& main, const AssemblyOptions& options);
    ~Assembly();
    [[nodiscard]] library::Library& library();
    [[nodiscard]] const library::Services& services() const;
    [[nodiscard]] const std::filesystem::path& dataDirectory() const;

private:
    class Implementation;
    explicit Assembly(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

/// @return `$XDG_DATA_HOME/tidemark`, else `~/.local/share/tidemark`.
[[nodiscard]] std::filesystem::path defaultDataDirectory();

} // namespace tidemark::assembly
