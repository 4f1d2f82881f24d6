// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sidecar.h"

#include "media/sparse_file.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <system_error>

namespace tidemark::media {

namespace {

constexpr int kVersion = 1;
constexpr std::uint64_t kMaximumSidecarBytes = 16ULL * 1024 * 1024;

/// FNV-1a, 64 bits: against torn and damaged files, not against an enemy.
std::string checksum(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
    return text.data();
}

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Parse, "the notes about a fetched file are damaged");
}

bool readRanges(const nlohmann::json& pairs, ByteRanges& ranges)
{
    std::uint64_t last = 0;
    for (const auto& pair : pairs) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number_unsigned() || !pair[1].is_number_unsigned())
            return false;
        const ByteRange range{pair[0].get<std::uint64_t>(), pair[1].get<std::uint64_t>()};
        if (range.begin < last || range.begin >= range.end)
            return false;
        ranges.add(range);
        last = range.end;
    }
    return true;
}

} // namespace

bool Sidecar::isComplete() const
{
    return pinned.totalBytes && !ranges.firstHole(0, *pinned.totalBytes);
}

std::string sidecarText(const Sidecar& sidecar)
{
    nlohmann::json pairs = nlohmann::json::array();
    for (const auto& range : sidecar.ranges.all())
        pairs.push_back({range.begin, range.end});
    nlohmann::json json{{"version", kVersion}, {"etag", sidecar.pinned.etag},
        {"last_modified", sidecar.pinned.lastModified}, {"ranges", std::move(pairs)}};
    if (sidecar.pinned.totalBytes)
        json["total_bytes"] = *sidecar.pinned.totalBytes;
    // Header values are bytes; what is not UTF-8 in them is replaced and then no longer matches, which is safe.
    const auto line = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return line + "\n" + checksum(line) + "\n";
}

Result<Sidecar> parseSidecar(std::string_view text)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos || text.substr(end + 1) != checksum(text.substr(0, end)) + "\n")
        return damaged();
    const auto json = nlohmann::json::parse(text.substr(0, end), nullptr, false);
    if (!json.is_object())
        return damaged();
    const auto has = [&json](const char* name, bool (nlohmann::json::*is)() const noexcept) {
        const auto found = json.find(name);
        return found != json.end() && ((*found).*is)();
    };
    if (!has("version", &nlohmann::json::is_number_unsigned) || json["version"] != kVersion
        || !has("etag", &nlohmann::json::is_string) || !has("last_modified", &nlohmann::json::is_string)
        || !has("ranges", &nlohmann::json::is_array))
        return damaged();
    Sidecar sidecar;
    sidecar.pinned.etag = json["etag"].get<std::string>();
    sidecar.pinned.lastModified = json["last_modified"].get<std::string>();
    if (has("total_bytes", &nlohmann::json::is_number_unsigned))
        sidecar.pinned.totalBytes = json["total_bytes"].get<std::uint64_t>();
    if (!readRanges(json["ranges"], sidecar.ranges))
        return damaged();
    const auto& ranges = sidecar.ranges.all();
    if (!ranges.empty() && sidecar.pinned.totalBytes && ranges.back().end > *sidecar.pinned.totalBytes)
        return damaged();
    return sidecar;
}

Result<Sidecar> loadSidecar(const std::filesystem::path& sidecar, const std::filesystem::path& media)
{
    std::error_code error;
    const auto sidecarBytes = std::filesystem::file_size(sidecar, error);
    if (error)
        return fail(ErrorCode::NotFound, "nothing was fetched");
    const auto mediaBytes = std::filesystem::file_size(media, error);
    if (error)
        return fail(ErrorCode::NotFound, "nothing was fetched");
    if (sidecarBytes > kMaximumSidecarBytes)
        return damaged();
    std::ifstream stream(sidecar, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    auto parsed = parseSidecar(text.str());
    if (parsed && !parsed->ranges.all().empty() && parsed->ranges.all().back().end > mediaBytes)
        return damaged();
    return parsed;
}

Result<> storeSidecar(const std::filesystem::path& path, const Sidecar& sidecar)
{
    auto temporary = path;
    temporary += ".new";
    std::error_code error;
    std::filesystem::remove(temporary, error);
    {
        const auto file = SparseFile::create(temporary);
        if (!file)
            return fail(file.error());
        if (auto written = (*file)->writeAt(0, sidecarText(sidecar)); !written)
            return written;
        if (auto flushed = (*file)->flush(); !flushed)
            return flushed;
    }
    std::filesystem::rename(temporary, path, error);
    if (error)
        return fail(errnoError(error.value(), path.string()));
    return {};
}

} // namespace tidemark::media
