// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <array>
#include <cerrno>
#include <system_error>

namespace tidemark {

std::string_view errorCodeName(ErrorCode code)
{
    static constexpr std::array<std::string_view, 23> kNames{"invalid-argument", "not-found", "gone", "io",
        "permission", "disk-full", "network", "dns", "tls", "timeout", "too-large", "too-many-redirects", "http-status",
        "auth-required", "parse", "not-a-feed", "unsupported", "missing-codec", "cancelled", "database",
        "newer-database", "locked", "internal"};
    return kNames.at(static_cast<std::size_t>(code));
}

Error errnoError(int errorNumber, std::string_view what)
{
    ErrorCode code = ErrorCode::Io;
    if (errorNumber == ENOENT || errorNumber == ENOTDIR)
        code = ErrorCode::NotFound;
    else if (errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS)
        code = ErrorCode::Permission;
    else if (errorNumber == ENOSPC || errorNumber == EDQUOT)
        code = ErrorCode::DiskFull;
    return {code, std::string(what) + ": " + std::generic_category().message(errorNumber)};
}

} // namespace tidemark
