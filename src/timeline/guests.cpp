// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guests.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/notes_people.h"
#include "timeline/title_guests.h"
#include "timeline/title_shows.h"
#include "timeline/title_topics.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostGuests = 24;
constexpr std::size_t kLongestTitleBytes = 1000;

/// The endings of names behind "with" in Slavic languages.
constexpr std::string_view kCaseEndings[] = {"em", "iem", "kiem", "a", "ego", "iego", "ej", "iej", "owi", "y", "i",
    "\u0119", "ą", "im", "ym", "ou", "ом", "ем", "ой", "ею", "ою", "им", "ым"};

std::string keyOf(std::string_view name)
{
    auto key = withoutAccents(folded(name));
    std::erase_if(key, [](char c) { return c == '.' || c == '"' || c == ','; });
    return key;
}

/// "Ada M. Brandt" and "Ada Brandt" are one: their first and last words are the same.
bool isSamePerson(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    const auto firstEnd = std::min(a.find(' '), a.size());
    return firstEnd < a.size() && b.find(' ') != std::string_view::npos
        && a.substr(0, firstEnd) == b.substr(0, b.find(' ')) && a.substr(a.rfind(' ')) == b.substr(b.rfind(' '));
}

/// Whether `form` is `name` with other endings: each word has the ending of a case behind a beginning that both have.
bool isDeclinedForm(std::string_view form, std::string_view name)
{
    if (form == name)
        return false;
    const auto forms = wordsOf(form, 6);
    const auto names = wordsOf(name, 6);
    if (forms.size() < 2 || forms.size() != names.size())
        return false;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto same = static_cast<std::size_t>(std::ranges::mismatch(forms[i], names[i]).in1 - forms[i].begin());
        const auto rest = forms[i].substr(same);
        if (rest.empty() && same == names[i].size())
            continue;
        const bool isCase =
            rest.empty() ? same == names[i].size() : std::ranges::find(kCaseEndings, rest) != std::end(kCaseEndings);
        if (same < 3 || names[i].size() - same > 2 || !isCase)
            return false;
    }
    return true;
}

bool isHostRole(std::string_view role)
{
    return role.empty() || role == "host" || role == "co-host" || role == "cohost";
}

std::vector<Guest> guestsOfFeed(const std::vector<Person>& persons)
{
    std::vector<Guest> guests;
    for (const auto& person : persons) {
        Guest guest;
        guest.name = simplified(person.name);
        guest.role = folded(trimmed(person.role));
        if (guest.role.empty())
            guest.role = "host"; // the namespace's default
        if (!guest.name.empty())
            guests.push_back(std::move(guest));
    }
    return guests;
}

/// Whether a text names a year from 1000 to 1939.
bool namesPastYear(std::string_view text)
{
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool isDigit = i < text.size() && text[i] >= '0' && text[i] <= '9';
        if (!isDigit && digits == 4 && text[i - 4] == '1' && text.substr(i - 4, 4) < "1940"
            && (i == 4 || text[i - 5] == ' ' || text[i - 5] == '(' || text[i - 5] == '\n'))
            return true;
        digits = isDigit ? digits + 1 : 0;
    }
    return false;
}

/// Words that no table knows, or a known given name before a word that may be a surname ("Ada Strand").
bool isLikelyName(const TitleGuest& guest)
{
    const auto& name = guest.person.guest.name;
    return guest.person.grade == NameGrade::Fair
        || (guest.person.grade == NameGrade::Weak && isGivenName(folded(name.substr(0, name.find(' ')))));
}

/// Puts together what the sources say of one episode.
class GuestList final {
public:
    explicit GuestList(const GuestInput& input)
        : m_notes(readNotes(input.notesText))
        , m_showTitle(keyOf(input.showTitle))
        , m_showKind(kindOfShow(input.showTitle))
    {
        for (const auto& host : input.hosts)
            m_hosts.push_back(keyOf(host));
        for (const auto& person : m_notes.persons) {
            if (person.part == PersonPart::Host)
                m_hosts.push_back(keyOf(person.person.guest.name));
        }
        if (m_showKind == ShowKind::Unknown && isLedByHost(input.showTitle, input.hosts))
            m_showKind = ShowKind::Talk;
        if (input.persons)
            m_guests = guestsOfFeed(*input.persons);
    }

    void addTitle(std::string_view title)
    {
        m_isPast = namesPastYear(title) || namesPastYear(m_notes.text);
        auto guests = readTitle(title);
        const bool isOfHistory = std::ranges::any_of(
            guests, [this](const TitleGuest& guest) { return !guest.isMarked && !guest.hasView && isTopical(guest); });
        for (auto& guest : guests) {
            guest.isTopic = guest.isTopic || (isOfHistory && !guest.isMarked);
            if (isAccepted(guest) && !isDeclined(guest.person.guest.name))
                add(std::move(guest.person.guest));
        }
    }

    void addNotes()
    {
        for (const auto& person : m_notes.persons) {
            if (isShortFormOfAnother(person.person.guest.name))
                continue;
            if (isAccepted(person) || (person.part == PersonPart::Person && isListed(person.person.guest.name)))
                add(person.person.guest);
        }
    }

    [[nodiscard]] std::vector<Guest> take() { return std::move(m_guests); }

private:
    [[nodiscard]] bool isHost(std::string_view name) const
    {
        const auto key = keyOf(name);
        return (key.find(' ') != std::string::npos && m_showTitle.find(key) != std::string::npos)
            || std::ranges::any_of(m_hosts,
                [&key](const std::string& host) { return isSamePerson(host, key) || isDeclinedForm(key, host); });
    }

    [[nodiscard]] bool isListed(std::string_view name) const
    {
        const auto key = keyOf(name);
        return std::ranges::any_of(m_guests, [&key](const Guest& guest) { return keyOf(guest.name) == key; });
    }

    /// "Dr. Brandt", where the notes have Ada Brandt as well.
    [[nodiscard]] bool isShortFormOfAnother(std::string_view name) const
    {
        return name.find(' ') == std::string_view::npos
            && std::ranges::any_of(m_notes.persons, [name](const NotesPerson& other) {
                   const std::string_view full = other.person.guest.name;
                   return full.size() > name.size()
                       && (full.ends_with(" " + std::string(name)) || full.starts_with(std::string(name) + " "));
               });
    }

    /// "This week Jarek tells us": the notes go on with the given name alone.
    [[nodiscard]] bool isCalledByGivenName(std::string_view name) const
    {
        const auto given = name.substr(0, name.find(' ') + 1);
        if (!m_notes.isTalk || given.size() <= 3)
            return false;
        auto at = m_notes.text.find(given);
        while (at != std::string_view::npos && m_notes.text.substr(at).starts_with(name))
            at = m_notes.text.find(given, at + given.size());
        return at != std::string_view::npos;
    }

    /// "Rozmowa z Zenobiuszem Wrotkiem", where the notes have the guest Zenobiusz Wrotek: theirs is the plain form.
    [[nodiscard]] bool isDeclined(std::string_view name) const
    {
        return std::ranges::any_of(m_notes.persons, [name](const NotesPerson& other) {
            return other.part == PersonPart::Guest && isDeclinedForm(name, other.person.guest.name);
        });
    }

    /// Whom a title names without saying that they talk, in a show that is about people.
    [[nodiscard]] bool isTopicLike(const TitleGuest& guest) const
    {
        if (guest.isMarked || guest.hasView)
            return false;
        return guest.isTopic || m_showKind == ShowKind::Subject || (guest.mayBeTopic && m_showKind != ShowKind::Talk);
    }

    /// A title that is nothing but names: an interview, unless the show or the notes tell somebody's story.
    [[nodiscard]] bool isBareInterview(const TitleGuest& guest) const
    {
        if (!guest.isBare || m_notes.isStory)
            return false;
        return guest.person.grade == NameGrade::Strong || (guest.isNumbered && isLikelyName(guest));
    }

    /// Whom a title or a talk show names may be known to everybody, but not dead or made up.
    [[nodiscard]] bool isTopical(const TitleGuest& guest) const
    {
        const auto key = folded(guest.person.guest.name);
        return isTopicalName(key) && !(isLivingName(key) && (guest.isAnnounced || m_showKind == ShowKind::Talk));
    }

    [[nodiscard]] bool isAccepted(const TitleGuest& guest) const
    {
        const auto& name = guest.person.guest.name;
        if (guest.person.isHost || isHost(name) || (guest.isBare && m_notes.hasOtherGuest(name)))
            return false;
        const auto part = partOf(m_notes, name);
        if (isTopical(guest))
            return false; // addNotes() takes those with whom the notes say somebody talked
        if (part == PersonPart::Guest)
            return true;
        if (!guest.isMarked && (part == PersonPart::Subject || (m_isPast && part != PersonPart::Person)))
            return false;
        if (isTopicLike(guest))
            return (part == PersonPart::Person && (m_notes.hasGuest || !guest.isTopic))
                || (part == PersonPart::Named && m_notes.hasGuest) || (m_notes.hasGuest && isCalledByGivenName(name));
        return !guest.isDoubtful || (guest.isAnnounced && isLivingName(folded(name))) || part == PersonPart::Person
            || (part == PersonPart::Named && m_notes.isTalk) || isCalledByGivenName(name) || isBareInterview(guest);
    }

    [[nodiscard]] bool isAccepted(const NotesPerson& person) const
    {
        const auto& name = person.person.guest.name;
        const bool isSure = person.person.grade >= NameGrade::Fair
            || (person.isAddressed && isGivenName(folded(name.substr(0, name.find(' ')))));
        return (person.part == PersonPart::Guest || isInterviewed(person)) && isSure && !isHost(name)
            && (person.isAddressed || !isTopicalName(folded(name)));
    }

    /// "Ada Brandt is a botanist at Yale. In this interview …": who begins the notes is who was talked with.
    [[nodiscard]] bool isInterviewed(const NotesPerson& person) const
    {
        return person.part == PersonPart::Person && person.begins && person.person.grade >= NameGrade::Fair
            && m_showKind != ShowKind::Subject && !m_notes.isStory && !m_isPast
            && (m_notes.isInterview || m_showKind == ShowKind::Talk)
            && !m_notes.hasOtherGuest(person.person.guest.name);
    }

    void add(Guest guest)
    {
        const auto key = keyOf(guest.name);
        const auto known =
            std::ranges::find_if(m_guests, [&key](const Guest& other) { return isSamePerson(keyOf(other.name), key); });
        if (known == m_guests.end()) {
            if (m_guests.size() < kMostGuests)
                m_guests.push_back(std::move(guest));
        } else if (known->affiliations.empty()) {
            known->affiliations = std::move(guest.affiliations); // the first to name them said none
        }
    }

    NotesPeople m_notes;
    std::string m_showTitle;
    ShowKind m_showKind;
    std::vector<std::string> m_hosts;
    std::vector<Guest> m_guests;
    bool m_isPast = false; ///< a year that nobody remembers makes those whom the title names its subject
};

} // namespace

std::vector<Guest> guestsFromTitle(std::string_view title)
{
    return guestsOf({title, {}, nullptr, {}, {}});
}

std::vector<Guest> guestsOf(const GuestInput& input)
{
    GuestList list(input);
    list.addTitle(withoutShow(truncatedUtf8(input.title, kLongestTitleBytes), input.showTitle, input.hosts));
    list.addNotes();
    return list.take();
}

std::vector<std::string> knownHosts(std::string_view author, const std::vector<Person>& persons)
{
    std::vector<std::string> hosts;
    for (const auto& person : persons) {
        if (isHostRole(folded(trimmed(person.role))) && !trimmed(person.name).empty())
            hosts.push_back(simplified(person.name));
    }
    const auto line = simplified(truncatedUtf8(author, 300));
    const auto list = readPersons(line, 0);
    const bool isWhole = withoutMarks(std::string_view(line).substr(list.end)).empty();
    for (const auto& person : list.persons) {
        if (isWhole)
            hosts.push_back(person.guest.name);
    }
    return hosts;
}

} // namespace tidemark::timeline
