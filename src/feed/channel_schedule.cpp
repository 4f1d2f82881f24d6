// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/channel_draft.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

constexpr int kMaximumMinutes = 366 * 24 * 60;

void addNumber(std::vector<int>& numbers, int number)
{
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
        numbers.push_back(number);
}

void readHours(ChannelDraft& draft, const XmlElement& element)
{
    draft.tree.forEachChild(&element, [&](const XmlElement& hour) {
        // RSS 0.91 counted from 1 to 24.
        if (const auto number = readInteger(XmlTree::text(hour), 0); number && *number <= 24)
            addNumber(draft.feed.skipHours, *number % 24);
    });
}

void readDays(ChannelDraft& draft, const XmlElement& element)
{
    static constexpr std::array<std::string_view, 7> kDays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    draft.tree.forEachChild(&element, [&](const XmlElement& day) {
        const auto name = asciiLower(XmlTree::text(day)).substr(0, 3);
        const auto found = std::find(kDays.begin(), kDays.end(), name);
        if (found != kDays.end())
            addNumber(draft.feed.skipDays, static_cast<int>(found - kDays.begin()));
    });
}

std::optional<int> minutesOfPeriod(std::string_view period)
{
    if (period == "hourly")
        return 60;
    if (period == "daily")
        return 24 * 60;
    if (period == "weekly")
        return 7 * 24 * 60;
    if (period == "monthly")
        return 30 * 24 * 60;
    if (period == "yearly")
        return 365 * 24 * 60;
    return std::nullopt;
}

} // namespace

bool readScheduleElement(ChannelDraft& draft, const XmlElement& element)
{
    if (element.is(Namespace::Core, "ttl"))
        draft.ttlMinutes = readInteger(XmlTree::text(element), 1);
    else if (element.is(Namespace::Core, "skipHours"))
        readHours(draft, element);
    else if (element.is(Namespace::Core, "skipDays"))
        readDays(draft, element);
    else if (element.is(Namespace::Syndication, "updatePeriod"))
        draft.updatePeriod = asciiLower(XmlTree::text(element));
    else if (element.is(Namespace::Syndication, "updateFrequency"))
        draft.updateFrequency = readInteger(XmlTree::text(element), 1).value_or(1);
    else if (element.is(Namespace::History, "complete"))
        draft.feed.isComplete = true;
    else if (element.is(Namespace::Itunes, "complete"))
        draft.feed.isComplete = draft.feed.isComplete || equalsIgnoringAsciiCase(XmlTree::text(element), "yes");
    else
        return false;
    return true;
}

void finishSchedule(ChannelDraft& draft)
{
    if (draft.ttlMinutes)
        draft.feed.timeToLive = std::chrono::minutes(std::min(*draft.ttlMinutes, kMaximumMinutes));
    else if (const auto period = minutesOfPeriod(draft.updatePeriod))
        draft.feed.timeToLive = std::chrono::minutes(std::max(1, *period / draft.updateFrequency));
    std::sort(draft.feed.skipHours.begin(), draft.feed.skipHours.end());
    std::sort(draft.feed.skipDays.begin(), draft.feed.skipDays.end());
}

} // namespace tidemark::feed
