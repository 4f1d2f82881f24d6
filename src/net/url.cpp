// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/url.h"

#include "base/text.h"

#include <curl/curl.h>
#include <idn2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace tidemark::net {

namespace {

constexpr std::size_t kMaximumUrlBytes = 64 * 1024; // longer than any server takes; bounds what is copied around

struct UrlDeleter {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct CurlStringDeleter {
    void operator()(char* text) const { curl_free(text); }
};
using UrlHandle = std::unique_ptr<CURLU, UrlDeleter>;
using CurlString = std::unique_ptr<char, CurlStringDeleter>;

CurlString part(CURLU* url, CURLUPart which, unsigned flags = 0)
{
    char* text = nullptr;
    return CurlString(curl_url_get(url, which, &text, flags) == CURLUE_OK ? text : nullptr);
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Where the part after the host begins, in an absolute URL or in a reference with or without a host.
std::size_t pathStart(std::string_view url)
{
    const auto slashes = url.find("//");
    const bool hasHost = slashes == 0
        || (slashes != std::string_view::npos && slashes > 0 && url[slashes - 1] == ':'
            && url.find_first_of("/?#") == slashes);
    if (!hasHost)
        return 0;
    return std::min(url.find_first_of("/?#", slashes + 2), url.size());
}

/// Escapes what may not stand in a path or query, as browsers do; line breaks and tabs within a URL vanish.
std::string escaped(std::string_view url)
{
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto start = pathStart(url);
    std::string out;
    out.reserve(url.size());
    for (std::size_t i = 0; i < url.size(); ++i) {
        const auto c = static_cast<unsigned char>(url[i]);
        if (c == '\t' || c == '\r' || c == '\n')
            continue;
        const bool mustEscape =
            c == ' ' || c >= 0x7F || std::string_view("\"<>`{}").find(url[i]) != std::string_view::npos;
        if (i >= start && mustEscape)
            out.append({'%', kHex[c >> 4U], kHex[c & 0xFU]});
        else
            out.push_back(url[i]);
    }
    return out;
}

Result<std::string> asciiHost(std::string_view host, std::string_view url)
{
    std::uint8_t* output = nullptr;
    const std::string input(host);
    // IDN2_NFC_INPUT first, as the standard asks; the transitional table is for browsers of 2010 that had none.
    const int status = idn2_lookup_u8(
        reinterpret_cast<const std::uint8_t*>(input.c_str()), &output, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    if (status != IDN2_OK)
        return fail(ErrorCode::InvalidArgument, "the host name cannot be one: " + redactedUrl(url));
    std::string ascii(reinterpret_cast<const char*>(output));
    idn2_free(output);
    return ascii;
}

Result<std::string> finished(CURLU* handle, std::string_view url)
{
    const auto host = part(handle, CURLUPART_HOST);
    if (!host || *host == '\0')
        return fail(ErrorCode::InvalidArgument, "this is not an address with a host: " + redactedUrl(url));
    const auto ascii = isAscii(host.get()) ? Result<std::string>(asciiLower(host.get())) : asciiHost(host.get(), url);
    if (!ascii)
        return fail(ascii.error());
    if (curl_url_set(handle, CURLUPART_HOST, ascii->c_str(), 0) != CURLUE_OK)
        return fail(ErrorCode::InvalidArgument, "the host name cannot be one: " + redactedUrl(url));
    curl_url_set(handle, CURLUPART_FRAGMENT, nullptr, 0);
    const auto whole = part(handle, CURLUPART_URL, CURLU_NO_DEFAULT_PORT);
    if (!whole || !isHttpUrl(whole.get()))
        return fail(ErrorCode::InvalidArgument, "only http and https addresses are followed: " + redactedUrl(url));
    return std::string(whole.get());
}

/// @return where the scheme ends (at its colon) if `text` begins with one; "host:8080" has none.
std::size_t schemeEnd(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || std::isalpha(static_cast<unsigned char>(text[0])) == 0)
        return std::string_view::npos;
    const bool isName = std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
        [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.'; });
    const bool isPort = colon + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[colon + 1])) != 0;
    return isName && !isPort ? colon : std::string_view::npos;
}

bool looksLikeHost(std::string_view host)
{
    return host.find_first_of(".:") != std::string_view::npos || equalsIgnoringAsciiCase(host, "localhost");
}

} // namespace

Result<std::string> normalizedUrl(std::string_view url)
{
    url = trimmed(url);
    if (!isHttpUrl(url))
        return fail(ErrorCode::InvalidArgument, "only http and https addresses are followed: " + redactedUrl(url));
    if (url.size() > kMaximumUrlBytes)
        return fail(ErrorCode::InvalidArgument, "the address is too long: " + redactedUrl(url.substr(0, 200)));
    const UrlHandle handle(curl_url());
    const bool hasNoHost = url.substr(url.find("://") + 3).starts_with('/'); // curl would take the path's first name
    if (hasNoHost || curl_url_set(handle.get(), CURLUPART_URL, escaped(url).c_str(), 0) != CURLUE_OK
        || url.find('\0') != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, "this is not a valid address: " + redactedUrl(url));
    return finished(handle.get(), url);
}

Result<std::string> resolvedUrl(std::string_view base, std::string_view reference)
{
    const auto normalBase = normalizedUrl(base);
    if (!normalBase)
        return normalBase;
    reference = trimmed(reference);
    const UrlHandle handle(curl_url());
    if (reference.size() > kMaximumUrlBytes || reference.find('\0') != std::string_view::npos
        || curl_url_set(handle.get(), CURLUPART_URL, normalBase->c_str(), 0) != CURLUE_OK
        || curl_url_set(handle.get(), CURLUPART_URL, escaped(reference).c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return fail(
            ErrorCode::InvalidArgument, "this is not a valid address: " + redactedUrl(reference.substr(0, 200)));
    return finished(handle.get(), reference);
}

std::string originOf(std::string_view url)
{
    const auto slashes = url.find("//");
    if (slashes == std::string_view::npos)
        return {};
    const auto end = std::min(url.find_first_of("/?#", slashes + 2), url.size());
    const auto authority = url.substr(slashes + 2, end - slashes - 2);
    const auto at = authority.rfind('@');
    const auto host = at == std::string_view::npos ? authority : authority.substr(at + 1);
    return asciiLower(std::string(url.substr(0, slashes + 2)) + std::string(host));
}

Result<std::string> urlFromInput(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> kFeedSchemes{"feed:", "podcast:", "pcast:", "itpc:"};
    text = trimmed(text);
    const auto typed = text;
    bool hasPrefix = true;
    for (int depth = 0; hasPrefix && depth < 4; ++depth) { // feed:itpc://… has been seen
        hasPrefix = false;
        for (const auto scheme : kFeedSchemes) {
            if (startsWithIgnoringAsciiCase(text, scheme)) {
                text.remove_prefix(scheme.size());
                hasPrefix = true;
            }
        }
    }
    if (isHttpUrl(text))
        return normalizedUrl(text);
    if (text.starts_with("//"))
        text.remove_prefix(2);
    if (schemeEnd(text) != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, "only http and https addresses are followed: " + redactedUrl(typed));
    if (!looksLikeHost(text.substr(0, text.find_first_of("/?#"))))
        return fail(ErrorCode::InvalidArgument, "this is not an address: " + redactedUrl(typed));
    return normalizedUrl("https://" + std::string(text));
}

std::string redactedUrl(std::string_view url)
{
    const auto start = pathStart(url);
    const auto slashes = url.substr(0, start).find("//");
    std::string out;
    if (slashes != std::string_view::npos) {
        const auto at = url.substr(0, start).rfind('@');
        out = url.substr(0, slashes + 2);
        const auto hostStart = at == std::string_view::npos || at < slashes ? slashes + 2 : at + 1;
        out += url.substr(hostStart, start - hostStart);
    } else {
        out = url.substr(0, start);
    }
    const auto query = std::min(url.find('?', start), url.size());
    out += url.substr(start, query - start);
    if (query == url.size())
        return out;
    out += '?';
    bool isFirst = true;
    for (const auto field : split(url.substr(query + 1), '&')) {
        const auto equals = field.find('=');
        out += isFirst ? "" : "&";
        out += equals == std::string_view::npos ? "" : std::string(field.substr(0, equals + 1));
        out += "***";
        isFirst = false;
    }
    return out;
}

} // namespace tidemark::net
