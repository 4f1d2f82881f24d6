// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <optional>

// GStreamer's names, so that our headers need none of its own.
using GstElement = struct _GstElement;
using GstMessage = struct _GstMessage;
using GstPad = struct _GstPad;

namespace tidemark::audio {

class SourceReader;

struct ElementDeleter {
    void operator()(GstElement* element) const;
};
/// A reference that is ours; a pipeline must be in state NULL when it goes.
using ElementPtr = std::unique_ptr<GstElement, ElementDeleter>;

/// Initialises GStreamer, once in a process.
void initialiseGStreamer();

/// @return a new element, floating until a bin takes it; ErrorCode::MissingCodec naming the Debian package.
[[nodiscard]] Result<GstElement*> makeElement(const char* factoryName);
[[nodiscard]] bool isElementInstalled(const char* factoryName);

/// Makes elements, adds them to `bin` and links them to one another, in order.
[[nodiscard]] Result<> addAndLink(GstElement* bin, std::initializer_list<GstElement*> elements);

/// Reports a failure from a streaming thread: an element message that failureOf() reads again.
void postFailure(GstElement* element, const Error& error);
/// @return the failure that a message tells, in our words; nothing for other messages. What `reader` says about the
/// bytes goes before GStreamer's view of it.
[[nodiscard]] std::optional<Error> failureOf(GstMessage* message, const SourceReader& reader);

} // namespace tidemark::audio
