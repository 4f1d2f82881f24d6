// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/parse_helper.h"

#include <unicode/ucnv.h>

namespace tidemark::feed {

namespace {

std::string encoded(const std::string& utf8, const char* charset)
{
    std::string out(utf8.size() * 4 + 16, '\0');
    UErrorCode error = U_ZERO_ERROR;
    const auto length = ucnv_convert(charset, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()), utf8.data(),
        static_cast<std::int32_t>(utf8.size()), &error);
    EXPECT_TRUE(U_SUCCESS(error)) << charset;
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::string document(const std::string& title, const std::string& declaration)
{
    return declaration + "<rss><channel><title>" + title + "</title><item><title>" + title
        + "</title></item></channel></rss>";
}

std::string declared(const std::string& charset)
{
    return "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>";
}

void expectTitle(const std::string& bytes, const std::string& title, const std::string& httpCharset = "")
{
    const auto parsed = parseEachWay(bytes, {"", httpCharset});
    ASSERT_EQ(parsed.episodes.size(), 1U);
    EXPECT_EQ(parsed.episodes[0].title, title);
    EXPECT_EQ(parsed.feed.show.title, title);
}

const std::string kRussian = "Приливы и отливы: беседы о море";
const std::string kJapanese = "潮の満ち引きについての長い話";
const std::string kChinese = "关于潮汐的长谈";

} // namespace

TEST(Charset, FollowsTheDeclaration)
{
    const std::vector<std::pair<const char*, std::string>> cases{{"windows-1251", kRussian}, {"KOI8-R", kRussian},
        {"iso-8859-5", kRussian}, {"Shift_JIS", kJapanese}, {"EUC-JP", kJapanese}, {"ISO-2022-JP", kJapanese},
        {"GB2312", kChinese}, {"GBK", kChinese}, {"Big5", "關於潮汐的長談"}, {"EUC-KR", "조수에 관한 긴 이야기"},
        {"ISO-8859-1", "Blåbærgrød"}, {"ISO-8859-2", "Příliv"}, {"windows-1252", "“Tide” – €5"},
        {"ISO-8859-15", "€5 für Ebbe"}, {"UTF-8", kRussian}, {"utf8", kJapanese}, {"macintosh", "Blåbærgrød"}};
    for (const auto& [charset, title] : cases) {
        SCOPED_TRACE(charset);
        expectTitle(encoded(document(title, declared(charset)), charset), title);
    }
}

TEST(Charset, ReadsWideCharactersWithAndWithoutMark)
{
    for (const char* charset : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        SCOPED_TRACE(charset);
        expectTitle(encoded("\xEF\xBB\xBF" + document(kRussian, declared("utf-16")), charset), kRussian);
        expectTitle(encoded(document(kJapanese, declared(charset)), charset), kJapanese);
    }
    expectTitle("\xEF\xBB\xBF" + document(kRussian, declared("windows-1251")), kRussian, "iso-8859-1");
    expectTitle(document(kRussian, declared("utf-16")), kRussian);
}

TEST(Charset, BelievesTheServerButNotItsHabits)
{
    expectTitle(encoded(document(kRussian, declared("utf-8")), "windows-1251"), kRussian, "windows-1251");
    expectTitle(document(kRussian, declared("utf-8")), kRussian, "ISO-8859-1");
    expectTitle(document(kRussian, ""), kRussian, "us-ascii");
}

TEST(Charset, GuessesWhereNothingIsSaid)
{
    expectTitle(document("Blåbærgrød", ""), "Blåbærgrød");
    expectTitle(encoded(document(kRussian + " " + kRussian + " и снова " + kRussian, ""), "windows-1251"),
        kRussian + " " + kRussian + " и снова " + kRussian);
    expectTitle(encoded(document("Ebbe für Köpfe", declared("utf-8")), "windows-1252"), "Ebbe für Köpfe");
    expectTitle(document("Tide", declared("x-no-such-charset")), "Tide");
}

TEST(Charset, RepairsStrayBytesInUtf8)
{
    expectTitle(document("Blåbær \x93grød\x94 og €", ""), "Blåbær “grød” og €");
}

TEST(Charset, KeepsItsStateOverLongDocuments)
{
    std::string title;
    for (int i = 0; i < 3000; ++i)
        title += "潮の" + std::to_string(i);
    const auto bytes = encoded(document(title, declared("ISO-2022-JP")), "ISO-2022-JP");
    for (const std::size_t size : {bytes.size(), std::size_t{1}, std::size_t{1021}})
        EXPECT_EQ(parseInPieces(bytes, size, {}).feed.show.title, title);
}

TEST(Charset, StrayBytesThatLookLikeAByteOrderMarkAreNone)
{
    std::vector<Episode> episodes;
    const auto feed =
        parseFeed("<rss><channel><title>a\xFF\xFE\x80 caf\xE9</title><item><title>x\xE9</title></item></channel></rss>",
            {}, episodes);
    ASSERT_TRUE(feed);
    ASSERT_EQ(episodes.size(), 1U);
    EXPECT_EQ(episodes[0].title, "x\xC3\xA9");
}

} // namespace tidemark::feed
