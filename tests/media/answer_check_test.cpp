// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/answer_check.h"

#include "media/fetch_planner.h"

#include <gtest/gtest.h>

using namespace tidemark;
using namespace tidemark::media;
using Kind = AnswerVerdict::Kind;

namespace {

constexpr ByteRange kAsked{100, 200};
const Pinned kPinned{.etag = "\"a\"", .lastModified = "monday", .totalBytes = 1000};

net::HttpHead head(int status, std::vector<net::Header> headers)
{
    return {status, "https://example.com/a.mp3", "", std::move(headers)};
}

Kind kindOf(const Pinned& pinned, int status, std::vector<net::Header> headers)
{
    return judgeAnswer(pinned, kAsked, head(status, std::move(headers))).kind;
}

} // namespace

TEST(JudgeAnswer, TakesThePartThatWasAskedFor)
{
    const auto verdict =
        judgeAnswer(kPinned, kAsked, head(206, {{"Content-Range", "bytes 100-199/1000"}, {"ETag", "\"a\""}}));
    EXPECT_EQ(verdict.kind, Kind::Part);
    EXPECT_EQ(verdict.begin, 100U);
    EXPECT_EQ(verdict.end, 200U);
    EXPECT_EQ(verdict.totalBytes, 1000U);
    EXPECT_FALSE(verdict.needsComparison);
}

TEST(JudgeAnswer, ReadsTheLengthFromAShortPart)
{
    const auto verdict = judgeAnswer({}, kAsked, head(206, {{"Content-Range", "bytes 100-149/*"}}));
    EXPECT_EQ(verdict.kind, Kind::Part);
    EXPECT_EQ(verdict.end, 150U);
    EXPECT_EQ(verdict.totalBytes, 150U);
    EXPECT_TRUE(verdict.needsComparison);
}

TEST(JudgeAnswer, DoesNotBelieveOtherRanges)
{
    for (const char* range :
        {"bytes 0-99/1000", "bytes 101-199/1000", "", "bytes 100-1999/1000", "pages 1-2/3", "bytes 199-100/1000"})
        EXPECT_EQ(kindOf(kPinned, 206, {{"Content-Range", range}}), Kind::NoRanges) << range;
}

TEST(JudgeAnswer, SeesAnotherFile)
{
    EXPECT_EQ(kindOf(kPinned, 206, {{"Content-Range", "bytes 100-199/1001"}, {"ETag", "\"a\""}}), Kind::Changed);
    EXPECT_EQ(kindOf(kPinned, 206, {{"Content-Range", "bytes 100-199/1000"}, {"ETag", "\"b\""}}), Kind::Changed);
    EXPECT_EQ(
        kindOf(kPinned, 206, {{"Content-Range", "bytes 100-199/1000"}, {"Last-Modified", "tuesday"}}), Kind::Changed);
    EXPECT_EQ(kindOf(kPinned, 200, {{"Content-Length", "999"}}), Kind::Changed);
    EXPECT_EQ(
        kindOf(kPinned, 206, {{"Content-Range", "bytes 100-199/1000"}, {"ETag", "\"b\""}, {"Last-Modified", "monday"}}),
        Kind::Changed);
    // One host, several servers, each with an ETag of its own: where bytes can be compared, they decide.
    const Pinned weak{.etag = "W/\"a\"", .lastModified = "monday", .totalBytes = 1000};
    const auto sameDate = judgeAnswer(weak, kAsked,
        head(206, {{"Content-Range", "bytes 100-199/1000"}, {"ETag", "W/\"b\""}, {"Last-Modified", "monday"}}));
    EXPECT_EQ(sameDate.kind, Kind::Part);
    EXPECT_TRUE(sameDate.needsComparison);
}

TEST(JudgeAnswer, LearnsWhetherTheServerKnowsRanges)
{
    EXPECT_FALSE(judgeAnswer({}, kAsked, head(200, {{"Accept-Ranges", "bytes"}})).knowsRanges);
    EXPECT_TRUE(
        judgeAnswer({}, {0, 100}, head(200, {{"Accept-Ranges", "bytes"}, {"Content-Length", "50"}})).knowsRanges);
    EXPECT_FALSE(judgeAnswer({}, {0, 100}, head(200, {{"Accept-Ranges", "none"}})).knowsRanges);
    EXPECT_FALSE(judgeAnswer({}, {0, 100}, head(200, {})).knowsRanges);
    const auto whole = judgeAnswer({}, {0, 100}, head(200, {}));
    EXPECT_EQ(whole.kind, Kind::Whole);
    EXPECT_EQ(whole.end, kUnknownEnd);
}

TEST(JudgeAnswer, KnowsAnotherServerOfTheSameFile)
{
    const std::vector<net::Header> other{{"ETag", "\"b\""}, {"Last-Modified", "monday"}, {"Content-Length", "1000"}};
    EXPECT_EQ(kindOf(kPinned, 200, other), Kind::OtherTag);
    EXPECT_EQ(judgeAnswer(kPinned, {0, 100}, head(200, other)).kind, Kind::Whole); // it was asked for
    EXPECT_EQ(judgeAnswer(kPinned, {0, kUnknownEnd}, head(200, other)).kind, Kind::Whole);
}

TEST(JudgeAnswer, UnderstandsTheEnd)
{
    const auto end = judgeAnswer({}, kAsked, head(416, {{"Content-Range", "bytes */100"}}));
    EXPECT_EQ(end.kind, Kind::End);
    EXPECT_EQ(end.totalBytes, 100U);
    EXPECT_TRUE(end.isLengthTold);
    EXPECT_EQ(kindOf({}, 416, {}), Kind::End);
    EXPECT_FALSE(judgeAnswer({}, kAsked, head(416, {})).isLengthTold);
    EXPECT_EQ(kindOf(kPinned, 416, {{"Content-Range", "bytes */50"}}), Kind::Changed);
    EXPECT_EQ(kindOf(kPinned, 416, {{"Content-Range", "bytes */1000"}}), Kind::NoRanges);
    EXPECT_EQ(kindOf({}, 416, {{"Content-Range", "bytes */500"}}), Kind::NoRanges);
}

TEST(JudgeAnswer, SortsFailures)
{
    for (const int status : {429, 500, 503})
        EXPECT_EQ(kindOf({}, status, {}), Kind::Later) << status;
    EXPECT_EQ(judgeAnswer({}, kAsked, head(503, {{"Retry-After", "7"}})).retryAfter, std::chrono::seconds(7));
    for (const int status : {204, 304, 400, 401, 403, 404, 410, 451})
        EXPECT_EQ(kindOf({}, status, {}), Kind::Refused) << status;
    const auto gzip = judgeAnswer({}, kAsked, head(200, {{"Content-Encoding", "gzip"}}));
    EXPECT_EQ(gzip.kind, Kind::Compressed);
    EXPECT_EQ(gzip.error.code, ErrorCode::Unsupported);
    const auto decoded = judgeAnswer(
        {}, {0, kUnknownEnd}, head(200, {{"Content-Encoding", "gzip"}, {"Content-Length", "50"}}), Decoding::Done);
    EXPECT_EQ(decoded.kind, Kind::Whole);
    EXPECT_EQ(decoded.end, kUnknownEnd); // the length is that of the compressed bytes
    EXPECT_EQ(decoded.totalBytes, std::nullopt);
}

TEST(ParseContentRange, RefusesWhatCannotBe)
{
    EXPECT_EQ(parseContentRange("bytes 0-0/1"), (ContentRange{ByteRange{0, 1}, 1}));
    EXPECT_EQ(parseContentRange("Bytes 5-9/*"), (ContentRange{ByteRange{5, 10}, std::nullopt}));
    EXPECT_EQ(parseContentRange("bytes */7"), (ContentRange{std::nullopt, 7}));
    for (const char* text : {"", "bytes", "bytes 0-1", "bytes 0-1/x", "bytes -1/5", "bytes 1-/5", "bytes 0-5/5",
             "bytes 0-18446744073709551615/*", "bytes 0-99999999999999999999/*"})
        EXPECT_FALSE(parseContentRange(text)) << text;
}

TEST(LooksLikeWebPage, KnowsPages)
{
    EXPECT_TRUE(looksLikeWebPage("\xEF\xBB\xBF \n<!DOCTYPE html>"));
    EXPECT_TRUE(looksLikeWebPage("<HTML lang=da>"));
    EXPECT_FALSE(looksLikeWebPage("<html"[0] + std::string("h")));
    EXPECT_FALSE(looksLikeWebPage("ID3\x04"));
    EXPECT_FALSE(looksLikeWebPage(""));
}
