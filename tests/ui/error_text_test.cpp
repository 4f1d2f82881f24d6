// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/error_text.h"
#include "bridge/text_format.h"

#include <QSet>

#include <gtest/gtest.h>

namespace tidemark::bridge {
namespace {

TEST(ErrorText, EveryKindHasItsOwnSentenceAndNearlyAllSayWhatToDo)
{
    QSet<QString> sentences;
    for (int number = 0; number <= static_cast<int>(ErrorCode::Internal); ++number) {
        const auto code = static_cast<ErrorCode>(number);
        const ErrorText text = errorText({code, "secret detail /home/someone"});
        const std::string name(errorCodeName(code));
        EXPECT_TRUE(text.what.endsWith(QLatin1Char('.'))) << name;
        EXPECT_FALSE(text.joined().contains(QStringLiteral("secret"))) << name;
        EXPECT_FALSE(sentences.contains(text.what)) << name;
        sentences.insert(text.what);
        EXPECT_EQ(text.advice.isEmpty(), code == ErrorCode::Cancelled) << name;
    }
}

TEST(ErrorText, AMissingDecoderNamesItsPackage)
{
    const auto named = errorText({ErrorCode::MissingCodec, "no decoder for audio/mpeg; install gstreamer1.0-libav."});
    EXPECT_TRUE(named.advice.contains(QStringLiteral("gstreamer1.0-libav,"))) << named.advice.toStdString();
    EXPECT_FALSE(errorText({ErrorCode::MissingCodec, ""}).advice.isEmpty());
}

TEST(TextFormat, LengthsReadAsPeopleSayThem)
{
    EXPECT_EQ(durationText(Milliseconds(40'000)), QStringLiteral("40 s"));
    EXPECT_EQ(durationText(Milliseconds(55 * 60'000 + 59'000)), QStringLiteral("55 min"));
    EXPECT_EQ(durationText(Milliseconds(74 * 60'000)), QStringLiteral("1 h 14 min"));
    EXPECT_EQ(durationText(Milliseconds(3600'000)), QStringLiteral("1 h"));
    EXPECT_EQ(spokenText(Milliseconds(723'000)), QStringLiteral("12 min 3 s"));
    EXPECT_EQ(clockText(Milliseconds(3723'000)), QStringLiteral("1:02:03"));
    EXPECT_EQ(rateText(1.4), QStringLiteral("1.4×"));
    EXPECT_EQ(rateText(1.75), QStringLiteral("1.75×"));
}

} // namespace
} // namespace tidemark::bridge
