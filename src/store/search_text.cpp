// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_text.h"

#include "base/text.h"

#include <algorithm>
#include <cstdint>

namespace tidemark::store {

namespace {

/// Letters of Han, Kana, Bopomofo and Hangul; not their punctuation. Source: Unicode 15, Blocks.txt.
bool isCjkLetter(std::uint32_t c)
{
    return (c >= 0x1100 && c <= 0x11FF) || c == 0x3005 || c == 0x3006 || c == 0x3007 || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x309D && c <= 0x309F) || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FF)
        || (c >= 0x3105 && c <= 0x312F) || (c >= 0x3131 && c <= 0x318E) || (c >= 0x31A0 && c <= 0x31BF)
        || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xA960 && c <= 0xA97C) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFF9D) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// The first such letter is U+1100, whose UTF-8 begins with 0xE1: most texts are told apart by their bytes.
bool mayHoldCjk(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE1; });
}

void appendPairs(std::string& out, std::string_view run)
{
    for (std::size_t i = 0; i < run.size();) {
        auto next = i;
        (void)nextCodePoint(run, next);
        auto end = next;
        if (next < run.size())
            (void)nextCodePoint(run, end);
        out += ' ';
        out.append(run.substr(i, end - i));
        i = next;
    }
    out += ' ';
}

} // namespace

TextPiece pieceAt(std::string_view text, std::size_t position)
{
    TextPiece piece{position, position, false};
    while (piece.end < text.size()) {
        auto next = piece.end;
        const bool isCjk = isCjkLetter(nextCodePoint(text, next));
        if (piece.end == position)
            piece.isCjk = isCjk;
        else if (isCjk != piece.isCjk)
            break;
        piece.end = next;
    }
    return piece;
}

std::string searchText(std::string_view text)
{
    if (!mayHoldCjk(text))
        return std::string(text);
    std::string out;
    out.reserve(text.size() * 2);
    for (std::size_t position = 0; position < text.size();) {
        const auto piece = pieceAt(text, position);
        const auto run = text.substr(piece.begin, piece.end - piece.begin);
        if (piece.isCjk)
            appendPairs(out, run);
        else
            out.append(run);
        position = piece.end;
    }
    return out;
}

} // namespace tidemark::store
