// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace tidemark::test {

/// An HTTPS server on a free port of 127.0.0.1 with a certificate it signed itself when it was made, for "127.0.0.1".
/// "/hello" says "hello"; "/down" redirects to `downUrl`.
class TlsTestServer {
public:
    /// @param certificateFile is written: who trusts it trusts the server.
    TlsTestServer(const std::string& certificateFile, const std::string& downUrl);
    ~TlsTestServer();
    TlsTestServer(const TlsTestServer&) = delete;
    TlsTestServer& operator=(const TlsTestServer&) = delete;
    [[nodiscard]] std::string url(const std::string& path) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tidemark::test
