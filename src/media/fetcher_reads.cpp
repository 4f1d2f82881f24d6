// SPDX-License-Identifier: GPL-3.0-or-later
// What the fetcher's sources ask of it, from any thread.
#include "media/fetcher.h"

#include <algorithm>
#include <utility>

namespace tidemark::media {

namespace {

constexpr std::uint64_t kStraightBytes = 64 * 1024; ///< small steps forth and back are no jumps
constexpr std::size_t kMaximumPrefetchCount = 1024;

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "reading was cancelled");
}

} // namespace

Result<std::size_t> Fetcher::read(
    ReadSession& session, std::uint64_t offset, std::span<std::byte> into, std::stop_token stop)
{
    if (into.empty())
        return std::size_t{0};
    Afterwards after;
    Lock lock(m_mutex);
    const auto epoch = m_failureEpoch;
    auto wait = m_waits.end();
    std::optional<Result<std::size_t>> result;
    while (true) {
        if (stop.stop_requested())
            result = cancelled();
        else
            result = tryRead(lock, session, offset, into, after);
        if (!result && epoch != m_failureEpoch)
            result = fail(m_lastError);
        if (result)
            break;
        if (wait == m_waits.end())
            wait = m_waits.insert(m_waits.end(), Wait{offset, m_generation});
        m_lostOffset = offset;
        m_lostGeneration = m_generation;
        endRest();
        wait->generation = m_generation;
        readerWasAt(offset, 0);
        pump(after);
        lock.unlock();
        after.run();
        lock.lock();
        m_changed.wait(lock, stop, [&] {
            return epoch != m_failureEpoch || session.generation != m_generation || there().endFrom(offset) > offset
                || (m_pinned.totalBytes && offset >= *m_pinned.totalBytes);
        });
    }
    if (wait != m_waits.end())
        m_waits.erase(wait);
    pump(after);
    return *result;
}

std::optional<Result<std::size_t>> Fetcher::tryRead(
    Lock& lock, ReadSession& session, std::uint64_t offset, std::span<std::byte> into, Afterwards& after)
{
    if (auto error = checkGeneration(session))
        return fail(std::move(*error));
    if (m_pinned.totalBytes && offset >= *m_pinned.totalBytes)
        return std::size_t{0};
    const auto available = m_ranges.endFrom(offset);
    if (available == offset) {
        const auto count = m_window.read(offset, into);
        if (count == 0)
            return std::nullopt;
        session.hasHandedOut = true;
        readerWasAt(offset, count);
        return count;
    }
    const auto count = std::min<std::uint64_t>(into.size(), available - offset);
    readerWasAt(offset, count);
    return readFile(lock, session, offset, into.first(count), after);
}

Result<std::size_t> Fetcher::peek(ReadSession& session, std::uint64_t offset, std::span<std::byte> into)
{
    Afterwards after;
    Lock lock(m_mutex);
    if (auto error = checkGeneration(session))
        return fail(std::move(*error));
    const auto count = std::min<std::uint64_t>(into.size(), m_ranges.endFrom(offset) - offset);
    if (count > 0)
        return readFile(lock, session, offset, into.first(count), after);
    const auto inMemory = m_window.read(offset, into);
    session.hasHandedOut = session.hasHandedOut || inMemory > 0;
    return inMemory;
}

std::optional<Error> Fetcher::checkGeneration(ReadSession& session) const
{
    if (session.generation != m_generation && session.hasHandedOut)
        return Error{ErrorCode::Network, "the file on the server has changed"};
    session.generation = m_generation;
    return std::nullopt;
}

/// Reads bytes that the file holds.
Result<std::size_t> Fetcher::readFile(
    Lock& lock, ReadSession& session, std::uint64_t offset, std::span<std::byte> into, Afterwards& after)
{
    const auto file = m_file;
    session.hasHandedOut = true;
    lock.unlock(); // the file object stays, whatever becomes of the file
    auto readBytes = file->readAt(offset, into);
    lock.lock();
    if (readBytes && *readBytes == into.size())
        return readBytes;
    if (session.generation == m_generation) { // someone else cut the file: what is noted about it is not true
        drop(after);
        session.generation = m_generation;
    }
    return fail(readBytes ? Error{ErrorCode::Io, "bytes of a fetched file are missing"} : readBytes.error());
}

void Fetcher::readerWasAt(std::uint64_t offset, std::uint64_t lengthBytes)
{
    const auto last = m_readerOffset.value_or(offset);
    const bool isStraight = offset <= last + kStraightBytes && last <= offset + kStraightBytes;
    m_straightBytes = isStraight ? m_straightBytes + lengthBytes : lengthBytes;
    m_readerOffset = offset + lengthBytes;
}

Result<std::optional<std::uint64_t>> Fetcher::size(std::stop_token stop)
{
    Afterwards after;
    Lock lock(m_mutex);
    const auto epoch = m_failureEpoch;
    const auto isKnown = [&] { return m_pinned.totalBytes || m_hasHead || epoch != m_failureEpoch; };
    ++m_headWaitCount;
    endRest();
    while (!isKnown() && !stop.stop_requested()) {
        pump(after);
        lock.unlock();
        after.run();
        lock.lock();
        m_changed.wait(lock, stop, isKnown);
    }
    --m_headWaitCount;
    if (m_pinned.totalBytes || m_hasHead)
        return m_pinned.totalBytes;
    if (epoch != m_failureEpoch)
        return fail(m_lastError);
    return cancelled();
}

void Fetcher::fetchAll(std::function<void(std::uint64_t, std::uint64_t)> progress, std::function<void(Result<>)> done,
    std::stop_token stop)
{
    const std::shared_ptr<Download> download(new Download{std::move(progress), std::move(done), stop});
    Worker* worker = nullptr;
    Afterwards after;
    {
        const Lock lock(m_mutex);
        worker = m_worker;
        if (m_storeError && m_storeError->code == ErrorCode::DiskFull) { // there may be space now
            m_storeError.reset();
            m_window.clear(); // what is only in memory has to come again
        }
        if (m_isComplete || m_storeError) {
            const auto result = m_isComplete ? Result<>() : Result<>(fail(*m_storeError));
            worker->post([download, result] { download->done(result); });
            return;
        }
        m_downloads.push_back(download);
        worker->post([self = shared_from_this()] { self->reportProgress(); });
        pump(after);
    }
    // Stopping only leaves a note for the worker: it may happen on any thread, also under locks of others.
    download->onStop.emplace(stop, [weak = weak_from_this(), worker] {
        worker->post([weak] {
            if (const auto self = weak.lock())
                self->endStoppedDownloads();
        });
    });
}

void Fetcher::prefetch(ByteRange range)
{
    Afterwards after;
    const Lock lock(m_mutex);
    if (range.begin >= range.end || m_isComplete || m_prefetch.size() >= kMaximumPrefetchCount
        || std::find(m_prefetch.begin(), m_prefetch.end(), range) != m_prefetch.end())
        return;
    m_prefetch.push_back(range);
    pump(after);
}

std::string Fetcher::identity() const
{
    const Lock lock(m_mutex);
    if (!m_pinned.totalBytes)
        return {};
    const auto& validator = m_pinned.etag.empty() ? m_pinned.lastModified : m_pinned.etag;
    return "fetched " + std::to_string(*m_pinned.totalBytes) + " " + validator;
}

std::optional<Error> Fetcher::storeTrouble() const
{
    const Lock lock(m_mutex);
    return m_isComplete ? std::nullopt : m_storeError;
}

bool Fetcher::isStale(const ReadSession& session) const
{
    const Lock lock(m_mutex);
    return session.hasHandedOut && session.generation != m_generation;
}

bool Fetcher::canJump() const
{
    const Lock lock(m_mutex);
    return m_isComplete || m_knowsRanges;
}

std::uint64_t Fetcher::availableFrom(std::uint64_t offset) const
{
    const Lock lock(m_mutex);
    return there().endFrom(offset);
}

ByteRanges Fetcher::ranges() const
{
    const Lock lock(m_mutex);
    return m_ranges;
}

bool Fetcher::isComplete() const
{
    const Lock lock(m_mutex);
    return m_isComplete;
}

} // namespace tidemark::media
