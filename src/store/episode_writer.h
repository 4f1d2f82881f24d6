// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/episode_repository.h"
#include "store/guest_rows.h"

#include <span>
#include <string>

namespace tidemark::store {

/// Writes many episodes with everything that belongs to them, its statements prepared once. Lives within one call of
/// EpisodeRepository::apply, in a transaction.
class EpisodeWriter final {
public:
    EpisodeWriter(Database& database, ShowId show, Timestamp now);
    [[nodiscard]] Result<EpisodeId> write(const EpisodeChange& change);

private:
    [[nodiscard]] Result<EpisodeId> insert(const EpisodeChange& change);
    [[nodiscard]] Result<> update(EpisodeId id, const EpisodeChange& change);
    [[nodiscard]] Result<> writeNotes(EpisodeId id, const Episode& episode);
    [[nodiscard]] Result<> insertEnclosures(EpisodeId id, std::span<const Enclosure> enclosures);
    [[nodiscard]] Result<> writeChapters(EpisodeId id, const Episode& episode, bool isNew);

    Database& m_database;
    ShowId m_show;
    Timestamp m_now;
    Statement m_insert;
    Statement m_update;
    Statement m_findKey;
    Statement m_writeNotes;
    Statement m_insertEnclosure;
    GuestWriter m_guests;
    Statement m_enqueue;
};

} // namespace tidemark::store
