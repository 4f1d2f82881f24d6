// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/text_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tidemark::conventions {

namespace {

constexpr std::string_view kSpdx = "SPDX-License-Identifier: GPL-3.0-or-later";

bool isWordByte(char byte)
{
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

/// @return where `word` stands as a word of its own, at or after `from`.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from)
{
    for (auto at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !isWordByte(text[at - 1])) && (end == text.size() || !isWordByte(text[end])))
            return at;
    }
    return std::string_view::npos;
}

std::size_t skipSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0)
        ++at;
    return at;
}

/// @return past the `>` that closes the `<` at `at`.
std::size_t skipAngles(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '<')
            ++depth;
        else if (text[at] == '>' && (at == 0 || text[at - 1] != '-') && --depth == 0)
            return at + 1;
        else if (text[at] == ';')
            break;
    }
    return text.size();
}

/// Whether a function's plain name and its parameters begin at `at`. A name with `::` is a definition of something that
/// was declared, and marked, before.
bool declaresFunction(std::string_view code, std::size_t at)
{
    at = skipSpace(code, at);
    const auto name = at;
    while (at < code.size() && isWordByte(code[at]))
        ++at;
    const auto parameters = skipSpace(code, at);
    return at > name && parameters < code.size() && code[parameters] == '(';
}

/// @return the declaration's text in front of `at`, from the end of the statement before it.
std::string_view declarationBefore(std::string_view code, std::size_t at)
{
    auto begin = at;
    while (begin > 0) {
        const char byte = code[begin - 1];
        const bool isAccess = byte == ':' && (begin < 2 || code[begin - 2] != ':') && code[begin] != ':';
        if (byte == ';' || byte == '{' || byte == '}' || isAccess)
            break;
        --begin;
    }
    begin = skipSpace(code, begin);
    if (code.substr(begin).starts_with("template"))
        begin = std::min(skipAngles(code, begin), at);
    return code.substr(begin, at - begin);
}

void findWords(const SourceFile& file, std::string_view text, std::string_view word, const std::string& what,
    std::vector<Violation>& out)
{
    for (auto at = findWord(text, word, 0); at != std::string_view::npos; at = findWord(text, word, at + 1))
        out.push_back({file.path, lineAt(text, at), what});
}

} // namespace

std::vector<Violation> checkSpdx(const SourceFile& file)
{
    const std::string_view text = file.text;
    if (isCpp(file)) {
        if (text.starts_with("// " + std::string(kSpdx) + "\n"))
            return {};
        return {{file.path, 1, "the first line must be // " + std::string(kSpdx)}};
    }
    if (!file.path.ends_with(".sh") && !file.path.ends_with(".cmake") && !file.path.ends_with(".py"))
        return {};
    std::size_t end = 0;
    for (int line = 0; line < 3 && end != std::string_view::npos; ++line)
        end = text.find('\n', end + 1);
    if (text.substr(0, end).find("# " + std::string(kSpdx)) != std::string_view::npos)
        return {};
    return {{file.path, 1, "its first lines must hold # " + std::string(kSpdx)}};
}

std::vector<Violation> checkPragmaOnce(const SourceFile& file)
{
    if (!isHeader(file) || ("\n" + file.text).find("\n#pragma once\n") != std::string::npos)
        return {};
    return {{file.path, 1, "a header without #pragma once"}};
}

std::vector<Violation> checkNodiscard(const SourceFile& file)
{
    std::vector<Violation> violations;
    if (!isHeader(file) || file.path.starts_with("tests/")) // a test sees at once what it forgot to look at
        return violations;
    const auto code = splitCode(file.text).code;
    for (auto at = findWord(code, "Result", 0); at != std::string::npos; at = findWord(code, "Result", at + 1)) {
        const auto open = skipSpace(code, at + 6);
        if (open >= code.size() || code[open] != '<')
            continue;
        const auto before = declarationBefore(code, at);
        const bool isTrailing = before.find("->") != std::string_view::npos && before.find('(') < before.find("->");
        const bool isReturned = before.find('(') == std::string_view::npos // else it is a parameter
            && before.find('<') == std::string_view::npos && before.find('=') == std::string_view::npos
            && declaresFunction(code, skipAngles(code, open));
        const bool isMarked = before.find("[[nodiscard]]") != std::string_view::npos;
        if ((isReturned || isTrailing) && !isMarked && before.find("using") == std::string_view::npos)
            violations.push_back({file.path, lineAt(code, at), "returns a Result, but is not [[nodiscard]]"});
    }
    return violations;
}

std::vector<Violation> checkSql(const SourceFile& file)
{
    const bool isLooked = file.path.starts_with("src/") || file.path.starts_with("ui/");
    std::vector<Violation> violations;
    if (file.path.ends_with(".sql") && !file.path.starts_with("resources/migrations/"))
        violations.push_back({file.path, 0, "SQL outside resources/migrations"});
    if (!isCpp(file) || !isLooked || file.path.starts_with("src/store/"))
        return violations;
    static constexpr std::array<std::string_view, 8> kBeginnings{"SELECT ", "INSERT INTO ", "INSERT OR ",
        "DELETE FROM ", "CREATE TABLE ", "CREATE INDEX ", "PRAGMA ", "UPDATE "};
    const auto literals = splitCode(file.text).literals;
    for (const auto beginning : kBeginnings) {
        for (auto at = literals.find(beginning); at != std::string::npos; at = literals.find(beginning, at + 1)) {
            if (at == 0 || !isWordByte(literals[at - 1]))
                violations.push_back({file.path, lineAt(literals, at), "SQL outside src/store"});
        }
    }
    return violations;
}

std::vector<Violation> checkNoRegex(const SourceFile& file)
{
    std::vector<Violation> violations;
    if (!isCpp(file))
        return violations;
    for (const auto& include : includesOf(file)) {
        if (include.name == "regex")
            violations.push_back({file.path, include.line, "includes the standard's regular expressions"});
    }
    const auto code = splitCode(file.text).code;
    findWords(file, code, "std::regex", "uses the standard's regular expressions", violations);
    return violations;
}

std::vector<Violation> checkNoLeftovers(const SourceFile& file)
{
    std::vector<Violation> violations;
    // Spelled in halves, as this file is looked at too.
    for (const std::string word : {"TO"
                                   "DO",
             "FIX"
             "ME",
             "XX"
             "X"})
        findWords(file, file.text, word, "left over: " + word, violations);
    return violations;
}

} // namespace tidemark::conventions
