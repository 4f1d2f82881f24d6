// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"

#include "ctl/commands.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

namespace tidemark::ctl {

namespace {

using Command = std::function<Result<>(Context&)>;

/// The verbs and their options, and which one was chosen. One function per group keeps the table readable.
class CommandLine {
public:
    CommandLine() : m_app("Tidemark from the command line: shows, episodes, chapters, clips", "tidemarkctl")
    {
        m_app.require_subcommand(1);
        m_app.fallthrough(); // options of the program may stand behind the verb
        m_app.add_option("--data-dir", m_dataDirectory, "the library's folder");
        m_app.add_flag("--json", m_isJson, "print one JSON document");
        m_app.set_version_flag("--version", std::string("tidemarkctl ") + TIDEMARK_VERSION);
        addInspecting();
        addSubscribing();
        addBrowsing();
        addListening();
    }

    CLI::App& app() { return m_app; }

    Result<> execute(Context& context) const
    {
        context.dataDirectory = m_dataDirectory;
        context.isJson = m_isJson;
        if (m_sink == "null")
            context.engine.sink = audio::SinkKind::Null;
        return m_command(context);
    }

private:
    template <class Function>
    void runs(CLI::App* verb, Function function)
    {
        verb->fallthrough();
        verb->callback([this, function] { m_command = function; });
    }

    void addInspecting()
    {
        auto* feed = m_app.add_subcommand("feed", "look at a feed")->require_subcommand(1)->fallthrough();
        auto* inspect = feed->add_subcommand("inspect", "parse a feed and print it");
        inspect->add_option("FILE_OR_URL", m_subject)->required();
        runs(inspect, [this](Context& context) { return inspectFeed(context, m_subject); });

        auto* page = m_app.add_subcommand("page", "saved podcast web pages")->require_subcommand(1)->fallthrough();
        auto* inspectSaved = page->add_subcommand("inspect", "read a saved page and print it");
        inspectSaved->add_option("FILE", m_subject)->required();
        runs(inspectSaved, [this](Context& context) { return ctl::inspectPage(context, m_subject); });
        auto* import = page->add_subcommand("import", "read a saved page into a show");
        import->add_option("FILE", m_subject)->required();
        runs(import, [this](Context& context) { return importPage(context, m_subject); });

        auto* timeline = m_app.add_subcommand("timeline", "print the chapters found in show notes");
        timeline->add_option("FILE", m_timeline.file, "a file, or - for standard input")->required();
        timeline->add_option("--duration", m_timeline.durationSeconds, "length of the episode in seconds");
        auto* text = timeline->add_flag("--text", m_timeline.isText, "the notes are plain text");
        timeline->add_flag("--html", m_timeline.isHtml, "the notes are HTML")->excludes(text);
        timeline->add_flag("--explain", m_timeline.explains, "say of each time why it was taken or not");
        runs(timeline, [this](Context& context) { return printTimeline(context, m_timeline); });
    }

    void addSubscribing()
    {
        auto* subscribing = m_app.add_subcommand("subscribe", "subscribe to feeds or to web pages that name one");
        subscribing->add_option("URL", m_subjects)->required();
        runs(subscribing, [this](Context& context) { return subscribe(context, m_subjects); });
        auto* unsubscribing = m_app.add_subcommand("unsubscribe", "delete shows");
        unsubscribing->add_option("SHOW", m_subjects, "an ID, a feed URL or an exact title")->required();
        runs(unsubscribing, [this](Context& context) { return unsubscribe(context, m_subjects); });
        runs(m_app.add_subcommand("shows", "list the subscriptions"),
            [](Context& context) { return listShows(context); });
        auto* refreshing = m_app.add_subcommand("refresh", "fetch feeds that changed");
        refreshing->add_option("SHOW", m_subjects, "an ID, a feed URL or an exact title");
        runs(refreshing, [this](Context& context) { return refresh(context, m_subjects); });
        auto* merging = m_app.add_subcommand("merge", "make a saved page and its subscription one show");
        merging->add_option("PAGE", m_subject)->required();
        merging->add_option("SUBSCRIPTION", m_second)->required();
        runs(merging, [this](Context& context) { return mergeShows(context, m_subject, m_second); });

        auto* opml = m_app.add_subcommand("opml", "subscriptions in and out")->require_subcommand(1)->fallthrough();
        auto* import = opml->add_subcommand("import", "subscribe to what an OPML file lists");
        import->add_option("FILE", m_subject)->required();
        runs(import, [this](Context& context) { return importOpml(context, m_subject); });
        auto* xport = opml->add_subcommand("export", "write the subscriptions to an OPML file");
        xport->add_option("FILE", m_subject, "a file, or - for standard output")->required();
        runs(xport, [this](Context& context) { return exportOpml(context, m_subject); });
    }

    void addBrowsing()
    {
        auto* episodes = m_app.add_subcommand("episodes", "list episodes");
        episodes->add_option("--show", m_episodes.show, "an ID, a feed URL or an exact title");
        episodes->add_option("--guest", m_episodes.guest, "a guest's name");
        episodes->add_option(
            "--filter", m_episodes.filter, "all, unplayed, in-progress, played, downloaded, has-chapters");
        episodes->add_option("--sort", m_episodes.sort, "newest, oldest, title, longest, shortest");
        episodes->add_option("--limit", m_episodes.limit)->check(CLI::NonNegativeNumber);
        runs(episodes, [this](Context& context) { return listEpisodes(context, m_episodes); });
        auto* episode = m_app.add_subcommand("episode", "print an episode");
        episode->add_option("ID", m_id)->required();
        runs(episode, [this](Context& context) { return printEpisode(context, m_id); });
        auto* chapters = m_app.add_subcommand("chapters", "print the timeline of an episode or audio file");
        chapters->add_option("ID_FILE_OR_URL", m_chapters.subject)->required();
        chapters->add_flag("--explain", m_chapters.explains, "say why these chapters are shown");
        auto* offline = chapters->add_flag("--offline", m_chapters.isOffline, "print what is known, fetch nothing");
        chapters->add_flag("--again", m_chapters.looksAgain, "look into documents and file once more")
            ->excludes(offline);
        chapters->add_option(
            "--pictures", m_chapters.pictureFolder, "write pictures inside the audio file to this folder");
        runs(chapters, [this](Context& context) { return printChapters(context, m_chapters); });
        addEditing();
        auto* searching = m_app.add_subcommand("search", "search episodes, chapters, guests and notes");
        searching->add_option("QUERY", m_subjects)->required();
        searching->add_option("--in", m_kinds, "episodes, chapters, guests, notes, transcripts, bookmarks")
            ->delimiter(',');
        searching->add_option("--limit", m_limit, "results of each kind")->check(CLI::PositiveNumber);
        runs(searching,
            [this](Context& context) { return search(context, CLI::detail::join(m_subjects, " "), m_kinds, m_limit); });
        auto* marking = m_app.add_subcommand("mark", "mark episodes as played or unplayed");
        marking->add_option("ID", m_ids)->required();
        marking->add_flag("--unplayed", m_isUnplayed);
        runs(marking, [this](Context& context) { return markPlayed(context, m_ids, !m_isUnplayed); });
        auto* attaching = m_app.add_subcommand("attach", "give an episode an audio file from disk");
        attaching->add_option("ID", m_id)->required();
        attaching->add_option("FILE", m_subject)->required();
        runs(attaching, [this](Context& context) { return attachFile(context, m_id, m_subject); });
        auto* setting = m_app.add_subcommand("settings", "print the settings, or change one");
        setting->add_option("NAME", m_subject);
        setting->add_option("VALUE", m_value);
        runs(setting, [this](Context& context) { return settings(context, m_subject, m_value); });
        runs(m_app.add_subcommand("check", "verify the library"),
            [](Context& context) { return checkLibrary(context); });
    }

    void addEditing()
    {
        auto* editing = m_app.add_subcommand("edit-timeline", "change an episode's chapters, or choose their source");
        auto& edit = m_edit;
        editing->add_option("ID", edit.id)->required();
        auto* chapter = editing->add_option("--chapter", edit.chapter, "the chapter, counted from 1");
        auto* what = editing->add_option_group("change");
        what->add_option("--shift", edit.shiftSeconds, "seconds by which it and all behind it are later")
            ->needs(chapter);
        what->add_option("--rename", edit.rename, "its new title")->needs(chapter);
        what->add_flag("--remove", edit.removes)->needs(chapter);
        auto* adding = what->add_option("--add", edit.add, "title of a new chapter");
        auto* source = what->add_option("--source", edit.source, "notes, psc, json, id3, mp4, vorbis, matroska, best");
        what->add_flag("--reset", edit.resets, "take all your changes back");
        what->require_option(1);
        auto* at = editing->add_option_function<std::string>(
            "--at", [&edit](const std::string& text) { edit.at = clock(text); }, "where the new chapter starts");
        at->needs(adding);
        adding->needs(at);
        editing->add_flag("--for-show", edit.isForShow, "choose for all episodes of the show")->needs(source);
        runs(editing, [this](Context& context) { return editTimeline(context, m_edit); });
    }

    void addListening()
    {
        auto* downloading = m_app.add_subcommand("download", "fetch episodes to disk");
        downloading->add_option("ID", m_ids)->required();
        downloading->add_flag("--delete", m_deletes, "delete what was downloaded");
        runs(downloading, [this](Context& context) {
            return m_deletes ? deleteDownloads(context, m_ids) : download(context, m_ids);
        });
        runs(m_app.add_subcommand("downloads", "list downloads"),
            [](Context& context) { return listDownloads(context); });
        auto* storing = m_app.add_subcommand("storage", "what streamed and downloaded audio takes on disk");
        storing->add_option("--budget", m_storage.budgetBytes, "at most so much of what was streamed: 500M, 2G")
            ->transform(CLI::AsSizeValue(false));
        storing->add_flag("--trim", m_storage.trims, "delete what is beyond it now");
        runs(storing, [this](Context& context) { return manageStorage(context, m_storage); });

        auto* playing = m_app.add_subcommand("play", "play in the terminal");
        playing->add_option("ID_FILE_OR_URL", m_play.subject)->required();
        auto* chapter = playing->add_option("--chapter", m_play.chapter, "a chapter, counted from 1");
        playing
            ->add_option_function<std::string>(
                "--at", [this](const std::string& text) { m_play.at = clock(text); }, "H:MM:SS.mmm, M:SS or seconds")
            ->excludes(chapter);
        playing->add_option("--sink", m_sink, "null: play silently")->check(CLI::IsMember({"null", "auto"}));
        runs(playing, [this](Context& context) { return play(context, m_play); });

        auto* cutting = m_app.add_subcommand("clip", "write a stretch of an episode to a file");
        cutting->add_option("ID_FILE_OR_URL", m_clip.subject)->required();
        auto* clipChapter = cutting->add_option("--chapter", m_clip.chapter, "a chapter, counted from 1");
        auto* from = cutting
                         ->add_option_function<std::string>(
                             "--from", [this](const std::string& text) { m_clip.from = clock(text); })
                         ->excludes(clipChapter);
        auto* to =
            cutting
                ->add_option_function<std::string>("--to", [this](const std::string& text) { m_clip.to = clock(text); })
                ->needs(from);
        cutting
            ->add_option_function<std::string>(
                "--for", [this](const std::string& text) { m_clip.length = clock(text); }, "how long, in place of --to")
            ->needs(from)
            ->excludes(to);
        cutting->add_option("--out", m_clip.output, "a .wav file")->required();
        cutting->callback([this] {
            if (!m_clip.chapter && !m_clip.from)
                throw CLI::RequiredError("--chapter or --from");
            m_command = [this](Context& context) { return clip(context, m_clip); };
        });
        cutting->fallthrough();
    }

    /// Within CLI11 a bad value is its exception; it never leaves run().
    static Milliseconds clock(const std::string& text)
    {
        const auto time = parseClock(text);
        if (!time)
            throw CLI::ValidationError(time.error().detail);
        return *time;
    }

    CLI::App m_app;
    Command m_command;
    std::string m_dataDirectory;
    bool m_isJson = false;
    std::string m_subject;
    std::string m_value;
    std::string m_second;
    std::vector<std::string> m_subjects;
    std::int64_t m_id = 0;
    std::vector<std::int64_t> m_ids;
    std::vector<std::string> m_kinds;
    std::int64_t m_limit = 50;
    bool m_isUnplayed = false;
    bool m_deletes = false;
    std::string m_sink;
    TimelineOptions m_timeline;
    EpisodesOptions m_episodes;
    ChaptersOptions m_chapters;
    EditTimelineOptions m_edit;
    StorageOptions m_storage;
    PlayOptions m_play;
    ClipOptions m_clip;
};

} // namespace

int run(int argumentCount, const char* const* arguments, std::ostream& output, std::ostream& diagnostics)
{
    CommandLine commandLine;
    try {
        commandLine.app().parse(argumentCount, arguments);
    } catch (const CLI::ParseError& error) {
        const int status = commandLine.app().exit(error, output, diagnostics);
        return status == 0 ? 0 : 2;
    }
    Context context(output, diagnostics);
    if (const auto result = commandLine.execute(context); !result) {
        if (context.isJson)
            context.printLine(toJson(result.error()));
        context.reportFailure({}, result.error());
    }
    return context.hasFailures() ? 1 : 0;
}

} // namespace tidemark::ctl
