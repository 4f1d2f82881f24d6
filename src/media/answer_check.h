// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/byte_ranges.h"
#include "media/sidecar.h"
#include "net/http_client.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tidemark::media {

/// What the head of an answer means for the file that is being fetched.
struct AnswerVerdict {
    enum class Kind {
        Part, ///< 206 with the bytes that were asked for
        Whole, ///< 200: the body begins at the first byte
        End, ///< there is nothing at this offset: `totalBytes` is the length
        Changed, ///< another file than the one pinned
        NoRanges, ///< the range in the answer cannot be true: ask for the whole file
        OtherTag, ///< perhaps the same file from another of its servers: ask for the part without naming the ETag
        Compressed, ///< the body is compressed: ask for the whole file, decoded
        Later, ///< the server asks to wait or fails for now
        Refused, ///< this address will not answer otherwise next time; where a redirect led here, the first one may
    };
    Kind kind = Kind::Refused;
    std::uint64_t begin = 0;
    std::uint64_t end = 0; ///< one past the last byte of the body, or kUnknownEnd
    std::optional<std::uint64_t> totalBytes{};
    bool knowsRanges = true; ///< for Whole: whether the server says that it could have given a range
    bool isLengthTold = false; ///< for End: by the server, not only by its refusal
    bool needsComparison = true; ///< no strong validator says that it is the same file
    std::chrono::seconds retryAfter{0};
    Error error{};
};

enum class Decoding { None, Done };

/// Judges an answer to a request for `asked` (its end kUnknownEnd: no range was asked for). Pure.
/// Source: RFC 9110 §13–15; standards.md §2, resume.
/// @param decoding whether the body arrives decoded: its length is then not that of the head
[[nodiscard]] AnswerVerdict judgeAnswer(
    const Pinned& pinned, ByteRange asked, const net::HttpHead& head, Decoding decoding = Decoding::None);

struct ContentRange {
    std::optional<ByteRange> range{}; ///< nothing: "bytes */total"
    std::optional<std::uint64_t> totalBytes{};
    bool operator==(const ContentRange&) const = default;
};
/// Reads a Content-Range header; nothing where it is not a true one.
[[nodiscard]] std::optional<ContentRange> parseContentRange(std::string_view text);

/// @return whether the first bytes of a file are those of a web page. Wants 15 bytes and more to be sure.
[[nodiscard]] bool looksLikeWebPage(std::string_view start);

} // namespace tidemark::media
