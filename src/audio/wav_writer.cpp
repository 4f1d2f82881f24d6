// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/wav_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace tidemark::audio {

namespace {

constexpr std::size_t kHeaderBytes = 44;
constexpr std::uint64_t kMostDataBytes = 0xFFFFFFFFU - kHeaderBytes;
static_assert(std::endian::native == std::endian::little, "samples are written as they are");

} // namespace

WavWriter::WavWriter(
    std::filesystem::path target, std::filesystem::path part, int descriptor, int sampleRate, int channels)
    : m_target(std::move(target))
    , m_part(std::move(part))
    , m_descriptor(descriptor)
    , m_sampleRate(sampleRate)
    , m_channels(channels)
{
}

WavWriter::WavWriter(WavWriter&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_part(std::move(other.m_part))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_sampleRate(other.m_sampleRate)
    , m_channels(other.m_channels)
    , m_dataBytes(other.m_dataBytes)
{
}

WavWriter::~WavWriter()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_part.c_str());
}

Result<WavWriter> WavWriter::create(const std::filesystem::path& target, int sampleRate, int channels)
{
    std::string part = target.string() + ".XXXXXX";
    const int descriptor = ::mkostemp(part.data(), O_CLOEXEC);
    if (descriptor < 0)
        return fail(errnoError(errno, "writing " + target.string() + " failed"));
    const auto mask = ::umask(0); // mkostemp() gives 0600; a clip is an ordinary file
    ::umask(mask);
    ::fchmod(descriptor, 0666 & ~mask);
    WavWriter writer(target, std::move(part), descriptor, sampleRate, channels);
    if (auto written = writer.writeHeader(); !written)
        return fail(written.error());
    return writer;
}

Result<> WavWriter::writeBytes(const void* bytes, std::size_t count)
{
    const auto* rest = static_cast<const char*>(bytes);
    while (count > 0) {
        const auto written = ::write(m_descriptor, rest, count);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(errnoError(errno, "writing " + m_target.string() + " failed"));
        rest += written;
        count -= static_cast<std::size_t>(written);
    }
    return {};
}

/// Source: the RIFF/WAVE description of 1991, format 1 (PCM).
Result<> WavWriter::writeHeader()
{
    std::array<char, kHeaderBytes> header{};
    auto* to = header.data();
    const auto text = [&to](std::string_view value) {
        std::memcpy(to, value.data(), value.size());
        to += value.size();
    };
    const auto number = [&to](std::uint32_t value, std::size_t size) {
        std::memcpy(to, &value, size);
        to += size;
    };
    const auto frameBytes = static_cast<std::uint32_t>(m_channels) * 2;
    const auto rate = static_cast<std::uint32_t>(m_sampleRate);
    text("RIFF");
    number(static_cast<std::uint32_t>(m_dataBytes + kHeaderBytes - 8), 4);
    text("WAVEfmt ");
    number(16, 4);
    number(1, 2);
    number(static_cast<std::uint32_t>(m_channels), 2);
    number(rate, 4);
    number(rate * frameBytes, 4);
    number(frameBytes, 2);
    number(16, 2);
    text("data");
    number(static_cast<std::uint32_t>(m_dataBytes), 4);
    return writeBytes(header.data(), header.size());
}

Result<> WavWriter::write(std::span<const std::int16_t> samples)
{
    if (m_dataBytes + samples.size_bytes() > kMostDataBytes)
        return fail(ErrorCode::TooLarge, "a WAV file holds no more than 4 GiB; choose a shorter stretch");
    m_dataBytes += samples.size_bytes();
    return writeBytes(samples.data(), samples.size_bytes());
}

Result<> WavWriter::finish()
{
    if (::lseek(m_descriptor, 0, SEEK_SET) < 0)
        return fail(errnoError(errno, "writing " + m_target.string() + " failed"));
    if (auto written = writeHeader(); !written)
        return written;
    if (::fsync(m_descriptor) != 0 || ::rename(m_part.c_str(), m_target.c_str()) != 0)
        return fail(errnoError(errno, "writing " + m_target.string() + " failed"));
    ::close(std::exchange(m_descriptor, -1));
    return {};
}

} // namespace tidemark::audio
