// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chapter_rows.h"

#include "store/json_columns.h"

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr std::string_view kFind =
    "SELECT source, start_ms, end_ms, title, href, image_url, is_hidden, location_json FROM chapters "
    "WHERE episode_id = :id AND (:source IS NULL OR source = :source) ORDER BY source, position";
constexpr std::string_view kInsert =
    "INSERT INTO chapters (episode_id, source, position, start_ms, end_ms, title, href, image_url, is_hidden, "
    "location_json) "
    "VALUES (:episode, :source, :position, :start, :end, :title, :href, :image, :is_hidden, :location)";
constexpr std::string_view kDelete = "DELETE FROM chapters WHERE episode_id = :episode AND source = :source";
constexpr std::string_view kRemember =
    "INSERT INTO chapter_history (episode_id, source, replaced_at_ms, chapters_json) "
    "VALUES (:episode, :source, :now, :chapters)";
/// A feed that says something else at every fetch must not fill the disk.
constexpr std::string_view kForgetOldest =
    "DELETE FROM chapter_history WHERE episode_id = :episode AND source = :source AND id NOT IN "
    "(SELECT id FROM chapter_history WHERE episode_id = :episode AND source = :source ORDER BY id DESC LIMIT 10)";

Chapter readChapter(Columns& in)
{
    Chapter chapter;
    chapter.source = chapterSourceFromName(in.text()).value_or(ChapterSource::Notes);
    chapter.start = in.length();
    chapter.end = in.optionalLength();
    chapter.title = in.text();
    chapter.href = in.text();
    chapter.imageUrl = in.text();
    chapter.isHidden = in.flag();
    chapter.location = locationFromJson(in.text());
    return chapter;
}

Result<> remember(
    Database& database, EpisodeId id, ChapterSource source, const std::vector<Chapter>& before, Timestamp now)
{
    auto insert = database.prepare(kRemember);
    insert.bind(":episode", id).bind(":source", chapterSourceName(source)).bind(":now", now);
    if (auto done = insert.bind(":chapters", toJson(before)).run(); !done)
        return done;
    auto forget = database.prepare(kForgetOldest);
    return forget.bind(":episode", id).bind(":source", chapterSourceName(source)).run();
}

} // namespace

Result<std::vector<Chapter>> readChapters(Database& database, EpisodeId id, std::optional<ChapterSource> source)
{
    std::vector<Chapter> chapters;
    auto find = database.prepare(kFind);
    find.bind(":id", id).bind(":source", source ? std::optional(chapterSourceName(*source)) : std::nullopt);
    if (auto done = find.forEach([&chapters](Columns& in) { chapters.push_back(readChapter(in)); }); !done)
        return fail(done.error());
    return chapters;
}

Result<> insertChapters(Database& database, EpisodeId id, ChapterSource source, std::span<const Chapter> chapters)
{
    auto insert = database.prepare(kInsert);
    std::int64_t position = 0;
    for (const auto& chapter : chapters) {
        if (chapter.source != source)
            continue;
        insert.bind(":episode", id).bind(":source", chapterSourceName(source)).bind(":position", position++);
        insert.bind(":start", chapter.start).bind(":end", chapter.end).bind(":title", chapter.title);
        insert.bind(":href", chapter.href).bind(":image", chapter.imageUrl).bind(":is_hidden", chapter.isHidden);
        if (auto done = insert.bind(":location", toJson(chapter.location)).run(); !done)
            return done;
    }
    return {};
}

Result<bool> replaceChapters(Database& database, EpisodeId id, ChapterSource source, std::span<const Chapter> chapters,
    std::optional<Timestamp> now)
{
    const auto before = readChapters(database, id, source);
    if (!before)
        return fail(before.error());
    std::vector<Chapter> after;
    std::ranges::copy_if(
        chapters, std::back_inserter(after), [source](const Chapter& one) { return one.source == source; });
    if (*before == after)
        return false;
    Result<> done;
    if (!before->empty() && now)
        done = remember(database, id, source, *before, *now);
    if (done && !before->empty()) {
        auto remove = database.prepare(kDelete);
        done = remove.bind(":episode", id).bind(":source", chapterSourceName(source)).run();
    }
    if (done)
        done = insertChapters(database, id, source, after);
    if (!done)
        return fail(done.error());
    return true;
}

} // namespace tidemark::store
