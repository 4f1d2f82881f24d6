// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/include_rules.h"

#include <gtest/gtest.h>

using namespace tidemark::conventions;

namespace {

std::size_t arrowsBrokenBy(const std::string& path, const std::string& include)
{
    return checkArrows({path, "#include \"" + include + "\"\n"}).size();
}

TEST(ArrowRule, LetsFoldersUseWhatTheyStandOn)
{
    EXPECT_EQ(arrowsBrokenBy("src/feed/a.cpp", "feed/a.h"), 0U);
    EXPECT_EQ(arrowsBrokenBy("src/feed/a.cpp", "model/show.h"), 0U);
    EXPECT_EQ(arrowsBrokenBy("src/media/a.cpp", "net/http_client.h"), 0U);
    EXPECT_EQ(arrowsBrokenBy("src/library/a.h", "store/store.h"), 0U);
    EXPECT_EQ(arrowsBrokenBy("ui/bridge/a.h", "library/library.h"), 0U);
    EXPECT_EQ(arrowsBrokenBy("ui/app/a.cpp", "assembly/assembly.h"), 0U);
    EXPECT_EQ(arrowsBrokenBy("ui/views/a.cpp", "bridge/player_bridge.h"), 0U);
}

TEST(ArrowRule, RefusesArrowsUpwardsAndSideways)
{
    EXPECT_EQ(arrowsBrokenBy("src/base/a.h", "model/show.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("src/model/a.h", "store/store.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("src/feed/a.cpp", "timeline/notes.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("src/net/a.cpp", "model/show.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("src/net/a.cpp", "media/media_cache.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("src/audio/a.cpp", "media/media_cache.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("src/library/a.cpp", "assembly/assembly.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("src/ctl/a.cpp", "bridge/player_bridge.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("ui/views/a.cpp", "library/library.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("ui/bridge/a.cpp", "views/page.h"), 1U);
    EXPECT_EQ(arrowsBrokenBy("ui/views/a.cpp", "app/main_window.h"), 1U);
}

TEST(ArrowRule, WantsEveryFolderInItsTable)
{
    EXPECT_EQ(checkArrows({"src/surprise/a.cpp", ""}).size(), 1U);
}

TEST(ArrowRule, NamesTheLine)
{
    const auto violations = checkArrows({"src/base/a.cpp", "#include \"base/a.h\"\n\n  #  include \"net/url.h\"\n"});
    ASSERT_EQ(violations.size(), 1U);
    EXPECT_EQ(violations[0].line, 3U);
}

TEST(QtRule, KeepsQtOutOfSrc)
{
    EXPECT_EQ(checkNoQt({"src/library/a.h", "#include <QString>\n"}).size(), 1U);
    EXPECT_EQ(checkNoQt({"src/library/a.h", "#include <QtCore/qstring.h>\n"}).size(), 1U);
    EXPECT_EQ(checkNoQt({"src/library/a.h", "#include <queue>\n#include \"model/queue.h\"\n"}).size(), 0U);
    EXPECT_EQ(checkNoQt({"ui/views/a.h", "#include <QString>\n"}).size(), 0U);
}

TEST(ThirdPartyRule, KeepsLibrariesInSourcesOfTheirFolder)
{
    EXPECT_EQ(checkThirdParty({"src/net/a.cpp", "#include <curl/curl.h>\n"}).size(), 0U);
    EXPECT_EQ(checkThirdParty({"src/net/a.h", "#include <curl/curl.h>\n"}).size(), 1U);
    EXPECT_EQ(checkThirdParty({"src/feed/a.cpp", "#include <curl/curl.h>\n"}).size(), 1U);
    EXPECT_EQ(checkThirdParty({"src/library/a.cpp", "#include <sqlite3.h>\n"}).size(), 1U);
    EXPECT_EQ(checkThirdParty({"src/audio/a.h", "#include <gst/gst.h>\n"}).size(), 1U);
    EXPECT_EQ(checkThirdParty({"src/feed/a.cpp", "#include <pugixml.hpp>\n"}).size(), 0U);
    EXPECT_EQ(checkThirdParty({"ui/views/a.cpp", "#include <nlohmann/json.hpp>\n"}).size(), 1U);
    EXPECT_EQ(checkThirdParty({"src/tags/a.cpp", "extern \"C\" {\n#include <libavformat/avformat.h>\n}\n"}).size(), 0U);
}

} // namespace
