-- Keeps what the listener does apart from feed data, so that re-reading a feed cannot lose it.
CREATE TABLE episode_states (
    episode_id       INTEGER PRIMARY KEY REFERENCES episodes (id) ON DELETE RESTRICT,
    position_ms      INTEGER NOT NULL DEFAULT 0 CHECK (position_ms >= 0),
    played_at_ms     INTEGER, -- UTC; NULL until played to the end or marked played
    last_heard_at_ms INTEGER
) STRICT;
CREATE INDEX episode_states_by_last_heard ON episode_states (last_heard_at_ms)
    WHERE played_at_ms IS NULL AND position_ms > 0;

CREATE TRIGGER episode_states_appear AFTER INSERT ON episode_states BEGIN
    UPDATE episodes
    SET is_played = (new.played_at_ms IS NOT NULL),
        is_in_progress = (new.played_at_ms IS NULL AND new.position_ms > 0)
    WHERE id = new.episode_id;
END;
-- A position is saved every few seconds; the episode is touched only where its place in lists changes.
CREATE TRIGGER episode_states_change AFTER UPDATE ON episode_states
WHEN (new.played_at_ms IS NULL) <> (old.played_at_ms IS NULL) OR (new.position_ms > 0) <> (old.position_ms > 0) BEGIN
    UPDATE episodes
    SET is_played = (new.played_at_ms IS NOT NULL),
        is_in_progress = (new.played_at_ms IS NULL AND new.position_ms > 0)
    WHERE id = new.episode_id;
END;
CREATE TRIGGER episode_states_go AFTER DELETE ON episode_states BEGIN
    UPDATE episodes SET is_played = 0, is_in_progress = 0 WHERE id = old.episode_id;
END;

CREATE TABLE queue_entries (
    position   INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
    from_ms    INTEGER CHECK (from_ms >= 0),
    to_ms      INTEGER CHECK (to_ms >= 0)
) STRICT;
CREATE INDEX queue_entries_by_episode ON queue_entries (episode_id);

CREATE TABLE downloads (
    episode_id   INTEGER PRIMARY KEY REFERENCES episodes (id) ON DELETE RESTRICT,
    enclosure_id INTEGER NOT NULL REFERENCES enclosures (id) ON DELETE RESTRICT,
    state        INTEGER NOT NULL CHECK (state BETWEEN 1 AND 4), -- waiting, running, complete, failed
    size_bytes   INTEGER NOT NULL DEFAULT 0,
    added_at_ms  INTEGER NOT NULL,
    error_detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX downloads_by_enclosure ON downloads (enclosure_id);
CREATE TRIGGER downloads_appear AFTER INSERT ON downloads BEGIN
    UPDATE episodes SET download_state = new.state WHERE id = new.episode_id;
END;
CREATE TRIGGER downloads_change AFTER UPDATE OF state ON downloads WHEN new.state <> old.state BEGIN
    UPDATE episodes SET download_state = new.state WHERE id = new.episode_id;
END;
CREATE TRIGGER downloads_go AFTER DELETE ON downloads BEGIN
    UPDATE episodes SET download_state = 0 WHERE id = old.episode_id;
END;

CREATE TABLE bookmarks (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    episode_id    INTEGER NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
    position_ms   INTEGER NOT NULL CHECK (position_ms >= 0),
    note          TEXT NOT NULL DEFAULT '',
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX bookmarks_by_episode ON bookmarks (episode_id, position_ms);

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
