// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/index_bytes.h"

#include <algorithm>

namespace tidemark::frames {

namespace {

constexpr std::string_view kMagic = "TMF1";
constexpr std::size_t kChecksumBytes = 8;
constexpr int kMostVarintBytes = 10;

/// FNV-1a, 64 bits: against torn and damaged files, not against an enemy.
std::uint64_t checksum(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

void put(std::string& text, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        text.push_back(static_cast<char>(0x80 | (value & 0x7F)));
    text.push_back(static_cast<char>(value));
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) { }
    std::uint64_t take()
    {
        std::uint64_t value = 0;
        for (int i = 0; i < kMostVarintBytes && !m_text.empty(); ++i) {
            const auto byte = static_cast<unsigned char>(m_text.front());
            m_text.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * i);
            if (byte < 0x80)
                return value;
        }
        m_isGood = false;
        return 0;
    }
    FrameTicks takeTicks() { return FrameTicks(static_cast<std::int64_t>(take())); }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] std::size_t left() const { return m_text.size(); }

private:
    std::string_view m_text;
    bool m_isGood = true;
};

/// The step that most points of the run keep in time, so that it need not be written for each.
std::uint64_t usualStep(const IndexRun& run)
{
    return run.points.size() < 3 ? 0 : static_cast<std::uint64_t>((run.points[2].time - run.points[1].time).count());
}

void putRun(std::string& text, const IndexRun& run)
{
    const auto usual = usualStep(run);
    put(text, static_cast<std::uint64_t>(run.trust));
    put(text, run.points.size());
    put(text, usual);
    put(text, run.points.front().offset);
    put(text, static_cast<std::uint64_t>(run.points.front().time.count()));
    for (std::size_t i = 1; i < run.points.size(); ++i) {
        const auto step = static_cast<std::uint64_t>((run.points[i].time - run.points[i - 1].time).count());
        put(text, (run.points[i].offset - run.points[i - 1].offset) << 1 | (step == usual ? 0U : 1U));
        if (step != usual)
            put(text, step);
    }
    put(text, run.end - run.points.back().offset);
    put(text, static_cast<std::uint64_t>((run.endTime - run.points.back().time).count()));
}

bool takeRun(Reader& reader, IndexRun& run)
{
    const auto trust = reader.take();
    const auto count = reader.take();
    const auto usual = reader.takeTicks();
    IndexPoint point{reader.take(), reader.takeTicks()};
    if (!reader.isGood() || trust > static_cast<std::uint64_t>(IndexTrust::Counted) || count == 0
        || count > reader.left() + 1)
        return false;
    run.trust = static_cast<IndexTrust>(trust);
    run.points.reserve(count);
    run.points.push_back(point);
    for (std::uint64_t i = 1; i < count; ++i) {
        const auto step = reader.take();
        const IndexPoint next{point.offset + (step >> 1), point.time + ((step & 1) != 0 ? reader.takeTicks() : usual)};
        if (!reader.isGood() || next.offset <= point.offset || next.time <= point.time)
            return false;
        run.points.push_back(next);
        point = next;
    }
    run.end = point.offset + reader.take();
    run.endTime = point.time + reader.takeTicks();
    return reader.isGood() && run.end >= point.offset && run.endTime >= point.time;
}

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Parse, "the kept index of frames is damaged");
}

} // namespace

std::string writeIndex(const SavedIndex& index)
{
    std::string text(kMagic);
    put(text, index.firstFrame);
    put(text, index.kind);
    put(text, index.sizeBytes ? *index.sizeBytes + 1 : 0);
    put(text, index.isComplete ? 1 : 0);
    put(text, index.runs.size());
    for (const auto& run : index.runs)
        putRun(text, run);
    const auto sum = checksum(text);
    for (std::size_t i = 0; i < kChecksumBytes; ++i)
        text.push_back(static_cast<char>(sum >> (8 * i) & 0xFF));
    return text;
}

Result<SavedIndex> readIndex(std::string_view bytes)
{
    if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kChecksumBytes)
        return damaged();
    const auto text = bytes.substr(0, bytes.size() - kChecksumBytes);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kChecksumBytes; ++i)
        sum |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[text.size() + i])) << (8 * i);
    if (sum != checksum(text))
        return damaged();
    Reader reader(text.substr(kMagic.size()));
    SavedIndex index;
    index.firstFrame = reader.take();
    index.kind = static_cast<unsigned>(reader.take());
    if (const auto size = reader.take(); size > 0)
        index.sizeBytes = size - 1;
    index.isComplete = reader.take() == 1;
    const auto count = reader.take();
    if (!reader.isGood() || count > reader.left())
        return damaged();
    for (std::uint64_t i = 0; i < count; ++i) {
        IndexRun run;
        const bool isApart = takeRun(reader, run) && (index.runs.empty() || run.begin() > index.runs.back().end);
        if (!isApart)
            return damaged();
        index.runs.push_back(std::move(run));
    }
    if (reader.left() != 0)
        return damaged();
    return index;
}

} // namespace tidemark::frames
