// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/page_line.h"

#include "base/text.h"
#include "feed/date_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumHeadingBytes = 60;
constexpr std::size_t kMaximumLabelBytes = 1000;
constexpr std::size_t kMaximumWordsAround = 3;
constexpr std::size_t kMaximumLines = 500'000;
constexpr int kMaximumCount = 1'000'000;

// All words are folded: lower case, without accents.
constexpr auto kEpisodeWords = std::to_array<std::string_view>(
    {"episode", "episodes", "episoder", "episoden", "afsnit", "folge", "folgen", "episodio", "episodios", "episodi",
        "avsnitt", "aflevering", "afleveringen", "puntata", "puntate", "episodios", "jaksoa", "jaksot", "odcinki"});
constexpr auto kAllWords = std::to_array<std::string_view>(
    {"all", "alle", "tous", "toutes", "les", "todos", "todas", "los", "alla", "tutti", "tutte", "gli", "le", "more",
        "flere", "mehr", "latest", "seneste", "neueste", "recent", "previous", "tidligere", "de", "die"});
constexpr auto kPictureWords = std::to_array<std::string_view>(
    {"artwork", "cover", "coverart", "art", "image", "img", "picture", "photo", "thumbnail", "poster", "logo",
        "billede", "coverbillede", "omslag", "omslagsbillede", "omslagsbild", "bilde", "omslagsbilde", "bild",
        "titelbild", "coverbild", "folgenbild", "pochette", "couverture", "jaquette", "vignette", "imagen", "portada",
        "caratula", "imagem", "capa", "copertina", "immagine", "afbeelding", "hoes", "kansikuva", "kuva", "okladka"});
constexpr auto kNotesHeadings = std::to_array<std::string_view>({"description", "episode description", "notes",
    "show notes", "shownotes", "episode notes", "about this episode", "about the episode", "beskrivelse",
    "om afsnittet", "om episoden", "om dette afsnit", "beschreibung", "folgenbeschreibung", "uber diese folge",
    "a propos de cet episode", "descripcion", "acerca de este episodio", "beskrivning", "om avsnittet", "omschrijving",
    "beschrijving", "over deze aflevering", "descrizione", "descricao", "episodebeskrivelse", "avsnittsbeskrivning"});
constexpr auto kSectionHeadings = std::to_array<std::string_view>(
    {"comments", "be the first to comment", "kommentarer", "kommentare", "commentaires", "comentarios", "reacties",
        "commenti", "related", "related podcasts", "you might also like", "you may also like", "more like this",
        "transcript", "reviews", "anmeldelser", "rezensionen", "recensioner", "avis"});
constexpr auto kControls = std::to_array<std::string_view>({"play", "play episode", "afspil", "abspielen", "lecture",
    "reproducir", "spela", "show more", "read more", "vis mere", "las mere", "mehr anzeigen", "weiterlesen",
    "lire la suite", "leer mas", "visa mer", "les mer", "meer lezen", "share", "download", "save"});

template <class Names>
bool contains(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string folded(std::string_view text)
{
    return foldedWord(simplified(text));
}

bool isNumber(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The words of a heading: numbers keep the marks that group their digits out, "(42)" its brackets.
std::vector<std::string> headingWords(std::string_view line)
{
    std::vector<std::string> words;
    const auto text = folded(line);
    for (const auto part : split(text, ' ')) {
        std::string word(part);
        if (!word.empty() && word.front() >= '0' && word.front() <= '9')
            std::erase_if(word, [](char c) { return c == '.' || c == ',' || c == '\''; });
        // "1 204 épisodes": digits of one number, grouped by spaces.
        if (isNumber(word) && word.size() == 3 && !words.empty() && isNumber(words.back()) && words.back().size() <= 3)
            words.back() += word;
        else if (!word.empty())
            words.push_back(std::move(word));
    }
    return words;
}

bool isListHeading(const std::vector<std::string>& words)
{
    if (words.empty() || !contains(kEpisodeWords, words.back()) || words.size() > 4)
        return false;
    // A single word must be a plural: "Episode" alone heads one.
    if (words.size() == 1)
        return words[0] != "episode" && words[0] != "folge" && words[0] != "episodio" && words[0] != "aflevering";
    return std::all_of(
        words.begin(), words.end() - 1, [](const std::string& word) { return contains(kAllWords, word); });
}

std::optional<int> countOf(std::string_view digits)
{
    constexpr std::size_t kMaximumDigits = 7;
    if (!isNumber(digits) || digits.size() > kMaximumDigits)
        return std::nullopt;
    int count = 0;
    for (const char c : digits)
        count = count * 10 + (c - '0');
    return count <= kMaximumCount ? std::optional(count) : std::nullopt;
}

std::size_t wordCount(std::string_view text)
{
    const auto clean = simplified(text);
    return clean.empty() ? 0 : split(clean, ' ').size();
}

bool namesPicture(std::string_view text)
{
    auto clean = folded(text);
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return c == ':' || c == ',' || c == '"'; }, ' ');
    const auto words = split(clean, ' ');
    return std::any_of(words.begin(), words.end(), [](std::string_view word) { return contains(kPictureWords, word); });
}

PageLineKind headingKind(std::string_view line)
{
    auto text = folded(line);
    if (contains(kControls, text))
        return PageLineKind::Control;
    while (text.ends_with(':') || text.ends_with('.') || text.ends_with('!'))
        text.pop_back();
    if (contains(kNotesHeadings, text))
        return PageLineKind::NotesHeading;
    if (contains(kSectionHeadings, text))
        return PageLineKind::SectionHeading;
    return isListHeading(headingWords(text)) ? PageLineKind::ListHeading : PageLineKind::Text;
}

void classify(PageLine& line)
{
    if (line.text.size() > kMaximumHeadingBytes * 2)
        return;
    if (const auto date = readPageDate(line.text)) {
        line.kind = PageLineKind::Date;
        line.day = date->day;
        line.duration = date->duration;
    } else if (const auto duration = readPageDuration(line.text)) {
        line.kind = PageLineKind::Duration;
        line.duration = duration;
    } else if (const auto count = readEpisodeCount(line.text)) {
        line.kind = PageLineKind::EpisodeCount;
        line.count = *count;
    } else if (line.text.size() <= kMaximumHeadingBytes) {
        line.kind = headingKind(line.text);
    }
}

} // namespace

std::optional<int> readEpisodeCount(std::string_view line)
{
    if (line.size() > kMaximumHeadingBytes)
        return std::nullopt;
    auto words = headingWords(line);
    if (words.size() == 2 && contains(kEpisodeWords, words[1]))
        return countOf(words[0]);
    if (words.size() < 2)
        return std::nullopt;
    auto number = words.back();
    words.pop_back();
    const bool isBracketed = number.size() > 2 && number.front() == '(' && number.back() == ')';
    const bool isAfterColon = words.back().ends_with(':');
    if (isBracketed)
        number = number.substr(1, number.size() - 2);
    else if (isAfterColon)
        words.back().pop_back();
    return (isBracketed || isAfterColon) && isListHeading(words) ? countOf(number) : std::nullopt;
}

bool isArtworkLabelOf(std::string_view label, std::string_view title)
{
    if (title.empty() || label.size() > kMaximumLabelBytes || label.size() <= title.size())
        return false;
    const auto at = label.find(title);
    if (at == std::string_view::npos)
        return false;
    const auto before = label.substr(0, at);
    const auto after = label.substr(at + title.size());
    if (wordCount(before) > kMaximumWordsAround || wordCount(after) > kMaximumWordsAround)
        return false;
    // One word on each side is the pattern of a label even where the language is not known here.
    return namesPicture(before) || namesPicture(after) || (wordCount(before) == 1 && wordCount(after) == 1);
}

std::vector<PageLine> classifiedLines(std::string_view text)
{
    std::vector<PageLine> lines;
    bool isAfterBlank = false;
    while (!text.empty() && lines.size() < kMaximumLines) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto content = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (content.empty()) {
            isAfterBlank = true;
            continue;
        }
        PageLine line;
        line.text = content;
        line.isAfterBlank = isAfterBlank;
        classify(line);
        lines.push_back(std::move(line));
        isAfterBlank = false;
    }
    return lines;
}

} // namespace tidemark::feed
