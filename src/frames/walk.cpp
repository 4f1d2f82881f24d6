// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/walk.h"

#include "frames/frame_cutter.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tidemark::frames {

namespace {

constexpr std::size_t kBlockBytes = 128 * 1024;
static_assert(kBlockBytes > 2 * FrameCutter::kLookBytes);

/// Walks one run, block by block.
class Walker {
public:
    Walker(FrameMap& map, const WalkRequest& request, const ReadBytes& read)
        : m_map(map)
        , m_request(request)
        , m_read(read)
        , m_cutter(map.start().frameKind, map.start().frame.kind)
        , m_block(kBlockBytes)
        , m_runEnd(request.from)
        , m_offset(request.from)
    {
    }

    Result<std::uint64_t> run(const std::stop_token& stop)
    {
        while (!isEnough()) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "it was cancelled");
            const auto filled = fill();
            if (!filled)
                return fail(filled.error());
            const auto before = m_offset;
            cut();
            if (m_isLast) {
                if (m_map.counted().offset == m_runEnd)
                    m_map.setCountedToTheEnd();
                break;
            }
            if (m_offset == before || *filled == 0)
                break;
        }
        return m_runEnd;
    }

private:
    [[nodiscard]] bool isEnough() const { return m_request.until && m_map.counted().time > *m_request.until; }

    /// Reads a block, or what there is of it. @return how many bytes are in it.
    Result<std::size_t> fill()
    {
        m_have = 0;
        // a walk that waits takes what comes: its frames may be enough
        const std::size_t enough = m_request.isWaiting ? FrameCutter::kLookBytes : m_block.size();
        while (m_have < enough) {
            const auto got = m_read(m_offset + m_have, std::span(m_block).subspan(m_have));
            if (!got)
                return got;
            m_have += *got;
            const auto size = m_map.sizeBytes();
            m_isLast = (*got == 0 && m_request.isWaiting) || (size && m_offset + m_have >= *size);
            if (*got == 0 || m_isLast)
                break;
        }
        return m_have;
    }

    void cut()
    {
        m_frames.clear();
        std::uint64_t position = 0;
        while (position < m_have) {
            const auto found = m_cutter.next(std::span(m_block).first(m_have).subspan(position), m_isLast);
            position += found.junkBytes;
            if (!found.frame)
                break;
            m_frames.push_back(
                {m_offset + position, static_cast<std::uint32_t>(found.frame->sizeBytes), found.frame->duration()});
            position += found.frame->sizeBytes;
        }
        m_offset += position;
        m_runEnd = m_map.extend(m_runEnd, m_frames);
        if (m_runEnd > m_offset) // frames farther on were known
            m_offset = m_runEnd;
    }

    FrameMap& m_map;
    const WalkRequest& m_request;
    const ReadBytes& m_read;
    FrameCutter m_cutter;
    std::vector<std::byte> m_block;
    std::size_t m_have = 0;
    std::vector<IndexedFrame> m_frames;
    std::uint64_t m_runEnd;
    std::uint64_t m_offset;
    bool m_isLast = false;
};

} // namespace

Result<std::uint64_t> walk(FrameMap& map, const WalkRequest& request, const ReadBytes& read, std::stop_token stop)
{
    return Walker(map, request, read).run(stop);
}

Result<> walkWhatIsThere(FrameMap& map, ByteSource& source, std::stop_token stop)
{
    const ReadBytes read = [&](std::uint64_t offset, std::span<std::byte> into) { return source.peek(offset, into); };
    for (const auto end : map.runEnds()) {
        if (map.isComplete())
            break;
        if (source.availableFrom(end) == end)
            continue;
        if (const auto walked = walk(map, {.from = end}, read, stop); !walked)
            return fail(walked.error());
    }
    return {};
}

} // namespace tidemark::frames
