// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/cue_words.h"

#include "timeline/name_rules.h"

namespace tidemark::timeline {

bool isTalkWord(std::string_view key)
{
    return isAmong(key,
        {"dig", "digs", "dug", "dive", "dives", "delve", "delves", "unpack", "unpacks", "explore", "explores", "hang",
            "hangs", "hangout", "hung", "meet", "connect", "connects", "reflect", "reflects", "debate", "debates",
            "geek", "riff", "converses", "conversing", "platicamos", "platico", "platica", "platicando", "platicar",
            "charlando", "conversando", "conversaremos", "charlaremos", "charlar", "hablaremos", "hablando", "hablar",
            "contamos", "contaremos", "cuento", "falando", "conversar", "batemos", "bato", "rencontre", "rencontres",
            "\u00E9chang\u00E9", "incontro", "dialogo", "parlato", "chiacchieriamo", "chiacchierato", "chiacchiere",
            "pov\u00EDd\u00E1me", "pov\u00EDdali", "pov\u00EDdal", "mluv\u00EDme", "mluvil", "mluvila", "bav\u00EDme",
            "rozpr\u00E1vame", "razgovaramo", "razgovor", "razgovarali", "pri\u010Damo", "besz\u00E9lget\u00FCnk",
            "besz\u00E9lgetek", "besz\u00E9lgett\u00FCnk", "besz\u00E9lget", "porozmawiamy", "porozmawia\u0142em",
            "porozmawia\u0142am", "rozmawiali\u015Bmy", "rozmawia\u0142em", "rozmawia\u0142am", "keskustelemme",
            "juttelemme", "sprak", "spraken", "sprachen", "gesprochen", "unterhalte", "unterhielt", "unterhielten",
            "snakkede", "pratet", "pratade", "pratat", "samtalade", "samtalar", "interviewen", "parlem", "conversem",
            "xerrem", "ngobrol", "berbincang", "mengobrol", "tr\u00F2", "\u0111\u00E0m",
            "\u0441\u0442\u0430\u0435\u043C", "\u0433\u043E\u0432\u043E\u0440\u0438\u043C",
            "\u0433\u043E\u0432\u043E\u0440\u044E", "\u043F\u043E\u0433\u043E\u0432\u043E\u0440\u0438\u043B\u0438",
            "\u0431\u0435\u0441\u0435\u0434\u0443\u0435\u043C",
            "\u0440\u0430\u0437\u0433\u043E\u0432\u0430\u0440\u0438\u0432\u0430\u0435\u043C",
            "\u0440\u043E\u0437\u043C\u043E\u0432\u043B\u044F\u0454\u043C\u043E",
            "\u0433\u043E\u0432\u043E\u0440\u0438\u043C\u043E",
            "\u0441\u043F\u0456\u043B\u043A\u0443\u0454\u043C\u043E\u0441\u044C",
            "\u0440\u0430\u0437\u0433\u043E\u0432\u0430\u0440\u044F\u043C\u0435", "vorbim", "vorbesc", "discut\u0103m",
            "talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking", "chat", "chats", "chatted",
            "chatting", "sit", "sits", "sat", "sitting", "conversation", "conversations", "interview", "interviews",
            "discussion", "dialogue", "catch", "catches", "caught", "discuss", "discusses", "joined", "q&a", "converse",
            "interviewed", "spricht", "spreche", "sprechen", "sprach", "gespr\u00E4ch", "unterhalten", "unterh\u00E4lt",
            "rede", "redet", "reden", "diskutieren", "diskutiert", "taler", "talte", "snakker", "snakket", "samtale",
            "samtaler", "samtal", "pratar", "prater", "m\u00F8der", "m\u00F8ter", "m\u00F6ter", "hablamos", "hablo",
            "habla", "conversamos", "conversa", "converso", "charlamos", "charla", "charlo", "conversaci\u00F3n",
            "entrevista", "dialogamos", "falamos", "falo", "converso", "papo", "parlons", "parle", "discutons",
            "discute", "entretien", "conversation", "\u00E9change", "\u00E9changeons", "entretient", "parliamo",
            "parlo", "chiacchierata", "praten", "praat", "spreekt", "spreken", "gesprek", "rozmawiamy", "rozmawiam",
            "rozmawia", "rozmowa", "puhuu", "juttelee", "keskustelee", "quatscht", "plaudert", "plaudern", "snak",
            "snakke", "accompanied", "trifft", "treffen"});
}

bool isWithWord(std::string_view key)
{
    return isAmong(key,
        {"amb", "cu", "s", "so", "aan", "bareng", "bersama", "v\u1EDBi", "\u0441", "\u0441\u043E", "\u0437",
            "\u0456\u0437", "with", "to", "by", "mit", "med", "con", "com", "avec", "met", "z", "w"});
}

bool isMeetingVerb(std::string_view key)
{
    return isAmong(key,
        {"incontriamo", "incontrato", "incontra", "incontrer\u00E0", "schuift", "ontvangen", "ontvangt", "ontvang",
            "interviewde", "verwelkomen", "verwelkomt", "v\u00EDt\u00E1me", "v\u00EDt\u00E1m", "zapraszamy",
            "go\u015Bcimy", "go\u015Bcili\u015Bmy", "accueilli", "re\u00E7u", "recevoir", "recibo", "recibe",
            "entrevistou", "recebo", "recebe", "recebi", "tr\u00E4ffar", "tr\u00E4ffade", "m\u00F8tt", "m\u00F8dt",
            "bes\u00F6kte", "intervjuer", "intervjuar", "intervjuade", "conocemos", "conoceremos", "ospita", "ospito",
            "interview", "interviews", "interviewed", "interviewing", "welcome", "welcomes", "welcomed", "welcoming",
            "featuring", "feat", "meet", "meets", "invite", "invites", "invited", "re\u00E7oit", "recevons",
            "re\u00E7ois", "accueille", "accueillons", "begr\u00FC\u00DFen", "begr\u00FC\u00DFe", "begr\u00FC\u00DFt",
            "entrevistamos", "entrevisto", "recibimos", "recebemos", "ospitiamo", "intervistiamo", "interviewen",
            "bes\u00F8ger", "g\u00E4star", "acompa\u00F1a", "acompa\u00F1an", "acompanha", "accoglie", "accogliamo",
            "spotykamy", "presents", "introducing", "interviewt", "interviewer", "interviewar", "interviewons",
            "entrevistei", "intervistato", "hosting"});
}

bool isGuestWord(std::string_view key)
{
    return isAmong(key,
        {"hostem", "hosty", "hostka", "hostkou", "hos\u0165om", "hos\u0165", "hos\u0165kou", "gost", "gosta", "gostja",
            "go\u0161\u0107a", "invitatul", "invitata", "invitat", "invita\u021Bii", "invitat\u0103", "gestur",
            "gestir", "vend\u00E9g\u00FCnk", "vend\u00E9geink", "vend\u00E9gem", "vend\u00E9gei", "konuklar",
            "konu\u011Fum", "participantes", "participan", "intervinientes", "convidats", "convidat", "convidades",
            "gonbidatua", "gonbidatu", "go\u015Bci", "go\u015Bcini\u0105", "go\u015Bcini", "go\u015B\u0107mi",
            "g\u00E4stin", "g\u00E4star", "gespr\u00E4chsgast", "studiogast", "studiog\u00E4st", "vieraamme",
            "vieraanamme", "vieras", "gastin", "\u0433\u043E\u0441\u0442",
            "\u0433\u043E\u0441\u0442\u0435\u043D\u0438\u043D", "\u0433\u043E\u0441\u0442\u044C\u044E",
            "\u0433\u043E\u0441\u0442\u0435\u0439", "\u0433\u043E\u0441\u0442\u044F\u043C\u0438", "tamu", "guest",
            "guests", "gast", "g\u00E4ste", "g\u00E4sten", "g\u00E4st", "g\u00E4ster", "g\u00E6st", "g\u00E6ster",
            "g\u00E6sten", "g\u00E6sterne", "gjest", "gjester", "invit\u00E9", "invit\u00E9e", "invit\u00E9s",
            "invit\u00E9es", "invitado", "invitada", "invitados", "invitadas", "convidado", "convidada", "convidados",
            "ospite", "ospiti", "go\u015B\u0107", "go\u015Bcie", "go\u015Bciem", "go\u015Bcimy", "vieraana",
            "konu\u011Fumuz", "konu\u011Fu", "\u0433\u043E\u0441\u0442\u044F\u0445",
            "\u0433\u043E\u0441\u0442\u044C\u044F", "\u0433\u043E\u0441\u0442\u0435\u043C",
            "\u0433\u0456\u0441\u0442\u044C", "\u0433\u043E\u0441\u0442\u044F", "vieraina", "gasten", "konuk",
            "vend\u00E9g", "host\u00E9", "bes\u00F8g", "panelists", "panellists", "\u0433\u043E\u0441\u0442\u044C",
            "\u0433\u043E\u0441\u0442\u0438", "\u30B2\u30B9\u30C8", "\u5609\u5BBE", "\uAC8C\uC2A4\uD2B8"});
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
    return isAmong(key,
        {"born", "murder", "murders", "murdered", "murderer", "killer", "killed", "killings", "executed", "strangled",
            "poisoned", "disappeared", "disappearance", "vanished", "victim", "victims", "century", "legacy", "empire",
            "emperor", "reign", "dynasty", "biography", "died", "death", "cult", "conspiracy", "sermon", "recap",
            "spoilers", "gameplay", "biopic", "geboren", "starb", "ermordet", "mord", "jahrhundert", "leben", "født",
            "døde", "drept", "dræbt", "myrdet", "född", "mördad", "mördade", "nació", "murió", "asesinado", "asesinada",
            "asesinato", "siglo", "né", "née", "mourut", "assassiné", "assassinat", "siècle", "nacque", "morì",
            "assassinato", "secolo", "nasceu", "morreu", "assassinado", "século", "geboren", "vermoord", "eeuw",
            "urodził", "zginął", "zamordowany", "родился", "убийство", "убийца"});
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
