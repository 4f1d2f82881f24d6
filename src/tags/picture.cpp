// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/picture.h"

#include "tags/byte_window.h"
#include "tags/id3_bytes.h"

#include <utility>

namespace tidemark::tags {

static_assert(kMaximumEmbeddedPictureBytes <= ByteWindow::kMaximumPieceBytes);

Result<std::string> readPicture(ByteSource& source, const EmbeddedPicture& picture, std::stop_token stop)
{
    if (picture.sizeBytes > kMaximumEmbeddedPictureBytes)
        return fail(ErrorCode::TooLarge, "the picture in the audio file is too large");
    ByteWindow window(source, std::move(stop), picture.sizeBytes);
    auto bytes = window.bytes(picture.offset, static_cast<std::size_t>(picture.sizeBytes));
    if (window.error())
        return fail(*window.error());
    if (bytes.empty() || bytes.size() < picture.sizeBytes)
        return fail(ErrorCode::Parse, "the audio file ends before its picture does");
    return picture.isUnsynchronised ? resynchronised(bytes) : bytes;
}

} // namespace tidemark::tags
