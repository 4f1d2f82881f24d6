// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the store with a made-up library: store_bench DIRECTORY [EPISODES] [NOTES_BYTES]
#include "store/database.h"
#include "store/library_file.h"
#include "store/migrator.h"
#include "store/session.h"
#include "store/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <functional>
#include <random>

namespace tidemark::store {
namespace {

constexpr int kEpisodesPerShow = 5000;
constexpr int kChaptersPerEpisode = 10;

double milliseconds(const std::function<void()>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void report(std::string_view what, double ms, std::string_view note = {})
{
    fmt::print("{:<44} {:>10.2f} ms  {}\n", what, ms, note);
}

/// Made-up words whose frequencies fall as those of a language do.
class Words {
public:
    explicit Words(std::uint32_t seed) : m_random(seed) { }
    std::string word()
    {
        const double u = std::uniform_real_distribution<double>(0, 1)(m_random);
        return nameOf(static_cast<std::uint32_t>(30000.0 * u * u * u));
    }
    std::string text(std::size_t bytes)
    {
        std::string text;
        while (text.size() < bytes)
            text += word() + (text.size() % 70 < 6 ? ".\n" : " ");
        return text;
    }
    std::string words(int count)
    {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += (i ? " " : "") + word();
        return text;
    }
    static std::string nameOf(std::uint32_t number)
    {
        static constexpr std::string_view kSyllables[] = {
            "ka", "lo", "mi", "ter", "an", "sol", "ve", "rin", "du", "pho", "est", "gra", "ni", "bul", "ost", "ye"};
        std::string name(kSyllables[(number * 7) % 16]);
        for (auto rest = number; rest > 0; rest /= 16)
            name += kSyllables[rest % 16];
        return name;
    }

private:
    std::mt19937 m_random;
};

std::vector<EpisodeChange> episodes(Words& words, int show, int count, std::size_t notesBytes)
{
    std::vector<EpisodeChange> changes(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        auto& change = changes[static_cast<std::size_t>(i)];
        auto& episode = change.episode;
        episode.guid = fmt::format("show-{}-episode-{}", show, i);
        episode.title = words.words(7);
        episode.guests = {{words.words(2), {words.word()}, "guest"}, {fmt::format("Host {}", show), {}, "host"}};
        episode.published = Timestamp(std::chrono::hours(24 * (20000 - i)));
        episode.duration = std::chrono::seconds(600 + (i * 7919) % 7200);
        episode.notesText = words.text(notesBytes * 4 / 5);
        episode.notesHtml = "<p>" + episode.notesText + std::string(notesBytes / 5, ' ') + "</p>";
        change.enclosureKey = fmt::format("example.org/{}/{}.mp3", show, i);
        episode.enclosures = {{{}, EnclosureKind::Remote, "https://" + change.enclosureKey, "audio/mpeg", 50'000'000}};
        for (int n = 0; n < kChaptersPerEpisode; ++n) {
            Chapter chapter;
            chapter.start = std::chrono::minutes(5 * n);
            chapter.title = words.words(5);
            episode.chapters.push_back(std::move(chapter));
        }
        change.chapterCount = kChaptersPerEpisode;
        change.contentHash = std::string(32, 'h');
    }
    return changes;
}

void fill(Session& session, int episodeCount, std::size_t notesBytes)
{
    Words words(1);
    for (int show = 0; show * kEpisodesPerShow < episodeCount; ++show) {
        Show made;
        made.title = words.words(3);
        made.feedUrl = fmt::format("https://example.org/feed/{}", show);
        const auto id = session.shows.insert(made, Timestamp{});
        const auto count = std::min(kEpisodesPerShow, episodeCount - show * kEpisodesPerShow);
        auto changes = episodes(words, show, count, notesBytes);
        std::vector<EpisodeId> ids;
        const auto first = milliseconds([&] { ids = session.episodes.apply(*id, changes, Timestamp{}).value_or(ids); });
        if (show == 0) {
            report("apply, all new", first, fmt::format("{} episodes, {} bytes of notes", count, notesBytes));
            for (std::size_t i = 0; i < ids.size(); ++i)
                changes[i].existing = ids[i];
            report(
                "apply, all changed", milliseconds([&] { (void)session.episodes.apply(*id, changes, Timestamp{}); }));
            report("identities", milliseconds([&] { (void)session.episodes.identities(*id); }));
            report("markInFeed, none changed", milliseconds([&] { (void)session.episodes.markInFeed(*id, ids); }));
        }
    }
}

void index(Session& session)
{
    std::int64_t total = 0;
    double worst = 0;
    const auto all = milliseconds([&] {
        std::int64_t count = 1;
        while (count > 0) {
            const auto ms = milliseconds([&] { count = session.search.indexPending(100).value_or(0); });
            worst = std::max(worst, ms);
            total += count;
        }
    });
    report("index, 100 episodes a time", all,
        fmt::format("{} episodes, {:.0f} a second, longest {:.0f} ms", total, 1000.0 * static_cast<double>(total) / all,
            worst));
}

void lists(Session& session)
{
    const std::vector<std::pair<std::string, EpisodeQuery>> queries{
        {"ids: all, newest first", {}},
        {"ids: all, newest 100", {.limit = 100}},
        {"ids: unplayed", {.filter = EpisodeFilter::Unplayed}},
        {"ids: in progress", {.filter = EpisodeFilter::InProgress}},
        {"ids: downloaded", {.filter = EpisodeFilter::Downloaded}},
        {"ids: has chapters", {.filter = EpisodeFilter::HasChapters}},
        {"ids: by title", {.sort = EpisodeSort::Title}},
        {"ids: shortest first", {.sort = EpisodeSort::ShortestFirst}},
        {"ids: a show, newest first", {.show = ShowId(1)}},
        {"ids: a show, unplayed by title",
            {.show = ShowId(1), .filter = EpisodeFilter::Unplayed, .sort = EpisodeSort::Title}},
        {"ids: a host's 5000", {.guest = "Host 0"}},
        {"ids: text", {.text = "ka lo"}},
    };
    std::vector<EpisodeId> ids;
    for (const auto& [name, query] : queries) {
        (void)session.episodes.ids(query);
        const auto ms = milliseconds([&] { ids = session.episodes.ids(query).value_or(std::vector<EpisodeId>()); });
        report(name, ms, fmt::format("{} ids", ids.size()));
    }
    ids = session.episodes.ids({.limit = 100}).value_or(std::vector<EpisodeId>());
    report("rows, 100", milliseconds([&] { (void)session.episodes.rows(ids); }));
    report("count: played", milliseconds([&] { (void)session.episodes.count({.filter = EpisodeFilter::Played}); }));
    report("savePosition, 100 times", milliseconds([&] {
        for (const auto id : ids)
            (void)session.episodes.savePosition(id, std::chrono::minutes(3), Timestamp{});
    }));
}

void searches(Session& session)
{
    for (const auto& [name, kind] : std::vector<std::pair<std::string, SearchKind>>{{"episodes", SearchKind::Episode},
             {"chapters", SearchKind::Chapter}, {"guests", SearchKind::Guest}, {"notes", SearchKind::Notes}}) {
        for (const int letters : {1, 2, 3, 5, 30}) {
            std::vector<double> times;
            Words words(7);
            std::size_t hits = 0;
            for (int i = 0; i < 60; ++i) {
                const auto text = words.words(letters > 5 ? 2 : 1).substr(0, static_cast<std::size_t>(letters));
                times.push_back(milliseconds([&] {
                    const auto found = session.search.search({text, {kind}, 50});
                    hits += found ? found->size() : 0;
                }));
            }
            std::sort(times.begin(), times.end());
            report(fmt::format("search {}, {}", name, letters > 5 ? "two words" : fmt::format("{} letters", letters)),
                times[30], fmt::format("median; worst {:.2f} ms, {} hits", times.back(), hits));
        }
    }
}

int run(const std::filesystem::path& directory, int episodeCount, std::size_t notesBytes)
{
    const bool isNew = !std::filesystem::exists(libraryFile(directory));
    std::unique_ptr<Database> database;
    report("open", milliseconds([&] { database = openLibrary(directory, migrations()).value_or(nullptr); }));
    if (!database)
        return 1;
    Session session(*database);
    if (isNew) {
        fill(session, episodeCount, notesBytes);
        index(session);
    }
    lists(session);
    searches(session);
    for (const auto* table : {"search_titles", "search_chapters", "search_notes"})
        fmt::print("{}: {} MB\n", table,
            database->number(fmt::format("SELECT sum(length(block)) FROM {}_data", table)).value_or(0) / 1'000'000);
    fmt::print("file: {} MB\n", std::filesystem::file_size(libraryFile(directory)) / 1'000'000);
    database.reset();
    report("check", milliseconds([&] {
        const auto problems = checkLibrary(directory);
        fmt::print("problems: {}\n", problems ? fmt::format("{}", problems->size()) : problems.error().detail);
    }));
    return 0;
}

int numberOf(const char* text, int fallback)
{
    const std::string_view digits(text ? text : "");
    std::from_chars(digits.data(), digits.data() + digits.size(), fallback);
    return fallback;
}

} // namespace
} // namespace tidemark::store

int main(int argumentCount, char** arguments)
{
    if (argumentCount < 2) {
        fmt::print(stderr, "usage: store_bench DIRECTORY [EPISODES] [NOTES_BYTES]\n");
        return 2;
    }
    const auto episodes = tidemark::store::numberOf(argumentCount > 2 ? arguments[2] : nullptr, 20000);
    const auto notesBytes = tidemark::store::numberOf(argumentCount > 3 ? arguments[3] : nullptr, 8000);
    return tidemark::store::run(arguments[1], episodes, static_cast<std::size_t>(notesBytes));
}
