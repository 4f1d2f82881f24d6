// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/library_file.h"
#include "store/migrator.h"
#include "store/session.h"
#include "store/store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace tidemark::store {

/// A folder of its own for each test, gone afterwards.
class TemporaryFolder final {
public:
    TemporaryFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "tidemark-store-XXXXXX").string();
        if (const char* made = ::mkdtemp(name.data()))
            m_path = made;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

inline Timestamp at(std::int64_t seconds)
{
    return Timestamp(std::chrono::seconds(seconds));
}

inline EpisodeChange newEpisode(const std::string& guid, std::int64_t publishedSeconds)
{
    EpisodeChange change;
    change.episode.guid = guid;
    change.episode.title = "Episode " + guid;
    change.episode.published = at(publishedSeconds);
    change.episode.enclosures.push_back(
        {{}, EnclosureKind::Remote, "https://example.org/" + guid + ".mp3", "audio/mpeg", 1000});
    change.enclosureKey = "example.org/" + guid + ".mp3";
    change.contentHash = "hash-" + guid;
    return change;
}

inline Chapter chapterAt(std::int64_t seconds, const std::string& title, ChapterSource source = ChapterSource::Notes)
{
    Chapter chapter;
    chapter.start = std::chrono::seconds(seconds);
    chapter.title = title;
    chapter.source = source;
    return chapter;
}

/// A library with one show in it, on one connection; every test ends with a check of the whole library.
class LibraryTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = openLibrary(folder.path(), migrations());
        ASSERT_TRUE(opened) << opened.error().detail;
        database = std::move(*opened);
        session = std::make_unique<Session>(*database);
        show = addShow("Tidal Talks", "https://example.org/feed");
    }

    void TearDown() override
    {
        if (!database)
            return;
        const auto problems = checkLibrary(folder.path());
        ASSERT_TRUE(problems) << problems.error().detail;
        EXPECT_EQ(*problems, std::vector<std::string>());
    }

    ShowId addShow(const std::string& title, const std::string& feedUrl)
    {
        Show made;
        made.title = title;
        made.feedUrl = feedUrl;
        made.imageUrl = "https://example.org/show.png";
        const auto id = session->shows.insert(made, at(1));
        EXPECT_TRUE(id) << id.error().detail;
        return id.value_or(ShowId());
    }

    std::vector<EpisodeId> apply(const std::vector<EpisodeChange>& changes, ShowId into = {})
    {
        const auto ids = session->episodes.apply(into.isSet() ? into : show, changes, at(1000));
        EXPECT_TRUE(ids) << ids.error().detail;
        return ids.value_or(std::vector<EpisodeId>(changes.size()));
    }

    EpisodeId applyOne(const EpisodeChange& change) { return apply({change}).front(); }

    StoredEpisode stored(EpisodeId id)
    {
        const auto found = session->episodes.find(id);
        EXPECT_TRUE(found && *found);
        return found && *found ? **found : StoredEpisode();
    }

    void indexAll()
    {
        while (true) {
            const auto count = session->search.indexPending(10);
            ASSERT_TRUE(count) << count.error().detail;
            if (*count == 0)
                return;
        }
    }

    TemporaryFolder folder;
    std::unique_ptr<Database> database;
    std::unique_ptr<Session> session;
    ShowId show;
};

} // namespace tidemark::store
