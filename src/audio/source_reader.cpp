// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/source_reader.h"

#include <utility>

namespace tidemark::audio {

SourceReader::SourceReader(
    std::shared_ptr<ByteSource> source, std::uint64_t firstByte, std::optional<std::uint64_t> sizeBytes)
    : m_source(std::move(source)), m_firstByte(firstByte), m_sizeBytes(sizeBytes)
{
}

Result<std::size_t> SourceReader::read(std::uint64_t offset, std::span<std::byte> into, bool isPartial)
{
    std::stop_token stop;
    {
        const std::lock_guard lock(m_mutex);
        stop = m_stop.get_token();
    }
    std::size_t have = 0;
    while (have < into.size()) {
        noteBegin(m_firstByte + offset + have);
        const auto got = m_source->read(m_firstByte + offset + have, into.subspan(have), stop);
        noteEnd(got);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "reading was interrupted");
        if (!got)
            return got;
        have += *got;
        if (*got == 0 || isPartial)
            break;
    }
    return have;
}

void SourceReader::noteBegin(std::uint64_t offset)
{
    const std::lock_guard lock(m_mutex);
    m_progress.offset = offset;
    m_waitsSince = std::chrono::steady_clock::now();
}

void SourceReader::noteEnd(const Result<std::size_t>& got)
{
    const std::lock_guard lock(m_mutex);
    m_waitsSince.reset();
    if (got) {
        m_progress.bytesRead += *got;
        m_progress.hasReachedEnd = *got == 0 || (m_sizeBytes && m_progress.offset + *got >= *m_sizeBytes);
    } else if (!m_stop.stop_requested()) {
        m_error = got.error();
    }
}

void SourceReader::interrupt()
{
    std::stop_source stop;
    {
        const std::lock_guard lock(m_mutex);
        stop = m_stop;
    }
    stop.request_stop(); // outside the lock: it runs callbacks of the source
}

void SourceReader::resume()
{
    const std::lock_guard lock(m_mutex);
    if (!m_isShutDown && m_stop.stop_requested())
        m_stop = std::stop_source();
}

void SourceReader::shutDown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isShutDown = true;
    }
    interrupt();
}

std::optional<std::uint64_t> SourceReader::size() const
{
    if (!m_sizeBytes)
        return std::nullopt;
    return *m_sizeBytes > m_firstByte ? *m_sizeBytes - m_firstByte : 0;
}

ReadProgress SourceReader::progress() const
{
    const std::lock_guard lock(m_mutex);
    auto progress = m_progress;
    if (m_waitsSince)
        progress.waitingFor =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - *m_waitsSince);
    return progress;
}

std::optional<Error> SourceReader::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

} // namespace tidemark::audio
