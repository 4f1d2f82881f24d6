// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup_error_window.h"

#include "app/tr.h"
#include "bridge/error_text.h"

#include <QCloseEvent>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark::app {

StartupErrorWindow::StartupErrorWindow(const theme::Theme& theme, const Error& error, const QString& dataDirectory)
{
    setObjectName(QStringLiteral("startupError"));
    setWindowTitle(QStringLiteral("Tidemark"));
    resize(720, 420);
    const auto text = bridge::errorText(error);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(60, 40, 60, 40);
    column->setSpacing(8);
    column->addStretch(1);
    auto* icon = new QLabel(this);
    icon->setPixmap(
        theme.icon(theme::Icon::Warning, theme.palette().warning).pixmap(QSize(36, 36), devicePixelRatioF()));
    column->addWidget(icon);
    const auto addText = [&](const QString& line, theme::TextRole role) {
        auto* label = new QLabel(line, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(theme.font(role));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
        return label;
    };
    addText(text.what, theme::TextRole::Title)->setObjectName(QStringLiteral("startupErrorText"));
    addText(text.advice, theme::TextRole::Body);
    addText(Tr::tr("The library is in %1").arg(QDir::toNativeSeparators(dataDirectory)), theme::TextRole::Small);
    column->addSpacing(10);
    auto* quit = new QPushButton(Tr::tr("Quit"), this);
    quit->setProperty("kind", QStringLiteral("primary"));
    quit->setDefault(true);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
    auto* row = new QHBoxLayout;
    row->addWidget(quit);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    quit->setFocus();
}

void StartupErrorWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace tidemark::app
