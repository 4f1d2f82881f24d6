// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace tidemark::bridge {

/// What people read of a failure: what happened, and what they can do. Both are whole sentences; the advice may be
/// empty.
struct ErrorText {
    QString what;
    QString advice;
    [[nodiscard]] QString joined() const;
};

/// @return the words for each kind of failure, in the listener's language. The detail (English, for the log) is not
/// shown, but for the package that a missing decoder names.
[[nodiscard]] ErrorText errorText(const Error& error);

} // namespace tidemark::bridge
