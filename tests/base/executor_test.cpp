// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/executor.h"

#include <gtest/gtest.h>

#include <atomic>

namespace tidemark {

TEST(ThreadExecutor, RunsTasksOfOneThreadInOrder)
{
    std::vector<int> seen;
    ThreadExecutor executor("test");
    for (int i = 0; i < 100; ++i)
        executor.post([&seen, i] { seen.push_back(i); });
    executor.waitIdle();
    ASSERT_EQ(seen.size(), 100U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

TEST(ThreadExecutor, UrgentTasksGoFirst)
{
    std::vector<int> seen;
    std::atomic<bool> mayGo = false;
    ThreadExecutor executor("test");
    executor.post([&mayGo] { mayGo.wait(false); });
    executor.post([&seen] { seen.push_back(2); });
    executor.postFirst([&seen] { seen.push_back(1); });
    mayGo = true;
    mayGo.notify_all();
    executor.waitIdle();
    EXPECT_EQ(seen, (std::vector<int>{1, 2}));
}

TEST(ThreadExecutor, DropsWhatComesAfterItsEnd)
{
    std::atomic<int> count = 0;
    ThreadExecutor executor("test");
    executor.post([&count] { ++count; });
    executor.waitIdle();
    executor.stop();
    executor.post([&count] { ++count; });
    executor.postFirst([&count] { ++count; });
    executor.waitIdle();
    EXPECT_EQ(count, 1);
}

TEST(LoopExecutor, RunsUntilDoneOrTimeOver)
{
    LoopExecutor loop;
    ThreadExecutor worker("test");
    bool isDone = false;
    worker.post([&] { loop.post([&isDone] { isDone = true; }); });
    EXPECT_TRUE(loop.runUntil([&isDone] { return isDone; }, std::chrono::seconds(10)));
    EXPECT_FALSE(loop.runUntil([] { return false; }, std::chrono::milliseconds(1)));
}

} // namespace tidemark
