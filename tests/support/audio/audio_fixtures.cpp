// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/audio/audio_fixtures.h"

#include "support/audio/position_coder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

namespace tidemark::test {

namespace {

struct Recipe {
    AudioFormat format;
    std::string_view name;
    std::string_view ending;
    int sampleRate;
    std::string_view encoder; ///< a gst-launch chain
};

constexpr std::array kRecipes = {
    Recipe{AudioFormat::Wav, "wav", ".wav", 44100, "wavenc"},
    Recipe{AudioFormat::Flac, "flac", ".flac", 44100, "flacenc"},
    Recipe{AudioFormat::Mp3Cbr, "mp3-cbr", ".mp3", 44100, "lamemp3enc target=bitrate bitrate=64 cbr=true"},
    Recipe{AudioFormat::Mp3Vbr, "mp3-vbr", ".mp3", 44100, "lamemp3enc target=quality quality=6"},
    Recipe{AudioFormat::Mp3VbrXing, "mp3-vbr-xing", ".mp3", 44100, "lamemp3enc target=quality quality=6 ! xingmux"},
    Recipe{AudioFormat::M4aMoovLast, "m4a-moov-last", ".m4a", 44100, "avenc_aac bitrate=64000 ! aacparse ! mp4mux"},
    Recipe{AudioFormat::M4aFastStart, "m4a-fast-start", ".m4a", 44100,
        "avenc_aac bitrate=64000 ! aacparse ! mp4mux faststart=true"},
    Recipe{AudioFormat::M4aFragmented, "m4a-fragmented", ".m4a", 44100,
        "avenc_aac bitrate=64000 ! aacparse ! mp4mux fragment-duration=2000"},
    Recipe{
        AudioFormat::Adts, "adts", ".aac", 44100, "avenc_aac bitrate=64000 ! aacparse ! audio/mpeg,stream-format=adts"},
    Recipe{AudioFormat::Opus, "opus", ".opus", 48000, "opusenc bitrate=64000 ! oggmux"},
    Recipe{AudioFormat::Vorbis, "vorbis", ".ogg", 44100, "vorbisenc quality=0.2 ! oggmux"},
    Recipe{AudioFormat::Matroska, "matroska", ".mka", 48000, "opusenc bitrate=64000 ! matroskamux"},
    Recipe{AudioFormat::Video, "video", ".mov", 44100,
        "avenc_aac bitrate=64000 ! aacparse ! mux.audio_0 videotestsrc num-buffers=1500 ! "
        "video/x-raw,width=64,height=48,framerate=10/1 ! jpegenc ! mux.video_0 qtmux name=mux"},
};

const Recipe& recipeOf(AudioFormat format)
{
    for (const auto& recipe : kRecipes)
        if (recipe.format == format)
            return recipe;
    return kRecipes.front();
}

/// Held by one program at a time, so that a fixture is made once and not by every test at once.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder)
        : m_descriptor(::open((folder / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644))
    {
        ::flock(m_descriptor, LOCK_EX);
    }
    ~FolderLock() { ::close(m_descriptor); }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int m_descriptor;
};

void pushSamples(GstElement* source, Milliseconds length, int sampleRate)
{
    constexpr Milliseconds kBlock(1000);
    for (Milliseconds begin(0); begin < length; begin += kBlock) {
        const auto samples = positionCodedFrom(begin, std::min(kBlock, length - begin), sampleRate);
        auto* buffer = gst_buffer_new_memdup(samples.data(), samples.size() * sizeof(std::int16_t));
        GST_BUFFER_PTS(buffer) = static_cast<GstClockTime>(begin.count()) * GST_MSECOND;
        GST_BUFFER_DURATION(buffer) = samples.size() * GST_SECOND / static_cast<GstClockTime>(sampleRate);
        if (gst_app_src_push_buffer(GST_APP_SRC(source), buffer) != GST_FLOW_OK)
            break;
    }
    gst_app_src_end_of_stream(GST_APP_SRC(source));
}

Result<> encode(const Recipe& recipe, Milliseconds length, const std::filesystem::path& path)
{
    const auto description =
        "appsrc name=source format=time block=true max-bytes=1000000 caps=audio/x-raw,format=S16LE,"
        "layout=interleaved,channels=1,rate="
        + std::to_string(recipe.sampleRate) + " ! audioconvert ! " + std::string(recipe.encoder)
        + " ! filesink name=sink";
    GError* error = nullptr;
    auto* pipeline = gst_parse_launch(description.c_str(), &error);
    if (error != nullptr || pipeline == nullptr)
        return fail(ErrorCode::MissingCodec, error != nullptr ? error->message : "no pipeline");
    auto* sink = gst_bin_get_by_name(GST_BIN(pipeline), "sink");
    g_object_set(sink, "location", path.c_str(), nullptr);
    gst_object_unref(sink);
    gst_element_set_state(pipeline, GST_STATE_PLAYING);
    auto* source = gst_bin_get_by_name(GST_BIN(pipeline), "source");
    pushSamples(source, length, recipe.sampleRate);
    gst_object_unref(source);
    auto* bus = gst_element_get_bus(pipeline);
    auto* message = gst_bus_timed_pop_filtered(
        bus, GST_CLOCK_TIME_NONE, static_cast<GstMessageType>(GST_MESSAGE_EOS | GST_MESSAGE_ERROR));
    const bool isDone = GST_MESSAGE_TYPE(message) == GST_MESSAGE_EOS;
    gst_message_unref(message);
    gst_object_unref(bus);
    gst_element_set_state(pipeline, GST_STATE_NULL);
    gst_object_unref(pipeline);
    if (!isDone)
        return fail(ErrorCode::Internal, "encoding " + std::string(recipe.name) + " failed");
    return {};
}

} // namespace

std::string_view audioFormatName(AudioFormat format)
{
    return recipeOf(format).name;
}

void initialiseTestGStreamer()
{
    ::setenv("GST_REGISTRY", TIDEMARK_BINARY_DIR "/gstreamer-registry.bin", 1);
    gst_init(nullptr, nullptr);
}

Result<std::filesystem::path> audioFixture(AudioFormat format, Milliseconds length)
{
    const auto& recipe = recipeOf(format);
    const std::filesystem::path folder(TIDEMARK_BINARY_DIR "/audio-fixtures");
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    const auto path =
        folder / (std::string(recipe.name) + "-" + std::to_string(length.count()) + "ms" + std::string(recipe.ending));
    const FolderLock lock(folder);
    if (std::filesystem::exists(path, ignored))
        return path;
    initialiseTestGStreamer();
    const auto part = path.string() + ".part";
    if (auto encoded = encode(recipe, length, part); !encoded)
        return fail(encoded.error());
    std::filesystem::rename(part, path, ignored);
    if (ignored)
        return fail(ErrorCode::Io, ignored.message());
    return path;
}

} // namespace tidemark::test
