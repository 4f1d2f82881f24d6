// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/episode_source.h"

#include "library/index_file.h"

#include <charconv>

namespace tidemark::library {

std::string mediaKey(EnclosureId id)
{
    return "e" + std::to_string(id.value);
}

std::optional<EnclosureId> enclosureOfKey(std::string_view key)
{
    std::int64_t id = 0;
    if (!key.starts_with('e'))
        return std::nullopt;
    std::from_chars(key.data() + 1, key.data() + key.size(), id);
    return id > 0 && mediaKey(EnclosureId(id)) == key ? std::optional(EnclosureId(id)) : std::nullopt;
}

Result<EpisodeSource> openEnclosure(const Services& services, const Enclosure& enclosure)
{
    const auto indexPath = indexPathOf(services.media.pathOf(mediaKey(enclosure.id)));
    switch (enclosure.kind) {
    case EnclosureKind::Attached: {
        auto file = FileSource::open(enclosure.url);
        if (!file)
            return fail(file.error());
        return EpisodeSource{*file, nullptr, std::make_shared<IndexFile>(indexPath, *file)};
    }
    case EnclosureKind::Bundled: {
        const auto bytes = services.bundled ? services.bundled(enclosure.url) : std::nullopt;
        if (!bytes)
            return fail(ErrorCode::NotFound, "'" + enclosure.url + "' is not part of this program");
        return EpisodeSource{std::make_shared<MemorySource>(*bytes), nullptr};
    }
    case EnclosureKind::Remote:
        break;
    }
    auto source = services.media.source(mediaKey(enclosure.id), enclosure.url);
    if (!source)
        return fail(source.error());
    return EpisodeSource{*source, *source, std::make_shared<IndexFile>(indexPath, *source),
        services.networkCost != nullptr && services.networkCost->isMetered()};
}

} // namespace tidemark::library
