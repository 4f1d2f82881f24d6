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

} // namespace tidemark::store
