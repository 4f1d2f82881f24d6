// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QSlider;
class QToolButton;

namespace tidemark::views {

/// Loudspeaker that mutes, and slider; the wheel over either changes the volume by five hundredths.
class VolumeControl final : public QWidget {
    Q_OBJECT

public:
    explicit VolumeControl(const theme::Theme& theme, QWidget* parent = nullptr);
    void setVolume(double volume, bool isMuted);
    /// Only the loudspeaker, where there is little room; the wheel and the keys still change the volume.
    void setCompact(bool isCompact);

Q_SIGNALS:
    void volumeChosen(double volume); ///< 0–1
    void muteToggled();

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void refreshIcon();

    const theme::Theme& m_theme;
    QToolButton* m_button;
    QSlider* m_slider;
    bool m_isMuted = false;
};

} // namespace tidemark::views
