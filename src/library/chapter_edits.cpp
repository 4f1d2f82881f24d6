// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/chapter_edits.h"

#include "base/text.h"

#include <algorithm>

namespace tidemark::library {

namespace {

using namespace std::chrono_literals;
using timeline::ChapterOrigin;
using timeline::ShownTimeline;

constexpr std::size_t kLongestTitleBytes = 1000;
constexpr Milliseconds kLatest = 100h;

class EditList final {
public:
    EditList(std::vector<ChapterEdit> edits, const ShownTimeline& shown) : m_edits(std::move(edits)), m_shown(shown) { }

    Result<> fulfil(const ShiftFrom& wish)
    {
        const auto origin = originOf(wish.chapter);
        if (!origin)
            return fail(origin.error());
        if (wish.by == 0ms || std::chrono::abs(wish.by) > kLatest)
            return fail(ErrorCode::InvalidArgument, "chapters cannot be shifted by that much");
        // Several steps at one chapter are one shift.
        if (!m_edits.empty() && m_edits.back().kind == ChapterEditKind::Shift && names(m_edits.back(), *origin)) {
            m_edits.back().shift += wish.by;
            if (m_edits.back().shift == 0ms)
                m_edits.pop_back();
            return {};
        }
        auto edit = editOf(ChapterEditKind::Shift, *origin);
        edit.shift = wish.by;
        m_edits.push_back(std::move(edit));
        return {};
    }

    Result<> fulfil(const RenameChapter& wish)
    {
        const auto origin = originOf(wish.chapter);
        if (!origin)
            return fail(origin.error());
        auto title = titleOf(wish.title);
        if (!title)
            return fail(title.error());
        if (origin->addedBy.isSet()) {
            const auto added = std::ranges::find(m_edits, origin->addedBy, &ChapterEdit::id);
            // Edits of the added chapter name it by its title.
            for (auto& edit : m_edits) {
                if (names(edit, *origin))
                    edit.seenTitle = *title;
            }
            added->title = std::move(*title);
            return {};
        }
        std::erase_if(m_edits,
            [&](const ChapterEdit& edit) { return edit.kind == ChapterEditKind::Rename && names(edit, *origin); });
        if (*title == origin->title)
            return {};
        auto edit = editOf(ChapterEditKind::Rename, *origin);
        edit.title = std::move(*title);
        m_edits.push_back(std::move(edit));
        return {};
    }

    Result<> fulfil(const RemoveChapter& wish)
    {
        const auto origin = originOf(wish.chapter);
        if (!origin)
            return fail(origin.error());
        std::erase_if(m_edits,
            [&](const ChapterEdit& edit) { return names(edit, *origin) && edit.kind == ChapterEditKind::Rename; });
        if (origin->addedBy.isSet())
            std::erase_if(m_edits, [&](const ChapterEdit& edit) { return edit.id == origin->addedBy; });
        else
            m_edits.push_back(editOf(ChapterEditKind::Remove, *origin));
        return {};
    }

    Result<> fulfil(const AddChapter& wish)
    {
        auto title = titleOf(wish.title);
        if (!title)
            return fail(title.error());
        if (wish.at < 0ms || wish.at > kLatest)
            return fail(ErrorCode::InvalidArgument, "there is no such moment");
        ChapterEdit edit;
        edit.kind = ChapterEditKind::Add;
        edit.source = m_shown.origins.empty() ? ChapterSource::User : m_shown.origins.front().source;
        edit.at = wish.at;
        edit.title = std::move(*title);
        m_edits.push_back(std::move(edit));
        return {};
    }

    std::vector<ChapterEdit> finished() { return std::move(m_edits); }

private:
    static bool names(const ChapterEdit& edit, const ChapterOrigin& origin)
    {
        return edit.kind != ChapterEditKind::Add && edit.source == origin.source && edit.at == origin.start
            && edit.seenTitle == origin.title;
    }

    static ChapterEdit editOf(ChapterEditKind kind, const ChapterOrigin& origin)
    {
        ChapterEdit edit;
        edit.source = origin.source;
        edit.kind = kind;
        edit.at = origin.start;
        edit.seenTitle = origin.title;
        return edit;
    }

    static Result<std::string> titleOf(std::string_view text)
    {
        auto title = simplified(truncatedUtf8(text, kLongestTitleBytes));
        if (title.empty())
            return fail(ErrorCode::InvalidArgument, "a chapter needs a title");
        return title;
    }

    Result<ChapterOrigin> originOf(const SeenChapter& seen) const
    {
        for (std::size_t i = 0; i < m_shown.chapters.size(); ++i) {
            if (m_shown.chapters[i].start == seen.start && m_shown.chapters[i].title == seen.title)
                return m_shown.origins[i];
        }
        return fail(ErrorCode::NotFound, "the timeline does not show that chapter any more");
    }

    std::vector<ChapterEdit> m_edits;
    const ShownTimeline& m_shown;
};

} // namespace

Result<std::vector<ChapterEdit>> editsAfter(
    std::vector<ChapterEdit> edits, const ShownTimeline& shown, const ChapterWish& wish)
{
    EditList list(std::move(edits), shown);
    if (auto done = std::visit([&list](const auto& one) { return list.fulfil(one); }, wish); !done)
        return fail(done.error());
    return list.finished();
}

} // namespace tidemark::library
