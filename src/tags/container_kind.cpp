// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/container_kind.h"

#include "tags/byte_window.h"
#include "tags/id3_frames.h"

#include <utility>

namespace tidemark::tags {

namespace {

bool hasAt(std::string_view head, std::size_t at, std::string_view mark)
{
    return head.size() >= at + mark.size() && head.substr(at, mark.size()) == mark;
}

bool isAdts(std::string_view head)
{
    return head.size() >= 2 && static_cast<unsigned char>(head[0]) == 0xFF
        && (static_cast<unsigned char>(head[1]) & 0xF6U) == 0xF0;
}

} // namespace

Container containerOf(std::string_view head)
{
    if (hasAt(head, 0, "fLaC"))
        return Container::Flac;
    if (hasAt(head, 0, "OggS"))
        return Container::Ogg;
    if (hasAt(head, 4, "ftyp"))
        return Container::Mp4;
    if (hasAt(head, 0, "\x1A\x45\xDF\xA3"))
        return Container::Matroska;
    if (hasAt(head, 0, "RIFF") && hasAt(head, 8, "WAVE"))
        return Container::Wav;
    if (hasAt(head, 0, "FORM") && (hasAt(head, 8, "AIFF") || hasAt(head, 8, "AIFC")))
        return Container::Aiff;
    return Container::Unknown;
}

Container containerBehindTag(std::string_view head)
{
    const auto container = containerOf(head);
    if (container != Container::Unknown)
        return container;
    return isAdts(head) ? Container::Aac : Container::Mp3;
}

Result<ContainerPlace> findContainer(ByteSource& source, std::stop_token stop)
{
    ByteWindow window(source, std::move(stop));
    std::uint64_t offset = 0;
    for (int i = 0; i < kMaximumLeadingTags; ++i) {
        const auto tagBytes = id3TagBytes(window.bytes(offset, kContainerHeadBytes));
        if (tagBytes == 0)
            break;
        offset += tagBytes;
    }
    const auto head = window.bytes(offset, kContainerHeadBytes);
    if (window.error())
        return fail(*window.error());
    return ContainerPlace{offset == 0 ? containerOf(head) : containerBehindTag(head), offset};
}

} // namespace tidemark::tags
