// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/fetcher.h"
#include "media/media_cache.h"
#include "media/worker.h"

#include <memory>

namespace tidemark::media {

/// A MediaSource: one reader's view of the file that its fetcher fills.
class FetchedSource final : public MediaSource {
public:
    /// @param worker is kept for as long as the source is.
    FetchedSource(
        std::shared_ptr<Worker> worker, std::shared_ptr<Fetcher> fetcher, MediaPaths paths, const std::string& url);
    ~FetchedSource() override;
    FetchedSource(const FetchedSource&) = delete;
    FetchedSource& operator=(const FetchedSource&) = delete;

    [[nodiscard]] Result<std::size_t> read(
        std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override;
    [[nodiscard]] Result<std::optional<std::uint64_t>> size(std::stop_token stop) override;
    [[nodiscard]] bool canJump() const override { return m_fetcher->canJump(); }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override;
    [[nodiscard]] Result<std::size_t> peek(std::uint64_t offset, std::span<std::byte> into) override;
    [[nodiscard]] std::string identity() const override { return m_fetcher->identity(); }
    void willNeed(std::uint64_t offset, std::uint64_t lengthBytes) override { prefetch(offset, lengthBytes); }
    [[nodiscard]] ByteRanges fetchedRanges() const override { return m_fetcher->ranges(); }
    [[nodiscard]] bool isComplete() const override { return m_fetcher->isComplete(); }
    void fetchAll(std::function<void(std::uint64_t, std::uint64_t)> progress, std::function<void(Result<>)> done,
        std::stop_token stop) override;
    void prefetch(std::uint64_t offset, std::uint64_t lengthBytes) override;
    void whenReadable(std::function<void()> ready, std::stop_token stop) override
    {
        m_fetcher->whenReadable(std::move(ready), std::move(stop));
    }
    [[nodiscard]] std::optional<Error> storeTrouble() const override { return m_fetcher->storeTrouble(); }
    [[nodiscard]] std::filesystem::path path() const override { return m_paths.media; }
    /// @return whether the file became another one after bytes of it were handed out.
    [[nodiscard]] bool isStale() const { return m_fetcher->isStale(m_session); }

private:
    std::shared_ptr<Worker> m_worker; // first: goes last
    std::shared_ptr<Fetcher> m_fetcher;
    MediaPaths m_paths;
    ReadSession m_session; ///< guarded by the fetcher's lock
};

} // namespace tidemark::media
