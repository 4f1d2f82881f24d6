// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/refresh_panel.h"

#include "bridge/error_text.h"
#include "views/tr.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {
constexpr int kSummaryMs = 15000;
}

RefreshPanel::RefreshPanel(const WindowContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_progressRow(new QWidget(this))
    , m_text(new QLabel(m_progressRow))
    , m_cancel(new QToolButton(m_progressRow))
    , m_progress(new QProgressBar(this))
    , m_add(new QPushButton(Tr::tr("Add show"), this))
    , m_refresh(new QToolButton(this))
    , m_hide(new QToolButton(this))
{
    build();
    m_summaryTimer.setSingleShot(true);
    connect(&m_summaryTimer, &QTimer::timeout, m_progressRow, &QWidget::hide);
    connect(m_add, &QPushButton::clicked, this, &RefreshPanel::addRequested);
    connect(m_refresh, &QToolButton::clicked, this, [this] { m_context.subscriptions.refresh(); });
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_context.subscriptions.cancelRefresh(); });
    connect(m_hide, &QToolButton::clicked, this, &RefreshPanel::hideRequested);
    const auto* subscriptions = &m_context.subscriptions;
    connect(subscriptions, &bridge::SubscriptionsBridge::refreshProgressChanged, this, &RefreshPanel::showProgress);
    connect(subscriptions, &bridge::SubscriptionsBridge::refreshFinished, this, &RefreshPanel::showSummary);
    connect(&m_context.theme, &theme::Theme::changed, this, &RefreshPanel::restyle);
    restyle();
    m_progressRow->hide();
    m_progress->hide();
}

void RefreshPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto* status = new QHBoxLayout(m_progressRow);
    status->setContentsMargins(10, 0, 0, 0);
    status->addWidget(m_text, 1);
    status->addWidget(m_cancel);
    column->addWidget(m_progressRow);
    column->addWidget(m_progress);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    buttons->addWidget(m_refresh);
    buttons->addWidget(m_hide);
    column->addLayout(buttons);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(Tr::tr("Refreshing"));
    m_add->setObjectName(QStringLiteral("addShowButton"));
    m_add->setProperty("kind", QStringLiteral("flat"));
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setToolTip(Tr::tr("Add a show (Ctrl+N)"));
    const auto name = [](QToolButton* button, const char* objectName, const QString& text) {
        button->setObjectName(QLatin1String(objectName));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setIconSize({18, 18});
    };
    name(m_refresh, "refreshButton", Tr::tr("Refresh all shows (F5)"));
    name(m_cancel, "cancelRefreshButton", Tr::tr("Stop refreshing"));
    name(m_hide, "hideSidebarButton", Tr::tr("Hide the sidebar (Ctrl+B)"));
    m_cancel->setIconSize({14, 14});
}

void RefreshPanel::setCanRefresh(bool canRefresh)
{
    m_refresh->setVisible(canRefresh);
}

void RefreshPanel::showProgress()
{
    const auto& progress = m_context.subscriptions.progress();
    const bool isRunning = m_context.subscriptions.isRefreshing();
    m_refresh->setEnabled(!isRunning);
    m_cancel->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    if (!isRunning)
        return;
    m_summaryTimer.stop();
    m_progress->setMaximum(static_cast<int>(progress.total));
    m_progress->setValue(static_cast<int>(progress.done));
    m_text->setText(progress.total > 1
            ? Tr::tr("Refreshing %1 of %2").arg(QString::number(progress.done), QString::number(progress.total))
            : Tr::tr("Refreshing…"));
    m_progressRow->show();
}

void RefreshPanel::showSummary()
{
    const auto& summary = m_context.subscriptions.lastSummary();
    QStringList problems;
    for (const auto& outcome : summary.failed) {
        if (outcome.error)
            problems.append((outcome.title.isEmpty() ? QString() : outcome.title + QStringLiteral(": "))
                + bridge::errorText(*outcome.error).joined());
    }
    QString text =
        summary.newEpisodes > 0 ? Tr::tr("%n new episodes", nullptr, summary.newEpisodes) : Tr::tr("Nothing new");
    if (summary.wasCancelled)
        text = Tr::tr("Stopped. %1", "refreshing").arg(text);
    if (summary.failed.size() == 1 && !problems.isEmpty())
        text = problems.first();
    else if (!summary.failed.empty())
        text = Tr::tr("%n shows could not be refreshed.", nullptr, static_cast<int>(summary.failed.size()));
    m_text->setText(text);
    m_text->setToolTip(problems.mid(0, 12).join(QLatin1Char('\n')));
    m_text->setAccessibleDescription(m_text->toolTip());
    m_progressRow->show();
    m_summaryTimer.start(kSummaryMs);
}

void RefreshPanel::restyle()
{
    const auto& theme = m_context.theme;
    const auto& colors = theme.palette();
    m_text->setFont(theme.font(theme::TextRole::Small));
    QPalette soft = m_text->palette();
    soft.setColor(QPalette::WindowText, colors.softText);
    m_text->setPalette(soft);
    m_add->setIcon(theme.icon(theme::Icon::Add));
    m_refresh->setIcon(theme.icon(theme::Icon::Refresh, colors.softText));
    m_cancel->setIcon(theme.icon(theme::Icon::Close, colors.softText));
    m_hide->setIcon(theme.icon(theme::Icon::Sidebar, colors.softText));
}

} // namespace tidemark::views
