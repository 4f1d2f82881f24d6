// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_bytes.h"

#include <algorithm>
#include <vector>

namespace tidemark::tags {

/// Bytes whose unsynchronisation was undone, and what it takes to find them in the file again.
struct Id3Bytes::Undone {
    std::string bytes;
    std::vector<std::uint32_t> droppedAt; ///< positions in `bytes` that a dropped NUL stood before, ascending
    std::optional<std::uint64_t> fileOffset; ///< none where the bytes were undone before

    [[nodiscard]] std::uint64_t storedPosition(std::uint64_t position) const
    {
        const auto after = std::upper_bound(droppedAt.begin(), droppedAt.end(), position);
        return position + static_cast<std::uint64_t>(after - droppedAt.begin());
    }
};

namespace {

template <class Dropped>
std::string withoutStuffing(std::string_view data, Dropped dropped)
{
    std::string out;
    out.reserve(data.size());
    for (std::size_t i = 0; i < data.size(); ++i) {
        out += data[i];
        if (data[i] == '\xFF' && i + 1 < data.size() && data[i + 1] == '\0') {
            ++i;
            dropped(out.size());
        }
    }
    return out;
}

} // namespace

std::string resynchronised(std::string_view data)
{
    return withoutStuffing(data, [](std::size_t) {});
}

Id3Bytes Id3Bytes::resynchronised() const
{
    auto undone = std::make_shared<Undone>();
    if (m_sizeBytes <= ByteWindow::kMaximumPieceBytes) {
        undone->bytes = withoutStuffing(read(0, static_cast<std::size_t>(m_sizeBytes)),
            [&](std::size_t at) { undone->droppedAt.push_back(static_cast<std::uint32_t>(at)); });
        if (!m_undone)
            undone->fileOffset = m_offset;
    }
    auto result = *this;
    result.m_offset = 0;
    result.m_sizeBytes = undone->bytes.size();
    result.m_undone = std::move(undone);
    return result;
}

Id3Bytes Id3Bytes::part(std::uint64_t at, std::uint64_t sizeBytes) const
{
    auto result = *this;
    at = std::min(at, m_sizeBytes);
    result.m_offset = m_offset + at;
    result.m_sizeBytes = std::min(sizeBytes, m_sizeBytes - at);
    return result;
}

std::string Id3Bytes::read(std::uint64_t at, std::size_t length) const
{
    if (at >= m_sizeBytes)
        return {};
    length = static_cast<std::size_t>(std::min<std::uint64_t>(length, m_sizeBytes - at));
    if (m_undone)
        return m_undone->bytes.substr(static_cast<std::size_t>(m_offset + at), length);
    return m_window->bytes(m_offset + at, length);
}

std::optional<EmbeddedPicture> Id3Bytes::asPicture() const
{
    EmbeddedPicture picture{m_offset, m_sizeBytes, m_undone != nullptr};
    if (m_undone) {
        if (!m_undone->fileOffset)
            return std::nullopt;
        const auto begin = m_undone->storedPosition(m_offset);
        picture.offset = *m_undone->fileOffset + begin;
        picture.sizeBytes = m_undone->storedPosition(m_offset + m_sizeBytes) - begin;
    }
    if (picture.sizeBytes == 0 || picture.sizeBytes > kMaximumEmbeddedPictureBytes)
        return std::nullopt;
    return picture;
}

} // namespace tidemark::tags
