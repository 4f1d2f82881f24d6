// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"
#include "model/show.h"

#include <string>
#include <string_view>
#include <vector>

/// Lists that no query looks into, as JSON in a text column. Reading never fails: what is not of the expected form is
/// left out. Pure.
namespace tidemark::store {

[[nodiscard]] std::string toJson(const std::vector<std::string>& texts);
[[nodiscard]] std::string toJson(const std::vector<Funding>& funding);
[[nodiscard]] std::string toJson(const std::vector<Person>& persons);
[[nodiscard]] std::string toJson(const std::vector<TranscriptLink>& transcripts);
/// Chapters of one source, which is not written.
[[nodiscard]] std::string toJson(const std::vector<Chapter>& chapters);
/// Empty for no place.
[[nodiscard]] std::string toJson(const Location& location);

[[nodiscard]] std::vector<std::string> textsFromJson(std::string_view json);
[[nodiscard]] std::vector<Funding> fundingFromJson(std::string_view json);
[[nodiscard]] std::vector<Person> personsFromJson(std::string_view json);
[[nodiscard]] std::vector<TranscriptLink> transcriptsFromJson(std::string_view json);
[[nodiscard]] std::vector<Chapter> chaptersFromJson(std::string_view json, ChapterSource source);
[[nodiscard]] Location locationFromJson(std::string_view json);

} // namespace tidemark::store
