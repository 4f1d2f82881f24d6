// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/container.h"

#include "base/text.h"
#include "tags/av_file.h"
#include "tags/byte_window.h"
#include "tags/mp4_chapters.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
}

#include <algorithm>
#include <string_view>
#include <utility>

namespace tidemark::tags {

namespace {

constexpr unsigned kMaximumChapters = 10'000;
constexpr std::size_t kMaximumTextBytes = 4096;

std::string textOf(const AVDictionary* dictionary, const char* key)
{
    const auto* entry = av_dict_get(dictionary, key, nullptr, 0);
    if (entry == nullptr || entry->value == nullptr)
        return {};
    const auto text = repairedUtf8(truncatedUtf8(entry->value, kMaximumTextBytes));
    return std::string(trimmed(text));
}

/// Ogg keeps its comments with the stream, the others with the file.
std::string textOf(const AVFormatContext& format, const char* key)
{
    auto text = textOf(format.metadata, key);
    return text.empty() ? textOf(audioStreamOf(format)->metadata, key) : text;
}

std::optional<Milliseconds> durationOf(const AVFormatContext& format)
{
    if (format.duration != AV_NOPTS_VALUE && format.duration > 0)
        return Milliseconds(format.duration / 1000);
    const auto* stream = audioStreamOf(format);
    if (stream->duration == AV_NOPTS_VALUE || stream->duration <= 0)
        return std::nullopt;
    return Milliseconds(av_rescale_q(stream->duration, stream->time_base, {1, 1000}));
}

ChapterSource chapterSourceOf(const AVFormatContext& format)
{
    const std::string_view name = format.iformat->name;
    if (name.starts_with("mov"))
        return ChapterSource::Mp4;
    if (name == "ogg" || name == "flac")
        return ChapterSource::Vorbis;
    return name.starts_with("matroska") ? ChapterSource::Matroska : ChapterSource::Id3;
}

Chapter chapterOf(const AVChapter& found, ChapterSource source)
{
    const AVRational milliseconds{1, 1000};
    Chapter chapter;
    chapter.source = source;
    chapter.start = Milliseconds(std::max<std::int64_t>(0, av_rescale_q(found.start, found.time_base, milliseconds)));
    chapter.title = textOf(found.metadata, "title");
    if (found.end != AV_NOPTS_VALUE && found.end > found.start)
        chapter.end = Milliseconds(av_rescale_q(found.end, found.time_base, milliseconds));
    return chapter;
}

AudioTags tagsOf(const AVFormatContext& format)
{
    AudioTags tags;
    tags.title = textOf(format, "title");
    tags.artist = textOf(format, "artist");
    tags.album = textOf(format, "album");
    tags.duration = durationOf(format);
    tags.isDurationEstimated = format.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
    const auto source = chapterSourceOf(format);
    for (unsigned i = 0; i < std::min(format.nb_chapters, kMaximumChapters); ++i) {
        if (format.chapters[i]->start != AV_NOPTS_VALUE)
            tags.chapters.push_back(chapterOf(*format.chapters[i], source));
    }
    std::stable_sort(tags.chapters.begin(), tags.chapters.end(),
        [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
    return tags;
}

} // namespace

Result<AudioTags> readContainer(ByteSource& source, ContainerPlace place, std::stop_token stop)
{
    const auto file = AvFile::open(source, place, stop);
    if (!file)
        return fail(file.error());
    auto tags = tagsOf((*file)->format());
    if (place.kind == Container::Mp4 && !stop.stop_requested()) {
        ByteWindow window(source, stop);
        tags.chapters = mp4Chapters((*file)->format(), std::move(tags.chapters), window);
        if (window.error())
            return fail(*window.error());
    }
    return tags;
}

} // namespace tidemark::tags
