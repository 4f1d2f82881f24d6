// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_server.h"

#include "base/text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <memory>

namespace tidemark::test {

namespace {

std::optional<ServerRequest> parsedRequest(std::string_view head)
{
    ServerRequest request;
    const auto lines = split(head, '\n');
    const auto words = split(trimmed(lines.front()), ' ');
    if (words.size() != 3)
        return std::nullopt;
    request.method = words[0];
    request.target = words[1];
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto line = trimmed(lines[i]);
        if (const auto colon = line.find(':'); colon != std::string_view::npos)
            request.headers.emplace_back(line.substr(0, colon), trimmed(line.substr(colon + 1)));
    }
    return request;
}

/// Threads wake up late; the line makes up for it.
constexpr std::chrono::milliseconds kLateness{20};

struct AskedRange {
    std::uint64_t first = 0;
    std::uint64_t end = 0;
};

/// Reads "bytes=first-last" and "bytes=first-"; the end is clipped to the size.
std::optional<AskedRange> askedRange(std::string_view text, std::uint64_t size)
{
    if (!text.starts_with("bytes="))
        return std::nullopt;
    text.remove_prefix(6);
    const auto dash = text.find('-');
    AskedRange range{0, size};
    std::uint64_t last = 0;
    if (dash == std::string_view::npos
        || std::from_chars(text.data(), text.data() + dash, range.first).ec != std::errc{})
        return std::nullopt;
    if (std::from_chars(text.data() + dash + 1, text.data() + text.size(), last).ec == std::errc{})
        range.end = std::min(size, last + 1);
    return range;
}

} // namespace

std::string ServerRequest::header(std::string_view name) const
{
    for (const auto& [key, value] : headers) {
        if (equalsIgnoringAsciiCase(key, name))
            return value;
    }
    return {};
}

TestServer::TestServer()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, generic, length) != 0 || ::listen(m_listener, 128) != 0
        || ::getsockname(m_listener, generic, &length) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_acceptor = std::jthread([this] { accept(); });
}

TestServer::~TestServer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    m_changed.notify_all();
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    m_workers.clear();
    ::close(m_listener);
}

void TestServer::route(const std::string& path, Handler handler)
{
    const std::lock_guard lock(m_mutex);
    m_handlers[path] = std::move(handler);
}

void TestServer::serveFile(const std::string& path, ServedFile file)
{
    // Shared, because handlers are copied for every request.
    route(path, [served = std::make_shared<const ServedFile>(std::move(file))](const ServerRequest& request) {
        return fileAnswer(*served, request);
    });
}

ServerAnswer TestServer::fileAnswer(const ServedFile& file, const ServerRequest& request)
{
    ServerAnswer answer;
    answer.sendsLength = file.sendsLength;
    answer.headers.emplace_back("Content-Type", file.contentType);
    if (!file.etag.empty())
        answer.headers.emplace_back("ETag", file.etag);
    if (!file.lastModified.empty())
        answer.headers.emplace_back("Last-Modified", file.lastModified);
    if (!file.etag.empty() && request.header("If-None-Match") == file.etag) {
        answer.status = 304;
        return answer;
    }
    answer.headers.emplace_back("Accept-Ranges", file.knowsRanges ? "bytes" : "none");
    const auto range = askedRange(request.header("Range"), file.body.size());
    const auto condition = request.header("If-Range");
    if (!file.knowsRanges || !range || (!condition.empty() && condition != file.etag)) {
        answer.body = file.body;
        return answer;
    }
    const auto total = std::to_string(file.body.size());
    if (range->first >= file.body.size()) {
        answer.status = 416;
        answer.headers.emplace_back("Content-Range", "bytes */" + total);
        return answer;
    }
    answer.status = 206;
    answer.headers.emplace_back(
        "Content-Range", "bytes " + std::to_string(range->first) + "-" + std::to_string(range->end - 1) + "/" + total);
    answer.body = file.body.substr(range->first, range->end - range->first);
    return answer;
}

void TestServer::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isReleased = true;
    }
    m_changed.notify_all();
}

std::string TestServer::url(const std::string& path) const
{
    return "http://127.0.0.1:" + std::to_string(m_port) + path;
}

std::vector<ServerRequest> TestServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void TestServer::waitForRequests(std::size_t count) const
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_requests.size() >= count; });
}

void TestServer::accept()
{
    while (true) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const std::lock_guard lock(m_mutex);
        if (m_isStopping || socket < 0) {
            if (socket >= 0)
                ::close(socket);
            return;
        }
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        m_sockets.push_back(socket);
        ++m_connectionCount;
        m_workers.emplace_back([this, socket] { serve(socket); });
    }
}

void TestServer::serve(int socket)
{
    std::string received;
    char buffer[16384];
    bool isOpen = true;
    while (isOpen) {
        const auto end = received.find("\r\n\r\n");
        if (end == std::string::npos) {
            const auto count = ::recv(socket, buffer, sizeof(buffer), 0);
            if (count <= 0)
                break;
            received.append(buffer, static_cast<std::size_t>(count));
            isOpen = received.front() >= 'A' && received.front() <= 'Z'; // else someone speaks TLS to us
            continue;
        }
        const auto request = parsedRequest(std::string_view(received).substr(0, end));
        received.erase(0, end + 4);
        isOpen = request && send(socket, answerTo(*request), request->method == "HEAD");
    }
    const std::lock_guard lock(m_mutex);
    m_sockets.remove(socket);
    ::close(socket);
}

ServerAnswer TestServer::answerTo(const ServerRequest& request)
{
    Handler handler;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(request);
        const auto found = m_handlers.find(request.target.substr(0, request.target.find('?')));
        if (found != m_handlers.end())
            handler = found->second;
    }
    m_changed.notify_all();
    if (handler)
        return handler(request);
    return {.status = 404, .headers = {}, .body = "not here"};
}

bool TestServer::send(int socket, const ServerAnswer& answer, bool isHead)
{
    if (answer.waitsForRelease) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isReleased || m_isStopping; });
    }
    if (answer.raw) {
        write(socket, *answer.raw);
        return false;
    }
    if (!takeLine(0))
        return false;
    std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " Said\r\n";
    for (const auto& [name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    const bool hasBody = !isHead && answer.status != 304 && answer.status != 204;
    if (answer.isChunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (answer.sendsLength && hasBody)
        head += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n";
    if (!write(socket, head + "\r\n"))
        return false;
    if (!hasBody)
        return true;
    const auto limit = std::min(
        answer.cutAfterBytes.value_or(answer.body.size()), answer.stallAfterBytes.value_or(answer.body.size()));
    if (!writeBody(socket, std::string_view(answer.body).substr(0, limit), answer))
        return false;
    if (answer.stallAfterBytes)
        waitUntilStopped();
    if (answer.cutAfterBytes || answer.stallAfterBytes)
        return false;
    return answer.isChunked ? write(socket, "0\r\n\r\n") : answer.sendsLength;
}

bool TestServer::write(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool TestServer::writeBody(int socket, std::string_view bytes, const ServerAnswer& answer)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto rate = answer.bytesPerSecond;
    const std::size_t pieceBytes = rate == 0 ? 4096 : std::clamp<std::size_t>(rate / 50, 1, 4096);
    double sentBytes = 0;
    while (!bytes.empty()) {
        const auto piece = bytes.substr(0, pieceBytes);
        if (!takeLine(piece.size()))
            return false;
        bool isWritten = true;
        sentBytes += static_cast<double>(piece.size());
        if (rate > 0
            && !waitUntil(begin
                + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                    std::chrono::duration<double>(sentBytes / static_cast<double>(rate)))))
            return false;
        if (answer.isChunked) {
            char size[16];
            const auto end = std::to_chars(size, size + sizeof(size), piece.size(), 16).ptr;
            isWritten = write(socket, std::string(size, end) + "\r\n" + std::string(piece) + "\r\n");
        } else {
            isWritten = write(socket, piece);
        }
        if (!isWritten)
            return false;
        m_bodyBytesSent += piece.size();
        bytes.remove_prefix(piece.size());
    }
    return true;
}

void TestServer::setLine(ServerLine line)
{
    const std::lock_guard lock(m_mutex);
    m_line = line;
}

bool TestServer::takeLine(std::size_t lengthBytes)
{
    auto until = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        if (lengthBytes == 0) {
            until += m_line.latency;
        } else if (m_line.bytesPerSecond > 0) {
            m_lineFreeAt = std::max(until - kLateness, m_lineFreeAt)
                + std::chrono::microseconds(lengthBytes * 1'000'000 / m_line.bytesPerSecond);
            until = m_lineFreeAt;
        }
    }
    return waitUntil(until);
}

bool TestServer::waitUntil(std::chrono::steady_clock::time_point moment)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_until(lock, moment, [this] { return m_isStopping; });
}

void TestServer::waitUntilStopped()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isStopping; });
}

} // namespace tidemark::test
