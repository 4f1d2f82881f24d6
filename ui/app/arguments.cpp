// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include "app/tr.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

namespace tidemark::app {

namespace {

/// Qt's options that have a value of their own; QApplication takes them out later.
bool isQtOptionWithValue(const QString& argument)
{
    static const QStringList names{QStringLiteral("platform"), QStringLiteral("platformpluginpath"),
        QStringLiteral("platformtheme"), QStringLiteral("plugin"), QStringLiteral("style"),
        QStringLiteral("stylesheet"), QStringLiteral("qwindowgeometry"), QStringLiteral("qwindowtitle"),
        QStringLiteral("qwindowicon"), QStringLiteral("display"), QStringLiteral("geometry")};
    QString name = argument;
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    return name != argument && names.contains(name);
}

QStringList withoutQtOptions(const QStringList& arguments)
{
    QStringList result{QStringLiteral("tidemark")}; // the parser skips the program's name
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString& argument = arguments.at(index);
        if (isQtOptionWithValue(argument))
            ++index;
        else if (argument != QLatin1String("-reverse") && !argument.startsWith(QLatin1String("-style=")))
            result.append(argument);
    }
    return result;
}

Arguments ending(int status, QString text)
{
    Arguments arguments;
    arguments.ending = Arguments::Ending{status, std::move(text)};
    return arguments;
}

} // namespace

Arguments readArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("A podcast player that treats an episode as a timeline."));
    const QCommandLineOption help(
        {QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("Says how the program is called."));
    const QCommandLineOption version(
        {QStringLiteral("v"), QStringLiteral("version")}, Tr::tr("Says which version this is."));
    const QCommandLineOption dataDirectory(
        QStringLiteral("data-dir"), Tr::tr("The folder of the library."), QStringLiteral("DIR"));
    const QCommandLineOption sample(QStringLiteral("open-sample"), Tr::tr("Opens the sample show."));
    parser.addOptions({help, version, dataDirectory, sample});
    parser.addPositionalArgument(QStringLiteral("FILE_OR_URL"),
        Tr::tr("A feed or page to subscribe to, an OPML file, or a saved page."), QStringLiteral("[FILE_OR_URL...]"));
    if (!parser.parse(withoutQtOptions(arguments)))
        return ending(2, QStringLiteral("tidemark: %1\n").arg(parser.errorText()));
    if (parser.isSet(help)) {
        // Without an application the parser does not know the program's name.
        const QString text = parser.helpText();
        return ending(0, QString(text).replace(QLatin1String("<executable_name>"), QLatin1String("tidemark")));
    }
    if (parser.isSet(version))
        return ending(0, QStringLiteral("tidemark " TIDEMARK_VERSION "\n"));

    Arguments result;
    result.opensSample = parser.isSet(sample);
    if (parser.isSet(dataDirectory)) {
        if (parser.value(dataDirectory).isEmpty())
            return ending(2, QStringLiteral("tidemark: --data-dir needs a folder\n"));
        result.dataDirectory = QDir(parser.value(dataDirectory)).absolutePath();
    }
    const auto positional = parser.positionalArguments();
    for (const QString& argument : positional) {
        const QFileInfo file(argument);
        result.toOpen.append(file.exists() ? file.absoluteFilePath() : argument);
    }
    return result;
}

} // namespace tidemark::app
