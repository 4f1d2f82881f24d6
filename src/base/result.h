// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace tidemark {

/// What kind of failure it was. The window words each kind for people; `detail` is for the log and for scripts.
enum class ErrorCode {
    InvalidArgument, ///< the caller asked for something that makes no sense
    NotFound, ///< no such row, file, chapter or HTTP 404
    Gone, ///< HTTP 410
    Io, ///< reading or writing a file failed
    Permission, ///< not allowed to read or write
    DiskFull, ///< no space left
    Network, ///< the connection failed or was cut
    Dns, ///< the host name is unknown
    Tls, ///< the certificate or handshake failed
    Timeout, ///< nothing came for too long
    TooLarge, ///< more bytes than the limit
    TooManyRedirects,
    HttpStatus, ///< any other answer that is no success
    AuthRequired, ///< HTTP 401 or 403
    Parse, ///< the bytes are not of the form they should have
    NotAFeed, ///< a web page or something else where a feed was expected
    Unsupported, ///< well formed, but not something we can do
    MissingCodec, ///< a decoder is not installed; the detail names its package
    Cancelled,
    Database,
    NewerDatabase, ///< the database was written by a newer program
    Locked, ///< another program holds it
    Internal,
};

/// @return the name used in JSON and logs, such as "not-found".
[[nodiscard]] std::string_view errorCodeName(ErrorCode code);

/// A failure: its kind, and an English sentence for the log and the command line.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    bool operator==(const Error&) const = default;
};

template <class T = void>
using Result = tl::expected<T, Error>;

/// Makes the error side of any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// @return the Error of an errno value, with `what` in front of the system's words.
[[nodiscard]] Error errnoError(int errorNumber, std::string_view what);

} // namespace tidemark
