// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/byte_places.h"

#include "tags/av_file.h"
#include "tags/container_kind.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
}

#include <algorithm>
#include <optional>
#include <utility>

namespace tidemark::tags {

namespace {

constexpr std::uint64_t kKibibyte = 1024;
/// Decoders begin a little before the moment: two frames of AAC, 80 ms of Opus.
constexpr Milliseconds kLead{250};
/// Samples with less between them are fetched together: a request costs more.
constexpr std::uint64_t kMostBetweenBytes = 64 * kKibibyte;
/// GStreamer's demuxer of Matroska reads its clusters in pieces of this size.
constexpr std::uint64_t kMatroskaPieceBytes = 64 * kKibibyte;
/// What the cues of a file, or the head of a fragment, may take.
constexpr std::uint64_t kMaximumIndexBytes = 2048 * kKibibyte;
/// How far a guess by the bit rate may be wrong, as a part of the file, within these limits.
constexpr std::uint64_t kGuessDivisor = 64;
constexpr std::uint64_t kSmallestGuessBytes = 32 * kKibibyte;
constexpr std::uint64_t kLargestGuessBytes = 256 * kKibibyte;

constexpr AVRational kMilliseconds{1, 1000};

/// An opened file, and what its positions count from.
struct Opened {
    AvFile& file;
    std::uint64_t begin = 0; ///< of the container within the source
    std::uint64_t soundBegin = 0;
    std::uint64_t end = 0;
    Milliseconds duration{0};
    Milliseconds ahead{0};
};

/// In the units of the stream, from its first moment on.
std::int64_t timestampOf(const AVStream& stream, Milliseconds moment)
{
    const auto first = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
    return first + av_rescale_q(std::max<std::int64_t>(0, moment.count()), kMilliseconds, stream.time_base);
}

/// @return the last entry that begins at or before the moment; -1 where there is none.
int entryBefore(AVStream& stream, Milliseconds moment)
{
    return av_index_search_timestamp(&stream, timestampOf(stream, moment), AVSEEK_FLAG_BACKWARD);
}

void extend(std::vector<BytePlace>& places, BytePlace more)
{
    if (!places.empty()) {
        auto& last = places.back();
        if (last.moment == more.moment && more.begin >= last.begin && more.begin <= last.end + kMostBetweenBytes) {
            last.end = std::max(last.end, more.end);
            return;
        }
    }
    places.push_back(more);
}

/// Makes libavformat read the fragment of the moment, where the file has an index of them.
void readFragment(const Opened& opened, Milliseconds moment)
{
    auto& stream = opened.file.sound();
    opened.file.limitFurtherReading(kMaximumIndexBytes);
    av_seek_frame(&opened.file.format(), stream.index, timestampOf(stream, moment), AVSEEK_FLAG_BACKWARD);
}

bool isWithinTable(AVStream& stream, Milliseconds moment)
{
    const int count = avformat_index_get_entries_count(&stream);
    return count > 0 && avformat_index_get_entry(&stream, count - 1)->timestamp >= timestampOf(stream, moment);
}

/// MP4: every sample has its entry.
void addSamples(std::vector<BytePlace>& places, const Opened& opened, Milliseconds moment)
{
    auto& stream = opened.file.sound();
    const bool isInTable = isWithinTable(stream, moment);
    if (!isInTable) {
        readFragment(opened, moment);
        if (!isWithinTable(stream, moment))
            return;
    }
    const auto end = timestampOf(stream, moment + opened.ahead);
    const int count = avformat_index_get_entries_count(&stream);
    for (int i = std::max(0, entryBefore(stream, moment - kLead)); i < count; ++i) {
        const auto* entry = avformat_index_get_entry(&stream, i);
        if (entry->timestamp >= end)
            break;
        const auto begin = opened.begin + static_cast<std::uint64_t>(std::max<std::int64_t>(0, entry->pos));
        if (entry->pos >= 0 && entry->size > 0)
            extend(places, {moment, begin, begin + static_cast<std::uint64_t>(entry->size), isInTable});
    }
}

/// From one point of an index to the next behind what is wanted.
void addBetweenPoints(std::vector<BytePlace>& places, const Opened& opened, Milliseconds moment, bool isExact)
{
    auto& stream = opened.file.sound();
    const auto positionOf = [&](int index) {
        const auto* entry = avformat_index_get_entry(&stream, index);
        return opened.begin + static_cast<std::uint64_t>(std::max<std::int64_t>(0, entry->pos));
    };
    const auto begin = positionOf(std::max(0, entryBefore(stream, moment - kLead)));
    const int behind = av_index_search_timestamp(&stream, timestampOf(stream, moment + opened.ahead), AVSEEK_FLAG_ANY);
    const auto end = behind < 0 ? opened.end : positionOf(behind) + kMatroskaPieceBytes;
    if (begin < std::min(end, opened.end))
        extend(places, {moment, begin, std::min(end, opened.end), isExact});
}

/// @return how many bytes a stretch of sound takes, on the average.
std::uint64_t bytesOf(const Opened& opened, Milliseconds length)
{
    const double share = static_cast<double>(length.count()) / static_cast<double>(opened.duration.count());
    return static_cast<std::uint64_t>(std::max(0.0, share) * static_cast<double>(opened.end - opened.soundBegin));
}

void addGuess(std::vector<BytePlace>& places, const Opened& opened, Milliseconds moment)
{
    const auto at = opened.soundBegin + bytesOf(opened, moment);
    const auto width =
        std::clamp((opened.end - opened.soundBegin) / kGuessDivisor, kSmallestGuessBytes, kLargestGuessBytes);
    const auto begin = at - std::min(at - opened.begin, width);
    const auto end = std::min(opened.end, at + bytesOf(opened, opened.ahead) + width);
    if (begin < end)
        places.push_back({moment, begin, end, false});
}

/// PCM: all samples are of one size.
void addArithmetic(std::vector<BytePlace>& places, const Opened& opened, Milliseconds moment)
{
    const auto& sound = *opened.file.sound().codecpar;
    const auto offsetOf = [&](Milliseconds at) {
        const auto sample = av_rescale(std::max<std::int64_t>(0, at.count()), sound.sample_rate, 1000);
        return opened.soundBegin + static_cast<std::uint64_t>(sample) * static_cast<std::uint64_t>(sound.block_align);
    };
    const auto begin = offsetOf(moment - kLead);
    const auto end = std::min(opened.end, offsetOf(moment + opened.ahead));
    if (begin < end)
        places.push_back({moment, begin, end, true});
}

void add(std::vector<BytePlace>& places, const Opened& opened, Container kind, Milliseconds moment)
{
    auto& stream = opened.file.sound();
    const bool hasIndex = avformat_index_get_entries_count(&stream) > 1;
    const auto& sound = *stream.codecpar;
    if (kind == Container::Mp4)
        return addSamples(places, opened, moment);
    if (kind == Container::Matroska && !hasIndex)
        return; // without cues a player reads everything before the moment
    if (kind == Container::Matroska || (kind == Container::Flac && hasIndex))
        return addBetweenPoints(places, opened, moment, kind == Container::Matroska);
    const bool isPcm = (kind == Container::Wav || kind == Container::Aiff) && sound.block_align > 0
        && av_get_exact_bits_per_sample(sound.codec_id) > 0;
    if (isPcm)
        addArithmetic(places, opened, moment);
    else
        addGuess(places, opened, moment);
}

/// Goes back to the first moment: where Matroska's cues are read, because they are needed now, and PCM begins.
void rewind(AvFile& file, Container kind)
{
    if (kind != Container::Matroska && kind != Container::Wav && kind != Container::Aiff)
        return;
    file.limitFurtherReading(kMaximumIndexBytes);
    av_seek_frame(&file.format(), file.sound().index, timestampOf(file.sound(), Milliseconds(0)), AVSEEK_FLAG_BACKWARD);
}

Result<Opened> openedFile(
    AvFile& file, ByteSource& source, ContainerPlace place, Milliseconds ahead, const std::stop_token& stop)
{
    const auto size = source.size(stop);
    if (!size)
        return fail(size.error());
    const auto duration = file.format().duration;
    if (!*size || duration == AV_NOPTS_VALUE || duration <= 0)
        return fail(ErrorCode::Unsupported, "the length of the file is not known");
    rewind(file, place.kind);
    const auto soundBegin =
        place.offset + static_cast<std::uint64_t>(std::max<std::int64_t>(0, avio_tell(file.format().pb)));
    return Opened{.file = file,
        .begin = place.offset,
        .soundBegin = std::min(soundBegin, **size),
        .end = **size,
        .duration = std::max(Milliseconds(1), Milliseconds(duration / 1000)),
        .ahead = ahead};
}

} // namespace

Result<std::vector<BytePlace>> placesOf(
    ByteSource& source, std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop)
{
    const auto place = findContainer(source, stop);
    if (!place)
        return fail(place.error());
    std::vector<BytePlace> places;
    if (place->kind == Container::Mp3 || place->kind == Container::Aac || place->kind == Container::Unknown)
        return places;
    const auto file = AvFile::open(source, *place, stop, {.readsFragments = place->kind != Container::Mp4});
    if (!file)
        return fail(file.error());
    const auto opened = openedFile(**file, source, *place, ahead, stop);
    if (!opened)
        return fail(opened.error());
    for (const auto moment : moments) {
        if (moment < opened->duration)
            add(places, *opened, place->kind, moment);
        if (const auto error = (*file)->readError())
            return fail(*error);
    }
    return places;
}

} // namespace tidemark::tags
