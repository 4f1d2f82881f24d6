// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/key_guard.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>
#include <QTextEdit>

namespace tidemark::views {

namespace {

bool isTextField(const QWidget* widget)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        return !edit->isReadOnly();
    if (const auto* edit = qobject_cast<const QTextEdit*>(widget))
        return !edit->isReadOnly();
    return widget->inherits("QPlainTextEdit") || widget->inherits("QAbstractSpinBox");
}

/// Whether the widget itself has a use for a key that is also a shortcut of the window.
bool needsKey(const QWidget* widget, const QKeyEvent& event)
{
    const bool isPlain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const int key = event.key();
    if (isTextField(widget))
        return (isPlain && key < Qt::Key_Escape) || key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right;
    if (qobject_cast<const QAbstractButton*>(widget))
        return isPlain && key == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QTabBar*>(widget))
        return isPlain && isArrow;
    if (qobject_cast<const QComboBox*>(widget))
        return isPlain && (isArrow || key == Qt::Key_Space);
    return false;
}

} // namespace

KeyGuard::KeyGuard(QWidget* window) : QObject(window)
{
    qApp->installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget != QApplication::focusWidget() || widget->window() != parent())
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (isOverride) {
        if (needsKey(widget, *key)) {
            event->accept();
            return true;
        }
        return false;
    }
    auto* button = qobject_cast<QAbstractButton*>(widget);
    if (button && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        button->click();
        return true;
    }
    return false;
}

} // namespace tidemark::views
