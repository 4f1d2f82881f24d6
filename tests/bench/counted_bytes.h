// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "net/http_client.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

namespace tidemark::bench {

/// What a measurement has cost so far. Counted by several threads.
struct Counts {
    std::atomic<std::uint64_t> requests = 0; ///< sent to the server
    std::atomic<std::uint64_t> fetchedBytes = 0; ///< bodies that came
    std::atomic<std::uint64_t> reads = 0; ///< by the engine
    std::atomic<std::uint64_t> readBytes = 0;
};

/// Passes bytes on and counts what is read.
class CountedSource final : public ByteSource {
public:
    CountedSource(std::shared_ptr<ByteSource> source, Counts& counts)
        : m_source(std::move(source)), m_counts(counts) { }

    Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override
    {
        auto got = m_source->read(offset, into, std::move(stop));
        ++m_counts.reads;
        m_counts.readBytes += got ? *got : 0;
        return got;
    }
    Result<std::optional<std::uint64_t>> size(std::stop_token stop) override { return m_source->size(std::move(stop)); }
    [[nodiscard]] bool canJump() const override { return m_source->canJump(); }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override
    {
        return m_source->availableFrom(offset);
    }
    Result<std::size_t> peek(std::uint64_t offset, std::span<std::byte> into) override
    {
        return m_source->peek(offset, into);
    }
    void willNeed(std::uint64_t offset, std::uint64_t lengthBytes) override { m_source->willNeed(offset, lengthBytes); }

private:
    const std::shared_ptr<ByteSource> m_source;
    Counts& m_counts;
};

/// Passes requests on and counts them and the bytes of their bodies.
class CountedClient final : public net::HttpClient {
public:
    CountedClient(net::HttpClient& client, Counts& counts) : m_client(client), m_counts(counts) { }

    std::unique_ptr<net::HttpTransfer> start(net::HttpRequest request, std::shared_ptr<net::HttpSink> sink) override
    {
        ++m_counts.requests;
        return m_client.start(std::move(request), std::make_shared<Sink>(std::move(sink), m_counts));
    }

private:
    class Sink final : public net::HttpSink {
    public:
        Sink(std::shared_ptr<net::HttpSink> sink, Counts& counts) : m_sink(std::move(sink)), m_counts(counts) { }
        bool onHead(const net::HttpHead& head) override { return m_sink->onHead(head); }
        bool onBody(std::string_view bytes) override
        {
            m_counts.fetchedBytes += bytes.size();
            return m_sink->onBody(bytes);
        }
        void onDone(Result<> result) override { m_sink->onDone(std::move(result)); }

    private:
        const std::shared_ptr<net::HttpSink> m_sink;
        Counts& m_counts;
    };

    net::HttpClient& m_client;
    Counts& m_counts;
};

} // namespace tidemark::bench
