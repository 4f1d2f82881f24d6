// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/index_file.h"

#include "base/log.h"

#include <fstream>
#include <system_error>
#include <utility>

namespace tidemark::library {

namespace {

constexpr std::uintmax_t kMostBytes = 16ULL * 1024 * 1024; ///< an index of two weeks of sound

} // namespace

std::filesystem::path indexPathOf(const std::filesystem::path& media)
{
    return std::filesystem::path(media).replace_extension(".frames");
}

std::string readIndexFile(const std::filesystem::path& path, const std::string& identity)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > kMostBytes || identity.empty())
        return {};
    std::ifstream file(path, std::ios::binary);
    std::string whose;
    std::getline(file, whose);
    return whose == identity ? std::string(std::istreambuf_iterator<char>(file), {}) : std::string();
}

IndexFile::IndexFile(std::filesystem::path path, std::shared_ptr<ByteSource> source)
    : m_path(std::move(path)), m_source(std::move(source))
{
}

std::string IndexFile::load()
{
    m_identity = m_source->identity();
    return readIndexFile(m_path, m_identity);
}

void IndexFile::store(const std::string& index)
{
    const auto identity = m_source->identity();
    if (identity.empty() || identity != m_identity || identity.find('\n') != std::string::npos)
        return; // it is not known, or no longer, whose index this is
    const auto unfinished = std::filesystem::path(m_path.string() + ".new");
    std::error_code error;
    {
        std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
        file << identity << '\n' << index;
        file.close();
        if (file.fail())
            error = std::make_error_code(std::errc::io_error);
    }
    if (!error)
        std::filesystem::permissions(
            unfinished, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    if (!error)
        std::filesystem::rename(unfinished, m_path, error);
    if (!error)
        return;
    // Without an index the next time begins as this one did.
    log("library").info("{}: the index of frames is not kept: {}", m_path.string(), error.message());
    std::filesystem::remove(unfinished, error);
}

} // namespace tidemark::library
