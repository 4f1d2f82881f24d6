// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The rules of the style guide that a program can check. Every rule is a pure function from files to violations, so
/// that each is shown to fail on a snippet before it is held against the tree.
namespace tidemark::conventions {

/// A file of ours: its path from the top of the tree, with '/', and its whole text.
struct SourceFile {
    std::string path;
    std::string text;
};

/// A rule that is broken, as one line for the one who broke it.
struct Violation {
    std::string path;
    std::size_t line = 0; ///< from 1; 0: the whole file
    std::string what;
    bool operator==(const Violation&) const = default;
};

struct Include {
    std::string name; ///< what stands between the quotes or brackets
    bool isQuoted = false;
    std::size_t line = 0;
};

/// C++ taken apart. Each member has the lines and columns of the whole, blank where the text belongs to another.
struct SplitCode {
    std::string code; ///< without comments and the contents of literals
    std::string literals; ///< contents of string literals only
};

[[nodiscard]] bool isHeader(const SourceFile& file);
[[nodiscard]] bool isCpp(const SourceFile& file); ///< a header or a source
/// @return "src/feed" for src/feed/rss.cpp, "tests/feed" for tests/feed/x.cpp; empty for a file outside of folders.
[[nodiscard]] std::string folderOf(std::string_view path);
[[nodiscard]] std::vector<Include> includesOf(const SourceFile& file);
[[nodiscard]] SplitCode splitCode(std::string_view text);
[[nodiscard]] std::size_t lineAt(std::string_view text, std::size_t position);

/// @return every file below `folders` of `root`, sorted by path. Folders that do not exist hold nothing.
[[nodiscard]] std::vector<SourceFile> readTree(const std::string& root, const std::vector<std::string>& folders);

} // namespace tidemark::conventions
