// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folded_key.h"

#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

namespace tidemark::store {

namespace {
constexpr std::size_t kMaximumBytes = 256;
constexpr std::size_t kMaximumRead = 1024; // bounds the work; folding seldom makes text shorter
} // namespace

std::string foldedKey(std::string_view text)
{
    const auto simple = simplified(truncatedUtf8(text, kMaximumRead));
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    std::string folded;
    if (U_SUCCESS(status)) {
        icu::StringByteSink<std::string> sink(&folded);
        normalizer->normalizeUTF8(
            0, icu::StringPiece(simple.data(), static_cast<int>(simple.size())), sink, nullptr, status);
    }
    if (U_FAILURE(status)) // without ICU's data: better sorted by case than not at all
        folded = asciiLower(simple);
    return std::string(truncatedUtf8(folded, kMaximumBytes));
}

} // namespace tidemark::store
