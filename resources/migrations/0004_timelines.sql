-- What the listener decides about timelines, what publishers said before, and which documents of chapters were read.
ALTER TABLE episodes ADD COLUMN podlove_url TEXT NOT NULL DEFAULT '';
-- 1: what is shown are the candidates as they are; 0: it is what shown_chapters says.
ALTER TABLE episodes ADD COLUMN shows_candidates INTEGER NOT NULL DEFAULT 1;
ALTER TABLE chapters ADD COLUMN location_json TEXT NOT NULL DEFAULT ''; -- empty: no place

-- The listener's: apart from what feeds say, and never deleted by a refresh.
CREATE TABLE show_preferences (
    show_id              INTEGER PRIMARY KEY REFERENCES shows (id) ON DELETE RESTRICT,
    chapter_source       TEXT CHECK (chapter_source IN
        ('notes', 'psc', 'json', 'id3', 'mp4', 'vorbis', 'matroska', 'user')), -- NULL: the best one
    loads_chapter_images INTEGER NOT NULL DEFAULT 0 -- also from hosts that the show is not fetched from
) STRICT;

CREATE TABLE episode_preferences (
    episode_id     INTEGER PRIMARY KEY REFERENCES episodes (id) ON DELETE RESTRICT,
    chapter_source TEXT CHECK (chapter_source IN
        ('notes', 'psc', 'json', 'id3', 'mp4', 'vorbis', 'matroska', 'user'))
) STRICT;

CREATE TABLE chapter_edits (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- also their order
    episode_id INTEGER NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
    source     TEXT NOT NULL
        CHECK (source IN ('notes', 'psc', 'json', 'id3', 'mp4', 'vorbis', 'matroska', 'user')),
    kind       TEXT NOT NULL CHECK (kind IN ('shift', 'rename', 'remove', 'add')),
    at_ms      INTEGER NOT NULL CHECK (at_ms >= 0),
    seen_title TEXT NOT NULL DEFAULT '',
    shift_ms   INTEGER NOT NULL DEFAULT 0,
    title      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX chapter_edits_by_episode ON chapter_edits (episode_id, id);

-- The timeline that is shown, of those episodes whose candidates are not shown as they are. What is searched.
CREATE TABLE shown_chapters (
    episode_id INTEGER NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    start_ms   INTEGER NOT NULL,
    title      TEXT NOT NULL,
    PRIMARY KEY (episode_id, position)
) STRICT, WITHOUT ROWID;

-- What a source said before it said something else.
CREATE TABLE chapter_history (
    id             INTEGER PRIMARY KEY,
    episode_id     INTEGER NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
    source         TEXT NOT NULL,
    replaced_at_ms INTEGER NOT NULL,
    chapters_json  TEXT NOT NULL
) STRICT;
CREATE INDEX chapter_history_by_episode ON chapter_history (episode_id, source, id);

-- When chapters were looked for outside of the feed: in a linked document, or in the audio file.
CREATE TABLE chapter_lookups (
    episode_id   INTEGER NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
    place        TEXT NOT NULL CHECK (place IN ('json', 'psc', 'file')),
    url          TEXT NOT NULL,              -- where; another address is looked at anew
    looked_at_ms INTEGER NOT NULL,
    error_code   TEXT NOT NULL DEFAULT '',   -- empty: it was read
    error_detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (episode_id, place)
) STRICT, WITHOUT ROWID;
-- Documents that were never read are found without reading all episodes.
CREATE INDEX episodes_with_documents ON episodes (sort_ms) WHERE chapters_url <> '' OR podlove_url <> '';

-- The index follows what is shown, which is another thing where an episode has several sources.
INSERT OR IGNORE INTO index_queue (episode_id)
    SELECT episode_id FROM chapters GROUP BY episode_id HAVING count(DISTINCT source) > 1;
-- Feeds say more than was read of them before: each is read once more in full.
UPDATE show_fetches SET etag = '', last_modified = '', body_hash = '';
