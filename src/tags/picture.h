// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "model/embedded_picture.h"

#include <stop_token>
#include <string>

namespace tidemark::tags {

/// Reads a chapter's picture out of the audio file: the bytes of a JPEG or PNG file, unsynchronisation undone. What
/// they are is not looked at. Blocking; any thread but the main one.
/// @return ErrorCode::TooLarge above kMaximumEmbeddedPictureBytes, ErrorCode::Parse where the file ends before the
/// picture does (it was replaced or cut), the source's own error where reading failed.
[[nodiscard]] Result<std::string> readPicture(ByteSource& source, const EmbeddedPicture& picture, std::stop_token stop);

} // namespace tidemark::tags
