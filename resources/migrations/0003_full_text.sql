-- Full text over titles, guests, chapters and notes. It follows the rows from a durable queue, because indexing notes
-- takes far longer than storing them. All text passes through searchText() of src/store/search_text.h first.
CREATE VIRTUAL TABLE search_titles USING fts5 (
    title, guests, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
); -- rowid: the episode

CREATE VIRTUAL TABLE search_guests USING fts5 (
    name, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
); -- rowid: the guest

CREATE VIRTUAL TABLE search_chapters USING fts5 (
    title, start_ms UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
); -- rowid: the episode times 4096, plus a running number

-- Notes are long: without a copy of the text and without positions within it.
CREATE VIRTUAL TABLE search_notes USING fts5 (
    text, content = '', detail = column, tokenize = 'unicode61 remove_diacritics 2'
); -- rowid: the episode

-- Episodes whose rows changed after they were indexed. No reference: deleted episodes wait here too.
CREATE TABLE index_queue (
    episode_id INTEGER PRIMARY KEY
) STRICT;

-- The notes as search_notes still has them, where the row says something else by now: such an index can take a text
-- out only when it is given that text again.
CREATE TABLE stale_notes (
    episode_id INTEGER PRIMARY KEY,
    notes_text TEXT NOT NULL
) STRICT;
-- NOT EXISTS and no OR IGNORE, which the statement that fires a trigger would overrule: the text that was there first
-- is the one that is indexed.
CREATE TRIGGER episode_notes_become_stale BEFORE UPDATE OF notes_text ON episode_notes
WHEN new.notes_text <> old.notes_text
    AND EXISTS (SELECT 1 FROM search_notes_docsize AS sizes WHERE sizes.id = old.episode_id)
    AND NOT EXISTS (SELECT 1 FROM stale_notes AS known WHERE known.episode_id = old.episode_id) BEGIN
    INSERT INTO stale_notes (episode_id, notes_text) VALUES (old.episode_id, old.notes_text);
END;
CREATE TRIGGER episode_notes_go BEFORE DELETE ON episode_notes
WHEN EXISTS (SELECT 1 FROM search_notes_docsize AS sizes WHERE sizes.id = old.episode_id)
    AND NOT EXISTS (SELECT 1 FROM stale_notes AS known WHERE known.episode_id = old.episode_id) BEGIN
    INSERT INTO stale_notes (episode_id, notes_text) VALUES (old.episode_id, old.notes_text);
END;
