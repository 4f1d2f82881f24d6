// SPDX-License-Identifier: GPL-3.0-or-later
// What the fetcher does with its files: opening, noting down, replacing, deleting.
#include "base/log.h"
#include "media/fetcher.h"

#include <system_error>
#include <utility>

namespace tidemark::media {

namespace {

constexpr std::uint64_t kSaveAfterBytes = 4ULL * 1024 * 1024;
constexpr auto kSaveAfter = std::chrono::seconds(1);

using SteadyClock = std::chrono::steady_clock;

} // namespace

void Fetcher::open()
{
    const Lock lock(m_mutex);
    auto file = SparseFile::open(m_paths.media);
    if (!file) {
        if (file.error().code != ErrorCode::NotFound)
            m_storeError = file.error();
        return;
    }
    auto notes = loadSidecar(m_paths.sidecar, m_paths.media);
    if (!(*file)->isLocked())
        m_storeError = Error{ErrorCode::Locked, "another program fetches this file"};
    if (notes) {
        m_file = std::move(*file);
        m_pinned = std::move(notes->pinned);
        m_ranges = std::move(notes->ranges);
        m_isComplete = m_pinned.totalBytes && !m_ranges.firstHole(0, *m_pinned.totalBytes);
    } else if (!m_storeError) {
        if (notes.error().code == ErrorCode::Parse)
            log("media").warn("{}: {}; it is fetched anew", m_paths.media.string(), notes.error().detail);
        std::error_code error;
        std::filesystem::remove(m_paths.sidecar, error);
        std::filesystem::remove(m_paths.media, error);
    }
}

Result<> Fetcher::removeFiles()
{
    const std::lock_guard saving(m_saveMutex);
    m_isRemoved = true;
    for (const auto& path : {m_paths.sidecar, m_paths.media}) {
        std::error_code error;
        std::filesystem::remove(path, error);
        if (error)
            return fail(errnoError(error.value(), path.string()));
    }
    return {};
}

void Fetcher::drop(Afterwards& after)
{
    log("media").info("{}: the file on the server has changed; it is fetched anew", m_paths.media.string());
    abandon(after);
    ++m_generation;
    if (++m_dropCount >= 3)
        m_knowsRanges = false; // each request gets another file: one request it must be
    m_differenceCount = 0;
    m_ranges.clear();
    m_window.clear();
    m_pinned = {};
    m_start.clear();
    m_prefetch.clear();
    m_readerOffset.reset();
    m_straightBytes = 0;
    m_hasHead = false;
    m_isComplete = false;
    m_unsavedBytes = 0;
    {
        // The notes go first: never do old notes stand beside new bytes. Another program that reads the old file
        // keeps it; bytes are not overwritten in place.
        const std::lock_guard saving(m_saveMutex);
        m_savedGeneration = m_generation;
        if (!m_isRemoved && !m_storeError) {
            std::error_code error;
            std::filesystem::remove(m_paths.sidecar, error);
            std::filesystem::remove(m_paths.media, error);
        }
        m_file = nullptr;
    }
    tellHopes();
    m_changed.notify_all();
}

void Fetcher::saveSoon()
{
    if (m_worker == nullptr || m_isSaveQueued)
        return;
    const bool isDue = m_unsavedBytes >= kSaveAfterBytes || SteadyClock::now() - m_savedAt >= kSaveAfter || !m_running;
    if (!isDue || m_unsavedBytes == 0)
        return;
    m_isSaveQueued = true;
    m_worker->post([self = shared_from_this()] { self->save(); });
}

void Fetcher::save()
{
    Sidecar notes;
    std::shared_ptr<SparseFile> file;
    std::uint64_t generation = 0;
    {
        const Lock lock(m_mutex);
        m_isSaveQueued = false;
        m_unsavedBytes = 0;
        m_savedAt = SteadyClock::now();
        notes = {m_pinned, m_ranges};
        file = m_file;
        generation = m_generation;
    }
    if (!file || !file->isLocked())
        return;
    if (const auto flushed = file->flush(); !flushed) // the bytes, and only then what speaks of them
        return log("media").warn("{}: {}", m_paths.media.string(), flushed.error().detail);
    const std::lock_guard saving(m_saveMutex);
    if (m_isRemoved || m_savedGeneration != generation)
        return;
    if (const auto stored = storeSidecar(m_paths.sidecar, notes); !stored)
        log("media").warn("{}: {}", m_paths.sidecar.string(), stored.error().detail);
}

Result<std::shared_ptr<SparseFile>> Fetcher::writableFile()
{
    if (m_storeError) {
        const auto now = SteadyClock::now();
        if (m_storeError->code != ErrorCode::DiskFull || now - m_storeErrorAt < m_options.storeAgainAfter)
            return fail(*m_storeError);
        m_storeErrorAt = now;
        m_storeError.reset();
    }
    if (m_file)
        return m_file;
    const std::lock_guard saving(m_saveMutex);
    if (m_isRemoved)
        return fail(ErrorCode::NotFound, "the fetched file was deleted");
    auto file = SparseFile::create(m_paths.media);
    if (!file)
        return file;
    if (!(*file)->isLocked())
        return fail(ErrorCode::Locked, "another program fetches this file");
    m_file = *file;
    return file;
}

void Fetcher::settleIfComplete()
{
    if (m_isComplete || m_storeError || !m_pinned.totalBytes || m_ranges.firstHole(0, *m_pinned.totalBytes))
        return;
    if (*m_pinned.totalBytes == 0 && !writableFile())
        return;
    if (const auto size = m_file->sizeBytes(); size && *size > *m_pinned.totalBytes) {
        if (const auto cut = m_file->truncate(*m_pinned.totalBytes); !cut)
            log("media").warn("{}: {}", m_paths.media.string(), cut.error().detail);
    }
    m_isComplete = true;
    if (m_worker == nullptr)
        return;
    m_worker->post([self = shared_from_this()] { self->save(); });
    m_worker->post([self = shared_from_this()] { self->reportProgress(); });
    m_worker->post([self = shared_from_this()] {
        const Lock lock(self->m_mutex);
        if (self->m_worker != nullptr && self->m_isComplete)
            self->endDownloads({});
    });
}

} // namespace tidemark::media
