// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/enclosure_rows.h"

#include <algorithm>
#include <array>

namespace tidemark::store {

namespace {

constexpr std::string_view kRead = "SELECT id, kind, url, mime_type, size_bytes FROM enclosures "
                                   "WHERE episode_id = :episode ORDER BY position, id";
constexpr std::string_view kUpdate = "UPDATE enclosures SET position = :position, kind = :kind, url = :url, "
                                     "mime_type = :mime_type, size_bytes = :size WHERE id = :id";
constexpr std::string_view kMove = "UPDATE enclosures SET position = :position WHERE id = :id";
constexpr std::string_view kDelete = "DELETE FROM enclosures WHERE id = :id "
                                     "AND NOT EXISTS (SELECT 1 FROM downloads WHERE enclosure_id = :id)";

constexpr std::array<std::string_view, 3> kKindNames{"remote", "attached", "bundled"};

EnclosureKind kindFromName(std::string_view name)
{
    const auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
    return static_cast<EnclosureKind>(found == kKindNames.end() ? 0 : found - kKindNames.begin());
}

void bindEnclosure(Statement& statement, std::int64_t position, const Enclosure& enclosure)
{
    statement.bind(":position", position).bind(":kind", kKindNames.at(static_cast<std::size_t>(enclosure.kind)));
    statement.bind(":url", enclosure.url).bind(":mime_type", enclosure.mimeType).bind(":size", enclosure.sizeBytes);
}

/// Takes the stored enclosure that `wanted` continues out of `stored`: the one of the same URL, else, for the main one
/// of the same audio, the first of the feed's.
EnclosureId takeMatch(std::vector<Enclosure>& stored, const Enclosure& wanted, bool mayTakeFirst)
{
    auto match =
        std::find_if(stored.begin(), stored.end(), [&wanted](const Enclosure& one) { return one.url == wanted.url; });
    if (match == stored.end() && mayTakeFirst)
        match = stored.begin();
    if (match == stored.end())
        return {};
    const auto id = match->id;
    stored.erase(match);
    return id;
}

} // namespace

Result<> insertEnclosure(Statement& insert, EpisodeId episode, std::int64_t position, const Enclosure& enclosure)
{
    bindEnclosure(insert, position, enclosure);
    return insert.bind(":episode", episode).run();
}

Result<> replaceEnclosures(
    Database& database, Statement& insert, EpisodeId episode, std::span<const Enclosure> enclosures, bool isSameMain)
{
    auto stored = readEnclosures(database, episode);
    if (!stored)
        return fail(stored.error());
    std::erase_if(*stored, [](const Enclosure& one) { return one.kind == EnclosureKind::Attached; });
    auto update = database.prepare(kUpdate);
    std::int64_t position = 0;
    for (const auto& wanted : enclosures) {
        const auto id = takeMatch(*stored, wanted, isSameMain && position == 0);
        if (id.isSet())
            bindEnclosure(update.bind(":id", id), position, wanted);
        auto done = id.isSet() ? update.run() : insertEnclosure(insert, episode, position, wanted);
        if (!done)
            return done;
        ++position;
    }
    for (const auto& left : *stored) {
        auto done = database.prepare(kDelete).bind(":id", left.id).run();
        if (done && database.changedRowCount() == 0) // downloaded: kept, behind those of the feed
            done = database.prepare(kMove).bind(":position", position++).bind(":id", left.id).run();
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<Enclosure>> readEnclosures(Database& database, EpisodeId episode)
{
    std::vector<Enclosure> enclosures;
    const auto done = database.prepare(kRead).bind(":episode", episode).forEach([&enclosures](Columns& in) {
        Enclosure enclosure;
        enclosure.id = in.id<EnclosureId>();
        enclosure.kind = kindFromName(in.text());
        enclosure.url = in.text();
        enclosure.mimeType = in.text();
        enclosure.sizeBytes = in.optionalInteger();
        enclosures.push_back(std::move(enclosure));
    });
    if (!done)
        return fail(done.error());
    return enclosures;
}

} // namespace tidemark::store
