// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/chapter_pictures.h"

#include "tags/picture.h"

#include <fmt/format.h>

#include <fstream>

namespace tidemark::ctl {

namespace {

std::string_view suffixOf(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG"))
        return "png";
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return "jpg";
    if (bytes.starts_with("GIF8"))
        return "gif";
    return bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP" ? "webp" : "image";
}

Result<std::filesystem::path> writePicture(
    ByteSource& audio, const EmbeddedPicture& picture, const std::filesystem::path& folder, std::size_t number)
{
    const auto bytes = tags::readPicture(audio, picture, {});
    if (!bytes)
        return fail(bytes.error());
    auto path = folder / fmt::format("chapter-{}.{}", number, suffixOf(*bytes));
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
    if (!file.flush())
        return fail(ErrorCode::Io, path.string() + ": cannot be written");
    return path;
}

} // namespace

Result<> writePictures(Context& context, Subject& subject, const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Io, folder.string() + ": " + error.message());
    for (std::size_t i = 0; i < subject.timeline.size(); ++i) {
        auto& chapter = subject.timeline[i];
        const auto picture = embeddedPictureFromAddress(chapter.imageUrl);
        if (!picture || !subject.audio)
            continue;
        const auto path = writePicture(*subject.audio, *picture, folder, i + 1);
        if (path)
            chapter.imageUrl = path->string();
        else
            context.reportFailure(fmt::format("picture of chapter {}", i + 1), path.error());
    }
    return {};
}

} // namespace tidemark::ctl
