// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/arguments.h"
#include "app/startup_error_window.h"
#include "app/translations.h"
#include "app/unix_signals.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLocale>

#include <cstdio>

namespace {

using namespace tidemark;
using namespace tidemark::app;

bool hasDisplay(int argc, char** argv)
{
    for (int index = 1; index < argc; ++index) {
        if (QByteArray(argv[index]).contains("-platform"))
            return true;
    }
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariable("DISPLAY").isEmpty()
        || !qEnvironmentVariable("WAYLAND_DISPLAY").isEmpty();
}

int runErrorWindow(QApplication& qt, theme::Theme& theme, const Error& error, const QString& dataDirectory)
{
    std::fprintf(stderr, "tidemark: %s\n", error.detail.c_str());
    StartupErrorWindow window(theme, error, dataDirectory);
    UnixSignals signals_;
    QObject::connect(&window, &StartupErrorWindow::closed, &qt, [&qt] { qt.exit(1); });
    QObject::connect(&signals_, &UnixSignals::endRequested, &window, &QWidget::close);
    window.show();
    return qt.exec();
}

int run(QApplication& qt, const Arguments& arguments)
{
    const QString dataDirectory = arguments.dataDirectory.isEmpty()
        ? QString::fromStdString(assembly::defaultDataDirectory().string())
        : arguments.dataDirectory;
    const Handover handover{arguments.toOpen, arguments.opensSample, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
    SingleInstance instance(dataDirectory);
    switch (instance.start(handover)) {
    case SingleInstance::Outcome::HandedOver:
        return 0;
    case SingleInstance::Outcome::Silent:
        std::fprintf(stderr, "tidemark: another Tidemark holds %s and does not answer\n",
            qPrintable(QDir::toNativeSeparators(dataDirectory)));
        return 1;
    case SingleInstance::Outcome::First:
        break;
    }
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tidemark.Tidemark"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.tidemark.Tidemark.svg")));
    Application application;
    assembly::AssemblyOptions options;
    options.dataDirectory = dataDirectory.toStdString();
    if (const auto opened = application.open(options); !opened)
        return runErrorWindow(qt, application.theme(), opened.error(), dataDirectory);
    UnixSignals signals_;
    QObject::connect(&signals_, &UnixSignals::endRequested, &application, &Application::close);
    QObject::connect(&instance, &SingleInstance::received, &application, &Application::receive);
    QObject::connect(&application, &Application::finished, &qt, &QCoreApplication::quit);
    application.show();
    if (handover.opensSample || !handover.toOpen.isEmpty())
        application.receive(handover);
    return qt.exec();
}

} // namespace

int main(int argc, char** argv)
{
    QStringList given;
    for (int index = 1; index < argc; ++index)
        given.append(QString::fromLocal8Bit(argv[index]));
    const Arguments arguments = readArguments(given);
    if (arguments.ending) {
        std::fputs(
            arguments.ending->text.toLocal8Bit().constData(), arguments.ending->exitStatus == 0 ? stdout : stderr);
        return arguments.ending->exitStatus;
    }
    if (!hasDisplay(argc, argv)) {
        std::fputs("tidemark: there is no display to open a window on\n", stderr);
        return 1;
    }
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tidemark"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tidemark"));
    QApplication::setApplicationVersion(QStringLiteral(TIDEMARK_VERSION));
    QApplication::setQuitOnLastWindowClosed(false); // the end is written first
    installTranslations(QLocale::system(), qt);
    return run(qt, arguments);
}
