// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guest_rows.h"

#include "store/folded_key.h"
#include "store/json_columns.h"

namespace tidemark::store {

namespace {

constexpr std::string_view kFindGuest = "SELECT id FROM guests WHERE folded_name = :folded";
constexpr std::string_view kAddGuest = "INSERT INTO guests (name, folded_name) VALUES (:name, :folded)";
constexpr std::string_view kInsertGuest =
    "INSERT INTO episode_guests (episode_id, position, guest_id, role, affiliations_json) "
    "VALUES (:episode, :position, :guest, :role, :affiliations)";
constexpr std::string_view kDeleteGuests = "DELETE FROM episode_guests WHERE episode_id = :episode";

} // namespace

std::string guestNames(const std::vector<Guest>& guests)
{
    std::string names;
    for (const auto& guest : guests) {
        if (guest.role == "guest" && !guest.name.empty())
            names += (names.empty() ? "" : ", ") + guest.name;
    }
    return names;
}

GuestWriter::GuestWriter(Database& database)
    : m_database(database), m_insert(database.prepare(kInsertGuest)), m_delete(database.prepare(kDeleteGuests))
{
}

Result<std::int64_t> GuestWriter::guestId(const std::string& name)
{
    const auto folded = foldedKey(name);
    if (const auto known = m_ids.find(folded); known != m_ids.end())
        return known->second;
    auto find = m_database.prepare(kFindGuest);
    const auto isKnown = find.bind(":folded", folded).step();
    if (!isKnown)
        return fail(isKnown.error());
    if (*isKnown)
        return m_ids[folded] = Columns(find).integer();
    if (auto done = m_database.prepare(kAddGuest).bind(":name", name).bind(":folded", folded).run(); !done)
        return fail(done.error());
    return m_ids[folded] = m_database.lastInsertId();
}

Result<> GuestWriter::replace(EpisodeId id, const std::vector<Guest>& guests, bool isNew)
{
    if (!isNew) {
        if (auto done = m_delete.bind(":episode", id).run(); !done)
            return done;
    }
    for (std::size_t i = 0; i < guests.size(); ++i) {
        const auto guest = guestId(guests[i].name);
        if (!guest)
            return fail(guest.error());
        m_insert.bind(":episode", id).bind(":position", i).bind(":guest", *guest);
        m_insert.bind(":role", guests[i].role).bind(":affiliations", toJson(guests[i].affiliations));
        if (auto done = m_insert.run(); !done)
            return done;
    }
    return {};
}

} // namespace tidemark::store
