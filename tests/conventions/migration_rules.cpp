// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/migration_rules.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

namespace tidemark::conventions {

namespace {

std::string fileName(const SourceFile& file)
{
    return file.path.substr(file.path.rfind('/') + 1);
}

void checkNames(const std::vector<SourceFile>& migrations, std::vector<Violation>& out)
{
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        std::array<char, 8> number{};
        std::snprintf(number.data(), number.size(), "%04zu_", (i + 1) % 10000);
        if (!fileName(migrations[i]).starts_with(number.data()))
            out.push_back({migrations[i].path, 0, std::string("its name should begin with ") + number.data()});
        if (!migrations[i].text.starts_with("-- "))
            out.push_back({migrations[i].path, 1, "the first line must say why, as a comment"});
    }
}

} // namespace

std::string sha256(std::string_view bytes)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const auto byte : digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

std::vector<Violation> checkMigrations(const std::vector<SourceFile>& migrations, const SourceFile& checksums)
{
    std::vector<Violation> violations;
    checkNames(migrations, violations);
    std::istringstream lines(checksums.text);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.empty() || line.front() == '#')
            continue;
        std::istringstream fields(line);
        std::string sum;
        std::string name;
        if (!(fields >> sum >> name) || sum.size() != 64) {
            violations.push_back({checksums.path, number, "a line must be: checksum, two spaces, file name"});
            continue;
        }
        const auto migration = std::ranges::find(migrations, name, fileName);
        if (migration == migrations.end())
            violations.push_back({checksums.path, number, name + " was released and is gone"});
        else if (sha256(migration->text) != sum)
            violations.push_back({migration->path, 0, "was released and is changed; write a new migration"});
    }
    return violations;
}

} // namespace tidemark::conventions
