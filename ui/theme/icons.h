// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace tidemark::theme {

/// The drawings in resources/icons, one colour each.
enum class Icon {
    Home,
    Queue,
    List,
    Download,
    Check,
    Search,
    Back15,
    Forward30,
    PreviousChapter,
    NextChapter,
    Play,
    Pause,
    Volume,
    VolumeMuted,
    Refresh,
    Add,
    Close,
    More,
    Warning,
    Offline,
    Link,
    Trash,
    External,
    Sidebar,
    Settings,
    Sort,
    Filter,
    Person,
};
inline constexpr int kIconCount = static_cast<int>(Icon::Person) + 1;

/// @return the file's name without ending, such as "previous-chapter".
[[nodiscard]] QString iconName(Icon icon);
/// @return whether its drawing is in the program.
[[nodiscard]] bool hasIcon(Icon icon);
/// Draws it in `color`, sharp at every scale.
void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color);
/// @return an icon that draws itself in `color`, and in `disabled` where a widget is disabled. Widgets make it anew
/// when Theme::changed() comes.
[[nodiscard]] QIcon makeIcon(Icon icon, const QColor& color, const QColor& disabled);

} // namespace tidemark::theme
