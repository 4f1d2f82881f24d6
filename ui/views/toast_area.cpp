// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/toast_area.h"

#include "views/tr.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace tidemark::views {

namespace {
constexpr int kShownMs = 8000;
constexpr int kDistance = 18; ///< from the bottom
} // namespace

ToastArea::ToastArea(const theme::Theme& theme, QWidget* room)
    : QFrame(room)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("toast"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("toastAction"));
    m_action->setProperty("kind", QStringLiteral("link"));
    m_close->setIconSize({14, 14});
    m_close->setToolTip(Tr::tr("Dismiss", "a message"));
    m_close->setAccessibleName(m_close->toolTip());
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 60));
    setGraphicsEffect(shadow);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_action->hasFocus() || m_close->hasFocus())
            m_timer.start(kShownMs);
        else
            expire();
    });
    connect(m_action, &QPushButton::clicked, this, &ToastArea::act);
    connect(m_close, &QToolButton::clicked, this, &ToastArea::expire);
    connect(&theme, &theme::Theme::changed, this, &ToastArea::restyle);
    room->installEventFilter(this);
    restyle();
    hide();
}

void ToastArea::showToast(Toast toast)
{
    expire();
    m_text->setText(toast.text);
    m_action->setText(toast.actionText);
    m_action->setVisible(!toast.actionText.isEmpty());
    m_toast = std::move(toast);
    place();
    show();
    raise();
    m_timer.start(kShownMs);
    m_text->setAccessibleName(m_text->text());
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ToastArea::expire()
{
    m_timer.stop();
    hide();
    if (const auto toast = std::exchange(m_toast, std::nullopt); toast && toast->expired)
        toast->expired();
}

QString ToastArea::text() const
{
    return m_toast ? m_text->text() : QString();
}

void ToastArea::act()
{
    m_timer.stop();
    hide();
    if (const auto toast = std::exchange(m_toast, std::nullopt); toast && toast->action)
        toast->action();
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void ToastArea::enterEvent(QEnterEvent*)
{
    m_timer.stop();
}

void ToastArea::leaveEvent(QEvent*)
{
    if (m_toast)
        m_timer.start(kShownMs);
}

void ToastArea::place()
{
    const QWidget* room = parentWidget();
    const int most = std::max(120, room->width() - 2 * kDistance);
    m_text->setMaximumWidth(std::max(80, most - 160));
    layout()->activate();
    const QSize size = sizeHint().boundedTo(QSize(most, room->height()));
    setGeometry(
        (room->width() - size.width()) / 2, room->height() - size.height() - kDistance, size.width(), size.height());
}

void ToastArea::restyle()
{
    const auto& colors = m_theme.palette();
    setStyleSheet(QStringLiteral("QFrame#toast { background: %1; border: 1px solid %2; border-radius: 10px; }")
                      .arg(colors.card.name(), colors.line.name()));
    m_close->setIcon(m_theme.icon(theme::Icon::Close, colors.softText));
}

} // namespace tidemark::views
