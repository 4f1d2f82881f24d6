// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/media_cache.h"

#include "media/fetched_source.h"
#include "media/folder_files.h"
#include "media/sidecar.h"
#include "net/url.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <mutex>
#include <system_error>
#include <utility>

namespace tidemark::media {

namespace {

constexpr std::size_t kMaximumKeyBytes = 100;

bool isKey(const std::string& key)
{
    return !key.empty() && key.size() <= kMaximumKeyBytes && std::all_of(key.begin(), key.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
    });
}

class FolderCache final : public MediaCache {
public:
    FolderCache(std::filesystem::path folder, net::HttpClient& client, FetchOptions options)
        : m_folder(std::move(folder)), m_client(client), m_options(options), m_worker(std::make_shared<Worker>())
    {
    }

    Result<std::shared_ptr<MediaSource>> source(const std::string& key, const std::string& url) override
    {
        if (!isKey(key))
            return fail(ErrorCode::InvalidArgument, "this cannot be the name of a fetched file: " + key);
        if (const auto normal = net::normalizedUrl(url); !normal)
            return fail(normal.error());
        const std::lock_guard lock(m_mutex);
        auto& entry = m_entries[key];
        if (auto source = entry.source.lock(); source && !source->isStale())
            return source;
        // The fetcher of a source that is gone may still be writing its notes: it is taken over, not opened twice.
        auto fetcher = entry.fetcher.lock();
        if (!fetcher) {
            fetcher = std::make_shared<Fetcher>(m_client, m_options, paths(key));
            fetcher->open();
        }
        auto source = std::make_shared<FetchedSource>(m_worker, fetcher, paths(key), url);
        entry = {source, fetcher};
        return source;
    }

    ByteRanges rangesOf(const std::string& key) const override
    {
        if (const auto fetcher = openFetcher(key))
            return fetcher->ranges();
        const auto notes = isKey(key) ? loadSidecar(paths(key).sidecar, paths(key).media) : Sidecar();
        return notes ? notes->ranges : ByteRanges();
    }

    bool isComplete(const std::string& key) const override
    {
        if (const auto fetcher = openFetcher(key))
            return fetcher->isComplete();
        const auto notes = isKey(key) ? loadSidecar(paths(key).sidecar, paths(key).media) : Sidecar();
        return notes && notes->isComplete();
    }

    std::filesystem::path pathOf(const std::string& key) const override { return paths(key).media; }

    Result<> remove(const std::string& key) override
    {
        if (!isKey(key))
            return fail(ErrorCode::InvalidArgument, "this cannot be the name of a fetched file: " + key);
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.find(key);
        auto fetcher = found == m_entries.end() ? nullptr : found->second.fetcher.lock();
        if (found != m_entries.end())
            m_entries.erase(found);
        if (!fetcher)
            fetcher = std::make_shared<Fetcher>(m_client, m_options, paths(key));
        return fetcher->removeFiles();
    }

    std::vector<StoredFile> files() const override { return filesInFolder(m_folder, isKey); }

    Result<bool> removeUnused(const std::string& key) override
    {
        if (!isKey(key))
            return fail(ErrorCode::InvalidArgument, "this cannot be the name of a fetched file: " + key);
        const std::lock_guard lock(m_mutex); // held to the end: no source opens it meanwhile
        if (const auto found = m_entries.find(key); found != m_entries.end()) {
            if (!found->second.fetcher.expired())
                return false;
            m_entries.erase(found);
        }
        return removeUnheld(paths(key));
    }

    std::optional<std::uint64_t> freeBytes() const override
    {
        std::error_code error;
        const auto space = std::filesystem::space(m_folder, error);
        return error ? std::nullopt : std::optional<std::uint64_t>(space.available);
    }

private:
    struct Entry {
        std::weak_ptr<FetchedSource> source;
        std::weak_ptr<Fetcher> fetcher;
    };

    MediaPaths paths(const std::string& key) const { return {m_folder / (key + ".media"), m_folder / (key + ".json")}; }

    std::shared_ptr<Fetcher> openFetcher(const std::string& key) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.find(key);
        return found == m_entries.end() ? nullptr : found->second.fetcher.lock();
    }

    std::filesystem::path m_folder;
    net::HttpClient& m_client;
    FetchOptions m_options;
    std::shared_ptr<Worker> m_worker;
    mutable std::mutex m_mutex;
    std::map<std::string, Entry> m_entries;
};

} // namespace

Result<std::unique_ptr<MediaCache>> MediaCache::open(
    const std::filesystem::path& folder, net::HttpClient& client, FetchOptions options)
{
    std::error_code error;
    const bool isNew = std::filesystem::create_directories(folder, error);
    if (error)
        return fail(errnoError(error.value(), folder.string()));
    if (isNew)
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error)
        return fail(errnoError(error.value(), folder.string()));
    return std::make_unique<FolderCache>(folder, client, options);
}

} // namespace tidemark::media
