// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace tidemark::test {

struct ServerRequest {
    std::string method{};
    std::string target{}; ///< path with query
    std::vector<std::pair<std::string, std::string>> headers{};
    [[nodiscard]] std::string header(std::string_view name) const;
};

/// What the server answers, well-behaved or broken.
struct ServerAnswer {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};
    bool sendsLength = true; ///< false: no Content-Length; the end of the connection ends the body
    bool isChunked = false; ///< Transfer-Encoding: chunked, in chunks of a few KiB
    std::optional<std::string> raw{}; ///< sent instead of everything else, then the connection is cut
    std::optional<std::size_t> cutAfterBytes{}; ///< cuts the connection after so many body bytes
    std::optional<std::size_t> stallAfterBytes{}; ///< sends so many body bytes, then nothing until the server stops
    std::size_t bytesPerSecond = 0; ///< how fast the body goes, in small pieces; 0: as fast as it can
    bool waitsForRelease = false; ///< sends nothing before TestServer::release() was called
};

/// A file as servers give it out.
struct ServedFile {
    std::string body{};
    std::string etag = "\"v1\"";
    std::string lastModified{};
    std::string contentType = "audio/mpeg";
    bool knowsRanges = true;
    bool sendsLength = true;
};

/// What all answers of a server share.
struct ServerLine {
    std::uint64_t bytesPerSecond = 0; ///< of bodies; 0: as fast as it goes
    std::chrono::milliseconds latency{0}; ///< before the head of every answer
};

/// An HTTP/1.1 server on a free port of 127.0.0.1 with a thread for each connection; stops in its destructor, also
/// in the middle of answers. Speaks through bare sockets, as most of what it is needed for no server library does.
class TestServer {
public:
    using Handler = std::function<ServerAnswer(const ServerRequest&)>;

    TestServer();
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    /// Answers for `path` (without query); called on the server's threads. Unknown paths get 404.
    void route(const std::string& path, Handler handler);
    void serveFile(const std::string& path, ServedFile file);
    /// @return what serveFile() would answer, for handlers that change it.
    [[nodiscard]] static ServerAnswer fileAnswer(const ServedFile& file, const ServerRequest& request);
    /// Makes it a slow one, from the next answer on.
    void setLine(ServerLine line);
    /// Lets every answer with waitsForRelease go on, now and later.
    void release();

    [[nodiscard]] std::string url(const std::string& path) const;
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::vector<ServerRequest> requests() const;
    [[nodiscard]] std::size_t requestCount() const { return requests().size(); }
    [[nodiscard]] std::size_t connectionCount() const { return m_connectionCount; }
    /// Waits until so many requests came.
    void waitForRequests(std::size_t count) const;
    /// @return body bytes that were written to sockets.
    [[nodiscard]] std::uint64_t bodyBytesSent() const { return m_bodyBytesSent; }

private:
    void accept();
    void serve(int socket);
    [[nodiscard]] ServerAnswer answerTo(const ServerRequest& request);
    /// @return whether the connection may be used again.
    bool send(int socket, const ServerAnswer& answer, bool isHead);
    bool write(int socket, std::string_view bytes);
    bool writeBody(int socket, std::string_view bytes, const ServerAnswer& answer);
    void waitUntilStopped();
    /// Waits until the line is free, and takes it for these bytes. @return false when the server stops.
    bool takeLine(std::size_t lengthBytes);
    /// @return false when the server stops first.
    bool waitUntil(std::chrono::steady_clock::time_point moment);

    int m_listener = -1;
    std::uint16_t m_port = 0;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::map<std::string, Handler> m_handlers;
    std::vector<ServerRequest> m_requests;
    std::list<int> m_sockets;
    bool m_isStopping = false;
    bool m_isReleased = false;
    ServerLine m_line;
    std::chrono::steady_clock::time_point m_lineFreeAt{};
    std::atomic<std::uint64_t> m_bodyBytesSent{0};
    std::atomic<std::size_t> m_connectionCount{0};
    std::vector<std::jthread> m_workers;
    std::jthread m_acceptor;
};

} // namespace tidemark::test
