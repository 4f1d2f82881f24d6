// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/chapter_finder.h"

#include "feed/podlove.h"
#include "library/episode_source.h"
#include "net/limits.h"
#include "timeline/documents.h"

#include <chrono>
#include <span>

namespace tidemark::library {

namespace {

constexpr std::chrono::seconds kLongestLook{90};

ChapterFinder::Found readDocument(store::LookupPlace place, std::string_view body, const std::string& url)
{
    auto chapters =
        place == store::LookupPlace::Json ? timeline::chaptersFromJson(body, url) : feed::podloveChapters(body, url);
    if (!chapters)
        return fail(chapters.error());
    tags::AudioTags found;
    found.chapters = std::move(*chapters);
    return found;
}

/// Ends reads of a server that sends a byte now and then, which no stall ends.
class DeadlineSource final : public ByteSource {
public:
    explicit DeadlineSource(ByteSource& source) : m_source(source) { }
    [[nodiscard]] Result<std::size_t> read(
        std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override
    {
        if (std::chrono::steady_clock::now() > m_end)
            return fail(ErrorCode::Timeout, "the server sends the file too slowly to look for chapters");
        return m_source.read(offset, into, std::move(stop));
    }
    [[nodiscard]] Result<std::optional<std::uint64_t>> size(std::stop_token stop) override
    {
        return m_source.size(std::move(stop));
    }
    [[nodiscard]] bool canJump() const override { return m_source.canJump(); }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override
    {
        return m_source.availableFrom(offset);
    }

private:
    ByteSource& m_source;
    std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + kLongestLook;
};

ChapterFinder::Found readFile(const Services& services, const Enclosure& enclosure, const std::stop_token& stop)
{
    const auto source = openEnclosure(services, enclosure);
    if (!source)
        return fail(source.error());
    if (const auto size = source->bytes->size(stop); !size) // after the server's first answer
        return fail(size.error());
    if (!source->bytes->canJump())
        return fail(ErrorCode::Unsupported, "the server sends the file only as a whole");
    DeadlineSource patient(*source->bytes);
    return tags::readAudioTags(patient, stop);
}

} // namespace

class ChapterFinder::Implementation final : public std::enable_shared_from_this<ChapterFinder::Implementation> {
public:
    explicit Implementation(Services services) : m_services(std::move(services)) { }

    void findInDocument(const ChapterPlace& place, std::function<void(Found)> reply)
    {
        net::HttpRequest request;
        request.url = place.url;
        request.limits = net::limits::chapters();
        const auto key = ++m_lastKey;
        m_transfers[key] = net::fetch(m_services.http, std::move(request),
            [self = shared_from_this(), key, place, reply = std::move(reply)](Result<net::HttpResponse> response) {
                // A request that was cancelled at the end may come when the pool is gone.
                if (!response)
                    return self->answer(key, reply, fail(response.error()));
                self->m_services.pool.post([self, key, place, reply, response = std::move(*response)] {
                    self->answer(key, reply, read(place, response));
                });
            });
    }

    void findInFile(const std::optional<Enclosure>& enclosure, std::function<void(Found)> reply)
    {
        if (!m_files)
            m_files = std::make_unique<ThreadExecutor>("chapter-files");
        m_files->post([self = shared_from_this(), enclosure, reply = std::move(reply)] {
            auto found = enclosure ? readFile(self->m_services, *enclosure, self->m_stop.get_token())
                                   : Found(fail(ErrorCode::NotFound, "the episode has no audio"));
            self->m_services.main.post([self, reply, found = std::move(found)]() mutable {
                if (!self->m_stop.stop_requested())
                    reply(std::move(found));
            });
        });
    }

    void end()
    {
        m_stop.request_stop();
        m_transfers.clear();
        m_files.reset(); // joined here, on the main thread: its tasks hold this object
    }

private:
    static Found read(const ChapterPlace& place, const net::HttpResponse& response)
    {
        if (const auto bad = net::statusError(response.head))
            return fail(*bad);
        return readDocument(place.place, response.body, response.head.finalUrl);
    }

    /// Any thread.
    void answer(std::int64_t key, const std::function<void(Found)>& reply, Found found)
    {
        m_services.main.post([self = shared_from_this(), key, reply, found = std::move(found)]() mutable {
            self->m_transfers.erase(key);
            if (!self->m_stop.stop_requested())
                reply(std::move(found));
        });
    }

    Services m_services;
    std::stop_source m_stop;
    std::int64_t m_lastKey = 0;
    std::unordered_map<std::int64_t, std::unique_ptr<net::HttpTransfer>> m_transfers;
    std::unique_ptr<ThreadExecutor> m_files; ///< made at the first file
};

ChapterFinder::ChapterFinder(Services services)
    : m_implementation(std::make_shared<Implementation>(std::move(services)))
{
}

ChapterFinder::~ChapterFinder()
{
    m_implementation->end();
}

void ChapterFinder::find(
    const ChapterPlace& place, const std::optional<Enclosure>& enclosure, std::function<void(Found)> reply)
{
    if (place.place != store::LookupPlace::File)
        m_implementation->findInDocument(place, std::move(reply));
    else
        m_implementation->findInFile(enclosure, std::move(reply));
}

} // namespace tidemark::library
