// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_contents.h"

#include <algorithm>
#include <unordered_map>

namespace tidemark::tags {

namespace {

using Index = std::unordered_map<std::string, std::size_t>;

template <class Entry>
Index indexOf(const std::vector<Entry>& entries)
{
    Index index;
    for (std::size_t i = 0; i < entries.size(); ++i)
        index.try_emplace(entries[i].id, i);
    return index;
}

/// More than 255 children do not fit one table; some programs then write two of one name.
std::vector<Id3Table> mergedTables(std::vector<Id3Table> tables)
{
    std::vector<Id3Table> merged;
    Index index;
    for (auto& table : tables) {
        const auto [entry, isNew] = index.try_emplace(table.id, merged.size());
        if (isNew) {
            merged.push_back(std::move(table));
            continue;
        }
        auto& first = merged[entry->second];
        first.isTopLevel = first.isTopLevel || table.isTopLevel;
        first.children.insert(first.children.end(), table.children.begin(), table.children.end());
    }
    return merged;
}

class Walk final {
public:
    Walk(std::vector<Id3Chapter>& chapters, std::vector<Id3Table> tables)
        : m_chapters(chapters)
        , m_tables(mergedTables(std::move(tables)))
        , m_chapterIndex(indexOf(chapters))
        , m_tableIndex(indexOf(m_tables))
        , m_isChapterTaken(chapters.size())
        , m_isTableTaken(m_tables.size())
    {
    }

    std::vector<Chapter> listed()
    {
        // The stack holds what comes next at its back.
        for (std::size_t i = m_tables.size(); i-- > 0;) {
            if (m_tables[i].isTopLevel)
                m_pending.push_back(m_tables[i].id);
        }
        std::vector<Chapter> chapters;
        while (!m_pending.empty()) {
            const auto id = std::move(m_pending.back());
            m_pending.pop_back();
            if (const auto table = m_tableIndex.find(id); table != m_tableIndex.end())
                open(table->second);
            else if (const auto found = m_chapterIndex.find(id); found != m_chapterIndex.end())
                take(found->second, chapters);
        }
        return chapters;
    }

    bool isTaken(std::size_t chapter) const { return m_isChapterTaken[chapter]; }

private:
    void open(std::size_t index)
    {
        if (m_isTableTaken[index])
            return;
        m_isTableTaken[index] = true;
        auto children = std::move(m_tables[index].children);
        if (!m_tables[index].isOrdered) {
            std::stable_sort(children.begin(), children.end(),
                [this](const auto& a, const auto& b) { return startOf(a) < startOf(b); });
        }
        m_pending.insert(
            m_pending.end(), std::make_move_iterator(children.rbegin()), std::make_move_iterator(children.rend()));
    }

    void take(std::size_t index, std::vector<Chapter>& into)
    {
        if (!m_isChapterTaken[index])
            into.push_back(m_chapters[index].chapter);
        m_isChapterTaken[index] = true;
    }

    /// A table within an unordered one stands where the first chapter that it names does.
    Milliseconds startOf(const std::string& id) const
    {
        if (const auto found = m_chapterIndex.find(id); found != m_chapterIndex.end())
            return m_chapters[found->second].chapter.start;
        const auto table = m_tableIndex.find(id);
        if (table == m_tableIndex.end() || m_tables[table->second].children.empty())
            return Milliseconds::max();
        const auto first = m_chapterIndex.find(m_tables[table->second].children.front());
        return first == m_chapterIndex.end() ? Milliseconds::max() : m_chapters[first->second].chapter.start;
    }

    std::vector<Id3Chapter>& m_chapters;
    std::vector<Id3Table> m_tables;
    Index m_chapterIndex;
    Index m_tableIndex;
    std::vector<bool> m_isChapterTaken;
    std::vector<bool> m_isTableTaken;
    std::vector<std::string> m_pending;
};

} // namespace

std::vector<Chapter> arrangedChapters(std::vector<Id3Chapter> found, std::vector<Id3Table> tables)
{
    std::stable_sort(found.begin(), found.end(),
        [](const Id3Chapter& a, const Id3Chapter& b) { return a.chapter.start < b.chapter.start; });
    Walk walk(found, std::move(tables));
    auto chapters = walk.listed();
    const bool isListed = !chapters.empty();
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (walk.isTaken(i))
            continue;
        found[i].chapter.isHidden = isListed;
        chapters.push_back(std::move(found[i].chapter));
    }
    return chapters;
}

} // namespace tidemark::tags
