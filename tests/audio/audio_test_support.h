// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/time.h"
#include "support/audio/audio_fixtures.h"
#include "support/audio/position_coder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace tidemark::test {

/// A folder of its own, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "tidemark-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

inline std::shared_ptr<ByteSource> openFile(const std::filesystem::path& path)
{
    auto source = FileSource::open(path);
    return source ? std::shared_ptr<ByteSource>(*source) : nullptr;
}

/// Bytes that a test lets through: like a server that gives what was allowed so far and makes readers of the rest wait,
/// that cannot jump, or that does not tell its length.
class GrudgingSource final : public ByteSource {
public:
    explicit GrudgingSource(const std::filesystem::path& path)
    {
        std::ifstream file(path, std::ios::binary);
        m_bytes.assign(std::istreambuf_iterator<char>(file), {});
        m_allowed = m_bytes.size();
    }
    explicit GrudgingSource(std::string bytes) : m_bytes(std::move(bytes)), m_allowed(m_bytes.size()) { }

    void allowUpTo(std::uint64_t end)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_allowed = end;
        }
        m_changed.notify_all();
    }
    [[nodiscard]] std::uint64_t sizeBytes() const { return m_bytes.size(); }

    Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override
    {
        std::unique_lock lock(m_mutex);
        if (offset >= m_bytes.size())
            offset = m_bytes.size();
        const auto isThere = [&] { return offset < m_allowed || m_allowed >= m_bytes.size(); };
        if (!isThere() && m_onWaiting)
            m_onWaiting();
        m_changed.wait(lock, stop, isThere);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "reading was cancelled");
        if (offset >= m_failsFrom)
            return fail(ErrorCode::Network, "the connection was cut");
        const auto count =
            std::min<std::size_t>(into.size(), std::min<std::uint64_t>(m_allowed, m_bytes.size()) - offset);
        std::memcpy(into.data(), m_bytes.data() + offset, count);
        return count;
    }
    Result<std::optional<std::uint64_t>> size(std::stop_token) override
    {
        if (!m_tellsSize)
            return std::optional<std::uint64_t>();
        return std::optional<std::uint64_t>(m_bytes.size());
    }
    [[nodiscard]] bool canJump() const override { return m_canJump; }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override
    {
        const std::lock_guard lock(m_mutex);
        const auto there = m_canJump ? m_allowed : std::min<std::uint64_t>(m_allowed, m_bytes.size() - 1);
        return std::max<std::uint64_t>(offset, there);
    }

    bool m_canJump = true;
    bool m_tellsSize = true;
    std::uint64_t m_failsFrom = UINT64_MAX;
    std::function<void()> m_onWaiting; ///< called on the reading thread when it begins to wait

private:
    std::string m_bytes;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::uint64_t m_allowed;
};

/// A file on a server with ranges: what is asked for comes at once, in pieces, and stays; the rest is not there.
class RemoteSource final : public ByteSource {
public:
    explicit RemoteSource(const std::filesystem::path& path)
    {
        std::ifstream file(path, std::ios::binary);
        m_bytes.assign(std::istreambuf_iterator<char>(file), {});
        m_there.resize(m_bytes.size() / kPieceBytes + 1);
    }
    explicit RemoteSource(std::string bytes) : m_bytes(std::move(bytes)), m_there(m_bytes.size() / kPieceBytes + 1) { }

    void fetch(std::uint64_t begin, std::uint64_t end)
    {
        const std::lock_guard lock(m_mutex);
        for (auto piece = begin / kPieceBytes; piece * kPieceBytes < std::min<std::uint64_t>(end, m_bytes.size());
             ++piece)
            m_there[piece] = true;
    }
    [[nodiscard]] std::uint64_t sizeBytes() const { return m_bytes.size(); }
    [[nodiscard]] std::uint64_t fetchedBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<std::uint64_t>(std::count(m_there.begin(), m_there.end(), true)) * kPieceBytes;
    }
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::uint64_t>> wishes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_wishes;
    }

    Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override
    {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "reading was cancelled");
        if (offset >= m_bytes.size())
            return std::size_t{0};
        fetch(offset, offset + 1);
        const auto count = std::min<std::uint64_t>(into.size(), availableFrom(offset) - offset);
        std::memcpy(into.data(), m_bytes.data() + offset, count);
        return count;
    }
    Result<std::optional<std::uint64_t>> size(std::stop_token) override
    {
        return std::optional<std::uint64_t>(m_bytes.size());
    }
    [[nodiscard]] bool canJump() const override { return true; }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override
    {
        const std::lock_guard lock(m_mutex);
        auto piece = offset / kPieceBytes;
        while (piece < m_there.size() && m_there[piece])
            ++piece;
        return std::max(offset, std::min<std::uint64_t>(piece * kPieceBytes, m_bytes.size()));
    }
    void willNeed(std::uint64_t offset, std::uint64_t lengthBytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_wishes.emplace_back(offset, offset + lengthBytes);
    }

private:
    static constexpr std::uint64_t kPieceBytes = 16384;
    std::string m_bytes;
    mutable std::mutex m_mutex;
    std::vector<bool> m_there; ///< by piece
    std::vector<std::pair<std::uint64_t, std::uint64_t>> m_wishes;
};

struct Wav {
    int sampleRate = 0;
    std::vector<std::int16_t> samples;
};

/// Reads what WavWriter wrote; mono.
inline Wav readWav(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    Wav wav;
    if (bytes.size() < 44)
        return wav;
    std::memcpy(&wav.sampleRate, bytes.data() + 24, 4);
    wav.samples.resize((bytes.size() - 44) / 2);
    std::memcpy(wav.samples.data(), bytes.data() + 44, wav.samples.size() * 2);
    return wav;
}

inline std::string formatTestName(const testing::TestParamInfo<AudioFormat>& info)
{
    std::string name;
    for (const char c : audioFormatName(info.param))
        if (c != '-')
            name += c;
    return name;
}

} // namespace tidemark::test
