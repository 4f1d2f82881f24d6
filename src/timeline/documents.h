// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/chapter.h"

#include <string_view>
#include <vector>

/// Chapters in documents that a feed links to. Podlove Simple Chapters, which are XML, are read by src/feed.
namespace tidemark::timeline {

/// Reads a `podcast:chapters` JSON document (1.0–1.2), sorted by start. Hidden entries (`toc: false`) are marked, not
/// dropped; entries without a usable start are. Times may be strings, clocks, with a comma; negative, endless and
/// absurdly large ones count as missing. Addresses are resolved against `documentUrl`, and only http(s) ones are kept.
/// ErrorCode::Parse where it is no such document (the detail says what it is instead), ErrorCode::TooLarge above
/// 16 MiB. Pure. Source: standards.md §1.6.
[[nodiscard]] Result<std::vector<Chapter>> chaptersFromJson(std::string_view json, std::string_view documentUrl = {});

} // namespace tidemark::timeline
