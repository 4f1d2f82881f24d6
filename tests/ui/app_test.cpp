// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/single_instance.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace tidemark::app {
namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

TEST(Arguments, ReadsWhatIsToBeOpened)
{
    const auto arguments = readArguments(words("--data-dir /tmp/x https://example.org/feed --open-sample"));
    ASSERT_FALSE(arguments.ending);
    EXPECT_EQ(arguments.dataDirectory, QStringLiteral("/tmp/x"));
    EXPECT_TRUE(arguments.opensSample);
    EXPECT_EQ(arguments.toOpen, QStringList{QStringLiteral("https://example.org/feed")});
}

TEST(Arguments, FilesBecomeAbsoluteAsTheOtherWindowHasAnotherFolder)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.opml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder.path());
    const auto arguments = readArguments(words("a.opml"));
    QDir::setCurrent(before);
    ASSERT_EQ(arguments.toOpen.size(), 1);
    EXPECT_TRUE(QDir::isAbsolutePath(arguments.toOpen.first()));
}

TEST(Arguments, WrongUsageIsTwoAndHelpIsNought)
{
    for (const char* wrong : {"--nonsense", "--data-dir", "--data-dir="})
        EXPECT_EQ(readArguments(words(wrong)).ending.value_or(Arguments::Ending{}).exitStatus, 2) << wrong;
    const auto help = readArguments(words("--help"));
    ASSERT_TRUE(help.ending);
    EXPECT_EQ(help.ending->exitStatus, 0);
    EXPECT_TRUE(help.ending->text.contains(QStringLiteral("--open-sample")));
    EXPECT_FALSE(help.ending->text.contains(QStringLiteral("executable_name")));
}

TEST(Arguments, QtsOwnOptionsAreLeftAlone)
{
    const auto arguments = readArguments(words("-platform offscreen --open-sample -reverse"));
    EXPECT_FALSE(arguments.ending);
    EXPECT_TRUE(arguments.toOpen.isEmpty());
}

TEST(SingleInstance, ASecondStartHandsOverAndEnds)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    ASSERT_EQ(first.start({}), SingleInstance::Outcome::First);
    std::vector<Handover> received;
    QObject::connect(
        &first, &SingleInstance::received, &first, [&](const Handover& each) { received.push_back(each); });
    const Handover sent{{QStringLiteral("https://example.org/æ"), QStringLiteral("/a b")}, true, {}};
    std::atomic<int> outcome{-1};
    std::jthread other([&] {
        SingleInstance second(folder.path());
        outcome = static_cast<int>(second.start(sent));
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return outcome >= 0; }, 30000));
    EXPECT_EQ(outcome, static_cast<int>(SingleInstance::Outcome::HandedOver));
    EXPECT_EQ(received, std::vector<Handover>{sent});
}

TEST(SingleInstance, AnotherLibraryHasItsOwnWindowAndALockEndsWithItsHolder)
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    {
        SingleInstance first(one.path());
        ASSERT_EQ(first.start({}), SingleInstance::Outcome::First);
        SingleInstance second(two.path());
        EXPECT_EQ(second.start({}), SingleInstance::Outcome::First);
    }
    SingleInstance again(one.path());
    EXPECT_EQ(again.start({}), SingleInstance::Outcome::First);
}

TEST(SingleInstance, WhatIsNoHandoverIsNotTaken)
{
    EXPECT_FALSE(fromBytes("GET / HTTP/1.0\n"));
    EXPECT_FALSE(fromBytes({}));
}

} // namespace
} // namespace tidemark::app
