// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/mp4_chapters.h"

#include "model/embedded_picture.h"
#include "tags/mp4_text_sample.h"

extern "C" {
#include <libavformat/avformat.h>
}

#include <algorithm>
#include <optional>

namespace tidemark::tags {

namespace {

constexpr int kMaximumSamples = 10'000;
/// Tracks count in units of their own; rounding must not part what belongs together.
constexpr Milliseconds kNear{100};

/// A piece of a track, where the index of the file says it is.
struct Sample {
    Milliseconds time{0};
    std::uint64_t offset = 0;
    std::uint64_t sizeBytes = 0;
};

Milliseconds timeIn(const AVStream& stream, std::int64_t time)
{
    return Milliseconds(std::max<std::int64_t>(0, av_rescale_q(time, stream.time_base, {1, 1000})));
}

std::vector<Sample> samplesOf(AVStream& stream)
{
    std::vector<Sample> samples;
    const int count = std::min(avformat_index_get_entries_count(&stream), kMaximumSamples);
    for (int i = 0; i < count; ++i) {
        const auto* entry = avformat_index_get_entry(&stream, i);
        if (entry != nullptr && entry->pos >= 0 && entry->size > 0)
            samples.push_back({timeIn(stream, entry->timestamp), static_cast<std::uint64_t>(entry->pos),
                static_cast<std::uint64_t>(entry->size)});
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.time < b.time; });
    return samples;
}

bool isTextTrack(const AVStream& stream)
{
    return stream.codecpar->codec_id == AV_CODEC_ID_BIN_DATA;
}

bool isPictureTrack(const AVStream& stream)
{
    const auto codec = stream.codecpar->codec_id;
    return (stream.disposition & AV_DISPOSITION_TIMED_THUMBNAILS) != 0
        && (codec == AV_CODEC_ID_MJPEG || codec == AV_CODEC_ID_PNG);
}

std::vector<Chapter> chaptersOf(AVStream& stream, ByteWindow& window)
{
    std::vector<Chapter> chapters;
    for (const auto& sample : samplesOf(stream)) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(sample.sizeBytes, kMp4TextSampleBytes));
        auto text = mp4TextSample(window.bytes(sample.offset, size));
        if (!chapters.empty() && sample.time > chapters.back().start)
            chapters.back().end = sample.time;
        Chapter chapter;
        chapter.source = ChapterSource::Mp4;
        chapter.start = sample.time;
        chapter.title = std::move(text.title);
        chapter.href = std::move(text.href);
        chapters.push_back(std::move(chapter));
    }
    if (const auto end = stream.duration; !chapters.empty() && end != AV_NOPTS_VALUE) {
        if (timeIn(stream, end) > chapters.back().start)
            chapters.back().end = timeIn(stream, end);
    }
    return chapters;
}

/// Both by time.
void addLinks(std::vector<Chapter>& chapters, const std::vector<Chapter>& links)
{
    auto chapter = chapters.begin();
    for (const auto& link : links) {
        while (chapter != chapters.end() && chapter->start + kNear < link.start)
            ++chapter;
        const bool isNear = chapter != chapters.end() && chapter->start <= link.start + kNear;
        if (isNear && chapter->href.empty())
            chapter->href = link.href;
    }
}

std::string addressOf(const Sample& sample)
{
    const bool fits = sample.sizeBytes <= kMaximumEmbeddedPictureBytes;
    return fits ? embeddedPictureAddress({sample.offset, sample.sizeBytes, false}) : std::string();
}

/// Both by time. Pictures that no chapter begins with become chapters of their own.
void addPictures(std::vector<Chapter>& chapters, const std::vector<Sample>& pictures)
{
    std::vector<Chapter> hidden;
    auto chapter = chapters.begin();
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto address = addressOf(pictures[i]);
        const bool isLast = i + 1 == pictures.size();
        bool isShown = false;
        for (; chapter != chapters.end() && (isLast || chapter->start + kNear < pictures[i + 1].time); ++chapter) {
            if (chapter->start + kNear < pictures[i].time)
                continue;
            isShown = isShown || chapter->start <= pictures[i].time + kNear;
            if (chapter->imageUrl.empty())
                chapter->imageUrl = address;
        }
        if (!isShown && !address.empty()) {
            Chapter marker;
            marker.start = pictures[i].time;
            marker.source = ChapterSource::Mp4;
            marker.imageUrl = address;
            marker.isHidden = true;
            hidden.push_back(std::move(marker));
        }
    }
    chapters.insert(chapters.end(), std::make_move_iterator(hidden.begin()), std::make_move_iterator(hidden.end()));
    std::stable_sort(
        chapters.begin(), chapters.end(), [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
}

/// Writers that cannot begin later than at 0, and pictures without a chapter, leave titles empty.
void dropUntitled(std::vector<Chapter>& chapters)
{
    std::erase_if(chapters, [](const Chapter& c) { return c.title.empty() && c.href.empty() && c.imageUrl.empty(); });
    for (auto& chapter : chapters)
        chapter.isHidden = chapter.isHidden || (chapter.title.empty() && chapter.href.empty());
}

} // namespace

std::vector<Chapter> mp4Chapters(const AVFormatContext& format, std::vector<Chapter> listed, ByteWindow& window)
{
    std::optional<std::vector<Chapter>> named;
    std::vector<Sample> pictures;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        auto& stream = *format.streams[i];
        if (isPictureTrack(stream) && pictures.empty())
            pictures = samplesOf(stream);
        if (!isTextTrack(stream))
            continue;
        auto chapters = chaptersOf(stream, window);
        if (!named && !chapters.empty())
            named = std::move(chapters);
        else if (named)
            addLinks(*named, chapters);
    }
    auto chapters = named ? std::move(*named) : std::move(listed);
    addPictures(chapters, pictures);
    if (named)
        dropUntitled(chapters);
    return chapters;
}

} // namespace tidemark::tags
