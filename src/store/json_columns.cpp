// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/json_columns.h"

#include <nlohmann/json.hpp>

namespace tidemark::store {

namespace {

using Json = nlohmann::json;

/// Broken UTF-8 is replaced, because dump() would throw.
std::string dumped(const Json& list)
{
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json parsedList(std::string_view text)
{
    auto list = Json::parse(text, nullptr, false);
    return list.is_array() ? list : Json::array();
}

std::string textOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Milliseconds lengthOf(const Json& value)
{
    return Milliseconds(value.is_number_integer() ? value.get<std::int64_t>() : 0);
}

Json locationObject(const Location& location)
{
    return {{"name", location.name}, {"geo", location.geo}, {"osm", location.osm}};
}

Location locationOf(const Json& object)
{
    return object.is_object() ? Location{textOf(object, "name"), textOf(object, "geo"), textOf(object, "osm")}
                              : Location{};
}

template <class T, class Make>
std::string listToJson(const std::vector<T>& values, Make make)
{
    if (values.empty())
        return "[]";
    auto list = Json::array();
    for (const auto& value : values)
        list.push_back(make(value));
    return dumped(list);
}

template <class T, class Read>
std::vector<T> listFromJson(std::string_view json, Read read)
{
    std::vector<T> values;
    if (json == "[]")
        return values;
    for (const auto& item : parsedList(json)) {
        if (item.is_object())
            values.push_back(read(item));
    }
    return values;
}

} // namespace

std::string toJson(const std::vector<std::string>& texts)
{
    return listToJson(texts, [](const std::string& text) { return Json(text); });
}

std::string toJson(const std::vector<Funding>& funding)
{
    return listToJson(funding, [](const Funding& one) { return Json{{"url", one.url}, {"text", one.text}}; });
}

std::string toJson(const std::vector<Person>& persons)
{
    return listToJson(persons, [](const Person& one) {
        return Json{
            {"name", one.name}, {"role", one.role}, {"group", one.group}, {"href", one.href}, {"image", one.imageUrl}};
    });
}

std::string toJson(const std::vector<TranscriptLink>& transcripts)
{
    return listToJson(transcripts, [](const TranscriptLink& one) {
        return Json{{"url", one.url}, {"mime_type", one.mimeType}, {"language", one.language}};
    });
}

std::string toJson(const std::vector<Chapter>& chapters)
{
    return listToJson(chapters, [](const Chapter& one) {
        Json object{{"start_ms", one.start.count()}, {"title", one.title}};
        if (one.end)
            object["end_ms"] = one.end->count();
        if (!one.href.empty())
            object["href"] = one.href;
        if (!one.imageUrl.empty())
            object["image"] = one.imageUrl;
        if (!one.location.isEmpty())
            object["location"] = locationObject(one.location);
        if (one.isHidden)
            object["hidden"] = true;
        return object;
    });
}

std::string toJson(const Location& location)
{
    return location.isEmpty() ? std::string() : dumped(locationObject(location));
}

std::vector<std::string> textsFromJson(std::string_view json)
{
    std::vector<std::string> texts;
    if (json == "[]")
        return texts;
    for (const auto& item : parsedList(json)) {
        if (item.is_string())
            texts.push_back(item.get<std::string>());
    }
    return texts;
}

std::vector<Funding> fundingFromJson(std::string_view json)
{
    return listFromJson<Funding>(json, [](const Json& item) {
        return Funding{textOf(item, "url"), textOf(item, "text")};
    });
}

std::vector<Person> personsFromJson(std::string_view json)
{
    return listFromJson<Person>(json, [](const Json& item) {
        return Person{textOf(item, "name"), textOf(item, "role"), textOf(item, "group"), textOf(item, "href"),
            textOf(item, "image")};
    });
}

std::vector<TranscriptLink> transcriptsFromJson(std::string_view json)
{
    return listFromJson<TranscriptLink>(json, [](const Json& item) {
        return TranscriptLink{textOf(item, "url"), textOf(item, "mime_type"), textOf(item, "language")};
    });
}

std::vector<Chapter> chaptersFromJson(std::string_view json, ChapterSource source)
{
    return listFromJson<Chapter>(json, [source](const Json& item) {
        Chapter chapter;
        chapter.source = source;
        chapter.start = lengthOf(item.value("start_ms", Json(0)));
        if (const auto end = item.find("end_ms"); end != item.end())
            chapter.end = lengthOf(*end);
        chapter.title = textOf(item, "title");
        chapter.href = textOf(item, "href");
        chapter.imageUrl = textOf(item, "image");
        chapter.location = locationOf(item.value("location", Json()));
        chapter.isHidden = item.contains("hidden");
        return chapter;
    });
}

Location locationFromJson(std::string_view json)
{
    return json.empty() ? Location{} : locationOf(Json::parse(json, nullptr, false));
}

} // namespace tidemark::store
