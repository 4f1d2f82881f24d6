// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/folder_files.h"

#include "media/sparse_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <map>
#include <system_error>
#include <utility>

namespace tidemark::media {

namespace {

constexpr std::uint64_t kBlockBytes = 512; ///< what st_blocks counts in, whatever the file system's own blocks are

Timestamp timeOf(const struct stat& status)
{
    return Timestamp(Milliseconds(std::int64_t{status.st_mtim.tv_sec} * 1000 + status.st_mtim.tv_nsec / 1'000'000));
}

} // namespace

std::vector<StoredFile> filesInFolder(
    const std::filesystem::path& folder, const std::function<bool(const std::string&)>& isKey)
{
    std::map<std::string, StoredFile> files;
    std::error_code error;
    for (auto each = std::filesystem::directory_iterator(folder, error);
         !error && each != std::filesystem::directory_iterator(); each.increment(error)) {
        const auto name = each->path().filename().string();
        const auto dot = name.find('.');
        const auto key = name.substr(0, dot);
        constexpr std::array<std::string_view, 5> kEndings{".media", ".json", ".json.new", ".frames", ".frames.new"};
        if (dot == std::string::npos || !isKey(key)
            || std::find(kEndings.begin(), kEndings.end(), std::string_view(name).substr(dot)) == kEndings.end())
            continue;
        struct stat status { };
        if (::lstat(each->path().c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        auto& file = files[key];
        file.key = key;
        file.diskBytes += static_cast<std::uint64_t>(status.st_blocks) * kBlockBytes;
        file.changedAt = std::max(file.changedAt, timeOf(status));
    }
    std::vector<StoredFile> all;
    for (auto& [key, file] : files)
        all.push_back(std::move(file));
    return all;
}

Result<bool> removeUnheld(const MediaPaths& paths)
{
    const auto file = SparseFile::open(paths.media); // holds its lock until both are gone
    if (!file && file.error().code != ErrorCode::NotFound)
        return fail(file.error());
    if (file && !(*file)->isLocked())
        return false;
    auto temporary = paths.sidecar;
    temporary += ".new";
    const auto index =
        std::filesystem::path(paths.media).replace_extension(".frames"); // whoever plays it keeps it there
    for (const auto& path :
        {paths.sidecar, temporary, index, paths.media}) { // the notes first: they speak of the bytes
        std::error_code error;
        std::filesystem::remove(path, error);
        if (error)
            return fail(errnoError(error.value(), path.string()));
    }
    return true;
}

} // namespace tidemark::media
