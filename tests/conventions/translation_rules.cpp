// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/translation_rules.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace tidemark::conventions {

namespace {

using Key = std::tuple<std::string, std::string, std::string>; // context, source, comment

constexpr std::string_view kCall = "tr(";
constexpr std::size_t kPluralForms = 2; // of English and of Danish

bool isWordByte(char byte)
{
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

/// Reads the arguments of one call. `at` goes from one to the next.
class ArgumentReader {
public:
    ArgumentReader(const SplitCode& split, std::size_t at) : m_split(split), m_at(at) { }

    /// @return adjacent literals as one; nothing where the argument is something else.
    std::optional<std::string> readLiteral()
    {
        std::optional<std::string> text;
        for (skipSpace(); next() == '"'; skipSpace()) {
            const auto close = std::min(m_split.code.find('"', m_at + 1), m_split.code.size());
            text = text.value_or(std::string()) + unescaped(m_at + 1, close);
            m_at = close + 1;
        }
        return text;
    }

    /// Goes behind the comma after this argument.
    /// @return whether there is one.
    bool skipToNext()
    {
        for (int depth = 0; m_at < m_split.code.size(); ++m_at) {
            const char byte = m_split.code[m_at];
            if (depth == 0 && (byte == ',' || byte == ')')) {
                ++m_at;
                return byte == ',';
            }
            if (byte == '(' || byte == '{')
                ++depth;
            else if (byte == ')' || byte == '}')
                --depth;
        }
        return false;
    }

private:
    char next() const { return m_at < m_split.code.size() ? m_split.code[m_at] : '\0'; }

    void skipSpace()
    {
        while (std::isspace(static_cast<unsigned char>(next())) != 0)
            ++m_at;
    }

    std::string unescaped(std::size_t from, std::size_t to) const
    {
        std::string text;
        for (auto at = from; at < to; ++at) {
            char byte = m_split.literals[at];
            if (byte == '\\' && at + 1 < to) {
                byte = m_split.literals[++at];
                byte = byte == 'n' ? '\n' : byte == 't' ? '\t' : byte;
            }
            text += byte;
        }
        return text;
    }

    const SplitCode& m_split;
    std::size_t m_at;
};

/// @return where the arguments of each call of a `tr` begin.
std::vector<std::size_t> findCalls(std::string_view code)
{
    std::vector<std::size_t> calls;
    for (auto at = code.find(kCall); at != std::string_view::npos; at = code.find(kCall, at + 1)) {
        if (at == 0 || !isWordByte(code[at - 1]))
            calls.push_back(at + kCall.size());
    }
    return calls;
}

bool isOfTr(std::string_view code, std::size_t arguments)
{
    return code.substr(0, arguments).ends_with("Tr::tr(");
}

/// @return every %1, %L1, %n, %Ln and *.ending of a text.
std::multiset<std::string> fixedPartsOf(std::string_view text)
{
    std::multiset<std::string> parts;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        std::size_t end = at + 1;
        if (text[at] == '%') {
            end += text[end] == 'L' ? 1 : 0;
            if (end < text.size() && (text[end] == 'n' || std::isdigit(static_cast<unsigned char>(text[end])) != 0))
                parts.emplace(text.substr(at, end + 1 - at));
        } else if (text[at] == '*' && text[end] == '.') {
            for (++end; end < text.size() && isWordByte(text[end]);)
                ++end;
            parts.emplace(text.substr(at, end - at));
        }
    }
    return parts;
}

std::vector<std::string> formsOf(const pugi::xml_node& message)
{
    std::vector<std::string> forms;
    const auto translation = message.child("translation");
    if (!message.attribute("numerus").as_bool()) {
        forms.emplace_back(translation.text().get());
    } else {
        for (const auto& form : translation.children("numerusform"))
            forms.emplace_back(form.text().get());
    }
    return forms;
}

/// @return what is wrong with one message of a .ts file; empty when nothing is.
std::string problemOf(const pugi::xml_node& message)
{
    if (message.child("translation").attribute("type"))
        return std::string("is marked ") + message.child("translation").attribute("type").value();
    const auto forms = formsOf(message);
    if (message.attribute("numerus").as_bool() && forms.size() != kPluralForms)
        return "has " + std::to_string(forms.size()) + " plural forms";
    const auto wanted = fixedPartsOf(message.child("source").text().get());
    for (const auto& form : forms) {
        if (form.empty())
            return "has no translation";
        if (fixedPartsOf(form) != wanted)
            return "has other placeholders than its source: " + form;
    }
    return {};
}

} // namespace

std::vector<ShownText> shownTextsOf(const SourceFile& file)
{
    std::vector<ShownText> texts;
    const auto split = splitCode(file.text);
    const auto folder = folderOf(file.path);
    const auto context = "tidemark::" + folder.substr(folder.find('/') + 1) + "::Tr";
    for (const auto arguments : findCalls(split.code)) {
        ArgumentReader reader(split, arguments);
        const auto source = reader.readLiteral();
        if (!source || !isOfTr(split.code, arguments))
            continue;
        ShownText text{context, *source, {}, false, lineAt(file.text, arguments)};
        if (reader.skipToNext()) {
            text.comment = reader.readLiteral().value_or(std::string()); // or nullptr
            text.isPlural = reader.skipToNext();
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<Violation> checkTrCalls(const SourceFile& file)
{
    std::vector<Violation> violations;
    if (!isCpp(file) || !file.path.starts_with("ui/"))
        return violations;
    const auto split = splitCode(file.text);
    for (const auto arguments : findCalls(split.code)) {
        if (!isOfTr(split.code, arguments) || !ArgumentReader(split, arguments).readLiteral())
            violations.push_back({file.path, lineAt(file.text, arguments), "texts are literals in Tr::tr()"});
    }
    return violations;
}

std::vector<Violation> checkTranslations(
    const std::vector<SourceFile>& sources, const SourceFile& translations, Coverage coverage)
{
    std::vector<Violation> violations;
    pugi::xml_document document;
    if (!document.load_buffer(translations.text.data(), translations.text.size()))
        return {{translations.path, 0, "is not XML"}};
    std::map<Key, std::size_t> known; // with the line
    for (const auto& context : document.child("TS").children("context")) {
        for (const auto& message : context.children("message")) {
            const std::string source = message.child("source").text().get();
            const auto line = lineAt(translations.text, static_cast<std::size_t>(message.offset_debug()));
            known.emplace(Key{context.child("name").text().get(), source, message.child("comment").text().get()}, line);
            if (const auto problem = problemOf(message); !problem.empty())
                violations.push_back({translations.path, line, "“" + source + "” " + problem});
        }
    }
    std::set<Key> asked;
    for (const auto& file : sources) {
        for (const auto& text : shownTextsOf(file)) {
            const Key key{text.context, text.source, text.comment};
            if (coverage == Coverage::Plurals && !text.isPlural)
                continue;
            if (asked.insert(key).second && !known.contains(key))
                violations.push_back({file.path, text.line, "“" + text.source + "” is not in " + translations.path});
        }
    }
    for (const auto& [key, line] : known) {
        if (!asked.contains(key))
            violations.push_back({translations.path, line, "no source asks for “" + std::get<1>(key) + "”"});
    }
    return violations;
}

} // namespace tidemark::conventions
