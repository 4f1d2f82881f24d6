// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/title_topics.h"

#include "base/text.h"
#include "timeline/name_rules.h"
#include "timeline/word_table.h"
#include "timeline/words.h"

#include <algorithm>
#include <string>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostWords = 24;

// Folded, and sorted by their bytes, because they are looked up by halving; the compiler checks the order.
// clang-format off
constexpr std::string_view kTalkShowWordList[] = {
    "beszélgetés", "beszélgetések", "charlando", "charlas", "chat", "chats", "conversa", "conversaciones",
    "conversación", "conversando", "conversas", "conversation", "conversations", "dialoghi", "dialogue", "dialogues",
    "entretien", "entretiens", "entrevista", "entrevistando", "entrevistas", "founders", "gesprek", "gesprekken",
    "gespräch", "gespräche", "gesprächspodcast", "guest", "guests", "gäst", "gäste", "gæster", "haastattelu",
    "hardtalk", "interview", "interviewed", "interviewpodcast", "interviews", "interviewt", "intervista",
    "interviste", "interviuri", "intervju", "longform", "rencontres", "rozhovor", "rozhovory", "rozmowa", "rozmowy",
    "samtal", "samtale", "samtaler", "sohbet", "sohbeti", "sohbetleri", "söyleşi", "talk", "talking", "talks",
    "talkshow", "wywiad", "wywiady", "беседа", "беседы", "интервью", "разговор", "разговоры", "розмова", "розмови",
    "інтерв'ю",
};

constexpr std::string_view kSubjectShowWordList[] = {
    "affaires", "album", "albums", "ancient", "anime", "archive", "archives", "baseball",
    "basketball", "bibel", "bible", "biblical", "biografie", "biografien", "biografier", "biografías", "biographers",
    "biographies", "biography", "boktips", "book", "bookclub", "books", "boxing", "buchclub", "bücher", "bűnügy",
    "case", "casefile", "cases", "chapel", "chapters", "cinayet", "cine", "cinema", "cinéma",
    "coroner", "cricket", "crime", "crimejunkie", "crimen", "crimes", "criminal", "criminelles",
    "cronaca", "crown", "crowned", "crímenes", "crónica", "cult", "cults", "damals", "delitti", "deník",
    "detective", "disappeared", "disasters", "discographies", "discography", "dossiers", "dynasty", "dějiny",
    "empire", "empires", "estante", "fallen", "fantasy", "film", "filme", "filmhörnan", "films", "fixtures",
    "football", "forensic", "fußball", "fútbol", "geschichte", "geschichten", "geschiedenis", "gruesome", "haunted",
    "histoire", "histoires", "historia", "historiaa", "historian", "historias", "historical", "historie",
    "historien", "historier", "histories", "history", "historyczny", "história", "histórias", "império",
    "istoria", "istorii", "kalla", "killer", "killers", "killing", "kings", "kitap", "konger",
    "kongerækken", "krig", "kriger", "krimi", "kriminalfälle", "kryminalne", "kryminał", "książki", "kungar",
    "könyvklub", "league", "lecteurs", "legend", "legends", "lesekreis", "libri", "libros",
    "literary", "literature", "livros", "lore", "lukupiiri", "lyrics", "marvel", "matchday", "medieval",
    "misdaad", "missing", "mlb", "monarchs", "moord", "moorden", "morbid", "mord", "movie", "movies", "murder",
    "murderers", "murders", "murhat", "mysteries", "mysterious", "mystery", "myth", "mythology", "myths",
    "mörder", "nba", "negra", "nera", "nfl", "nhl", "notorious", "novel", "novels", "obituaries", "obituary",
    "outlaws", "pirates", "polarhistorier", "polhistorier", "popcorn", "premier",
    "presidents", "queens", "racing", "rasto", "reader", "readers", "reading", "rebel", "roman", "rome", "rulers",
    "saga", "sagas", "saints", "scandal", "scandals", "serial", "sermon", "sermons",
    "shakespeare", "soccer", "songs", "sprawy", "spår", "stoic", "storia", "storie", "tarih", "tatort", "tennis",
    "theatre", "tolkien", "tracks", "tsar", "tsars", "történelem", "történelmi", "unresolved", "unsolved",
    "vaderlandse", "vanished", "verbrechen", "verhalen", "victims", "vidas", "villains", "voetbal", "vraždy", "war",
    "wars", "zbrodnia", "zbrodnie", "zeitgeschichte", "zeitsprung", "čtenářský", "życiorysy", "истории", "историй",
    "история", "книги", "постаті", "преступления", "тарихи", "убийства", "історія", "історії",
};

/// Who or what somebody is whom a story is about.
constexpr std::string_view kEpithetList[] = {
    "adam", "admiral", "apostle", "asesino", "assassin", "assassination", "assassino", "aufstieg", "bandit", "baron",
    "baroness", "biography", "boy", "bride", "brother", "butcher", "caliph", "cannibal", "conqueror", "conquistador",
    "countess", "curse", "człowiek", "córka", "datter", "daughter", "dictator", "disappearance", "dochter", "donna",
    "dotter", "dronning", "drottning", "duchess", "duke", "départ", "død", "emperador", "empereur", "emperor",
    "empress", "enfant", "eroe", "esposa", "femme", "figlia", "figlio", "filha", "filho", "fille", "fils", "frau",
    "führer", "gangster", "gangsters", "genius", "girl", "goat", "goddess", "halála", "heir", "heldin", "hero",
    "heroine", "herói", "hexe", "hija", "hijo", "hjälte", "hombre", "homem", "homme", "héroe", "héros", "igazságos",
    "imperador", "imperatore", "impératrice", "kadın", "kaiser", "kaiserin", "kappløpet", "keizer", "kejsare",
    "kejser", "khan", "killer", "killers", "killing", "king", "king's", "király", "királyné", "kobieta", "konge",
    "koning", "koningin", "kral", "kraliçe", "král", "královna", "król", "królowa", "kung", "kuningas", "kuningatar",
    "kvinde", "kvinna", "könig", "königin", "lady", "legend", "legende", "legendei", "leggenda", "leider", "lenda",
    "leyenda", "légende", "madre", "man", "mann", "martyr", "matka", "missing", "moord", "morder", "mujer", "mulher",
    "murder", "murdered", "murderer", "murderess", "murders", "mutter", "myth", "mère", "mördare", "mörder",
    "mörderin", "nainen", "nazi", "omul", "oublié", "oubliée", "outlaw", "padişah", "padre", "pharaoh", "pirate",
    "pirates", "poison", "poisoner", "pope", "predator", "prince", "princess", "procès", "prophet", "père", "queen",
    "queen's", "rainha", "ranked", "rebel", "recap", "regele", "regina", "rei", "reign", "reina", "reine", "review",
    "revisited", "revolutionary", "rey", "ripper", "rogo", "roi", "saint", "scandal", "sister", "slayer", "sohn",
    "son", "sorcière", "spy", "strangler", "sultan", "syn", "søn", "sœur", "tochter", "traitor", "tueur", "tyrann",
    "tyrant", "uomo", "vanished", "vater", "verdict", "victim", "victims", "villain", "vrouw", "warrior", "widow",
    "wikipedia", "witch", "woman", "zoon", "épouse", "ölümü", "şairi", "žena", "бунт", "герой", "дочь", "жена",
    "женщина", "жінка", "королева", "король", "легенда", "людина", "мать", "повстання", "сын", "убийца", "царица",
    "царь", "человек",
};

/// First words of what somebody tells.
constexpr std::string_view kTellingList[] = {
    "are", "ben", "can", "come", "comment", "como", "cum", "cómo", "dlaczego", "do", "does", "don't", "eu", "hoe",
    "hogyan", "how", "hur", "hvordan", "hvorfor", "i", "i'm", "i've", "ich", "ik", "io", "is", "j'ai", "ja", "jag",
    "jak", "je", "jeg", "já", "ma", "mein", "meine", "meu", "mi", "mia", "mijn", "miksi", "min", "mine", "minha",
    "minä", "mio", "mis", "mit", "miten", "mitt", "miért", "moja", "moje", "mon", "my", "mój", "můj", "nasıl",
    "neden", "never", "noi", "nosotros", "nous", "nós", "our", "perché", "pourquoi", "proč", "should", "varför", "vi",
    "vivir", "waarom", "wann", "warum", "was", "we", "weshalb", "what", "when", "where", "who's", "why", "wie",
    "wieso", "wij", "wir", "yo", "you", "your", "én", "зачем", "как", "мой", "моя", "мы", "мій", "почему", "чому",
    "я", "як",
};
// clang-format on

constexpr WordTable kTalkShowWords(kTalkShowWordList);
constexpr WordTable kSubjectShowWords(kSubjectShowWordList);
constexpr WordTable kEpithets(kEpithetList);
constexpr WordTable kTellings(kTellingList);

static_assert(
    kTalkShowWords.isSorted() && kSubjectShowWords.isSorted() && kEpithets.isSorted() && kTellings.isSorted());

/// "The Collector of …" has none; "L'oubliée" is one word with its article.
std::string withoutArticle(std::string key)
{
    for (const std::string_view article : {"l'", "l\u2019", "d'", "d\u2019"}) {
        if (key.size() > article.size() + 2 && key.starts_with(article))
            return key.substr(article.size());
    }
    return key;
}

bool isSubjectPronoun(std::string_view key)
{
    return isAmong(key,
        {"he", "she", "his", "her", "him", "himself", "herself", "hun", "hendes", "hennes", "hij", "zij", "zijn",
            "elle", "seine", "seiner", "ihrer", "его", "її", "его", "её", "jej", "jego", "jeho"});
}

/// "Update: NAME", "Spotlight: NAME", "In memoriam: NAME": the person is no guest.
bool isSubjectLabel(std::string_view key)
{
    return isAmong(key,
        {"update", "updates", "spotlight", "profile", "profiles", "tribute", "rip", "obituary", "memoriam", "biography",
            "bio", "unsolved", "solved", "remembering", "vermisst", "nachruf", "hommage", "homenaje", "homenagem",
            "omaggio", "hyldest", "nekrolog", "portrait", "portr\u00E4t", "portr\u00E6t", "portrett", "retrato",
            "ritratto", "sylwetka", "biographie", "biografie", "biograf\u00EDa", "biografi", "biografia", "review",
            "breaking", "wanted", "suspect"});
}

bool isArticle(std::string_view key)
{
    return isAmong(key,
        {"the", "a", "an", "der", "die", "das", "den", "det", "de", "een", "le", "la", "les", "el", "los", "il", "lo",
            "o", "os", "az", "en", "et", "un", "une", "una", "um", "uma", "ein", "eine"});
}

/// "Murdered in Paradise", "Fired and Rehired", "Revisited": what was done to the person.
bool isPassive(std::string_view key)
{
    return key.size() > 5 && key.ends_with("ed") && !key.ends_with("eed");
}

/// "Building …"; "Ranking All Five" is what a show does with its topic.
bool isGerund(std::string_view key)
{
    return key.size() > 5 && key.ends_with("ing")
        && !isAmong(key,
            {"ranking", "reviewing", "review", "revisiting", "remembering", "reading", "understanding", "missing",
                "hunting", "finding", "rating", "debating", "analyzing", "analysing", "rereading", "watching",
                "playing", "introducing", "solving", "nothing", "everything", "something", "morning", "evening",
                "string", "spring", "deserving", "scoring"});
}

bool isQuotation(std::string_view topic)
{
    for (const std::string_view mark : {"\"", "'", "\u201C", "\u2018", "\u00AB", "\u201E"}) {
        if (topic.starts_with(mark))
            return wordsOf(topic, 4).size() == 4;
    }
    return false;
}

/// "Bees, Borders, and the Law": a talk that went from one to another.
bool isList(std::string_view topic)
{
    const auto first = topic.find(", ");
    return first != std::string_view::npos
        && (topic.find(", ", first + 2) != std::string_view::npos
            || topic.find(" and ", first) != std::string_view::npos
            || topic.find(" & ", first) != std::string_view::npos || topic.find(" и ", first) != std::string_view::npos
            || topic.find(" und ", first) != std::string_view::npos
            || topic.find(" y ", first) != std::string_view::npos || topic.find(" et ", first) != std::string_view::npos
            || topic.find(" og ", first) != std::string_view::npos
            || topic.find(" e ", first) != std::string_view::npos);
}

} // namespace

ShowKind kindOfShow(std::string_view showTitle)
{
    auto kind = ShowKind::Unknown;
    for (const auto word : wordsOf(showTitle, kMostWords)) {
        const auto key = withoutArticle(folded(word));
        if (kSubjectShowWords.has(key))
            return ShowKind::Subject;
        if (kTalkShowWords.has(key))
            kind = ShowKind::Talk;
    }
    return kind;
}

bool isToldTopic(std::string_view topic)
{
    topic = trimmed(topic);
    const auto words = wordsOf(topic, kMostWords);
    if (words.size() < 2)
        return false;
    const auto first = folded(words.front());
    const bool isJourney = first == "from" && topic.find(" to ") != std::string_view::npos; // "from farm to fork"
    return isQuotation(topic) || isJourney || kTellings.has(first) || isGerund(first) || isList(topic)
        || std::ranges::any_of(
            words, [](std::string_view word) { return word == "I" || word == "My" || word == "my"; });
}

bool isToldOfPerson(std::string_view topic)
{
    const auto words = wordsOf(topic, kMostWords);
    if (words.empty())
        return false;
    const auto first = folded(words.front());
    const bool isCase =
        first == "case" && words.size() == 2 && words[1].find_first_not_of("0123456789") == std::string_view::npos;
    const bool isRise = first == "how"
        && std::ranges::any_of(words, [](std::string_view word) { return word == "Became" || word == "became"; })
        && words.size() > 1 && isArticle(folded(words[1])); // "How a Grocer Became a Whisky"
    if (isRise || isCase || isPassive(first) || (words.size() <= 2 && isSubjectLabel(folded(words.back()))))
        return true;
    const std::size_t noun = isArticle(first) ? 4 : 1; // "The Dark Lady of …"
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto key = withoutArticle(folded(words[i]));
        if (isSubjectPronoun(key) || (i < noun && kEpithets.has(key)))
            return true;
    }
    return false;
}

bool isPlaceOfTopic(std::string_view words)
{
    const auto list = wordsOf(words, 4);
    if (list.size() < 2)
        return false;
    auto key = folded(list[1]);
    if (isAmong(key, {"a", "the"}) && list.size() > 2)
        key = folded(list[2]);
    return isAmong(key,
        {"budget", "trial", "tour", "ice", "fire", "screen", "film", "stage", "vinyl", "repeat", "broadway", "netflix",
            "hold", "top", "run", "shoestring", "foot", "horseback", "bike", "tape", "steam", "switch", "sea", "edge",
            "rocks", "cross", "moon", "mars", "parole", "stand", "couch", "brink", "map", "hudson", "sunday", "monday",
            "demand", "deck", "board", "wheels", "two", "paper", "canvas"});
}

} // namespace tidemark::timeline
