// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirects.h"

#include "base/text.h"
#include "net/url.h"

namespace tidemark::net {

namespace {

/// The step from http to https of the same host, both on their usual port, keeps credentials.
bool staysWithHost(std::string_view from, std::string_view to)
{
    const auto origin = originOf(from);
    const auto next = originOf(to);
    return origin == next || (origin.starts_with("http:") && "https" + origin.substr(4) == next);
}

} // namespace

bool RedirectChain::isRedirect(int status, std::string_view location)
{
    const bool hasMoved = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return hasMoved && !location.empty();
}

Result<> RedirectChain::follow(int status, std::string_view location)
{
    if (++m_count > m_maximumRedirects)
        return fail(ErrorCode::TooManyRedirects,
            "the server redirects more than " + std::to_string(m_maximumRedirects) + " times: " + redactedUrl(m_url));
    auto next = resolvedUrl(m_url, location);
    if (!next)
        return fail(next.error().code,
            "the server redirects to an address that is not followed (" + redactedUrl(truncatedUtf8(location, 200))
                + "): " + redactedUrl(m_url));
    if (startsWithIgnoringAsciiCase(m_url, "https:") && startsWithIgnoringAsciiCase(*next, "http:"))
        return fail(ErrorCode::Network,
            "the server redirects from https to unprotected http, which is not followed: " + redactedUrl(m_url));
    m_hasLeftHost = m_hasLeftHost || !staysWithHost(m_url, *next);
    m_isPermanent = m_isPermanent && (status == 301 || status == 308);
    if (m_isPermanent)
        m_permanentUrl = *next;
    m_url = std::move(*next);
    return {};
}

} // namespace tidemark::net
