// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/cue_words.h"

#include "timeline/name_rules.h"
#include "timeline/word_table.h"

namespace tidemark::timeline {

namespace {

// Folded, and sorted by their bytes, because they are looked up by halving; the compiler checks the order.
// clang-format off
constexpr std::string_view kTalkWordList[] = {
    "accompanied", "batemos", "bato", "bavíme", "berbincang", "beszélget", "beszélgetek", "beszélgettünk",
    "beszélgetünk", "catch", "catches", "caught", "charla", "charlamos", "charlando", "charlar", "charlaremos",
    "charlo", "chat", "chats", "chatted", "chatting", "chiacchierata", "chiacchierato", "chiacchiere",
    "chiacchieriamo", "connect", "connects", "contamos", "contaremos", "conversa", "conversación", "conversamos",
    "conversando", "conversar", "conversaremos", "conversation", "conversations", "converse", "conversem",
    "converses", "conversing", "converso", "cuento", "debate", "debates", "delve", "delves", "dialogamos",
    "dialogo", "dialogue", "dig", "digs", "discuss", "discusses", "discussion", "discute", "discutons", "discutăm",
    "diskutieren", "diskutiert", "dive", "dives", "dug", "entretien", "entretient", "entrevista", "explore",
    "explores", "falamos", "falando", "falo", "geek", "gesprek", "gesprochen", "gespräch", "habla", "hablamos",
    "hablando", "hablar", "hablaremos", "hablo", "hang", "hangout", "hangs", "hung", "incontro", "interview",
    "interviewed", "interviewen", "interviews", "joined", "juttelee", "juttelemme", "keskustelee", "keskustelemme",
    "meet", "mengobrol", "mluvil", "mluvila", "mluvíme", "möter", "møder", "møter", "ngobrol", "papo", "parlato",
    "parle", "parlem", "parliamo", "parlo", "parlons", "platica", "platicamos", "platicando", "platicar",
    "platico", "plaudern", "plaudert", "porozmawiamy", "porozmawiałam", "porozmawiałem", "povídal", "povídali",
    "povídáme", "praat", "pratade", "pratar", "pratat", "praten", "prater", "pratet", "pričamo", "puhuu", "q&a",
    "quatscht", "razgovarali", "razgovaramo", "razgovor", "rede", "reden", "redet", "reflect", "reflects",
    "rencontre", "rencontres", "riff", "rozmawia", "rozmawialiśmy", "rozmawiam", "rozmawiamy", "rozmawiałam",
    "rozmawiałem", "rozmowa", "rozprávame", "samtal", "samtalade", "samtalar", "samtale", "samtaler", "sat", "sit",
    "sits", "sitting", "snak", "snakke", "snakkede", "snakker", "snakket", "speak", "speaking", "speaks", "spoke",
    "sprach", "sprachen", "sprak", "spraken", "spreche", "sprechen", "spreekt", "spreken", "spricht", "taler",
    "talk", "talked", "talking", "talks", "talte", "treffen", "trifft", "trò", "unpack", "unpacks", "unterhalte",
    "unterhalten", "unterhielt", "unterhielten", "unterhält", "vorbesc", "vorbim", "xerrem", "échange",
    "échangeons", "échangé", "đàm", "беседуем", "говорим", "говоримо", "говорю", "поговорили", "разговариваем",
    "разговаряме", "розмовляємо", "спілкуємось", "стаем",
};

constexpr std::string_view kMeetingVerbList[] = {
    "accogliamo", "accoglie", "accueille", "accueilli", "accueillons", "acompanha", "acompaña", "acompañan",
    "begrüße", "begrüßen", "begrüßt", "besökte", "besøger", "conocemos", "conoceremos", "entrevistamos",
    "entrevistei", "entrevisto", "entrevistou", "feat", "featuring", "gościliśmy", "gościmy", "gästar", "hosting",
    "incontra", "incontrato", "incontrerà", "incontriamo", "interview", "interviewar", "interviewde",
    "interviewed", "interviewen", "interviewer", "interviewing", "interviewons", "interviews", "interviewt",
    "intervistato", "intervistiamo", "intervjuade", "intervjuar", "intervjuer", "introducing", "invite", "invited",
    "invites", "meet", "meets", "mødt", "møtt", "ontvang", "ontvangen", "ontvangt", "ospita", "ospitiamo",
    "ospito", "presents", "recebe", "recebemos", "recebi", "recebo", "recevoir", "recevons", "recibe", "recibimos",
    "recibo", "reçois", "reçoit", "reçu", "schuift", "spotykamy", "träffade", "träffar", "verwelkomen",
    "verwelkomt", "vítám", "vítáme", "welcome", "welcomed", "welcomes", "welcoming", "zapraszamy",
};

constexpr std::string_view kGuestWordList[] = {
    "besøg", "convidada", "convidades", "convidado", "convidados", "convidat", "convidats", "gast", "gasten",
    "gastin", "gesprächsgast", "gestir", "gestur", "gjest", "gjester", "gonbidatu", "gonbidatua", "gost", "gosta",
    "gostja", "gości", "goście", "gościem", "gościmy", "gościni", "gościnią", "gość", "gośćmi", "gošća", "guest",
    "guests", "gäst", "gästar", "gäste", "gästen", "gäster", "gästin", "gæst", "gæsten", "gæster", "gæsterne",
    "hostem", "hostka", "hostkou", "hosty", "hosté", "hosť", "hosťkou", "hosťom", "intervinientes", "invitada",
    "invitadas", "invitado", "invitados", "invitat", "invitata", "invitatul", "invitată", "invitații", "invité",
    "invitée", "invitées", "invités", "konuk", "konuklar", "konuğu", "konuğum", "konuğumuz", "ospite", "ospiti",
    "panelists", "panellists", "participan", "participantes", "studiogast", "studiogäst", "tamu", "vendég",
    "vendégei", "vendégeink", "vendégem", "vendégünk", "vieraamme", "vieraana", "vieraanamme", "vieraina",
    "vieras", "καλεσμένεσ", "καλεσμένη", "καλεσμένο", "καλεσμένοι", "καλεσμένοσ", "καλεσμένουσ", "гост", "гостей",
    "гостем", "гостенин", "гости", "гость", "гостью", "гостья", "гостя", "гостями", "гостях", "гість", "ゲスト",
    "嘉宾", "게스트",
};

constexpr std::string_view kStoryWordList[] = {
    "asesinada", "asesinado", "asesinato", "assassinado", "assassinat", "assassinato", "assassiné", "biography",
    "biopic", "born", "century", "conspiracy", "cult", "death", "died", "disappearance", "disappeared", "drept",
    "dræbt", "dynasty", "døde", "eeuw", "emperor", "empire", "ermordet", "executed", "född", "født", "gameplay",
    "geboren", "jahrhundert", "killed", "killer", "killings", "leben", "legacy", "mord", "morreu", "morì",
    "mourut", "murder", "murdered", "murderer", "murders", "murió", "myrdet", "mördad", "mördade", "nació",
    "nacque", "nasceu", "né", "née", "poisoned", "recap", "reign", "secolo", "sermon", "siglo", "siècle",
    "spoilers", "starb", "strangled", "século", "urodził", "vanished", "vermoord", "victim", "victims",
    "zamordowany", "zginął", "родился", "убийство", "убийца",
};
// clang-format on

constexpr WordTable kTalkWords(kTalkWordList);
constexpr WordTable kMeetingVerbs(kMeetingVerbList);
constexpr WordTable kGuestWords(kGuestWordList);
constexpr WordTable kStoryWords(kStoryWordList);

static_assert(kTalkWords.isSorted() && kMeetingVerbs.isSorted() && kGuestWords.isSorted() && kStoryWords.isSorted());

} // namespace

bool isTalkWord(std::string_view key)
{
    return kTalkWords.has(key);
}

bool isWithWord(std::string_view key)
{
    return isAmong(key,
        {"amb", "cu", "s", "so", "aan", "bareng", "bersama", "v\u1EDBi", "\u0441", "\u0441\u043E", "\u0437",
            "\u0456\u0437", "with", "to", "by", "mit", "med", "con", "com", "avec", "met", "z", "w"});
}

bool isMeetingVerb(std::string_view key)
{
    return kMeetingVerbs.has(key);
}

bool isGuestWord(std::string_view key)
{
    return kGuestWords.has(key);
}

namespace {

bool isTellingVerb(std::string_view key)
{
    return isAmong(key,
        {"erkl\u00E4rt", "erz\u00E4hlt", "verr\u00E4t", "berichtet", "zeigt", "fort\u00E6ller", "forklarer",
            "forteller", "ber\u00E4ttar", "f\u00F6rklarar", "explique", "raconte", "explica", "cuenta", "spiega",
            "racconta", "begleitet", "accompagne", "conta", "vertelt"});
}

} // namespace

bool isTelling(std::string_view key, std::string_view before)
{
    return (isAmong(key, {"uns", "mir", "os", "oss", "nous", "nos", "ci", "ons", "mig", "me"}) && isTellingVerb(before))
        || (isTellingVerb(key) && isAmong(before, {"nous", "nos", "ci", "me"}));
}

bool isVisit(std::string_view key, std::string_view before, std::size_t index)
{
    if (isAmong(key, {"af", "av"}))
        return isAmong(before, {"bes\u00F8g", "g\u00E4stas", "g\u00E6stes", "gjestes", "bes\u00F6k"});
    if (isAmong(key, {"noi", "nosotros", "nous", "uns", "os", "oss", "conosco", "ons"}))
        return index < 3 && isAmong(before, {"con", "avec", "mit", "bei", "med", "met", "hos", "com"});
    if (key == "\u0441\u0442\u0443\u0434\u0438\u0438")
        return index == 0 && before == "\u0432"; // "в студии"
    return key == "studio" && index == 0;
}

bool isHostWord(std::string_view key)
{
    return isAmong(key,
        {"host", "hosts", "hosted", "presented", "presenter", "presenters", "moderator", "moderation", "moderiert",
            "v\u00E6rt", "v\u00E6rter", "v\u00E6rten", "co-host", "cohost", "co-hosts", "cohosts", "narrated",
            "anfitri\u00F3n", "anfitriona", "animateur", "pr\u00E9sent\u00E9", "conduce", "conducido", "presentado",
            "presentada", "apresentado", "prowadz\u0105cy", "prowadzi", "gastgeber", "gastgeberin", "i'm", "i\u2019m",
            "programleder", "programledare"});
}

bool isReport(std::string_view key)
{
    return isAmong(key,
        {"discusses", "discuss", "describes", "describe", "recounts", "recalls", "reveals", "reflects", "breaks",
            "performs", "explores", "unpacks", "weighs", "outlines", "examines", "unpicks", "speaks", "previews",
            "analyzes", "analyses"});
}

bool isStoryWord(std::string_view key)
{
    return kStoryWords.has(key);
}

bool mayStandBetween(std::string_view key)
{
    return !isAmong(key,
        {"about", "of", "on", "over", "in", "for", "like", "including", "called", "named", "om", "\u00FCber", "sobre",
            "sur", "su", "behind", "around", "after", "than", "as", "was", "who", "that", "from", "because", "when",
            "if", "but", "whether", "why", "how", "through", "between", "against", "without", "von", "af", "av", "von",
            "para", "pour", "f\u00FCr", "por", "per"});
}

} // namespace tidemark::timeline
