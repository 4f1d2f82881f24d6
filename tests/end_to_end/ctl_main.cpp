// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/audio/audio_fixtures.h"

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (!testing::GTEST_FLAG(list_tests))
        tidemark::test::initialiseTestGStreamer();
    return RUN_ALL_TESTS();
}
