// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace tidemark {

Result<std::size_t> ByteSource::peek(std::uint64_t offset, std::span<std::byte> into)
{
    const auto there = std::min<std::uint64_t>(availableFrom(offset) - offset, into.size());
    return there == 0 ? std::size_t{0} : read(offset, into.first(there), {});
}

void ByteSource::willNeed(std::uint64_t, std::uint64_t) { }

Result<std::shared_ptr<FileSource>> FileSource::open(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errnoError(errno, path.string()));
    struct stat status { };
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::Io, path.string() + ": is not a regular file");
    }
    const auto sizeBytes = static_cast<std::uint64_t>(status.st_size);
    auto identity = "file " + std::to_string(sizeBytes) + " " + std::to_string(status.st_mtim.tv_sec) + "."
        + std::to_string(status.st_mtim.tv_nsec);
    return std::shared_ptr<FileSource>(new FileSource(descriptor, sizeBytes, std::move(identity)));
}

FileSource::FileSource(int descriptor, std::uint64_t sizeBytes, std::string identity)
    : m_descriptor(descriptor), m_sizeBytes(sizeBytes), m_identity(std::move(identity))
{
}

FileSource::~FileSource()
{
    ::close(m_descriptor);
}

Result<std::size_t> FileSource::read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "reading was cancelled");
    const auto count = ::pread(m_descriptor, into.data(), into.size(), static_cast<off_t>(offset));
    if (count < 0)
        return fail(errnoError(errno, "reading the file failed"));
    return static_cast<std::size_t>(count);
}

Result<std::optional<std::uint64_t>> FileSource::size(std::stop_token)
{
    return m_sizeBytes;
}

std::uint64_t FileSource::availableFrom(std::uint64_t offset) const
{
    return std::max(offset, m_sizeBytes);
}

Result<std::size_t> MemorySource::read(std::uint64_t offset, std::span<std::byte> into, std::stop_token)
{
    if (offset >= m_bytes.size())
        return std::size_t{0};
    const auto count = std::min<std::size_t>(into.size(), m_bytes.size() - offset);
    std::memcpy(into.data(), m_bytes.data() + offset, count);
    return count;
}

std::uint64_t MemorySource::availableFrom(std::uint64_t offset) const
{
    return std::max<std::uint64_t>(offset, m_bytes.size());
}

} // namespace tidemark
