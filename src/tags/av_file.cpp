// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/av_file.h"

#include "base/log.h"
#include "base/text.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/error.h>
#include <libavutil/log.h>
#include <libavutil/mem.h>
}

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace tidemark::tags {

namespace {

constexpr int kBufferBytes = 32 * 1024;
/// How much libavformat may look at before it must know the streams.
constexpr std::int64_t kProbeBytes = std::int64_t{1024} * 1024;
/// Sound that is read to learn what a header does not say.
constexpr std::int64_t kAnalysedMicroseconds = 500'000;
/// Everything together: a file whose header is larger than this is not worth waiting for.
constexpr std::uint64_t kMaximumReadBytes = std::uint64_t{24} * 1024 * 1024;
/// Sound, cover, chapters and their pictures, and some room.
constexpr int kMaximumStreams = 16;
/// A few bytes of MP4 may claim millions of samples, for each of which libavformat keeps 24 bytes. These are enough for
/// 16 hours of AAC. Found by fuzzing: `trun` with a count and nothing else took 400 MB and half a minute.
constexpr std::size_t kMaximumAllocationBytes = std::size_t{64} * 1024 * 1024;
/// What libavformat may spend between two reads of ours while it opens a file, together: a header takes it
/// milliseconds. Found by fuzzing: where a track has no number, version 59 counts at each `trun` from a negative number
/// up to zero, for half a second; 1 MB of them would take hours, and nothing would ask whether to stop.
constexpr std::chrono::milliseconds kMostThinking{1500};
/// So that it is asked between them: no read goes beyond the next of these.
constexpr std::string_view kSlowBox = "trun";
/// Only these: others, such as playlists, would open further files.
constexpr const char* kFormats = "mp3,aac,mov,mp4,m4a,3gp,3g2,mj2,ogg,flac,matroska,webm,wav,aiff";

using Clock = std::chrono::steady_clock;

} // namespace

struct AvFile::Reading {
    ByteSource& source;
    std::stop_token stop;
    std::uint64_t begin = 0; ///< where libavformat's offset 0 is in the source
    std::uint64_t offset = 0;
    std::uint64_t readBytes = 0;
    std::uint64_t maximumReadBytes = kMaximumReadBytes;
    std::optional<Error> error;
    bool isOpening = true;
    std::string held; ///< read already, and not given to libavformat yet
    std::uint64_t heldAt = 0;
    std::optional<Clock::time_point> answeredAt; ///< since then libavformat thinks
    Clock::duration thinking{0};
    [[nodiscard]] bool isTooSlow() const { return thinking >= kMostThinking; }
};

namespace {

using Reading = AvFile::Reading;

/// Reads from what is held, else from the source. @return how many bytes; never beyond a slow box's name.
Result<std::size_t> readOn(Reading& reading, std::span<std::byte> into)
{
    const auto isHeld = reading.offset >= reading.heldAt && reading.offset - reading.heldAt < reading.held.size();
    std::size_t count = 0;
    if (isHeld) {
        const auto from = static_cast<std::size_t>(reading.offset - reading.heldAt);
        count = std::min(into.size(), reading.held.size() - from);
        std::memcpy(into.data(), reading.held.data() + from, count);
    } else {
        const auto read = reading.source.read(reading.begin + reading.offset, into, reading.stop);
        if (!read)
            return read;
        count = *read;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(into.data()), count);
    const auto box = bytes.find(kSlowBox);
    if (box == std::string_view::npos)
        return count;
    if (!isHeld) {
        reading.held = bytes;
        reading.heldAt = reading.offset;
    }
    return box + kSlowBox.size();
}

int readPacket(void* opaque, std::uint8_t* buffer, int size)
{
    auto& reading = *static_cast<Reading*>(opaque);
    if (reading.answeredAt && reading.isOpening)
        reading.thinking += Clock::now() - *reading.answeredAt;
    if (reading.stop.stop_requested())
        return AVERROR_EXIT;
    if (reading.readBytes >= reading.maximumReadBytes || reading.isTooSlow())
        return AVERROR(EIO);
    const std::span into(reinterpret_cast<std::byte*>(buffer), static_cast<std::size_t>(std::max(size, 0)));
    const auto count = readOn(reading, into);
    reading.answeredAt = Clock::now();
    if (!count) {
        reading.error = count.error();
        return AVERROR(EIO);
    }
    reading.offset += *count;
    reading.readBytes += *count;
    return *count == 0 ? AVERROR_EOF : static_cast<int>(*count);
}

std::int64_t sourceSize(Reading& reading)
{
    const auto size = reading.source.size(reading.stop);
    if (!size)
        reading.error = size.error();
    if (!size || !*size || **size < reading.begin)
        return AVERROR(ENOSYS);
    return static_cast<std::int64_t>(**size - reading.begin);
}

std::int64_t seekTo(void* opaque, std::int64_t offset, int whence)
{
    auto& reading = *static_cast<Reading*>(opaque);
    whence &= ~AVSEEK_FORCE;
    if (whence == AVSEEK_SIZE)
        return sourceSize(reading);
    std::int64_t base = 0;
    if (whence == SEEK_CUR)
        base = static_cast<std::int64_t>(reading.offset);
    else if (whence == SEEK_END)
        base = sourceSize(reading);
    std::int64_t target = 0;
    if (base < 0 || __builtin_add_overflow(base, offset, &target) || target < 0)
        return AVERROR(EINVAL);
    reading.offset = static_cast<std::uint64_t>(target);
    return target;
}

int isInterrupted(void* opaque)
{
    return static_cast<Reading*>(opaque)->stop.stop_requested() ? 1 : 0;
}

/// Files may name other files; none is opened.
int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**)
{
    return AVERROR(EACCES);
}

void logToOurs(void* context, int level, const char* format, va_list arguments)
{
    auto& logger = log("tags");
    if (level > AV_LOG_WARNING || !logger.isEnabled(Logger::Level::Debug))
        return;
    std::array<char, 512> line{};
    int isPrefixPrinted = 1;
    av_log_format_line2(context, level, format, arguments, line.data(), line.size(), &isPrefixPrinted);
    logger.debug("libav: {}", repairedUtf8(trimmed(line.data())));
}

/// Both hold for the whole program: also for decoders of GStreamer, which need less than that.
void installLogAndLimit()
{
    static std::once_flag once;
    std::call_once(once, [] {
        av_log_set_callback(logToOurs);
        av_max_alloc(kMaximumAllocationBytes);
    });
}

/// These are read from the front alone: asked for more, libavformat would look for an ID3v1 tag at the end, one more
/// request for a title that a feed has told better.
bool isReadForward(Container container)
{
    return container == Container::Mp3 || container == Container::Aac || container == Container::Flac;
}

AvFile::Io makeIo(Reading& reading, Container container)
{
    auto* const buffer = static_cast<unsigned char*>(av_malloc(kBufferBytes));
    AvFile::Io io(avio_alloc_context(buffer, kBufferBytes, 0, &reading, readPacket, nullptr, seekTo));
    if (io && (isReadForward(container) || !reading.source.canJump()))
        io->seekable = 0;
    return io;
}

AVFormatContext* makeContext(Reading& reading, AVIOContext* io, const AvFileOptions& options)
{
    auto* const context = avformat_alloc_context();
    context->pb = io;
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    context->interrupt_callback = {isInterrupted, &reading};
    context->io_open = refuseToOpen;
    if (!options.readsFragments)
        context->flags |= AVFMT_FLAG_IGNIDX;
    context->probesize = kProbeBytes;
    context->max_analyze_duration = kAnalysedMicroseconds;
    context->max_streams = kMaximumStreams;
    context->format_whitelist = av_strdup(kFormats);
    return context;
}

const AVInputFormat* inputFormat(Container container)
{
    switch (container) {
    case Container::Mp3:
        return av_find_input_format("mp3");
    case Container::Aac:
        return av_find_input_format("aac");
    case Container::Mp4:
        return av_find_input_format("mov");
    case Container::Ogg:
        return av_find_input_format("ogg");
    case Container::Flac:
        return av_find_input_format("flac");
    case Container::Matroska:
        return av_find_input_format("matroska");
    case Container::Wav:
        return av_find_input_format("wav");
    case Container::Aiff:
        return av_find_input_format("aiff");
    case Container::Unknown:
        break;
    }
    return nullptr;
}

bool hasSound(const AVFormatContext& format)
{
    const auto* stream = audioStreamOf(format);
    return stream != nullptr && stream->codecpar->sample_rate > 0;
}

Error failureOf(const Reading& reading, int code)
{
    if (reading.stop.stop_requested() || code == AVERROR_EXIT)
        return {ErrorCode::Cancelled, "reading the tags was cancelled"};
    if (reading.error)
        return *reading.error;
    if (reading.readBytes >= reading.maximumReadBytes)
        return {ErrorCode::Unsupported, "the header of the file is too large"};
    if (reading.isTooSlow())
        return {ErrorCode::Unsupported, "the header of the file takes too long to read"};
    return {ErrorCode::Unsupported, "this is no audio file of a kind that is known"};
}

Result<AvFile::Format> openFormat(Reading& reading, AVIOContext* io, Container container, const AvFileOptions& options)
{
    auto* context = makeContext(reading, io, options);
    // On failure the context is freed by the call.
    if (const int code = avformat_open_input(&context, "", inputFormat(container), nullptr); code < 0)
        return fail(failureOf(reading, code));
    AvFile::Format format(context);
    // A guess is trusted where several frames followed one another.
    if (container == Container::Unknown && format->probe_score < AVPROBE_SCORE_RETRY)
        return fail(failureOf(reading, 0));
    // Most headers say everything; where they do not, a little sound is read.
    if (!hasSound(*format) || format->duration == AV_NOPTS_VALUE || format->duration <= 0) {
        if (const int code = avformat_find_stream_info(format.get(), nullptr); code < 0)
            return fail(failureOf(reading, code));
    }
    if (!hasSound(*format) || reading.stop.stop_requested())
        return fail(failureOf(reading, 0));
    return format;
}

} // namespace

void AvFile::IoDeleter::operator()(AVIOContext* io) const
{
    // libavformat may have replaced the buffer that was given to it.
    av_freep(&io->buffer);
    avio_context_free(&io);
}

void AvFile::FormatDeleter::operator()(AVFormatContext* format) const
{
    avformat_close_input(&format);
}

AvFile::AvFile(std::unique_ptr<Reading> reading, Io io, Format format)
    : m_reading(std::move(reading)), m_io(std::move(io)), m_format(std::move(format))
{
}

AvFile::~AvFile() = default;

Result<std::unique_ptr<AvFile>> AvFile::open(
    ByteSource& source, ContainerPlace place, std::stop_token stop, AvFileOptions options)
{
    installLogAndLimit();
    auto reading = std::make_unique<Reading>(Reading{
        .source = source, .stop = std::move(stop), .begin = place.offset, .error = {}, .held = {}, .answeredAt = {}});
    auto io = makeIo(*reading, place.kind);
    auto format = openFormat(*reading, io.get(), place.kind, options);
    if (!format)
        return fail(format.error());
    reading->isOpening = false;
    return std::unique_ptr<AvFile>(new AvFile(std::move(reading), std::move(io), std::move(*format)));
}

AVStream& AvFile::sound()
{
    return *m_format->streams[audioStreamOf(*m_format)->index];
}

void AvFile::limitFurtherReading(std::uint64_t bytes)
{
    m_reading->maximumReadBytes = std::min(kMaximumReadBytes, m_reading->readBytes + bytes);
}

std::optional<Error> AvFile::readError() const
{
    if (m_reading->stop.stop_requested())
        return Error{ErrorCode::Cancelled, "reading the file was cancelled"};
    return m_reading->error;
}

const AVStream* audioStreamOf(const AVFormatContext& format)
{
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const auto* stream = format.streams[i];
        if (stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO)
            return stream;
    }
    return nullptr;
}

} // namespace tidemark::tags
