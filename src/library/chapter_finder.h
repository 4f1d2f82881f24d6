// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/chapter_places.h"
#include "library/services.h"
#include "net/http_client.h"
#include "tags/audio_tags.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <unordered_map>

namespace tidemark::library {

/// Fetches and reads chapters where placesToLook() says. Reads files on a thread of its own, because a slow server
/// would hold up the pool. Main thread.
class ChapterFinder final {
public:
    explicit ChapterFinder(Services services);
    ~ChapterFinder();

    /// Chapters of one place; of a file with its title and length. Source Json or Podlove for documents.
    using Found = Result<tags::AudioTags>;
    /// @param enclosure what to read for LookupPlace::File
    void find(const ChapterPlace& place, const std::optional<Enclosure>& enclosure, std::function<void(Found)> reply);

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
