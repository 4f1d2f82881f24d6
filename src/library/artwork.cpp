// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/artwork.h"

#include "base/text.h"
#include "library/episode_source.h"
#include "library/identity.h"
#include "library/playback_rules.h"
#include "net/limits.h"
#include "net/url.h"
#include "tags/picture.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <fstream>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tidemark::library {

namespace {

using Bytes = std::shared_ptr<const std::string>;
constexpr std::uintmax_t kCacheBytes = 256ULL * 1024 * 1024;
constexpr Milliseconds kRetryAfter = std::chrono::minutes(10);

std::optional<std::string> readFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// A picture that cannot be stored is fetched again next time: no error.
void writeFile(const std::filesystem::path& path, const std::string& bytes)
{
    auto part = path;
    part += ".part";
    std::error_code error;
    {
        std::ofstream file(part, std::ios::binary | std::ios::trunc);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) {
            file.close();
            std::filesystem::remove(part, error);
            return;
        }
    }
    std::filesystem::rename(part, path, error);
}

/// Deletes the oldest pictures until the folder is within its budget.
void trimFolder(const std::filesystem::path& folder)
{
    struct Entry {
        std::filesystem::file_time_type time;
        std::uintmax_t size;
        std::filesystem::path path;
    };
    std::vector<Entry> entries;
    std::uintmax_t total = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const auto size = it->file_size(error);
        entries.push_back({it->last_write_time(error), error ? 0 : size, it->path()});
        total += entries.back().size;
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.time < b.time; });
    for (const auto& entry : entries) {
        if (total <= kCacheBytes)
            return;
        std::filesystem::remove(entry.path, error);
        total -= entry.size;
    }
}

constexpr std::string_view kEpisodeScheme = "episode:";

struct ChapterPicture {
    EpisodeId episodeId;
    EmbeddedPicture picture;
};

/// The reverse of chapterPictureUrl().
std::optional<ChapterPicture> chapterPictureOf(std::string_view url)
{
    if (!url.starts_with(kEpisodeScheme))
        return std::nullopt;
    url.remove_prefix(kEpisodeScheme.size());
    ChapterPicture found;
    const auto slash = std::min(url.find('/'), url.size());
    const auto [end, error] = std::from_chars(url.data(), url.data() + slash, found.episodeId.value);
    if (error != std::errc() || end != url.data() + slash || slash == url.size())
        return std::nullopt;
    const auto picture = embeddedPictureFromAddress(url.substr(slash + 1));
    if (!picture)
        return std::nullopt;
    found.picture = *picture;
    return found;
}

Result<Bytes> readChapterPicture(const Services& services, const std::vector<Enclosure>& enclosures,
    const EmbeddedPicture& picture, const std::stop_token& stop)
{
    const auto enclosure = enclosureToPlay(enclosures);
    if (!enclosure)
        return fail(ErrorCode::NotFound, "the episode has no audio");
    const auto source = openEnclosure(services, *enclosure);
    if (!source)
        return fail(source.error());
    auto bytes = tags::readPicture(*source->bytes, picture, stop);
    return bytes ? Result<Bytes>(std::make_shared<const std::string>(std::move(*bytes))) : fail(bytes.error());
}

} // namespace

std::string chapterPictureUrl(EpisodeId id, const std::string& embedded)
{
    return std::string(kEpisodeScheme) + std::to_string(id.value) + "/" + embedded;
}

class Artwork::Implementation final : public std::enable_shared_from_this<Artwork::Implementation> {
public:
    Implementation(Services services, std::filesystem::path folder)
        : m_services(std::move(services)), m_folder(std::move(folder))
    {
    }

    void bytes(const std::string& url, Reply<Bytes> reply)
    {
        if (const auto inside = m_services.bundled ? m_services.bundled(url) : std::nullopt) {
            m_services.main.post([reply, bytes = std::make_shared<const std::string>(*inside)] { reply(bytes); });
            return;
        }
        const auto failed = m_failed.find(url);
        const bool isTooSoon = failed != m_failed.end() && m_services.clock.now() - failed->second.first < kRetryAfter;
        const auto inFile = chapterPictureOf(url);
        if ((!isHttpUrl(url) && !inFile) || isTooSoon) {
            const auto error =
                isTooSoon ? failed->second.second : Error{ErrorCode::InvalidArgument, "no picture's address"};
            m_services.main.post([reply, error] { reply(fail(error)); });
            return;
        }
        auto& waiting = m_waiting[url];
        waiting.push_back(std::move(reply));
        if (waiting.size() > 1)
            return;
        if (inFile)
            loadFromFile(url, *inFile);
        else
            load(url);
    }

    void end()
    {
        m_isAlive = false;
        m_stop.request_stop();
        m_transfers.clear();
        m_files.reset(); // joined
        m_waiting.clear();
    }

private:
    std::filesystem::path fileOf(const std::string& url) const
    {
        ContentHash hash;
        hash.add(url);
        return m_folder / hash.text();
    }

    void load(const std::string& url)
    {
        m_services.pool.post([self = shared_from_this(), url] {
            std::error_code ignored;
            if (!self->m_isFolderMade.exchange(true)) {
                std::filesystem::create_directories(self->m_folder, ignored);
                trimFolder(self->m_folder);
            }
            auto known = readFile(self->fileOf(url));
            self->post([url, known = std::move(known)](Implementation& me) {
                if (known && !known->empty())
                    me.answer(url, std::make_shared<const std::string>(*known));
                else
                    me.fetch(url);
            });
        });
    }

    /// On a thread of its own: a server may be slow, and the pool has other work.
    void loadFromFile(const std::string& url, const ChapterPicture& wanted)
    {
        m_services.store.read([self = shared_from_this(), url, wanted](store::Session& session) {
            auto stored = session.episodes.find(wanted.episodeId);
            auto enclosures = stored && *stored ? std::move((*stored)->episode.enclosures) : std::vector<Enclosure>();
            self->post([url, picture = wanted.picture, enclosures = std::move(enclosures)](
                           Implementation& me) { me.readFromFile(url, picture, enclosures); });
        });
    }

    void readFromFile(const std::string& url, const EmbeddedPicture& picture, const std::vector<Enclosure>& enclosures)
    {
        if (!m_files)
            m_files = std::make_unique<ThreadExecutor>("chapter-art");
        m_files->post([self = shared_from_this(), url, picture, enclosures] {
            auto result = readChapterPicture(self->m_services, enclosures, picture, self->m_stop.get_token());
            self->post([url, result = std::move(result)](Implementation& me) { me.answer(url, result); });
        });
    }

    void fetch(const std::string& url)
    {
        net::HttpRequest request;
        request.url = url;
        request.limits = net::limits::image();
        request.headers.emplace_back("Accept", "image/*");
        m_transfers[url] = net::fetch(
            m_services.http, std::move(request), [self = shared_from_this(), url](Result<net::HttpResponse> response) {
                Result<Bytes> result = fail(ErrorCode::Internal, "no answer");
                if (!response)
                    result = fail(response.error());
                else if (const auto bad = net::statusError(response->head))
                    result = fail(*bad);
                else
                    result = std::make_shared<const std::string>(std::move(response->body));
                if (result)
                    self->m_services.pool.post([self, url, bytes = *result] { writeFile(self->fileOf(url), *bytes); });
                self->post([url, result](Implementation& me) { me.answer(url, result); });
            });
    }

    void answer(const std::string& url, const Result<Bytes>& result)
    {
        m_transfers.erase(url);
        if (result)
            m_failed.erase(url);
        else
            m_failed[url] = {m_services.clock.now(), result.error()};
        const auto waiting = std::exchange(m_waiting[url], {});
        m_waiting.erase(url);
        for (const auto& reply : waiting)
            reply(result);
    }

    void post(std::function<void(Implementation&)> task)
    {
        m_services.main.post([self = shared_from_this(), task = std::move(task)] {
            if (self->m_isAlive)
                task(*self);
        });
    }

    Services m_services;
    std::filesystem::path m_folder;
    bool m_isAlive = true;
    std::stop_source m_stop;
    std::unique_ptr<ThreadExecutor> m_files; ///< made at the first picture inside a file
    std::atomic<bool> m_isFolderMade = false;
    std::unordered_map<std::string, std::vector<Reply<Bytes>>> m_waiting;
    std::unordered_map<std::string, std::unique_ptr<net::HttpTransfer>> m_transfers;
    std::unordered_map<std::string, std::pair<Timestamp, Error>> m_failed;
};

Artwork::Artwork(Services services, std::filesystem::path folder)
    : m_implementation(std::make_shared<Implementation>(std::move(services), std::move(folder)))
{
}

Artwork::~Artwork()
{
    m_implementation->end();
}

void Artwork::bytes(const std::string& url, Reply<Bytes> reply)
{
    m_implementation->bytes(url, std::move(reply));
}

} // namespace tidemark::library
