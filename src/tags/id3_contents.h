// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"

#include <string>
#include <vector>

namespace tidemark::tags {

/// A CHAP frame: its chapter under the id by which tables name it.
struct Id3Chapter {
    std::string id;
    Chapter chapter;
};

/// A CTOC frame.
struct Id3Table {
    std::string id;
    bool isTopLevel = false;
    bool isOrdered = false;
    std::vector<std::string> children; ///< ids of chapters and tables; may name what is not there
};

/// Puts chapters in the order of the top-level tables (of all, where a file has several), nested ones flattened.
/// Chapters that no table reaches follow, hidden. Tables that reach none, or none at all: all by start.
/// Each table and chapter is visited once, so circles end. Pure.
[[nodiscard]] std::vector<Chapter> arrangedChapters(std::vector<Id3Chapter> chapters, std::vector<Id3Table> tables);

} // namespace tidemark::tags
