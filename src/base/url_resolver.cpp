// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/url_resolver.h"

#include "base/text.h"

#include <algorithm>
#include <vector>

namespace tidemark {

namespace {

constexpr std::size_t kMaximumLength = 16384;

struct UrlParts {
    std::string_view scheme; ///< without the colon; empty in a relative reference
    std::string_view authority;
    bool hasAuthority = false;
    std::string_view path;
    std::string_view query; ///< with its question mark
    std::string_view fragment; ///< with its #
};

std::string_view takeScheme(std::string_view& url)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto end = std::find_if_not(url.begin(), url.end(),
        [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; });
    const auto length = static_cast<std::size_t>(end - url.begin());
    if (length == 0 || !isLetter(url.front()) || end == url.end() || *end != ':')
        return {};
    const auto scheme = url.substr(0, length);
    url.remove_prefix(length + 1);
    return scheme;
}

std::string_view takeTail(std::string_view& url, char mark)
{
    const auto at = std::min(url.find(mark), url.size());
    const auto tail = url.substr(at);
    url = url.substr(0, at);
    return tail;
}

UrlParts partsOf(std::string_view url)
{
    UrlParts parts;
    parts.scheme = takeScheme(url);
    parts.fragment = takeTail(url, '#');
    parts.query = takeTail(url, '?');
    if (url.starts_with("//")) {
        parts.hasAuthority = true;
        const auto end = std::min(url.find('/', 2), url.size());
        parts.authority = url.substr(2, end - 2);
        url.remove_prefix(end);
    }
    parts.path = url;
    return parts;
}

std::string withoutDotSegments(std::string_view path)
{
    std::vector<std::string_view> kept;
    const auto segments = split(path, '/');
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool isLast = i + 1 == segments.size();
        if (segments[i] == ".." && kept.size() > 1)
            kept.pop_back();
        const bool isDots = segments[i] == "." || segments[i] == "..";
        if (!isDots)
            kept.push_back(segments[i]);
        else if (isLast)
            kept.push_back({});
    }
    std::string out;
    for (std::size_t i = 0; i < kept.size(); ++i)
        out.append(i == 0 ? "" : "/").append(kept[i]);
    return out;
}

std::string cleaned(std::string_view reference)
{
    std::string out;
    for (const char c : trimmed(reference)) {
        if (c == ' ')
            out += "%20";
        else if (c != '\n' && c != '\r' && c != '\t')
            out += c;
    }
    return out;
}

std::string mergedPath(const UrlParts& base, const UrlParts& relative)
{
    if (relative.path.empty())
        return std::string(base.path);
    if (relative.path.starts_with('/'))
        return withoutDotSegments(relative.path);
    const auto folder = base.path.substr(0, base.path.rfind('/') + 1);
    return withoutDotSegments((folder.empty() ? "/" : std::string(folder)) + std::string(relative.path));
}

} // namespace

std::string resolveUrl(std::string_view reference, std::string_view base)
{
    if (reference.size() > kMaximumLength)
        return {};
    auto text = cleaned(reference);
    if (text.empty())
        return {};
    const auto relative = partsOf(text);
    if (!relative.scheme.empty())
        return text;
    const auto absolute = partsOf(base);
    if (absolute.scheme.empty() || !absolute.hasAuthority)
        return {};
    std::string out(absolute.scheme);
    out += "://";
    if (relative.hasAuthority) {
        out.append(relative.authority).append(withoutDotSegments(relative.path)).append(relative.query);
    } else {
        out.append(absolute.authority).append(mergedPath(absolute, relative));
        const bool keepsQuery = relative.path.empty() && relative.query.empty();
        out.append(keepsQuery ? absolute.query : relative.query);
    }
    return out.append(relative.fragment);
}

std::string resolveHttpUrl(std::string_view reference, std::string_view base)
{
    auto url = resolveUrl(reference, base);
    // "http://" alone names no host.
    if (!isHttpUrl(url) || url.size() <= url.find("//") + 2)
        return {};
    return url;
}

} // namespace tidemark
