// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes_people.h"

#include "base/text.h"
#include "timeline/affiliation_reader.h"
#include "timeline/guest_words.h"
#include "timeline/name_cases.h"
#include "timeline/name_reader.h"
#include "timeline/notes_cues.h"
#include "timeline/notes_sentences.h"
#include "timeline/uncased_names.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostPersons = 24;
constexpr auto npos = std::string_view::npos;

/// People named one after the other in a sentence, with the words around them.
struct Span {
    PersonList list;
    std::string_view lead; ///< between the people before and these
    std::string_view tail;
};

/// Whether persons may begin at a word: a capital, and behind it another or what a person is. Most words of a sentence
/// are done with here.
bool mayBegin(std::string_view sentence, std::size_t at)
{
    const auto c = firstOf(sentence.substr(at, 4));
    if (!isUpper(c))
        return false;
    const auto next = wordAt(sentence, skipSpaces(sentence, at + wordAt(sentence, at).size()));
    const auto key = folded(withoutMarks(next));
    return !isLower(firstOf(next)) || isParticle(key) || hasNamePrefix(next) || isRoleWord(key);
}

/// @return where persons may begin who were introduced by small words before `at` ("legal scholar Ada Brandt").
std::vector<Span> spansOf(std::string_view sentence)
{
    std::vector<Span> spans;
    std::size_t after = 0;
    for (std::size_t at = 0; at < sentence.size() && spans.size() < kMostPersons;) {
        const bool isStart = at == 0 || std::string_view(" (\"-").find(sentence[at - 1]) != npos;
        if (isStart && mayBegin(sentence, at)) {
            auto list = readPersons(sentence, at);
            if (!list.persons.empty()) {
                const auto begin = list.begin;
                const auto end = list.end;
                spans.push_back({std::move(list), sentence.substr(after, begin - after), sentence.substr(end)});
                at = after = std::max(end, at + 1);
                continue;
            }
        }
        const auto space = sentence.find_first_of(" (\"", at);
        if (space == npos)
            break;
        at = space + 1;
    }
    return spans;
}

PersonPart partOfCue(Cue cue)
{
    switch (cue) {
    case Cue::Guest:
        return PersonPart::Guest;
    case Cue::Host:
        return PersonPart::Host;
    case Cue::Person:
        return PersonPart::Person;
    case Cue::Subject:
        return PersonPart::Subject;
    case Cue::Report:
    case Cue::None:
        break;
    }
    return PersonPart::Named;
}

/// A small role before a name ("legal scholar Ada Brandt") tells a person from a place.
bool endsWithRole(std::string_view lead)
{
    const auto words = lead.substr(lead.size() > 60 ? lead.size() - 60 : 0);
    const auto last = words.substr(words.rfind(' ', words.empty() ? 0 : words.size() - 2) + 1);
    return isRoleWord(folded(withoutMarks(last)));
}

PersonPart partOfSpan(const Span& span, bool isListed)
{
    const auto before = cueBefore(span.lead);
    if (before == Cue::Host || before == Cue::Guest)
        return partOfCue(before);
    const auto behind = cueBehind(span.tail);
    if (before == Cue::Subject && behind != Cue::Guest)
        return PersonPart::Subject;
    const auto& first = span.list.persons.front();
    const auto tail = trimmed(span.tail);
    if (trimmed(span.lead).empty() && first.grade >= NameGrade::Fair
        && std::ranges::any_of(std::initializer_list<std::string_view>{"over ", "\u00FCber ", "om ", "sobre ", "sur ",
                                   "on how ", "on why "},
            [tail](std::string_view word) { return tail.starts_with(word); }))
        return PersonPart::Guest; // "Ada Brandt over dijken"
    if (behind == Cue::Report)
        return first.isPerson || !first.guest.affiliations.empty() || endsWithRole(span.lead) ? PersonPart::Guest
                                                                                              : PersonPart::Person;
    if (behind != Cue::None)
        return partOfCue(behind);
    if (isListed && trimmed(span.lead).empty())
        return PersonPart::Guest;
    return first.isPerson || endsWithRole(span.lead) ? PersonPart::Person : PersonPart::Named;
}

/// "Ada Brandt is a professor of law at Yale": the sentence tells where.
void addPost(Span& span, PersonPart part)
{
    auto& person = span.list.persons.back();
    if (span.list.persons.size() != 1 || part != PersonPart::Person || !person.guest.affiliations.empty())
        return;
    const auto tail = trimmed(span.tail);
    const auto words = wordsOf(tail.substr(0, 80), 8);
    if (std::ranges::any_of(words, [](std::string_view word) { return isRoleWord(folded(word)); }))
        person.guest.affiliations = readPostAfter(tail, 0).affiliations;
}

/// "…, as well as with Bo Friis": the words go on with the people before them.
bool goesOn(std::string_view lead)
{
    const auto words = wordsOf(lead, 6);
    return words.size() < 6 && std::ranges::all_of(words, [](std::string_view word) {
        return isAmong(word,
            {"and", "with", "as", "well", "also", "plus", "along", "alongside", "as\u00ED", "como", "con", "y", "junto",
                "a", "et", "avec", "und", "mit", "sowie", "och", "og", "med", "e", "com", "al\u00E9m", "de", "oltre",
                "en", "met", "i", "z", "from", "to", "by"});
    });
}

void addSpan(NotesPeople& people, Span span, bool isListed, bool isSameSentence)
{
    auto part = partOfSpan(span, isListed);
    if (part <= PersonPart::Person && isSameSentence && !people.persons.empty() && goesOn(span.lead)
        && people.persons.back().part == PersonPart::Guest)
        part = PersonPart::Guest;
    const bool isDescribed = endsWithRole(span.lead);
    const auto isAddressed = cueBefore(span.lead) == Cue::Guest;
    const bool begins =
        people.persons.empty() && people.text.data() == span.lead.data() && withoutMarks(span.lead).empty();
    addPost(span, part);
    for (auto& person : span.list.persons) {
        if (people.persons.size() >= kMostPersons)
            return;
        if (isOblique(person.guest.name, span.lead, span.tail))
            continue; // nothing tells its plain form
        if (isDescribed && person.grade == NameGrade::Fair)
            person.grade = NameGrade::Strong;
        auto own = person.isHost ? PersonPart::Host : person.isGuest ? PersonPart::Guest : part;
        people.persons.push_back({std::move(person), own, begins, isAddressed});
    }
}

bool isTalkSentence(const std::vector<std::string_view>& words)
{
    return std::ranges::any_of(words, [](std::string_view word) {
        return isAmong(word,
            {"us", "we", "We", "talk", "talks", "conversation", "interview", "joins", "guest", "discuss", "spricht",
                "uns", "wir", "Wir", "vi", "Vi", "os", "hablamos", "nous", "parliamo", "chat", "tells", "stops",
                "ber\u00E4ttar", "fort\u00E6ller", "forteller", "erz\u00E4hlt", "raconte", "cuenta", "conta",
                "racconta", "vertelt", "opowiada", "he", "she", "her", "his", "He", "She", "My", "my"});
    });
}

/// "She joins me from Delft", "In this episode he tells us", "We talk with her".
bool saysTheyTalk(std::string_view sentence)
{
    const auto words = wordsOf(sentence, 24);
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const bool isSubject = isAmong(words[i], {"she", "he", "She", "He", "they", "They"});
        if (isSubject
            && isAmong(words[i + 1], {"joins", "joined", "tells", "told", "shares", "explains", "talks", "takes"})
            && isAmong(words[i + 2], {"us", "me", "with"}))
            return true;
        if (isAmong(words[i], {"asked", "ask"}) && isAmong(words[i + 1], {"her", "him", "them"}))
            return true;
        if (isAmong(words[i], {"talk", "talked", "spoke", "speak", "chat", "chatted", "sat"})
            && isAmong(words[i + 1], {"with", "to"}) && isAmong(words[i + 2], {"her", "him", "them"}))
            return true;
    }
    return false;
}

/// "In this interview, we discuss …".
bool saysInterview(std::string_view sentence)
{
    const auto words = wordsOf(sentence, 40);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (isAmong(words[i], {"interview", "conversation", "chat", "talk", "discussion"})
            && isAmong(words[i - 1], {"this", "our", "my", "the", "an", "inspiring", "wide-ranging"}))
            return true;
    }
    return false;
}

/// "We talk with Brandt", "we spoke with Dr. Brandt": whom a sentence before named in full.
void markBySurname(NotesPeople& people, std::string_view sentence)
{
    for (auto& person : people.persons) {
        const std::string_view name = person.person.guest.name;
        const auto surname = name.substr(std::min(name.rfind(' '), name.size()));
        const auto at = surname.size() > 3 ? sentence.find(surname) : npos;
        if (at == npos || (person.part != PersonPart::Named && person.part != PersonPart::Person))
            continue;
        auto lead = sentence.substr(0, at);
        if (const auto last = lead.rfind(' '); last != npos && isHonorific(folded(withoutMarks(lead.substr(last)))))
            lead = lead.substr(0, last);
        if (cueBefore(lead) != Cue::Guest)
            continue;
        person.part = PersonPart::Guest;
        person.isAddressed = true;
    }
}

/// Words that say somebody else is on the show.
bool isGuestSentence(const std::vector<std::string_view>& words)
{
    return std::ranges::any_of(words, [](std::string_view word) {
        return isAmong(word,
            {"us", "me", "talk", "talks", "conversation", "interview", "joins", "guest", "discuss", "spricht", "uns",
                "os", "oss", "ons", "hablamos", "nous", "parliamo", "chat", "tells", "stops", "my", "My",
                "ber\u00E4ttar", "fort\u00E6ller", "forteller", "erz\u00E4hlt", "raconte", "cuenta", "conta",
                "racconta", "vertelt", "opowiada"});
    });
}

} // namespace

NotesPeople readNotes(std::string_view notesText)
{
    NotesPeople people;
    bool isList = false;
    bool isAloneBefore = false; // the sentence before named one person, and nobody was named before
    for (const auto sentence : firstSentences(notesText)) {
        if (people.text.empty())
            people.text = notesText.substr(static_cast<std::size_t>(sentence.data() - notesText.data()), 1500);
        if (announcesGuests(sentence)) {
            isList = true;
            continue;
        }
        for (auto& guest : readUncasedGuests(sentence))
            people.persons.push_back(
                {{std::move(guest), NameGrade::Strong, true, true, false, 0}, PersonPart::Guest, false, true});
        if (!people.hasGuest) { // which makes it talk, too
            const auto words = wordsOf(sentence, 40);
            people.hasGuest = isGuestSentence(words);
            people.isTalk = people.isTalk || people.hasGuest || isTalkSentence(words);
        }
        if (isAloneBefore && saysTheyTalk(sentence) && people.persons.back().part != PersonPart::Host) {
            people.persons.back().part = PersonPart::Guest;
            people.persons.back().isAddressed = true;
        }
        people.isStory = people.isStory || tellsStory(sentence);
        people.isInterview = people.isInterview || (people.isTalk && saysInterview(sentence));
        markBySurname(people, sentence);
        auto spans = spansOf(sentence);
        isList = isList && !spans.empty() && withoutMarks(spans.front().lead).empty();
        bool isSameSentence = false;
        for (auto& span : spans) {
            addSpan(people, std::move(span), isList, isSameSentence);
            isSameSentence = true;
        }
        isAloneBefore = spans.size() == 1 && people.persons.size() == 1
            && (people.persons.front().part == PersonPart::Named || people.persons.front().part == PersonPart::Person)
            && (people.persons.front().person.isPerson || people.persons.front().part == PersonPart::Person);
    }
    return people;
}

bool NotesPeople::hasOtherGuest(std::string_view name) const
{
    return partOf(*this, name) != PersonPart::Guest && std::ranges::any_of(persons, [](const NotesPerson& other) {
        return other.part == PersonPart::Guest && other.isAddressed && other.person.grade >= NameGrade::Fair;
    });
}

PersonPart partOf(const NotesPeople& notes, std::string_view name)
{
    const auto wanted = withoutAccents(folded(name));
    auto part = PersonPart::Absent;
    for (const auto& other : notes.persons) {
        if (withoutAccents(folded(other.person.guest.name)) != wanted)
            continue;
        if (other.part == PersonPart::Host || other.part == PersonPart::Guest)
            return other.part;
        part = part == PersonPart::Person ? part : other.part;
    }
    if (part == PersonPart::Absent && !name.empty() && notes.text.find(name) != npos)
        return PersonPart::Named;
    return part;
}

} // namespace tidemark::timeline
