// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_accessible.h"

#include "views/timeline_bar.h"

#include <QAccessibleWidget>

namespace tidemark::views {

namespace {

class TimelineAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineAccessible(TimelineBar* bar) : QAccessibleWidget(bar, QAccessible::Slider), m_bar(bar) { }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_bar->spokenPosition();
        if (kind == QAccessible::Description)
            return m_bar->chapterTitle();
        return QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return toSeconds(m_bar->position()); }
    void setCurrentValue(const QVariant& value) override
    {
        m_bar->requestSeek(Milliseconds(static_cast<std::int64_t>(value.toDouble() * 1000)));
    }
    QVariant maximumValue() const override { return toSeconds(m_bar->duration()); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 5.0; }

private:
    TimelineBar* m_bar;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    if (auto* bar = qobject_cast<TimelineBar*>(object))
        return new TimelineAccessible(bar);
    return nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    QAccessible::installFactory(makeInterface); // ignores what is installed already
}

} // namespace tidemark::views
