// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timeline_words.h"

#include "pages/tr.h"

#include <QHash>
#include <QUrl>

namespace tidemark::pages {

using bridge::LookupPlace;
using bridge::SourceReason;

namespace {

/// By the names of src/timeline's rules; asked for anew, as the language is not known before the program runs.
QHash<QString, QString> ruleTexts()
{
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    return {
        {name("list"), Tr::tr("in the list of chapters")},
        {name("list-under-heading"), Tr::tr("in the list under its heading")},
        {name("list-of-hours"), Tr::tr("in the list, read as hours and minutes")},
        {name("single"), Tr::tr("stands alone, not in a list")},
        {name("no-title"), Tr::tr("has no title beside it")},
        {name("no-titles"), Tr::tr("in a list whose times mostly have no title")},
        {name("unpadded"), Tr::tr("written like a score or a ratio")},
        {name("number"), Tr::tr("a number, not a time")},
        {name("dotted-numbers"), Tr::tr("a number with a dot; too little says that it is a time")},
        {name("too-few"), Tr::tr("too few for a list of chapters")},
        {name("out-of-order"), Tr::tr("in a list whose times are out of order")},
        {name("second-list"), Tr::tr("belongs to a second list")},
        {name("backward-step"), Tr::tr("goes back in time")},
        {name("clock-time"), Tr::tr("a time of day")},
        {name("verse"), Tr::tr("a Bible verse")},
        {name("subtitle-cues"), Tr::tr("a cue of subtitles")},
        {name("agenda"), Tr::tr("in a programme of the day")},
        {name("call-log"), Tr::tr("in a log of calls")},
        {name("other-heading"), Tr::tr("under a heading of something else")},
        {name("speakers"), Tr::tr("says who speaks")},
        {name("repeated-titles"), Tr::tr("the same titles again and again, as who speaks when")},
        {name("transcript"), Tr::tr("in a transcript")},
        {name("mentions"), Tr::tr("mentioned in a sentence")},
        {name("track-lengths"), Tr::tr("the length of a piece of music")},
        {name("results"), Tr::tr("a result of a race or a match")},
        {name("narrow"), Tr::tr("in a list that starts late and spans little, as times of day do")},
        {name("past-end"), Tr::tr("in a list that goes on past the end, as times of day would")},
        {name("lengths"), Tr::tr("how long something takes")},
        {name("round-lengths"), Tr::tr("in a list of lengths")},
        {name("goals"), Tr::tr("when somebody scored")},
        {name("late-row"), Tr::tr("in a row of late times, as times of day are")},
        {name("over-early"), Tr::tr("in a list that ends early in the episode, as times of day would")},
        {name("dates"), Tr::tr("a date")},
        {name("repeated-word"), Tr::tr("the same word stands before each, as before numbers of rules")},
        {name("event"), Tr::tr("when something takes place")},
    };
}

} // namespace

QString sourceOrigin(ChapterSource source)
{
    switch (source) {
    case ChapterSource::Notes:
        return Tr::tr("from the show notes");
    case ChapterSource::Podlove:
        return Tr::tr("from the publisher (Podlove)");
    case ChapterSource::Json:
        return Tr::tr("from the publisher’s linked file (JSON)");
    case ChapterSource::User:
        return Tr::tr("your own");
    default:
        return Tr::tr("from the audio file");
    }
}

QString sourcePlace(ChapterSource source)
{
    switch (source) {
    case ChapterSource::Notes:
        return Tr::tr("in the show notes");
    case ChapterSource::Podlove:
        return Tr::tr("in the publisher’s Podlove list");
    case ChapterSource::Json:
        return Tr::tr("in the publisher’s linked file");
    case ChapterSource::User:
        return Tr::tr("among your own");
    default:
        return Tr::tr("in the audio file");
    }
}

QString sourceReasonText(SourceReason reason)
{
    switch (reason) {
    case SourceReason::ChosenForEpisode:
        return Tr::tr("Shown because you chose it for this episode.");
    case SourceReason::Edited:
        return Tr::tr("Shown because you changed chapters of it.");
    case SourceReason::ChosenForShow:
        return Tr::tr("Shown because you chose it for all episodes of this show.");
    case SourceReason::Best:
        return Tr::tr("Shown because no source that is more exact has chapters.");
    case SourceReason::Richer:
        return Tr::tr("Shown because it has more chapters than those that would go before it.");
    case SourceReason::LessTrusted:
        return Tr::tr("Not shown: the source that is shown is usually more exact.");
    case SourceReason::SingleEntry:
        return Tr::tr("Not shown: it has one entry only, and what is shown has more.");
    case SourceReason::PastTheEnd:
        return Tr::tr("Not shown: some of its chapters lie past the end of the audio.");
    case SourceReason::NotChosen:
        return Tr::tr("Not shown: you chose or changed another.");
    case SourceReason::NothingToShow:
        break;
    }
    return Tr::tr("Not shown: all its chapters are hidden or lie past the end of the audio.");
}

QString timeRuleText(const QString& rule)
{
    return ruleTexts().value(rule, rule);
}

bool hasTimeRuleText(const QString& rule)
{
    return ruleTexts().contains(rule);
}

QString lookPlaceText(const bridge::LookData& look)
{
    const auto host = QUrl(look.url).host();
    switch (look.place) {
    case LookupPlace::Json:
        return Tr::tr("The publisher’s linked file (JSON) on %1").arg(host);
    case LookupPlace::Podlove:
        return Tr::tr("The publisher’s linked file (Podlove) on %1").arg(host);
    case LookupPlace::File:
        break;
    }
    // A file of the listener's has no host; that of the sample show has a name which no network knows (RFC 2606).
    const bool isLocal = host.isEmpty() || host.endsWith(QLatin1String(".invalid"));
    return isLocal ? Tr::tr("The audio file") : Tr::tr("The audio file on %1").arg(host);
}

QString chapterCountText(qint64 count)
{
    return Tr::tr("%n chapter(s)", "", static_cast<int>(count));
}

} // namespace tidemark::pages
