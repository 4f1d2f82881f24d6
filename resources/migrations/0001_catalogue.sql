-- What feeds and saved pages say of shows and episodes. What the listener does with them is in 0002.
PRAGMA application_id = 0x54444d4b; -- "TDMK": tells a library of ours from any other SQLite file

CREATE TABLE shows (
    id                INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, so that a late reply cannot hit another show
    title             TEXT NOT NULL,
    sort_title        TEXT NOT NULL,                     -- folded, for order without case
    feed_url          TEXT NOT NULL DEFAULT '',          -- empty: a saved page
    image_url         TEXT NOT NULL DEFAULT '',
    author            TEXT NOT NULL DEFAULT '',
    link              TEXT NOT NULL DEFAULT '',
    language          TEXT NOT NULL DEFAULT '',
    is_explicit       INTEGER,                           -- NULL: the feed says nothing
    type              TEXT NOT NULL DEFAULT '',
    guid              TEXT NOT NULL DEFAULT '',
    new_feed_url      TEXT NOT NULL DEFAULT '',
    copyright         TEXT NOT NULL DEFAULT '',
    generator         TEXT NOT NULL DEFAULT '',
    episodes_promised INTEGER,
    added_at_ms       INTEGER NOT NULL,
    categories_json   TEXT NOT NULL DEFAULT '[]',        -- lists that no query looks into
    funding_json      TEXT NOT NULL DEFAULT '[]',
    persons_json      TEXT NOT NULL DEFAULT '[]',
    description_html  TEXT NOT NULL DEFAULT ''           -- last: it may be long, and lists do not read it
) STRICT;
CREATE UNIQUE INDEX shows_by_feed_url ON shows (feed_url) WHERE feed_url <> '';
CREATE INDEX shows_by_title ON shows (title);

-- Apart from shows, because they are written at every refresh and descriptions are long.
CREATE TABLE show_fetches (
    show_id       INTEGER PRIMARY KEY REFERENCES shows (id) ON DELETE CASCADE,
    etag          TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    body_hash     TEXT NOT NULL DEFAULT '',
    checked_at_ms INTEGER,
    changed_at_ms INTEGER,
    error_code    TEXT NOT NULL DEFAULT '',
    error_detail  TEXT NOT NULL DEFAULT '',
    is_gone       INTEGER NOT NULL DEFAULT 0,
    is_partial    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Kept by triggers, so that no list has to count.
CREATE TABLE show_counters (
    show_id        INTEGER PRIMARY KEY REFERENCES shows (id) ON DELETE CASCADE,
    episode_count  INTEGER NOT NULL DEFAULT 0,
    unplayed_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER shows_get_companions AFTER INSERT ON shows BEGIN
    INSERT INTO show_fetches (show_id) VALUES (new.id);
    INSERT INTO show_counters (show_id) VALUES (new.id);
END;

CREATE TABLE episodes (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    show_id          INTEGER NOT NULL REFERENCES shows (id) ON DELETE RESTRICT,
    sort_ms          INTEGER NOT NULL,            -- published, or first seen where the feed gives no date
    published_ms     INTEGER,
    first_seen_ms    INTEGER NOT NULL,
    duration_ms      INTEGER,                     -- as declared
    measured_ms      INTEGER,                     -- of the audio itself
    length_ms        INTEGER,                     -- measured, else declared; a generated column would not be covered
    chapter_count    INTEGER NOT NULL DEFAULT 0,  -- of the timeline that is shown
    is_in_feed       INTEGER NOT NULL DEFAULT 1,
    is_played        INTEGER NOT NULL DEFAULT 0,  -- these three repeat episode_states and downloads (triggers in 0002),
    is_in_progress   INTEGER NOT NULL DEFAULT 0,  -- so that one index answers a filtered and sorted list
    download_state   INTEGER NOT NULL DEFAULT 0,
    title            TEXT NOT NULL,
    sort_title       TEXT NOT NULL,
    guest_names      TEXT NOT NULL DEFAULT '',    -- of role guest, joined with ", "
    image_url        TEXT NOT NULL DEFAULT '',
    guid             TEXT NOT NULL DEFAULT '',    -- not unique here: feeds repeat them, and the library decides
    enclosure_key    TEXT NOT NULL DEFAULT '',
    content_hash     TEXT NOT NULL DEFAULT '',
    season           INTEGER,
    episode_number   REAL,
    episode_display  TEXT NOT NULL DEFAULT '',
    episode_type     TEXT NOT NULL DEFAULT '',
    is_explicit      INTEGER,
    link             TEXT NOT NULL DEFAULT '',
    author           TEXT NOT NULL DEFAULT '',
    chapters_url     TEXT NOT NULL DEFAULT '',
    subtitle         TEXT NOT NULL DEFAULT '',
    transcripts_json TEXT NOT NULL DEFAULT '[]',
    persons_json     TEXT NOT NULL DEFAULT '[]'
) STRICT;
-- Each holds all that a filter asks, so that a list of ids reads one index and no row.
CREATE INDEX episodes_by_date ON episodes
    (sort_ms, id, is_played, is_in_progress, download_state, chapter_count);
CREATE INDEX episodes_by_show_and_date ON episodes
    (show_id, sort_ms, id, is_played, is_in_progress, download_state, chapter_count);
CREATE INDEX episodes_by_title ON episodes
    (sort_title, id, is_played, is_in_progress, download_state, chapter_count);
CREATE INDEX episodes_by_show_and_title ON episodes
    (show_id, sort_title, id, is_played, is_in_progress, download_state, chapter_count);
CREATE INDEX episodes_by_length ON episodes
    (length_ms, id, is_played, is_in_progress, download_state, chapter_count);
CREATE INDEX episodes_by_show_and_length ON episodes
    (show_id, length_ms, id, is_played, is_in_progress, download_state, chapter_count);
CREATE INDEX episodes_by_guid ON episodes (show_id, guid);

CREATE TRIGGER episodes_count_in AFTER INSERT ON episodes BEGIN
    UPDATE show_counters
    SET episode_count = episode_count + 1, unplayed_count = unplayed_count + (new.is_played = 0)
    WHERE show_id = new.show_id;
END;
CREATE TRIGGER episodes_count_out AFTER DELETE ON episodes BEGIN
    UPDATE show_counters
    SET episode_count = episode_count - 1, unplayed_count = unplayed_count - (old.is_played = 0)
    WHERE show_id = old.show_id;
END;
CREATE TRIGGER episodes_count_played AFTER UPDATE OF is_played ON episodes WHEN new.is_played <> old.is_played BEGIN
    UPDATE show_counters SET unplayed_count = unplayed_count + (CASE WHEN new.is_played THEN -1 ELSE 1 END)
    WHERE show_id = new.show_id;
END;

-- Apart from episodes, so that rows of lists stay small.
CREATE TABLE episode_notes (
    episode_id INTEGER PRIMARY KEY REFERENCES episodes (id) ON DELETE CASCADE,
    is_plain   INTEGER NOT NULL DEFAULT 0,
    notes_text TEXT NOT NULL DEFAULT '',
    notes_html TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE enclosures (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- names a file of the media folder
    episode_id INTEGER NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,                  -- -1: the attached file, which goes before what the feed says
    kind       TEXT NOT NULL CHECK (kind IN ('remote', 'attached', 'bundled')),
    url        TEXT NOT NULL,
    mime_type  TEXT NOT NULL DEFAULT '',
    size_bytes INTEGER
) STRICT;
CREATE INDEX enclosures_by_episode ON enclosures (episode_id, position);

CREATE TABLE chapters (
    episode_id INTEGER NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
    source     TEXT NOT NULL
        CHECK (source IN ('notes', 'psc', 'json', 'id3', 'mp4', 'vorbis', 'matroska', 'user')),
    position   INTEGER NOT NULL,
    start_ms   INTEGER NOT NULL,
    end_ms     INTEGER,
    title      TEXT NOT NULL,
    href       TEXT NOT NULL DEFAULT '',
    image_url  TEXT NOT NULL DEFAULT '',
    is_hidden  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (episode_id, source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE guests (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,       -- as first seen
    folded_name TEXT NOT NULL UNIQUE -- without case and doubled spaces
) STRICT;

CREATE TABLE episode_guests (
    episode_id        INTEGER NOT NULL REFERENCES episodes (id) ON DELETE CASCADE,
    position          INTEGER NOT NULL,
    guest_id          INTEGER NOT NULL REFERENCES guests (id) ON DELETE RESTRICT,
    role              TEXT NOT NULL,
    affiliations_json TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (episode_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_guests_by_guest ON episode_guests (guest_id, episode_id);
