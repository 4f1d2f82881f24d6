// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/edits.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

/// How far a start may be from the one that was seen.
constexpr Milliseconds kSameStart = 1s;
/// Publishers correct times to the second, listeners by ear.
constexpr Milliseconds kSameAfterShift = 2s;

class Editor final {
public:
    Editor(std::vector<Chapter> chapters, ChapterSource source)
    {
        m_chapters.reserve(chapters.size());
        for (auto& chapter : chapters) {
            ChapterOrigin origin{source, chapter.start, chapter.title, {}};
            m_chapters.push_back({std::move(chapter), std::move(origin)});
        }
    }

    void apply(const ChapterEdit& edit)
    {
        switch (edit.kind) {
        case ChapterEditKind::Shift:
            return shift(edit);
        case ChapterEditKind::Rename:
            return rename(edit);
        case ChapterEditKind::Remove:
            return remove(edit);
        case ChapterEditKind::Add:
            return add(edit);
        }
    }

    std::vector<EditedChapter> finished() { return std::move(m_chapters); }

private:
    using Place = std::vector<EditedChapter>::iterator;

    template <class Test>
    Place onlyOne(Test test)
    {
        const auto found = std::ranges::find_if(m_chapters, test);
        if (found == m_chapters.end() || std::any_of(std::next(found), m_chapters.end(), test))
            return m_chapters.end();
        return found;
    }

    Place named(const ChapterEdit& edit)
    {
        const auto hasTitle = [&](const EditedChapter& one) { return one.origin.title == edit.seenTitle; };
        const auto exact = std::ranges::find_if(
            m_chapters, [&](const EditedChapter& one) { return hasTitle(one) && one.origin.start == edit.at; });
        if (exact != m_chapters.end() || edit.seenTitle.empty()) // without a title only the time tells
            return exact;
        if (const auto moved = onlyOne(hasTitle); moved != m_chapters.end())
            return moved;
        return onlyOne(
            [&](const EditedChapter& one) { return std::chrono::abs(one.origin.start - edit.at) <= kSameStart; });
    }

    void shift(const ChapterEdit& edit)
    {
        const auto anchor = named(edit);
        auto from = edit.at;
        if (anchor != m_chapters.end()) {
            const auto moved = anchor->origin.start - edit.at;
            const bool isCorrected =
                std::chrono::abs(moved) > kSameAfterShift && std::chrono::abs(moved - edit.shift) <= kSameAfterShift;
            if (isCorrected)
                return;
            from = anchor->chapter.start;
        }
        for (auto& one : m_chapters) {
            if (one.chapter.start < from)
                continue;
            one.chapter.start = std::max(one.chapter.start + edit.shift, Milliseconds(0));
            if (one.chapter.end)
                one.chapter.end = std::max(*one.chapter.end + edit.shift, one.chapter.start);
        }
        sort();
    }

    void rename(const ChapterEdit& edit)
    {
        if (const auto found = named(edit); found != m_chapters.end()) {
            found->chapter.title = edit.title;
            found->chapter.source = ChapterSource::User;
        }
    }

    void remove(const ChapterEdit& edit)
    {
        if (const auto found = named(edit); found != m_chapters.end())
            m_chapters.erase(found);
    }

    void add(const ChapterEdit& edit)
    {
        for (auto& one : m_chapters) {
            if (one.chapter.start < edit.at && one.chapter.end && *one.chapter.end > edit.at)
                one.chapter.end = edit.at;
        }
        Chapter chapter;
        chapter.start = edit.at;
        chapter.title = edit.title;
        chapter.source = ChapterSource::User;
        m_chapters.push_back({std::move(chapter), {edit.source, edit.at, edit.title, edit.id}});
        sort();
    }

    void sort()
    {
        std::ranges::stable_sort(m_chapters, {}, [](const EditedChapter& one) { return one.chapter.start; });
    }

    std::vector<EditedChapter> m_chapters;
};

} // namespace

std::vector<EditedChapter> applyEdits(
    std::vector<Chapter> chapters, ChapterSource source, std::span<const ChapterEdit> edits)
{
    Editor editor(std::move(chapters), source);
    for (const auto& edit : edits) {
        if (edit.source == source)
            editor.apply(edit);
    }
    return editor.finished();
}

} // namespace tidemark::timeline
