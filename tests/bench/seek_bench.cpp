// SPDX-License-Identifier: GPL-3.0-or-later
// Measures jumps of the real engine in one file or http URL, and prints JSON:
//
//   seek_bench FILE_OR_URL (--targets 12.5,3600,... | --random N [--seed S] [--until SECONDS]) [--reference WAV]
//              [--playing] [--settle SECONDS] [--patience SECONDS] [--passes N]
//
// --reference is the PCM that the file was encoded from: mono, 16 bits; sound at the same place of both is the same.
// Each jump tells the time from the command to the first right sample (bench_player.h says which that is), the true
// error of that sample's time where there is a reference, what the engine claimed, and what was read and fetched.
// --passes jumps to the same targets again: what is fetched or indexed by then is not again.
//
// Beside others, as a program that is started for each jump: the peers' harness runs
//   seek_bench.py --cmd 'tidemark=tidemarkctl clip {uri} --from {t} --for 0.35 --out {wav}'
#include "base/text.h"
#include "bench/bench_player.h"
#include "media/media_cache.h"
#include "net/curl_client.h"
#include "support/audio/sound_locator.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::bench {
namespace {

using Json = nlohmann::ordered_json;
constexpr double kSurelyTheSame = 0.4; ///< likeness

struct Options {
    std::string subject;
    std::vector<Milliseconds> targets;
    int randomCount = 0;
    unsigned seed = 42;
    double untilSeconds = 0; ///< random targets lie before it; 0: the duration
    std::string reference;
    bool isPlaying = false;
    double settleSeconds = 0;
    double patienceSeconds = 60;
    int passes = 1;
};

double numberOf(std::string_view text)
{
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Milliseconds fromSeconds(double seconds)
{
    return Milliseconds(std::llround(seconds * 1000));
}

/// @return whether the arguments make sense.
bool readOptions(const std::vector<std::string>& arguments, Options& options)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& name = arguments[i];
        if (!name.starts_with("--")) {
            options.subject = name;
            continue;
        }
        if (name == "--playing") {
            options.isPlaying = true;
            continue;
        }
        if (++i >= arguments.size())
            return false;
        const auto& value = arguments[i];
        if (name == "--targets")
            for (const auto target : split(value, ','))
                options.targets.push_back(fromSeconds(numberOf(target)));
        else if (name == "--random")
            options.randomCount = static_cast<int>(numberOf(value));
        else if (name == "--seed")
            options.seed = static_cast<unsigned>(numberOf(value));
        else if (name == "--until")
            options.untilSeconds = numberOf(value);
        else if (name == "--reference")
            options.reference = value;
        else if (name == "--settle")
            options.settleSeconds = numberOf(value);
        else if (name == "--patience")
            options.patienceSeconds = numberOf(value);
        else if (name == "--passes")
            options.passes = static_cast<int>(numberOf(value));
        else
            return false;
    }
    return !options.subject.empty() && (options.randomCount > 0 || !options.targets.empty());
}

/// The bytes of a file, or of a URL through a cache of its own.
class Bytes {
public:
    [[nodiscard]] Result<std::shared_ptr<ByteSource>> open(const std::string& fileOrUrl, Counts& counts)
    {
        if (!isHttpUrl(fileOrUrl)) {
            const auto file = FileSource::open(fileOrUrl);
            if (!file)
                return fail(file.error());
            return std::make_shared<CountedSource>(*file, counts);
        }
        auto client = net::makeCurlClient({.userAgent = "Tidemark-seek-bench"});
        if (!client)
            return fail(client.error());
        m_client = std::move(*client);
        m_counted = std::make_unique<CountedClient>(*m_client, counts);
        auto cache = media::MediaCache::open(m_folder.path(), *m_counted);
        if (!cache)
            return fail(cache.error());
        m_cache = std::move(*cache);
        const auto source = m_cache->source("bench", fileOrUrl);
        if (!source)
            return fail(source.error());
        return std::make_shared<CountedSource>(*source, counts);
    }

private:
    test::TemporaryFolder m_folder;
    std::unique_ptr<net::HttpClient> m_client;
    std::unique_ptr<CountedClient> m_counted;
    std::unique_ptr<media::MediaCache> m_cache;
};

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

Json summary(std::vector<double> values)
{
    if (values.empty())
        return nullptr;
    std::ranges::sort(values);
    const auto at = [&](double part) {
        const auto index = static_cast<std::size_t>(std::ceil(part * static_cast<double>(values.size())));
        return rounded(values[std::min(std::max<std::size_t>(index, 1), values.size()) - 1]);
    };
    return {{"p50", at(0.5)}, {"p99", at(0.99)}, {"max", rounded(values.back())}};
}

class Measurement {
public:
    explicit Measurement(Options options) : m_options(std::move(options)) { }

    [[nodiscard]] Result<Json> run()
    {
        if (!m_options.reference.empty()) {
            auto locator = test::SoundLocator::open(m_options.reference);
            if (!locator)
                return fail(locator.error());
            m_locator.emplace(std::move(*locator));
        }
        auto source = m_bytes.open(m_options.subject, m_counts);
        if (!source)
            return fail(source.error());
        BenchPlayer player(m_counts, fromSeconds(m_options.patienceSeconds));
        const auto opened = player.open(*source, m_options.isPlaying);
        if (!opened)
            return fail(opened.error());
        Json result = {{"subject", m_options.subject}, {"mode", m_options.isPlaying ? "playing" : "paused"},
            {"open_ms", rounded(*opened)}, {"open_requests", m_counts.requests.load()},
            {"open_bytes_fetched", m_counts.fetchedBytes.load()}, {"open_bytes_read", m_counts.readBytes.load()}};
        player.settle(fromSeconds(m_options.settleSeconds));
        if (const auto duration = player.duration())
            result["duration_s"] = toSeconds(*duration);
        const auto targets = chosenTargets(player);
        result["passes"] = Json::array();
        for (int pass = 0; pass < m_options.passes; ++pass)
            result["passes"].push_back(jumpToAll(player, targets));
        result["bytes_fetched"] = m_counts.fetchedBytes.load();
        result["requests"] = m_counts.requests.load();
        return result;
    }

private:
    [[nodiscard]] std::vector<Milliseconds> chosenTargets(const BenchPlayer& player) const
    {
        auto targets = m_options.targets;
        const double end = m_options.untilSeconds > 0 ? m_options.untilSeconds
                                                      : toSeconds(player.duration().value_or(Milliseconds(0))) - 2;
        std::mt19937 random(m_options.seed);
        for (int i = 0; i < m_options.randomCount; ++i)
            targets.push_back(fromSeconds(std::max(0.0, end * (static_cast<double>(random()) / 4294967296.0))));
        return targets;
    }

    [[nodiscard]] Json jumpToAll(BenchPlayer& player, const std::vector<Milliseconds>& targets)
    {
        Json jumps = Json::array();
        std::vector<double> latencies;
        std::vector<double> finished;
        std::vector<double> errors;
        int failures = 0;
        int approximate = 0;
        for (const auto target : targets) {
            const auto jump = player.jump(target);
            auto line = described(jump);
            const bool isUnlike = m_locator && line["error_ms"].is_null();
            failures += jump.isFinished && !isUnlike ? 0 : 1;
            approximate += jump.isApproximate ? 1 : 0;
            if (jump.isFinished) {
                latencies.push_back(jump.soundMilliseconds);
                finished.push_back(jump.finishedMilliseconds);
            }
            if (m_locator && !isUnlike)
                errors.push_back(std::abs(line["error_ms"].get<double>()));
            jumps.push_back(std::move(line));
        }
        return {{"count", targets.size()}, {"failed", failures}, {"approximate", approximate},
            {"latency_ms", summary(latencies)}, {"finished_ms", summary(finished)}, {"error_ms", summary(errors)},
            {"jumps", std::move(jumps)}};
    }

    [[nodiscard]] Json described(const JumpResult& jump)
    {
        Json line = {{"target_s", toSeconds(jump.target)}, {"finished", jump.isFinished},
            {"latency_ms", rounded(jump.soundMilliseconds)}, {"finished_ms", rounded(jump.finishedMilliseconds)},
            {"claimed_s", toSeconds(jump.claimedPosition)}, {"heard_from_s", toSeconds(jump.heardFrom)},
            {"approximate", jump.isApproximate}, {"requests", jump.requests}, {"bytes_fetched", jump.fetchedBytes},
            {"bytes_read", jump.readBytes}, {"requests_afterwards", jump.requestsAfterwards},
            {"bytes_fetched_afterwards", jump.fetchedBytesAfterwards}};
        if (!m_locator)
            return line;
        const auto place =
            jump.isFinished ? m_locator->locate(jump.sound, jump.sampleRate, toSeconds(jump.heardFrom)) : std::nullopt;
        line["likeness"] = place ? rounded(place->likeness) : 0.0;
        line["error_ms"] = place && place->likeness >= kSurelyTheSame
            ? Json(rounded((place->seconds - toSeconds(jump.heardFrom)) * 1000))
            : Json();
        return line;
    }

    const Options m_options;
    Counts m_counts; // outlives the bytes, which count into it
    Bytes m_bytes;
    std::optional<test::SoundLocator> m_locator;
};

} // namespace
} // namespace tidemark::bench

int main(int argumentCount, char** arguments)
{
    using namespace tidemark::bench;
    Options options;
    if (!readOptions({arguments + 1, arguments + argumentCount}, options)) {
        fmt::print(stderr,
            "usage: seek_bench FILE_OR_URL (--targets a,b,c | --random N [--seed S] [--until SECONDS])\n"
            "    [--reference WAV] [--playing] [--settle SECONDS] [--patience SECONDS] [--passes N]\n");
        return 2;
    }
    const auto result = Measurement(std::move(options)).run();
    if (!result) {
        fmt::print(stderr, "seek_bench: {}\n", result.error().detail);
        return 1;
    }
    std::cout << result->dump(1) << '\n';
    return 0;
}
