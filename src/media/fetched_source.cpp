// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/fetched_source.h"

#include <utility>

namespace tidemark::media {

FetchedSource::FetchedSource(
    std::shared_ptr<Worker> worker, std::shared_ptr<Fetcher> fetcher, MediaPaths paths, const std::string& url)
    : m_worker(std::move(worker))
    , m_fetcher(std::move(fetcher))
    , m_paths(std::move(paths))
    , m_session(m_fetcher->attach(*m_worker, url))
{
}

FetchedSource::~FetchedSource()
{
    m_fetcher->detach();
}

Result<std::size_t> FetchedSource::read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop)
{
    return m_fetcher->read(m_session, offset, into, std::move(stop));
}

Result<std::optional<std::uint64_t>> FetchedSource::size(std::stop_token stop)
{
    return m_fetcher->size(std::move(stop));
}

std::uint64_t FetchedSource::availableFrom(std::uint64_t offset) const
{
    return m_fetcher->availableFrom(offset);
}

Result<std::size_t> FetchedSource::peek(std::uint64_t offset, std::span<std::byte> into)
{
    return m_fetcher->peek(m_session, offset, into);
}

void FetchedSource::fetchAll(std::function<void(std::uint64_t, std::uint64_t)> progress,
    std::function<void(Result<>)> done, std::stop_token stop)
{
    m_fetcher->fetchAll(std::move(progress), std::move(done), std::move(stop));
}

void FetchedSource::prefetch(std::uint64_t offset, std::uint64_t lengthBytes)
{
    const auto end = offset > kUnknownEnd - lengthBytes ? kUnknownEnd : offset + lengthBytes;
    m_fetcher->prefetch({offset, end});
}

} // namespace tidemark::media
