// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/services.h"

#include <filesystem>
#include <memory>
#include <string>

namespace tidemark::library {

/// Pictures by URL: from the program, from the cache folder, or fetched into it. The bytes are as they came (PNG, JPEG,
/// WebP …); the window decodes and scales them off the main thread. Main thread.
class Artwork final {
public:
    /// @param folder holds the cache; may be deleted at any time
    Artwork(Services services, std::filesystem::path folder);
    ~Artwork();
    /// Several requests for one URL share one fetch. A URL that failed is not tried again for ten minutes.
    void bytes(const std::string& url, Reply<std::shared_ptr<const std::string>> reply);

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
