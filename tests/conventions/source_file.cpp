// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/source_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace tidemark::conventions {

namespace {

std::string_view withoutLeadingSpace(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

/// Walks over C++ once and copies each byte to the side it belongs to.
class Splitter {
public:
    explicit Splitter(std::string_view text) : m_text(text)
    {
        m_split.code.assign(text.size(), ' ');
        m_split.literals.assign(text.size(), ' ');
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n')
                m_split.code[i] = m_split.literals[i] = '\n';
        }
    }

    SplitCode run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_split);
    }

private:
    void step()
    {
        const auto rest = m_text.substr(m_at);
        if (rest.starts_with("//"))
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        else if (rest.starts_with("/*"))
            m_at = endAfter("*/", m_at + 2);
        else if (rest.starts_with("R\"") && !isWordByte(m_at))
            skipRawString();
        else if (rest.front() == '"')
            skipQuoted('"', m_split.literals);
        else if (rest.front() == '\'' && !isWordByte(m_at)) // 1'000 is a number
            skipQuoted('\'', m_split.code);
        else
            keep(m_split.code);
    }

    void keep(std::string& side)
    {
        side[m_at] = m_text[m_at];
        ++m_at;
    }

    void skipQuoted(char quote, std::string& side)
    {
        keep(m_split.code);
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                keep(side);
            keep(side);
        }
        if (m_at < m_text.size())
            keep(m_split.code);
    }

    void skipRawString()
    {
        const auto open = m_text.find('(', m_at);
        if (open == std::string_view::npos) {
            m_at = m_text.size();
            return;
        }
        const std::string close = ")" + std::string(m_text.substr(m_at + 2, open - m_at - 2)) + "\"";
        const auto end = endAfter(close, open);
        for (m_at = open + 1; m_at + close.size() < end;)
            keep(m_split.literals);
        m_at = end;
    }

    std::size_t endAfter(std::string_view close, std::size_t from) const
    {
        const auto found = m_text.find(close, from);
        return found == std::string_view::npos ? m_text.size() : found + close.size();
    }

    /// Whether the byte before `position` belongs to a word.
    bool isWordByte(std::size_t position) const
    {
        if (position == 0)
            return false;
        const auto byte = static_cast<unsigned char>(m_text[position - 1]);
        return std::isalnum(byte) != 0 || byte == '_';
    }

    std::string_view m_text;
    SplitCode m_split;
    std::size_t m_at = 0;
};

std::string readFile(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

} // namespace

bool isHeader(const SourceFile& file)
{
    return file.path.ends_with(".h");
}

bool isCpp(const SourceFile& file)
{
    return isHeader(file) || file.path.ends_with(".cpp");
}

std::string folderOf(std::string_view path)
{
    const auto top = path.find('/');
    const auto next = top == std::string_view::npos ? top : path.find('/', top + 1);
    return next == std::string_view::npos ? std::string() : std::string(path.substr(0, next));
}

std::size_t lineAt(std::string_view text, std::size_t position)
{
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, position), '\n'));
}

std::vector<Include> includesOf(const SourceFile& file)
{
    std::vector<Include> includes;
    std::istringstream lines(file.text);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        auto rest = withoutLeadingSpace(line);
        if (!rest.starts_with('#'))
            continue;
        rest = withoutLeadingSpace(rest.substr(1));
        if (!rest.starts_with("include"))
            continue;
        rest = withoutLeadingSpace(rest.substr(7));
        if (rest.empty() || (rest.front() != '"' && rest.front() != '<'))
            continue;
        const bool isQuoted = rest.front() == '"';
        const auto end = rest.find(isQuoted ? '"' : '>', 1);
        if (end != std::string_view::npos)
            includes.push_back({std::string(rest.substr(1, end - 1)), isQuoted, number});
    }
    return includes;
}

SplitCode splitCode(std::string_view text)
{
    return Splitter(text).run();
}

std::vector<SourceFile> readTree(const std::string& root, const std::vector<std::string>& folders)
{
    std::vector<SourceFile> files;
    for (const auto& folder : folders) {
        std::error_code error;
        auto entry = std::filesystem::recursive_directory_iterator(root + "/" + folder, error);
        for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
            if (entry->is_regular_file(error))
                files.push_back(
                    {std::filesystem::relative(entry->path(), root, error).generic_string(), readFile(entry->path())});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace tidemark::conventions
