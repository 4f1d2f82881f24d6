// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/charset_decoder.h"

#include "base/text.h"
#include "feed/charset_choice.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace tidemark::feed {

namespace {

constexpr std::size_t kSampleSize = 8192;

// What the bytes 0x80–0x9F mean where Windows-1252 text strayed into UTF-8. 0: nothing.
constexpr std::array<std::uint16_t, 32> kWindowsControls{0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178};

/// @return how many bytes from `from` on are printable ASCII, tab, LF or CR. Eight at a time, most feeds are nothing
/// else.
std::size_t plainEnd(std::string_view bytes, std::size_t from)
{
    constexpr std::uint64_t kHigh = 0x8080808080808080ULL;
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    while (from + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + from, 8);
        // The high bit of a byte is set where it is outside ASCII or below the space.
        if (((word | (word - kOnes * 0x20)) & kHigh) == 0) {
            from += 8;
            continue;
        }
        const auto end = from + 8;
        for (; from < end; ++from) {
            const auto c = static_cast<unsigned char>(bytes[from]);
            if (c >= 0x80 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r'))
                return from;
        }
    }
    for (; from < bytes.size(); ++from) {
        const auto c = static_cast<unsigned char>(bytes[from]);
        if (c >= 0x80 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r'))
            return from;
    }
    return from;
}

/// @return whether the bytes at `at` could be the beginning of a character that goes on in the next chunk.
bool isCutCharacter(std::string_view bytes, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (lead > 0xF4 || bytes.size() - at >= length)
        return false;
    return std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at) + 1, bytes.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
}

void appendStrayByte(std::string& out, unsigned char byte)
{
    const std::uint32_t codePoint = byte >= 0xA0 ? byte : kWindowsControls[byte - 0x80U];
    appendUtf8(out, codePoint == 0 ? 0xFFFD : codePoint);
}

/// Appends clean UTF-8. @return how many bytes were used; what remains is the beginning of a character.
std::size_t appendClean(std::string_view bytes, bool isEnd, std::string& out)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto end = plainEnd(bytes, i);
        out.append(bytes.substr(i, end - i));
        i = end;
        while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) >= 0x80) {
            const auto start = i;
            const auto codePoint = nextCodePoint(bytes, i);
            if (codePoint != 0xFFFD || i - start > 1) {
                out.append(bytes.substr(start, i - start));
            } else if (!isEnd && isCutCharacter(bytes, start)) {
                return start;
            } else {
                appendStrayByte(out, static_cast<unsigned char>(bytes[start]));
            }
        }
        if (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x20 && plainEnd(bytes.substr(i, 1), 0) == 0)
            ++i;
    }
    return i;
}

} // namespace

/// ICU's converter with the state that it keeps between chunks.
class CharsetDecoder::Converter final {
public:
    explicit Converter(const std::string& name) : m_source(open(name)), m_target(open("UTF-8")) { }

    void convert(std::string_view bytes, bool isEnd, std::string& out)
    {
        if (!m_source || !m_target)
            return;
        std::array<char, 16384> buffer{};
        const char* from = bytes.data();
        m_converted.clear();
        UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
        while (error == U_BUFFER_OVERFLOW_ERROR) {
            error = U_ZERO_ERROR;
            char* to = buffer.data();
            ucnv_convertEx(m_target.get(), m_source.get(), &to, buffer.data() + buffer.size(), &from,
                bytes.data() + bytes.size(), m_pivot.data(), &m_pivotSource, &m_pivotTarget,
                m_pivot.data() + m_pivot.size(), false, isEnd, &error);
            m_converted.append(buffer.data(), static_cast<std::size_t>(to - buffer.data()));
        }
        // Only now, since a full buffer may end within a character.
        appendClean(m_converted, true, out);
    }

private:
    using Handle = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

    static Handle open(const std::string& name)
    {
        UErrorCode error = U_ZERO_ERROR;
        Handle handle(ucnv_open(name.c_str(), &error), ucnv_close);
        return U_SUCCESS(error) ? std::move(handle) : Handle(nullptr, ucnv_close);
    }

    Handle m_source;
    Handle m_target;
    std::string m_converted;
    std::array<UChar, 4096> m_pivot{};
    UChar* m_pivotSource = m_pivot.data();
    UChar* m_pivotTarget = m_pivot.data();
};

CharsetDecoder::CharsetDecoder(std::string httpCharset) : m_httpCharset(std::move(httpCharset)) { }

CharsetDecoder::~CharsetDecoder() = default;

void CharsetDecoder::begin(std::string_view head, std::string& out)
{
    const auto choice = chooseCharset(head, m_httpCharset);
    if (!choice.name.empty())
        useCharset(choice.name);
    write(head.substr(choice.markLength), out);
}

void CharsetDecoder::useCharset(const std::string& name)
{
    m_mode = name == "UTF-8" ? Mode::Utf8 : Mode::Converting;
    if (m_mode == Mode::Converting)
        m_converter = std::make_unique<Converter>(name);
}

void CharsetDecoder::write(std::string_view bytes, std::string& out)
{
    switch (m_mode) {
    case Mode::Ascii:
        writeAscii(bytes, out);
        break;
    case Mode::Sampling: {
        const auto missing = std::min(bytes.size(), kSampleSize - m_pending.size());
        m_pending.append(bytes.substr(0, missing));
        if (m_pending.size() < kSampleSize)
            return;
        endSampling(out);
        write(bytes.substr(missing), out);
        break;
    }
    case Mode::Utf8:
        writeUtf8(bytes, out);
        break;
    case Mode::Converting:
        m_converter->convert(bytes, false, out);
        break;
    }
}

void CharsetDecoder::writeAscii(std::string_view bytes, std::string& out)
{
    const auto other =
        std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto length = static_cast<std::size_t>(other - bytes.begin());
    appendClean(bytes.substr(0, length), true, out);
    if (length == bytes.size())
        return;
    m_mode = Mode::Sampling;
    write(bytes.substr(length), out);
}

void CharsetDecoder::endSampling(std::string& out)
{
    const auto sample = std::move(m_pending);
    m_pending.clear();
    useCharset(guessCharset(sample));
    write(sample, out);
}

void CharsetDecoder::writeUtf8(std::string_view bytes, std::string& out)
{
    // A cut character is completed with as few bytes as it takes, so that the rest needs no copy.
    while (!m_pending.empty() && !bytes.empty()) {
        m_pending += bytes.front();
        bytes.remove_prefix(1);
        m_pending.erase(0, appendClean(m_pending, false, out));
    }
    const auto used = appendClean(bytes, false, out);
    m_pending.append(bytes.substr(used));
}

void CharsetDecoder::finish(std::string& out)
{
    if (m_mode == Mode::Sampling)
        endSampling(out);
    if (m_mode == Mode::Converting)
        m_converter->convert({}, true, out);
    appendClean(m_pending, true, out);
    m_pending.clear();
}

} // namespace tidemark::feed
