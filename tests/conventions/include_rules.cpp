// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/include_rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace tidemark::conventions {

namespace {

using Names = std::set<std::string, std::less<>>;

/// Which folders the files of a folder may include, besides their own.
/// `embedded` is what cmake/embed.cmake makes of files in resources/.
const std::map<std::string, Names, std::less<>>& arrows()
{
    static const Names core{"base", "model", "feed", "timeline", "tags", "net", "media", "store", "frames", "audio"};
    static const auto with = [](Names names, std::initializer_list<const char*> more) {
        for (const auto* name : more)
            names.emplace(name);
        return names;
    };
    static const Names values{"base", "model"};
    // The pages of the window speak to the library through the bridge only; among themselves they are free.
    static const Names pages =
        with(values, {"bridge", "models", "delegates", "views", "pages", "dialogs", "settings", "theme", "platform"});
    static const std::map<std::string, Names, std::less<>> table{
        {"src/base", {}},
        {"src/model", {"base"}},
        {"src/feed", values},
        {"src/timeline", values},
        {"src/tags", values},
        {"src/store", with(values, {"embedded"})},
        {"src/net", {"base"}},
        {"src/media", {"base", "net"}},
        {"src/frames", {"base"}},
        {"src/audio", {"base", "frames"}},
        {"src/library", core},
        {"src/assembly", with(core, {"library", "embedded"})},
        {"src/ctl", with(core, {"library", "assembly"})},
        {"ui/bridge", with(core, {"library"})},
        {"ui/theme", {"base"}},
        {"ui/models", pages},
        {"ui/delegates", pages},
        {"ui/views", pages},
        {"ui/pages", pages},
        {"ui/dialogs", pages},
        {"ui/settings", pages},
        {"ui/platform", pages},
        {"ui/app", with(pages, {"library", "assembly", "embedded"})},
    };
    return table;
}

/// A library of others: how its headers begin, and which folders wrap it.
struct ThirdParty {
    std::string_view prefix;
    Names folders;
};

const std::vector<ThirdParty>& thirdParties()
{
    static const std::vector<ThirdParty> table{
        {"curl/", {"src/net"}},
        {"sqlite3", {"src/store"}},
        {"gst/", {"src/audio"}},
        {"glib", {"src/audio"}},
        {"gio/", {"src/net"}},
        {"pugixml", {"src/feed", "src/timeline"}},
        {"gumbo", {"src/feed", "src/timeline"}},
        {"uchardet", {"src/feed"}},
        {"taglib", {"src/tags"}},
        {"libavformat/", {"src/tags"}},
        {"libavcodec/", {"src/tags"}},
        {"libavutil/", {"src/tags"}},
        {"idn2", {"src/net"}},
        {"unicode/", {"src/base", "src/feed", "src/timeline", "src/store"}},
        {"nlohmann/", {"src/feed", "src/timeline", "src/media", "src/store", "src/library", "src/ctl"}},
        {"CLI/", {"src/ctl"}},
    };
    return table;
}

bool isOurProgram(std::string_view path)
{
    return path.starts_with("src/") || path.starts_with("ui/");
}

} // namespace

std::vector<Violation> checkArrows(const SourceFile& file)
{
    std::vector<Violation> violations;
    if (!isCpp(file) || !isOurProgram(file.path))
        return violations;
    const auto folder = folderOf(file.path);
    const auto row = arrows().find(folder);
    if (row == arrows().end())
        return {{file.path, 0, "no arrows are known for this folder; see tests/conventions/include_rules.cpp"}};
    const auto own = folder.substr(folder.find('/') + 1);
    for (const auto& include : includesOf(file)) {
        const auto slash = include.name.find('/');
        if (!include.isQuoted || slash == std::string::npos)
            continue; // of the system, or the moc file of this very source
        const auto target = include.name.substr(0, slash);
        if (target != own && !row->second.contains(target))
            violations.push_back({file.path, include.line, folder + " must not include " + include.name});
    }
    return violations;
}

std::vector<Violation> checkNoQt(const SourceFile& file)
{
    std::vector<Violation> violations;
    if (!isCpp(file) || !file.path.starts_with("src/"))
        return violations;
    for (const auto& include : includesOf(file)) {
        const bool isClass = include.name.size() > 1 && include.name[0] == 'Q' && std::isupper(include.name[1]) != 0;
        if (isClass || include.name.starts_with("Qt") || include.name.starts_with("qt"))
            violations.push_back({file.path, include.line, "Qt in src: " + include.name});
    }
    return violations;
}

std::vector<Violation> checkThirdParty(const SourceFile& file)
{
    std::vector<Violation> violations;
    if (!isCpp(file) || !isOurProgram(file.path))
        return violations;
    const auto folder = folderOf(file.path);
    for (const auto& include : includesOf(file)) {
        for (const auto& library : thirdParties()) {
            if (!include.name.starts_with(library.prefix))
                continue;
            if (!library.folders.contains(folder))
                violations.push_back({file.path, include.line, folder + " must not know " + include.name});
            else if (isHeader(file) && folder != "src/ctl") // nothing includes ctl, so its headers lead nowhere
                violations.push_back({file.path, include.line, include.name + " belongs into a source file"});
        }
    }
    return violations;
}

} // namespace tidemark::conventions
