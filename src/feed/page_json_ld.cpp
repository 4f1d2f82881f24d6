// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/page_json_ld.h"

#include "base/text.h"
#include "feed/dates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace tidemark::feed {

namespace {

using nlohmann::json;

constexpr int kMaximumDepth = 16;
constexpr std::size_t kMaximumEpisodes = 20'000;
constexpr std::size_t kMaximumScriptBytes = std::size_t{8} * 1024 * 1024;

/// @return whether an opening bracket of `script` lies too deep. The library's reader keeps its own stack, but nothing
/// of use is that deep.
bool isTooDeep(std::string_view script)
{
    constexpr int kMaximumNesting = 200;
    int depth = 0;
    for (const char c : script) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth > kMaximumNesting)
            return true;
    }
    return false;
}

/// @return a text member; the `name`, `url` or `@id` of an object; the first of a list; empty for anything else.
std::string textOf(const json& object, const char* key, int depth = 0)
{
    const auto found = object.find(key);
    if (found == object.end() || depth > 2)
        return {};
    const json& value = found->is_array() && !found->empty() ? found->front() : *found;
    if (value.is_string())
        return repairedUtf8(trimmed(value.get_ref<const std::string&>()));
    if (!value.is_object())
        return {};
    for (const char* inner : {"name", "url", "contentUrl", "@id"}) {
        if (auto text = textOf(value, inner, depth + 1); !text.empty())
            return text;
    }
    return {};
}

std::string httpUrlOf(const json& object, const char* key)
{
    auto url = textOf(object, key);
    return isHttpUrl(url) ? url : std::string();
}

bool isType(const json& object, std::string_view wanted)
{
    const auto type = object.find("@type");
    if (type == object.end())
        return false;
    const auto matches = [wanted](const json& value) {
        return value.is_string() && value.get_ref<const std::string&>() == wanted;
    };
    return type->is_array() ? std::any_of(type->begin(), type->end(), matches) : matches(*type);
}

/// The sound of an episode, in whichever of its members a page puts it.
std::string soundUrlOf(const json& object)
{
    for (const char* key : {"associatedMedia", "audio"}) {
        const auto media = object.find(key);
        if (media == object.end())
            continue;
        const json& first = media->is_array() && !media->empty() ? media->front() : *media;
        if (first.is_object()) {
            if (auto url = httpUrlOf(first, "contentUrl"); !url.empty())
                return url;
        }
    }
    return {};
}

Episode episodeOf(const json& object)
{
    Episode episode;
    episode.title = simplified(textOf(object, "name"));
    episode.notesHtml = textOf(object, "description");
    // schema.org says text; a page that writes tags into it means them.
    episode.notesArePlain = episode.notesHtml.find("</") == std::string::npos;
    episode.published = parseDate(textOf(object, "datePublished"));
    for (const char* key : {"timeRequired", "duration"}) {
        if (!episode.duration)
            episode.duration = parseDuration(textOf(object, key));
    }
    episode.link = httpUrlOf(object, "url");
    episode.imageUrl = httpUrlOf(object, "image");
    if (auto url = soundUrlOf(object); !url.empty())
        episode.enclosures.push_back(
            {.id = {}, .kind = EnclosureKind::Remote, .url = std::move(url), .mimeType = {}, .sizeBytes = {}});
    return episode;
}

void takeShow(const json& object, Show& show)
{
    const auto fill = [](std::string& target, std::string value) {
        if (target.empty())
            target = std::move(value);
    };
    fill(show.title, simplified(textOf(object, "name")));
    fill(show.author, simplified(textOf(object, "author")));
    fill(show.descriptionHtml, textOf(object, "description"));
    fill(show.imageUrl, httpUrlOf(object, "image"));
    fill(show.link, httpUrlOf(object, "url"));
    fill(show.language, textOf(object, "inLanguage"));
    fill(show.feedUrl, httpUrlOf(object, "webFeed"));
}

void walk(const json& value, LinkedData& data, int depth)
{
    if (depth > kMaximumDepth || data.episodes.size() >= kMaximumEpisodes)
        return;
    if (value.is_object() && isType(value, "PodcastSeries"))
        takeShow(value, data.show);
    if (value.is_object() && isType(value, "PodcastEpisode")) {
        if (auto episode = episodeOf(value); !episode.title.empty())
            data.episodes.push_back(std::move(episode));
    }
    if (!value.is_structured())
        return;
    for (const auto& inner : value)
        walk(inner, data, depth + 1);
}

} // namespace

LinkedData readLinkedData(const std::vector<std::string>& scripts)
{
    LinkedData data;
    for (const auto& script : scripts) {
        if (script.size() > kMaximumScriptBytes || isTooDeep(script))
            continue;
        const auto document = json::parse(script, nullptr, false);
        if (!document.is_discarded())
            walk(document, data, 0);
    }
    return data;
}

} // namespace tidemark::feed
