// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_cutter.h"

#include <algorithm>

namespace tidemark::frames {

namespace {

constexpr std::size_t kHeaderBytes = 7; ///< of ADTS; those of MPEG are shorter
constexpr int kProvingFrames = 2; ///< how many must follow

/// @return the length of a tag that stands between frames (ID3v1 or ID3v2); 0 where none does.
std::uint64_t tagBytes(std::span<const std::byte> bytes)
{
    const bool isOld =
        bytes.size() >= 3 && bytes[0] == std::byte{'T'} && bytes[1] == std::byte{'A'} && bytes[2] == std::byte{'G'};
    return isOld ? 128 : id3TagBytes(bytes);
}

} // namespace

FrameCutter::Proof FrameCutter::isFollowed(
    std::span<const std::byte> bytes, const FrameHeader& first, bool isLast) const
{
    std::size_t offset = first.sizeBytes;
    for (int i = 0; i < kProvingFrames; ++i) {
        if (offset + kHeaderBytes > bytes.size()) {
            if (!isLast)
                return Proof::NeedsMore;
            return offset >= bytes.size() && i > 0 ? Proof::Yes : Proof::No;
        }
        const auto frame = parseFrame(m_frameKind, bytes.subspan(offset));
        if (!frame || frame->kind != first.kind)
            return Proof::No;
        offset += frame->sizeBytes;
    }
    return Proof::Yes;
}

Cut FrameCutter::next(std::span<const std::byte> bytes, bool isLast)
{
    std::size_t offset = 0;
    while (offset + kHeaderBytes <= bytes.size()) {
        const auto rest = bytes.subspan(offset);
        auto frame = parseFrame(m_frameKind, rest);
        if (frame && isLast && frame->sizeBytes > rest.size())
            frame.reset(); // cut off: no decoder makes sound of it
        if (frame && m_kind && frame->kind == *m_kind)
            return {offset, frame};
        if (frame) {
            const auto proof = isFollowed(rest, *frame, isLast);
            if (proof == Proof::Yes) {
                m_kind = frame->kind;
                return {offset, frame};
            }
            if (proof == Proof::NeedsMore)
                return {offset, std::nullopt};
        }
        m_kind.reset(); // out of step
        if (const auto tag = tagBytes(rest); tag > 0) {
            if (offset + tag >= bytes.size())
                return {offset + tag, std::nullopt};
            offset += static_cast<std::size_t>(tag);
            continue;
        }
        const auto next = std::find_if(rest.begin() + 1, rest.end(),
            [](std::byte byte) { return byte == std::byte{0xFF} || byte == std::byte{'I'} || byte == std::byte{'T'}; });
        offset += static_cast<std::size_t>(next - rest.begin());
    }
    return {isLast ? bytes.size() : std::min(offset, bytes.size()), std::nullopt};
}

} // namespace tidemark::frames
