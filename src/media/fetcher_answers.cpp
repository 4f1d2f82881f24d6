// SPDX-License-Identifier: GPL-3.0-or-later
// What the fetcher does with answers. Runs on the network thread.
#include "base/log.h"
#include "media/fetcher.h"
#include "net/url.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace tidemark::media {

namespace {

constexpr std::size_t kStartBytes = 512; ///< enough to know a web page after a comment or white space
constexpr int kQuickRetryCount = 3;
constexpr int kCutsThatAreTheEnd = 3;

bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Network || code == ErrorCode::Timeout || code == ErrorCode::Dns;
}

Error contradiction(const std::string& url)
{
    return {ErrorCode::Network, "the server's answers contradict one another: " + net::redactedUrl(url)};
}

} // namespace

bool Fetcher::takeHead(std::uint64_t id, const net::HttpHead& head)
{
    Afterwards after;
    const Lock lock(m_mutex);
    if (!isCurrent(id))
        return false;
    const auto verdict = judgeAnswer(m_pinned, m_knowsRanges ? m_running->asked : ByteRange{0, kUnknownEnd}, head,
        m_isCompressed && !m_knowsRanges ? Decoding::Done : Decoding::None);
    if (verdict.kind == AnswerVerdict::Kind::Part || verdict.kind == AnswerVerdict::Kind::Whole)
        return accept(verdict, head);
    takeRefusal(verdict, after);
    return false;
}

bool Fetcher::accept(const AnswerVerdict& verdict, const net::HttpHead& head)
{
    auto& running = *m_running;
    running.isAccepted = true;
    running.position = verdict.begin;
    running.end = verdict.end;
    running.isComparing = verdict.needsComparison;
    if (verdict.kind == AnswerVerdict::Kind::Whole) {
        running.asked = {0, kUnknownEnd};
        m_knowsRanges = m_knowsRanges && verdict.knowsRanges;
    }
    if (verdict.begin == 0)
        m_start.clear();
    m_hasHead = true;
    m_resolvedUrl = head.finalUrl;
    if (m_ranges.all().empty()) { // else they stay those of the bytes that are there
        m_pinned.etag = head.header("etag");
        m_pinned.lastModified = head.header("last-modified");
    }
    if (verdict.totalBytes)
        m_pinned.totalBytes = verdict.totalBytes;
    settleIfComplete(); // an empty file is whole with its head
    m_changed.notify_all();
    return true;
}

void Fetcher::takeRefusal(const AnswerVerdict& verdict, Afterwards& after)
{
    using Kind = AnswerVerdict::Kind;
    const auto asked = m_running->asked;
    abandon(after);
    switch (verdict.kind) {
    case Kind::End:
        if (!isEnd(verdict, asked.begin)) {
            if (!m_knowsRanges)
                return failWishes(contradiction(m_url), after);
            m_knowsRanges = false;
            break;
        }
        m_hasHead = true;
        m_pinned.totalBytes = verdict.totalBytes;
        settleIfComplete();
        m_changed.notify_all();
        break;
    case Kind::Changed:
        foundOther(after);
        break;
    case Kind::NoRanges:
        if (!m_knowsRanges)
            return failWishes(contradiction(m_url), after);
        m_knowsRanges = false;
        break;
    case Kind::OtherTag:
        m_pinned.etag.clear(); // length, date and an overlap decide from now on
        break;
    case Kind::Compressed:
        if (std::exchange(m_isCompressed, true) && !m_knowsRanges)
            return failWishes(verdict.error, after);
        m_knowsRanges = false; // ranges would be of the compressed bytes
        break;
    case Kind::Later:
        return fetchFailed(verdict.error, verdict.retryAfter, after);
    case Kind::Refused:
    default:
        if (!asksOriginalAgain())
            return failWishes(verdict.error, after);
    }
    pump(after);
}

/// "Nothing is there" proves the end only where the server tells the length, or where all before it is there.
bool Fetcher::isEnd(const AnswerVerdict& verdict, std::uint64_t askedOffset) const
{
    const auto& held = m_ranges.all();
    if (!held.empty() && held.back().end > *verdict.totalBytes)
        return false;
    return verdict.isLengthTold || there().endFrom(askedOffset - 1) == askedOffset;
}

bool Fetcher::asksOriginalAgain()
{
    if (m_resolvedUrl.empty() || m_resolvedUrl == m_url)
        return false;
    m_resolvedUrl.clear(); // an expired link: the original address leads to a new one
    return true;
}

void Fetcher::foundOther(Afterwards& after)
{
    abandon(after);
    m_resolvedUrl.clear();
    if (++m_differenceCount >= 2) // one answer may be an accident of one of the origin's servers
        drop(after);
    pump(after);
}

void Fetcher::foundWebPage(Afterwards& after)
{
    const bool isFirst = !std::exchange(m_hasSeenWebPage, true);
    if (isFirst && m_running->newBytes == 0 && !m_ranges.all().empty() && asksOriginalAgain()) {
        abandon(after); // what an expired link led to
        return pump(after);
    }
    // A page instead of a file that is there in part is a hotel's or a host's, and no reason to lose that part.
    if (m_ranges.all().empty() || m_running->newBytes > 0)
        drop(after);
    failWishes(
        {ErrorCode::Unsupported, "the server sent a web page instead of audio: " + net::redactedUrl(m_url)}, after);
}

bool Fetcher::takeBody(std::uint64_t id, std::string_view bytes)
{
    Afterwards after;
    Lock lock(m_mutex);
    if (!isCurrent(id))
        return false;
    if (m_running->position == m_start.size() && m_start.size() < kStartBytes) {
        m_start.append(bytes.substr(0, kStartBytes - m_start.size()));
        if (looksLikeWebPage(m_start)) {
            foundWebPage(after);
            return false;
        }
    }
    while (!bytes.empty()) {
        const auto position = m_running->position;
        if (position >= m_running->end) { // more than was announced
            abandon(after);
            pump(after);
            return false;
        }
        const auto end = std::min(position + bytes.size(), m_running->end);
        const auto hole = there().firstHole(position, end);
        const bool isNew = hole && hole->begin == position;
        const auto segment = bytes.substr(0, (isNew ? hole->end : hole ? hole->begin : end) - position);
        if (isNew) {
            if (!store(lock, id, segment, after))
                return false;
        } else if (m_running->isComparing && !isSame(position, segment)) {
            foundOther(after);
            return false;
        } else {
            m_running->position += segment.size();
        }
        bytes.remove_prefix(segment.size());
    }
    return true;
}

bool Fetcher::isSame(std::uint64_t offset, std::string_view bytes) const
{
    std::array<std::byte, 16384> stored{};
    while (!bytes.empty()) {
        const auto count = std::min(bytes.size(), stored.size());
        const auto there = std::span(stored).first(count);
        const bool isInFile = m_file && m_ranges.endFrom(offset) >= offset + count;
        if (isInFile) {
            const auto readBytes = m_file->readAt(offset, there);
            if (!readBytes || *readBytes != count)
                return false;
        } else if (m_window.read(offset, there) != count) {
            return true; // on the border of file and window: the rest is compared with the next bytes
        }
        if (std::memcmp(stored.data(), bytes.data(), count) != 0)
            return false;
        bytes.remove_prefix(count);
        offset += count;
    }
    return true;
}

bool Fetcher::store(Lock& lock, std::uint64_t id, std::string_view bytes, Afterwards& after)
{
    const auto position = m_running->position;
    const auto generation = m_generation;
    const bool couldNotStore = m_storeError.has_value();
    if (const auto file = writableFile()) {
        lock.unlock(); // a slow disk must not make others wait for the lock
        const auto written = (*file)->writeAt(position, bytes);
        lock.lock();
        if (generation != m_generation)
            return false;
        if (written)
            m_ranges.add({position, position + bytes.size()});
        else
            m_storeError = written.error();
        if (written && m_window.range().begin < m_window.range().end)
            storeWindow(lock, *file);
        if (generation != m_generation)
            return false;
    } else {
        m_storeError = file.error();
    }
    if (m_storeError) {
        if (!couldNotStore)
            m_storeErrorAt = std::chrono::steady_clock::now();
        if (!couldNotStore && m_storeError->code != ErrorCode::Locked)
            log("media").warn("{}: {}; playing goes on from memory", m_paths.media.string(), m_storeError->detail);
        endDownloads(fail(*m_storeError));
        return isCurrent(id) && keepInWindow(bytes, after);
    }
    m_unsavedBytes += bytes.size();
    m_differenceCount = 0;
    m_changed.notify_all();
    tellHopes();
    if (!m_downloads.empty() && !std::exchange(m_isProgressQueued, true))
        m_worker->post([self = shared_from_this()] { self->reportProgress(); });
    if (!isCurrent(id))
        return false;
    m_running->position += bytes.size();
    m_running->newBytes += bytes.size();
    saveSoon();
    settleIfComplete();
    return true;
}

bool Fetcher::keepInWindow(std::string_view bytes, Afterwards& after)
{
    const auto position = m_running->position;
    auto keepFrom = m_readerOffset.value_or(position);
    for (const auto& wait : m_waits)
        keepFrom = std::min(keepFrom, wait.offset);
    if (!m_window.append(position, bytes, keepFrom)) {
        abandon(after); // goes on when the reader has come nearer
        return false;
    }
    m_running->position += bytes.size();
    m_running->newBytes += bytes.size();
    m_changed.notify_all();
    tellHopes();
    return true;
}

void Fetcher::storeWindow(Lock& lock, const std::shared_ptr<SparseFile>& file)
{
    const auto range = m_window.range();
    const auto generation = m_generation;
    std::string bytes(range.end - range.begin, '\0');
    m_window.read(range.begin, std::as_writable_bytes(std::span(bytes)));
    lock.unlock();
    const auto written = file->writeAt(range.begin, bytes);
    lock.lock();
    if (generation != m_generation)
        return;
    if (!written) {
        m_storeError = written.error();
        return;
    }
    m_ranges.add(range);
    m_unsavedBytes += bytes.size();
    m_window.clear();
}

void Fetcher::takeEnd(std::uint64_t id, Result<> result)
{
    Afterwards after;
    const Lock lock(m_mutex);
    if (!isCurrent(id))
        return;
    auto running = std::move(*m_running);
    m_running.reset();
    after.add([transfer = std::shared_ptr<net::HttpTransfer>(std::move(running.transfer))] {});
    const bool endsWithBody = running.isAccepted && running.end == kUnknownEnd && result;
    if (running.newBytes > 0) {
        m_failureCount = 0;
        m_cutCount = 0;
        m_hasSeenWebPage = false;
    }
    const bool isSequence = running.asked.end == kUnknownEnd;
    const bool isCutAgain = !result && running.isAccepted && isSequence && running.position > 0
        && result.error().code == ErrorCode::Network
        && (m_cutAt == running.position ? ++m_cutCount : (m_cutCount = 1)) >= kCutsThatAreTheEnd;
    m_cutAt = running.position;
    if (endsWithBody || isCutAgain) // a server that lies about the length always ends at the same place
        m_pinned.totalBytes = running.position;
    const bool isFull = running.isAccepted && running.position >= running.end;
    if (endsWithBody || isCutAgain || isFull) {
        m_failureCount = 0;
        settleIfComplete();
        m_changed.notify_all();
        pump(after);
    } else {
        fetchFailed(result ? Error{ErrorCode::Network, "the answer ended too early: " + net::redactedUrl(m_url)}
                           : result.error(),
            {}, after);
    }
    saveSoon();
}

void Fetcher::fetchFailed(const Error& error, std::chrono::milliseconds atLeast, Afterwards& after)
{
    const bool isWorthRetrying = isPassing(error.code) || error.code == ErrorCode::HttpStatus;
    const auto now = std::chrono::steady_clock::now();
    if (m_failureCount++ == 0)
        m_firstFailureAt = now;
    if (!isWorthRetrying || now - m_firstFailureAt + atLeast >= m_options.giveUpAfter)
        return failWishes(error, after);
    if (m_failureCount == kQuickRetryCount)
        m_resolvedUrl.clear(); // perhaps another server of theirs is well
    auto delay = m_options.quickRetryDelay;
    if (m_failureCount > kQuickRetryCount)
        delay = m_options.slowRetryDelay * (1 << std::min(m_failureCount - kQuickRetryCount - 1, 3));
    log("media").info("{}; another attempt follows", error.detail);
    resumeLater(std::max(delay, atLeast));
}

} // namespace tidemark::media
