// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/player_engine.h"
#include "library/byte_places.h"
#include "library/index_file.h"
#include "library/prefetch_plan.h"
#include "library/quiet_source.h"
#include "media/media_cache.h"
#include "net/curl_client.h"
#include "support/audio/audio_fixtures.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>

/// What a chapter that is called prefetched promises: the player's own pipeline sounds there without a server.
namespace tidemark::test {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr std::uint64_t kKi = 1024;

class PrefetchedJump : public testing::TestWithParam<AudioFormat> { };

} // namespace

TEST_P(PrefetchedJump, NeedsNoServer)
{
    const auto audio = audioFixture(GetParam());
    ASSERT_TRUE(audio) << audio.error().detail;
    std::ifstream stream(*audio, std::ios::binary);
    const ServedFile file{.body = {std::istreambuf_iterator<char>(stream), {}}};
    TestServer server;
    std::atomic<bool> isBlocked = false;
    server.route("/audio", [&](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer(file, request);
        answer.waitsForRelease = isBlocked;
        return answer;
    });
    const TemporaryFolder folder;
    const auto client = std::move(*net::makeCurlClient({.userAgent = "Tidemark/0.0 (Linux; tests)"}));
    const auto cache = std::move(*media::MediaCache::open(folder.path() / "media", *client,
        {.firstPieceBytes = 16 * kKi,
            .largestPieceBytes = 16 * kKi,
            .firstReadAheadBytes = 32 * kKi,
            .largestReadAheadBytes = 32 * kKi}));
    auto source = std::move(*cache->source("e1", server.url("/audio")));

    LoopExecutor loop;
    auto engine = audio::makeGStreamerEngine(loop, {.sink = audio::SinkKind::Null});
    std::optional<audio::EngineState> state;
    std::optional<Milliseconds> arrived;
    engine->setEventHandler([&](const audio::PlayerEvent& event) {
        if (const auto* change = std::get_if<audio::StateChanged>(&event.what))
            state = change->state;
        if (const auto* finished = std::get_if<audio::SeekFinished>(&event.what))
            arrived = finished->position;
    });
    engine->load({source, 0ms, false});
    ASSERT_TRUE(loop.runUntil([&] { return state == audio::EngineState::Paused; }, 20s));

    const std::vector<Chapter> timeline{{.start = 47s}, {.start = 83s}, {.start = 125s}};
    const std::vector<Milliseconds> moments{47s, 83s, 125s};
    library::QuietSource quiet(*source, library::QuietSource::Missing::IsFetched);
    const auto askPlaces = library::bytePlaces(library::indexPathOf(source->path()));
    const auto places = askPlaces(quiet, moments, kPlaceAhead, {});
    ASSERT_TRUE(places) << places.error().detail;
    for (const auto& range : library::prefetchPlan(*places, timeline, 0ms, 8 * kKi * kKi, source->fetchedRanges()))
        source->prefetch(range.begin, range.end - range.begin);
    ASSERT_TRUE(loop.runUntil(
        [&] {
            loop.post([] {}); // looks again
            return library::prefetchedChapters(*places, timeline, source->fetchedRanges())
                == std::vector<bool>(3, true);
        },
        20s));
    ASSERT_FALSE(source->isComplete());

    isBlocked = true;
    for (const auto moment : {125s, 47s, 83s}) {
        arrived.reset();
        const auto begin = SteadyClock::now();
        engine->seek(moment);
        ASSERT_TRUE(loop.runUntil([&] { return arrived.has_value(); }, 5s)) << moment.count();
        EXPECT_EQ(*arrived, moment);
        RecordProperty("microseconds_" + std::to_string(moment.count()),
            static_cast<int>(
                std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - begin).count()));
    }
    engine.reset();
}

INSTANTIATE_TEST_SUITE_P(Formats, PrefetchedJump,
    testing::Values(AudioFormat::M4aFastStart, AudioFormat::M4aMoovLast, AudioFormat::Wav, AudioFormat::Matroska,
        AudioFormat::Mp3Cbr, AudioFormat::Mp3VbrXing),
    [](const auto& format) {
        std::string name(audioFormatName(format.param));
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

} // namespace tidemark::test
