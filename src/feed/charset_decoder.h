// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tidemark::feed {

/// Turns the bytes of a document into clean UTF-8 as they arrive: valid, and without control characters but tab, LF and
/// CR. The result does not depend on how the bytes were cut. Lives on one thread at a time.
class CharsetDecoder final {
public:
    explicit CharsetDecoder(std::string httpCharset);
    ~CharsetDecoder();

    /// How many bytes begin() should be given where there are as many.
    static constexpr std::size_t kHeadSize = 1024;

    /// Takes the first bytes and decides the charset as far as they tell.
    void begin(std::string_view head, std::string& out);
    void write(std::string_view bytes, std::string& out);
    void finish(std::string& out);

private:
    class Converter;
    enum class Mode { Ascii, Sampling, Utf8, Converting };

    void writeAscii(std::string_view bytes, std::string& out);
    void writeUtf8(std::string_view bytes, std::string& out);
    void useCharset(const std::string& name);
    void endSampling(std::string& out);

    std::string m_httpCharset;
    Mode m_mode = Mode::Ascii;
    std::string m_pending; ///< the sample, or the beginning of a character
    std::unique_ptr<Converter> m_converter;
};

} // namespace tidemark::feed
