// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/index_keeper.h"
#include "base/byte_source.h"

#include <filesystem>
#include <memory>
#include <string>

namespace tidemark::library {

/// @return where the index of a file in the media folder is kept.
[[nodiscard]] std::filesystem::path indexPathOf(const std::filesystem::path& media);

/// @return the index that is kept in the file for bytes of that identity; empty where none is. Blocking.
[[nodiscard]] std::string readIndexFile(const std::filesystem::path& path, const std::string& identity);

/// Keeps the index of an enclosure's frames in a file of its own, beside what is fetched of it. What is kept is given
/// out only for the very bytes that it was made of (ByteSource::identity()).
class IndexFile final : public audio::IndexKeeper {
public:
    IndexFile(std::filesystem::path path, std::shared_ptr<ByteSource> source);
    [[nodiscard]] std::string load() override;
    void store(const std::string& index) override;

private:
    std::filesystem::path m_path;
    std::shared_ptr<ByteSource> m_source;
    std::string m_identity; ///< of the bytes that load() was asked for
};

} // namespace tidemark::library
