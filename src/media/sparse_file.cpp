// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sparse_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace tidemark::media {

namespace {

/// Whether the path still names the opened file: it may have been replaced between opening and locking.
bool isStillAt(int descriptor, const std::filesystem::path& path)
{
    struct stat opened { };
    struct stat named { };
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

} // namespace

Result<std::shared_ptr<SparseFile>> SparseFile::open(const std::filesystem::path& path)
{
    return openWith(path, 0);
}

Result<std::shared_ptr<SparseFile>> SparseFile::create(const std::filesystem::path& path)
{
    return openWith(path, O_CREAT);
}

Result<std::shared_ptr<SparseFile>> SparseFile::openWith(const std::filesystem::path& path, int flags)
{
    for (int attempt = 0; attempt < 10; ++attempt) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600);
        if (descriptor < 0)
            return fail(errnoError(errno, path.string()));
        const bool isLocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        if (isStillAt(descriptor, path))
            return std::shared_ptr<SparseFile>(new SparseFile(descriptor, isLocked));
        ::close(descriptor);
    }
    return fail(ErrorCode::Locked, path.string() + ": another program keeps replacing the file");
}

SparseFile::~SparseFile()
{
    ::close(m_descriptor);
}

Result<std::uint64_t> SparseFile::sizeBytes() const
{
    struct stat status { };
    if (::fstat(m_descriptor, &status) != 0)
        return fail(errnoError(errno, "asking for the size of a fetched file failed"));
    return static_cast<std::uint64_t>(status.st_size);
}

Result<std::size_t> SparseFile::readAt(std::uint64_t offset, std::span<std::byte> into) const
{
    std::size_t readBytes = 0;
    while (readBytes < into.size()) {
        const auto count = ::pread(
            m_descriptor, into.data() + readBytes, into.size() - readBytes, static_cast<off_t>(offset + readBytes));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(errnoError(errno, "reading a fetched file failed"));
        if (count == 0)
            break;
        readBytes += static_cast<std::size_t>(count);
    }
    return readBytes;
}

Result<> SparseFile::writeAt(std::uint64_t offset, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(errnoError(errno, "writing a fetched file failed"));
        bytes.remove_prefix(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    return {};
}

Result<> SparseFile::truncate(std::uint64_t sizeBytes)
{
    if (::ftruncate(m_descriptor, static_cast<off_t>(sizeBytes)) != 0)
        return fail(errnoError(errno, "cutting a fetched file failed"));
    return {};
}

Result<> SparseFile::flush()
{
    if (::fdatasync(m_descriptor) != 0)
        return fail(errnoError(errno, "flushing a fetched file failed"));
    return {};
}

} // namespace tidemark::media
