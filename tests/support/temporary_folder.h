// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace tidemark::test {

/// A folder of its own that goes with the object.
class TemporaryFolder final {
public:
    TemporaryFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "tidemark-test-XXXXXX").string();
        m_path = ::mkdtemp(name.data()) ? name : std::string();
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Writes a file into it and returns its path.
    std::string file(const std::string& name, const std::string& bytes) const
    {
        const auto target = m_path / name;
        std::ofstream(target, std::ios::binary) << bytes;
        return target.string();
    }

private:
    std::filesystem::path m_path;
};

} // namespace tidemark::test
