// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "support/fake_http_client.h"
#include "support/feed_builder.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace tidemark::test {

class FakeClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return time; }
    Timestamp time{std::chrono::days(20600)};
};

/// An engine without sound: remembers what it was told, and says what the test wants it to say.
class FakePlayerEngine final : public audio::PlayerEngine {
public:
    void setEventHandler(std::function<void(const audio::PlayerEvent&)> handler) override
    {
        m_handler = std::move(handler);
    }
    audio::LoadId load(audio::Track track) override
    {
        tracks.push_back(std::move(track));
        currentLoad = audio::LoadId(static_cast<std::int64_t>(tracks.size()));
        return currentLoad;
    }
    void unload() override { currentLoad = {}; }
    void play() override { ++playCount; }
    void pause() override { ++pauseCount; }
    void seek(Milliseconds to) override { seeks.push_back(to); }
    void cancelSeek() override { }
    void setRate(double newRate) override { rate = newRate; }
    void setVolume(double newVolume) override { volume = newVolume; }
    [[nodiscard]] Milliseconds position() const override { return Milliseconds(0); }

    template <class What>
    void say(What what)
    {
        m_handler({currentLoad, what});
    }
    void sayState(audio::EngineState state) { say(audio::StateChanged{state}); }

    std::vector<audio::Track> tracks;
    std::vector<Milliseconds> seeks;
    audio::LoadId currentLoad;
    int playCount = 0;
    int pauseCount = 0;
    double rate = 1;
    double volume = 1;

private:
    std::function<void(const audio::PlayerEvent&)> m_handler;
};

/// A library over a real store in a temporary folder, without network, sound or passing time.
class LibraryRig {
public:
    static constexpr const char* kFeedUrl = "https://lighthouse.example/feed.xml";

    LibraryRig() { open(); }
    ~LibraryRig() { close(); }

    void open()
    {
        auto opened = store::Store::open(folder.path() / "library");
        EXPECT_TRUE(opened);
        store = std::move(*opened);
        media::FetchOptions patience;
        patience.quickRetryDelay = patience.slowRetryDelay = patience.restDelay = std::chrono::milliseconds(5);
        auto cache = media::MediaCache::open(mediaFolder(), http, patience);
        EXPECT_TRUE(cache);
        media = std::move(*cache);
        pool = std::make_unique<ThreadExecutor>("test-pool", 2);
        auto ownEngine = std::make_unique<FakePlayerEngine>();
        engine = ownEngine.get();
        library = std::make_unique<library::Library>(library::Services{main, *pool, *store, http, *media, clock, {}},
            std::move(ownEngine), folder.path() / "art");
    }

    void close()
    {
        library.reset();
        pool.reset();
        if (store)
            store->waitIdle();
        main.drain();
        media.reset();
        store.reset();
    }

    /// Runs the main loop until all that was begun is over.
    void settle()
    {
        for (int quietRounds = 0; quietRounds < 3;) {
            pool->waitIdle();
            store->waitIdle();
            quietRounds = main.drain() == 0 ? quietRounds + 1 : 0;
        }
    }

    template <class T>
    Result<T> await(const std::function<void(library::Reply<T>)>& start)
    {
        std::optional<Result<T>> answer;
        start([&answer](Result<T> result) { answer.emplace(std::move(result)); });
        EXPECT_TRUE(main.runUntil([&answer] { return answer.has_value(); }, std::chrono::seconds(60)));
        return std::move(*answer);
    }

    /// Subscribes to a feed of these episodes and returns their ids in its order.
    std::vector<EpisodeId> subscribe(const std::vector<BuiltEpisode>& episodes)
    {
        http.setAnswer(kFeedUrl, {.body = BuiltFeed{.episodes = episodes}.rss()});
        const auto outcome =
            await<library::FeedOutcome>([this](auto reply) { library->subscriptions.subscribe(kFeedUrl, reply); });
        EXPECT_TRUE(outcome && !outcome->error);
        settle();
        const auto ids = await<std::vector<EpisodeId>>(
            [this](auto reply) { library->catalogue.episodeIds({.sort = store::EpisodeSort::Title}, reply); });
        return ids.value_or(std::vector<EpisodeId>{});
    }

    store::StoredEpisode stored(EpisodeId id)
    {
        const auto detail = await<library::EpisodeDetail>([&](auto reply) { library->catalogue.episode(id, reply); });
        return detail ? detail->stored : store::StoredEpisode{};
    }

    [[nodiscard]] std::filesystem::path mediaFolder() const { return folder.path() / "media"; }

    TemporaryFolder folder;
    LoopExecutor main;
    FakeHttpClient http;
    FakeClock clock;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<media::MediaCache> media;
    std::unique_ptr<ThreadExecutor> pool;
    FakePlayerEngine* engine = nullptr;
    std::unique_ptr<library::Library> library;
};

} // namespace tidemark::test
