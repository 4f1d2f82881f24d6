// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_cutter.h"

#include "frames/made_frames.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tidemark::frames {
namespace {

/// @return where frames begin in the text.
std::vector<std::size_t> cutAll(const std::string& text, FrameCutter cutter = FrameCutter(FrameKind::Mpeg))
{
    std::vector<std::size_t> begins;
    const auto bytes = std::as_bytes(std::span(text));
    for (std::size_t offset = 0; offset < text.size();) {
        const auto cut = cutter.next(bytes.subspan(offset), true);
        offset += cut.junkBytes;
        if (!cut.frame)
            break;
        begins.push_back(offset);
        offset += cut.frame->sizeBytes;
    }
    return begins;
}

TEST(FrameCutter, CutsFramesOfAnySize)
{
    const auto text = test::mpegFrame(9) + test::mpegFrame(5) + test::mpegFrame(14) + test::mpegFrame(9);
    EXPECT_EQ(cutAll(text), (std::vector<std::size_t>{0, 417, 417 + 208, 417 + 208 + 1044}));
}

TEST(FrameCutter, SkipsWhatStandsBetween)
{
    const auto head = test::mpegFrames(3);
    const std::string junk = "some junk \xFF\xFB in between";
    EXPECT_EQ(cutAll(head + junk + test::mpegFrames(3)),
        (std::vector<std::size_t>{0, 417, 834, 1251 + junk.size(), 1668 + junk.size(), 2085 + junk.size()}));
    // a tag with frames inside: its length is believed
    const auto inside = test::mpegFrames(5);
    const auto tag = std::string("ID3\x04\0\0\0\0", 8) + static_cast<char>(inside.size() >> 7)
        + static_cast<char>(inside.size() & 0x7F) + inside;
    EXPECT_EQ(cutAll(head + tag + test::mpegFrames(3)).size(), 6U);
    EXPECT_EQ(cutAll(head + "TAG" + std::string(125, 'x')).size(), 3U);
}

TEST(FrameCutter, OneHeaderAmongJunkIsNoFrame)
{
    FrameCutter cutter(FrameKind::Mpeg);
    const auto text = std::string(100, 'a') + test::mpegFrame().substr(0, 4) + std::string(3000, 'b');
    const auto cut = cutter.next(std::as_bytes(std::span(text)), true);
    EXPECT_FALSE(cut.frame);
    EXPECT_EQ(cut.junkBytes, text.size());
}

TEST(FrameCutter, AskForMoreBytesWhereTheyDecide)
{
    FrameCutter cutter(FrameKind::Mpeg);
    const auto text = std::string(50, 'a') + test::mpegFrame();
    const auto cut = cutter.next(std::as_bytes(std::span(text)), false);
    EXPECT_FALSE(cut.frame);
    EXPECT_EQ(cut.junkBytes, 50U);
}

TEST(FrameCutter, TheKindMayChangeWhereFramesProveIt)
{
    std::string slow = test::mpegFrame(9); // 48 kHz from here on
    slow[2] = static_cast<char>(slow[2] | 4);
    slow.resize(384);
    const auto text = test::mpegFrames(3) + slow + slow + slow + slow;
    EXPECT_EQ(cutAll(text).size(), 7U);
}

TEST(FrameCutter, AFrameThatIsCutOffIsNone)
{
    EXPECT_EQ(cutAll(test::mpegFrames(3) + test::mpegFrame().substr(0, 200)).size(), 3U);
}

} // namespace
} // namespace tidemark::frames
