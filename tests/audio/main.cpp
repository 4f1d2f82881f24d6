// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/audio/audio_fixtures.h"

#include <gtest/gtest.h>

#include <cstdlib>

#ifdef __SANITIZE_ADDRESS__
// GLib's start-up, before main(), keeps 16 KiB for ever. Its frames have no names, so the stack is walked as far as the
// loader; a suppression by library would hide our own leaks of GLib's objects too.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options()
{
    return "fast_unwind_on_malloc=0";
}
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:_dl_init\n";
}
#endif

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    ::setenv("PULSE_SERVER", "/nowhere", 1); // no test makes a noise
    if (!testing::GTEST_FLAG(list_tests))
        tidemark::test::initialiseTestGStreamer();
    return RUN_ALL_TESTS();
}
