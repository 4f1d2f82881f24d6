// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/volume_control.h"

#include "views/tr.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace tidemark::views {

VolumeControl::VolumeControl(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_button(new QToolButton(this)), m_slider(new QSlider(Qt::Horizontal, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_button);
    row->addWidget(m_slider);
    m_button->setObjectName(QStringLiteral("muteButton"));
    m_button->setIconSize({19, 19});
    m_slider->setObjectName(QStringLiteral("volumeSlider"));
    m_slider->setFocusPolicy(Qt::TabFocus);
    m_slider->setRange(0, 100);
    m_slider->setSingleStep(5);
    m_slider->setPageStep(10);
    m_slider->setFixedWidth(76);
    m_slider->setAccessibleName(Tr::tr("Volume"));
    m_slider->setToolTip(Tr::tr("Volume (Ctrl+Up and Ctrl+Down)"));
    connect(m_button, &QToolButton::clicked, this, &VolumeControl::muteToggled);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { Q_EMIT volumeChosen(value / 100.0); });
    connect(&theme, &theme::Theme::changed, this, &VolumeControl::refreshIcon);
    setVolume(1.0, false);
}

void VolumeControl::setVolume(double volume, bool isMuted)
{
    const QSignalBlocker silent(m_slider); // told, not chosen
    if (!m_slider->isSliderDown())
        m_slider->setValue(static_cast<int>(std::lround(volume * 100)));
    m_isMuted = isMuted;
    refreshIcon();
}

void VolumeControl::setCompact(bool isCompact)
{
    m_slider->setVisible(!isCompact);
}

void VolumeControl::refreshIcon()
{
    const bool isSilent = m_isMuted || m_slider->value() == 0;
    m_button->setIcon(
        m_theme.icon(isSilent ? theme::Icon::VolumeMuted : theme::Icon::Volume, m_theme.palette().softText));
    const QString name = m_isMuted ? Tr::tr("Unmute (M)") : Tr::tr("Mute (M)");
    m_button->setToolTip(name);
    m_button->setAccessibleName(name);
}

void VolumeControl::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (isEnabled() && event->angleDelta().y() != 0)
        m_slider->setValue(m_slider->value() + (event->angleDelta().y() > 0 ? 5 : -5));
}

} // namespace tidemark::views
