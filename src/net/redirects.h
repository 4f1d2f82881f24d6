// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace tidemark::net {

/// Follows one request from answer to answer. A plain value without I/O: where the chain stands, how many hops it had,
/// and how far it was permanent. Followed here and not by curl, whose own way needs a UTF-8 locale for host names with
/// letters beyond ASCII, would follow a 304 that has a Location, and cannot refuse the step from https to http alone.
class RedirectChain {
public:
    RedirectChain(std::string url, int maximumRedirects) : m_url(std::move(url)), m_maximumRedirects(maximumRedirects)
    {
    }
    /// @return whether an answer with this status and Location is a step of the chain.
    [[nodiscard]] static bool isRedirect(int status, std::string_view location);
    /// Takes the step. ErrorCode::TooManyRedirects past the limit, Network for a step from https to http,
    /// InvalidArgument where it leads to something that is not http(s).
    [[nodiscard]] Result<> follow(int status, std::string_view location);
    [[nodiscard]] const std::string& url() const { return m_url; }
    /// @return where the leading run of 301 and 308 led; empty where the chain did not begin with one.
    [[nodiscard]] const std::string& permanentUrl() const { return m_permanentUrl; }
    /// @return whether any step left the host that was asked first: then credentials stay behind.
    [[nodiscard]] bool hasLeftHost() const { return m_hasLeftHost; }

private:
    std::string m_url;
    std::string m_permanentUrl;
    int m_maximumRedirects;
    int m_count = 0;
    bool m_isPermanent = true;
    bool m_hasLeftHost = false;
};

} // namespace tidemark::net
