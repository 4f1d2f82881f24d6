// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/answer_check.h"

#include "base/text.h"
#include "media/fetch_planner.h"
#include "net/url.h"

#include <algorithm>
#include <charconv>

namespace tidemark::media {

namespace {

using Kind = AnswerVerdict::Kind;

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool isStrong(std::string_view etag)
{
    return !etag.empty() && !etag.starts_with("W/");
}

bool differ(std::string_view a, std::string_view b)
{
    return !a.empty() && !b.empty() && a != b;
}

/// Whether validators speak against its being the pinned file. Some hosts give each of their servers an ETag of its
/// own: then equal dates and the bytes decide.
bool speakAgainst(const Pinned& pinned, const net::HttpHead& head, std::optional<std::uint64_t> totalBytes)
{
    if (pinned.totalBytes && totalBytes && *pinned.totalBytes != *totalBytes)
        return true;
    const auto lastModified = head.header("last-modified");
    const auto etag = head.header("etag");
    if (pinned.hasStrongEtag() && etag == pinned.etag)
        return false;
    if (differ(pinned.lastModified, lastModified))
        return true;
    return differ(pinned.etag, etag) && (pinned.lastModified.empty() || lastModified.empty());
}

AnswerVerdict judgePart(const Pinned& pinned, ByteRange asked, const net::HttpHead& head)
{
    const auto content = parseContentRange(head.header("content-range"));
    const bool isTrue = content && content->range && content->range->begin == asked.begin;
    const auto length = number(head.header("content-length"));
    if (!isTrue || (length && *length != content->range->end - content->range->begin))
        return {.kind = Kind::NoRanges};
    auto total = content->totalBytes;
    if (!total && content->range->end < asked.end)
        total = content->range->end; // a shorter part than asked for ends where the file does
    const auto etag = head.header("etag");
    const bool isOtherEtag =
        pinned.hasStrongEtag() && isStrong(etag) && etag != pinned.etag; // no overlap was asked for
    if (isOtherEtag || speakAgainst(pinned, head, total))
        return {.kind = Kind::Changed};
    return {.kind = Kind::Part,
        .begin = asked.begin,
        .end = std::min(content->range->end, asked.end),
        .totalBytes = total,
        .needsComparison = !(pinned.hasStrongEtag() && etag == pinned.etag)};
}

AnswerVerdict judgeWhole(const Pinned& pinned, ByteRange asked, const net::HttpHead& head, bool isEncoded)
{
    const auto total = isEncoded ? std::nullopt : number(head.header("content-length"));
    if (speakAgainst(pinned, head, total))
        return {.kind = Kind::Changed};
    // The condition that we sent failed, though all else is equal: the whole file again would be a waste.
    if (asked.begin > 0 && asked.end != kUnknownEnd && pinned.hasStrongEtag()
        && differ(pinned.etag, head.header("etag")))
        return {.kind = Kind::OtherTag};
    // Some servers answer 200 to a range from the start although they know ranges; one that does so to a range from
    // the middle does not.
    const bool offersRanges = asked.end == kUnknownEnd
        || (asked.begin == 0 && equalsIgnoringAsciiCase(head.header("accept-ranges"), "bytes"));
    return {.kind = Kind::Whole,
        .begin = 0,
        .end = total.value_or(kUnknownEnd),
        .totalBytes = total,
        .knowsRanges = offersRanges};
}

AnswerVerdict judgeBeyondEnd(const Pinned& pinned, ByteRange asked, const net::HttpHead& head)
{
    const auto content = parseContentRange(head.header("content-range"));
    const auto total = content ? content->totalBytes : std::nullopt;
    if (pinned.totalBytes && total && *total != *pinned.totalBytes)
        return {.kind = Kind::Changed};
    if (total && *total <= asked.begin)
        return {.kind = Kind::End, .totalBytes = total, .isLengthTold = true};
    if (!total && !pinned.totalBytes && asked.begin > 0)
        return {.kind = Kind::End, .totalBytes = asked.begin};
    return {.kind = Kind::NoRanges};
}

AnswerVerdict judgeFailure(const net::HttpHead& head)
{
    auto error = net::statusError(head).value_or(Error{ErrorCode::HttpStatus,
        "the server sent no audio (status " + std::to_string(head.status) + "): " + net::redactedUrl(head.finalUrl)});
    switch (head.status) {
    case 408:
    case 425:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return {.kind = Kind::Later,
            .retryAfter =
                std::chrono::seconds(std::min<std::uint64_t>(number(head.header("retry-after")).value_or(0), 3600)),
            .error = std::move(error)};
    default:
        return {.kind = Kind::Refused, .error = std::move(error)};
    }
}

} // namespace

AnswerVerdict judgeAnswer(const Pinned& pinned, ByteRange asked, const net::HttpHead& head, Decoding decoding)
{
    if (head.status == 416)
        return judgeBeyondEnd(pinned, asked, head);
    if (head.status != 200 && head.status != 206)
        return judgeFailure(head);
    const auto encoding = head.header("content-encoding");
    const bool isEncoded = !encoding.empty() && !equalsIgnoringAsciiCase(encoding, "identity");
    if (isEncoded && decoding == Decoding::None)
        return {.kind = Kind::Compressed,
            .error = {ErrorCode::Unsupported,
                "the server sends the audio compressed, which is not supported: " + net::redactedUrl(head.finalUrl)}};
    const bool isPage = head.status == 200 && startsWithIgnoringAsciiCase(head.header("content-type"), "text/html");
    const bool isAsLong = pinned.totalBytes && number(head.header("content-length")) == pinned.totalBytes;
    if (pinned != Pinned{} && isPage && !isAsLong) // else it is a server that calls audio so
        return {.kind = Kind::Refused, // a portal's page must not count as a change of the file
            .error = {ErrorCode::Unsupported,
                "the server sent a web page instead of audio: " + net::redactedUrl(head.finalUrl)}};
    return head.status == 206 ? judgePart(pinned, asked, head) : judgeWhole(pinned, asked, head, isEncoded);
}

std::optional<ContentRange> parseContentRange(std::string_view text)
{
    text = trimmed(text);
    if (!startsWithIgnoringAsciiCase(text, "bytes"))
        return std::nullopt;
    text = trimmed(text.substr(5));
    const auto slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    ContentRange content;
    const auto total = trimmed(text.substr(slash + 1));
    content.totalBytes = number(total);
    if (!content.totalBytes && total != "*")
        return std::nullopt;
    const auto bytes = trimmed(text.substr(0, slash));
    if (bytes == "*")
        return content;
    const auto dash = bytes.find('-');
    const auto first = number(bytes.substr(0, dash));
    const auto last = dash == std::string_view::npos ? std::nullopt : number(bytes.substr(dash + 1));
    if (!first || !last || *last < *first || *last == kUnknownEnd
        || (content.totalBytes && *last >= *content.totalBytes))
        return std::nullopt;
    content.range = ByteRange{*first, *last + 1};
    return content;
}

bool looksLikeWebPage(std::string_view start)
{
    const auto text = trimmed(start);
    return startsWithIgnoringAsciiCase(text, "<!doctype html") || startsWithIgnoringAsciiCase(text, "<html");
}

} // namespace tidemark::media
