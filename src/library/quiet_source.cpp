// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/quiet_source.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace tidemark::library {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// A source does not tell when bytes come. Small beside the round trip that is waited for.
constexpr std::chrono::milliseconds kLookAgain{10};
constexpr std::chrono::seconds kAskAgain{5};
constexpr std::chrono::seconds kGiveUp{60};
/// What is asked for at once: parsers read on where they began.
constexpr std::uint64_t kPieceBytes = std::uint64_t{64} * 1024;

void sleep(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, kLookAgain, [] { return false; });
}

} // namespace

Result<std::size_t> QuietSource::read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop)
{
    if (into.empty())
        return std::size_t{0};
    while (!stop.stop_requested()) {
        const auto got = m_source.peek(offset, into);
        if (!got || *got > 0)
            return got;
        const auto whole = size(stop);
        if (!whole)
            return fail(whole.error());
        if (*whole && offset >= **whole)
            return std::size_t{0};
        if (m_missing == Missing::Fails)
            return fail(ErrorCode::NotFound, "these bytes are not on disk");
        if (const auto waited = waitFor(offset, into.size(), stop); !waited)
            return fail(waited.error());
    }
    return fail(ErrorCode::Cancelled, "reading was cancelled");
}

Result<> QuietSource::waitFor(std::uint64_t offset, std::size_t lengthBytes, const std::stop_token& stop)
{
    const auto begin = SteadyClock::now();
    auto askedAt = begin - kAskAgain;
    while (m_source.availableFrom(offset) == offset && !stop.stop_requested()) {
        const auto now = SteadyClock::now();
        if (!m_source.canJump())
            return fail(ErrorCode::Unsupported, "the server sends the file only as a whole");
        if (now - begin >= kGiveUp)
            return fail(ErrorCode::Timeout, "nothing came for a minute");
        if (now - askedAt >= kAskAgain) {
            m_source.willNeed(offset, std::max<std::uint64_t>(lengthBytes, kPieceBytes));
            askedAt = now;
        }
        sleep(stop);
    }
    return {};
}

Result<std::optional<std::uint64_t>> QuietSource::size(std::stop_token stop)
{
    if (m_missing == Missing::IsFetched)
        return m_source.size(std::move(stop));
    std::stop_source atOnce;
    atOnce.request_stop(); // what is known is told, nothing is waited for
    const auto known = m_source.size(atOnce.get_token());
    return known ? *known : std::optional<std::uint64_t>();
}

} // namespace tidemark::library
