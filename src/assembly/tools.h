// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "library/enrich.h"

#include <memory>
#include <stop_token>
#include <string>

namespace tidemark::assembly {

/// What works on a file or URL without a library: for `inspect`, and for playing and cutting what is in none.
/// Fetched audio goes into a folder of its own that is deleted with the tools. Blocking calls; any one thread.
class Tools final {
public:
    [[nodiscard]] static Result<std::unique_ptr<Tools>> open();
    ~Tools();

    /// Reads and parses a feed. ErrorCode::NotAFeed names the feeds of a web page.
    [[nodiscard]] Result<library::InspectedShow> inspectFeed(const std::string& fileOrUrl);
    /// Opens audio; of a URL nothing is fetched before it is read.
    [[nodiscard]] Result<std::shared_ptr<ByteSource>> openAudio(const std::string& fileOrUrl);

private:
    class Implementation;
    explicit Tools(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

/// @return the bytes of a file, or of standard input for "-". ErrorCode::TooLarge past `maximumBytes`.
[[nodiscard]] Result<std::string> readWholeFile(const std::string& path, std::uint64_t maximumBytes);

} // namespace tidemark::assembly
