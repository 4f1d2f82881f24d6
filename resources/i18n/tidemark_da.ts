<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>tidemark::app::Tr</name>
    <message>
        <source>Open files one at a time.</source>
        <translation>Åbn én fil ad gangen.</translation>
    </message>
    <message>
        <source>A podcast player that treats an episode as a timeline.</source>
        <translation>En podcastafspiller, der behandler et afsnit som en tidslinje.</translation>
    </message>
    <message>
        <source>Says how the program is called.</source>
        <translation>Viser, hvordan programmet kaldes.</translation>
    </message>
    <message>
        <source>Says which version this is.</source>
        <translation>Viser versionen.</translation>
    </message>
    <message>
        <source>The folder of the library.</source>
        <translation>Bibliotekets mappe.</translation>
    </message>
    <message>
        <source>Opens the sample show.</source>
        <translation>Åbner eksempelpodcasten.</translation>
    </message>
    <message>
        <source>A feed or page to subscribe to, an OPML file, or a saved page.</source>
        <translation>Et feed eller en side at abonnere på, en OPML-fil eller en gemt side.</translation>
    </message>
    <message>
        <source>The library is in %1</source>
        <translation>Biblioteket ligger i %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afslut</translation>
    </message>
</context>
<context>
    <name>tidemark::bridge::Tr</name>
    <message>
        <source>Install the package %1, then try again.</source>
        <translation>Installér pakken %1, og prøv så igen.</translation>
    </message>
    <message>
        <source>Install the GStreamer plugins of your system, then try again.</source>
        <translation>Installér systemets GStreamer-udvidelser, og prøv så igen.</translation>
    </message>
    <message>
        <source>This kind of audio cannot be decoded here.</source>
        <translation>Denne slags lyd kan ikke afkodes her.</translation>
    </message>
    <message>
        <source>The server’s name was not found.</source>
        <translation>Serverens navn blev ikke fundet.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Kontrollér adressen og din forbindelse.</translation>
    </message>
    <message>
        <source>The server’s certificate could not be verified.</source>
        <translation>Serverens certifikat kunne ikke bekræftes.</translation>
    </message>
    <message>
        <source>Check your computer’s date, or ask the publisher.</source>
        <translation>Kontrollér computerens dato, eller spørg udgiveren.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serveren svarede ikke i tide.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Prøv igen om lidt.</translation>
    </message>
    <message>
        <source>The address leads in circles.</source>
        <translation>Adressen fører rundt i ring.</translation>
    </message>
    <message>
        <source>Check the address on the publisher’s page.</source>
        <translation>Kontrollér adressen på udgiverens side.</translation>
    </message>
    <message>
        <source>The server asks for a login.</source>
        <translation>Serveren kræver login.</translation>
    </message>
    <message>
        <source>Check that the address is open to everyone.</source>
        <translation>Kontrollér, at adressen er åben for alle.</translation>
    </message>
    <message>
        <source>The server has a problem.</source>
        <translation>Serveren har et problem.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Forbindelsen mislykkedes.</translation>
    </message>
    <message>
        <source>Check your connection, then try again.</source>
        <translation>Kontrollér din forbindelse, og prøv så igen.</translation>
    </message>
    <message>
        <source>What came could not be read: it is damaged.</source>
        <translation>Det modtagne er beskadiget og kunne ikke læses.</translation>
    </message>
    <message>
        <source>Try again, or tell the publisher.</source>
        <translation>Prøv igen, eller giv udgiveren besked.</translation>
    </message>
    <message>
        <source>That is a web page, not a podcast feed.</source>
        <translation>Det er en webside, ikke et podcastfeed.</translation>
    </message>
    <message>
        <source>Look on the page for an RSS link.</source>
        <translation>Se efter et RSS-link på siden.</translation>
    </message>
    <message>
        <source>That is larger than Tidemark accepts.</source>
        <translation>Det er større, end Tidemark tillader.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Kontrollér adressen.</translation>
    </message>
    <message>
        <source>That is not an address Tidemark can use.</source>
        <translation>Det er ikke en adresse, Tidemark kan bruge.</translation>
    </message>
    <message>
        <source>It should begin with https://</source>
        <translation>Den skal begynde med https://</translation>
    </message>
    <message>
        <source>Tidemark cannot play or read this kind of file.</source>
        <translation>Tidemark kan ikke afspille eller læse denne slags fil.</translation>
    </message>
    <message>
        <source>Try another file or address.</source>
        <translation>Prøv en anden fil eller adresse.</translation>
    </message>
    <message>
        <source>Tidemark may not read or write there.</source>
        <translation>Tidemark har ikke lov til at læse eller skrive der.</translation>
    </message>
    <message>
        <source>Check the folder’s permissions.</source>
        <translation>Kontrollér mappens rettigheder.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken er fuld.</translation>
    </message>
    <message>
        <source>Make some room, then try again.</source>
        <translation>Frigør plads, og prøv så igen.</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>Biblioteket kunne ikke læses eller skrives.</translation>
    </message>
    <message>
        <source>Start Tidemark again; nothing stored before is lost.</source>
        <translation>Start Tidemark igen. Intet af det, der allerede er gemt, er gået tabt.</translation>
    </message>
    <message>
        <source>This library was written by a newer Tidemark.</source>
        <translation>Biblioteket er skrevet af en nyere version af Tidemark.</translation>
    </message>
    <message>
        <source>Install the newer version, or choose another folder with --data-dir.</source>
        <translation>Installér den nyere version, eller vælg en anden mappe med --data-dir.</translation>
    </message>
    <message>
        <source>Another program is using the library.</source>
        <translation>Et andet program bruger biblioteket.</translation>
    </message>
    <message>
        <source>Close it, then try again.</source>
        <translation>Luk det, og prøv så igen.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>En fil kunne ikke læses eller skrives.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Kontrollér disken, og prøv så igen.</translation>
    </message>
    <message>
        <source>It is not there (any more).</source>
        <translation>Det findes ikke (længere).</translation>
    </message>
    <message>
        <source>Refresh the show, or check the address.</source>
        <translation>Opdatér podcasten, eller kontrollér adressen.</translation>
    </message>
    <message>
        <source>The publisher has ended this feed.</source>
        <translation>Udgiveren har nedlagt feedet.</translation>
    </message>
    <message>
        <source>Its episodes stay in your library.</source>
        <translation>Dets afsnit bliver i dit bibliotek.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulleret.</translation>
    </message>
    <message>
        <source>Something went wrong in Tidemark.</source>
        <translation>Noget gik galt i Tidemark.</translation>
    </message>
    <message>
        <source>Try again; if it stays, please report it.</source>
        <translation>Prøv igen. Bliver fejlen ved, må du gerne melde den.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 sek.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 t.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 t. %2 min.</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min. %2 sek.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time that remains</comment>
        <translation>%1 tilbage</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time of day</comment>
        <translation>%1 kl. %2</translation>
    </message>
</context>
<context>
    <name>tidemark::delegates::Tr</name>
    <message>
        <source>no audio</source>
        <translation>ingen lyd</translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n kapitel</numerusform>
            <numerusform>%n kapitler</numerusform>
        </translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation>Kapitlets titel</translation>
    </message>
</context>
<context>
    <name>tidemark::models::Tr</name>
    <message>
        <source>%1, chapter %2 of %3, at %4</source>
        <translation>%1, kapitel %2 af %3, ved %4</translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n kapitel</numerusform>
            <numerusform>%n kapitler</numerusform>
        </translation>
    </message>
    <message>
        <source>played</source>
        <translation>afspillet</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>hentet</translation>
    </message>
    <message>
        <source>with a link</source>
        <translation>med et link</translation>
    </message>
    <message>
        <source>your own</source>
        <comment>a chapter that the listener wrote</comment>
        <translation>dit eget</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>afspilles</translation>
    </message>
</context>
<context>
    <name>tidemark::pages::Tr</name>
    <message>
        <source>Subscribe</source>
        <translation>Abonnér</translation>
    </message>
    <message>
        <source>Address of a feed or of a show&apos;s web page</source>
        <translation>Adressen på et feed eller en podcasts webside</translation>
    </message>
    <message>
        <source>Or bring what you have:</source>
        <translation>Eller brug det, du allerede har:</translation>
    </message>
    <message>
        <source>Open the sample show</source>
        <translation>Åbn eksempelpodcasten</translation>
    </message>
    <message>
        <source>Import OPML…</source>
        <translation>Importér OPML …</translation>
    </message>
    <message>
        <source>Subscriptions of another player</source>
        <translation>Abonnementer fra en anden afspiller</translation>
    </message>
    <message>
        <source>OPML (*.opml *.xml);;All files (*)</source>
        <translation>OPML (*.opml *.xml);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Open a saved web page…</source>
        <translation>Åbn en gemt webside …</translation>
    </message>
    <message>
        <source>Saved page of a podcast</source>
        <translation>Gemt side fra en podcast</translation>
    </message>
    <message>
        <source>Pages (*.txt *.html *.htm);;All files (*)</source>
        <translation>Sider (*.txt *.html *.htm);;Alle filer (*)</translation>
    </message>
    <message>
        <source>You are subscribed to %1 already.</source>
        <translation>Du abonnerer allerede på %1.</translation>
    </message>
    <message>
        <source>The feed was cut off; what came whole is here.</source>
        <translation>Feedet blev afbrudt. Det, der nåede helt frem, er her.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Filen %1 kan ikke læses: %2</translation>
    </message>
    <message>
        <source>The file %1 is too large to be a list of shows or a saved page.</source>
        <translation>Filen %1 er for stor til at være en liste over podcasts eller en gemt side.</translation>
    </message>
    <message numerus="yes">
        <source>%n show(s) added.</source>
        <translation>
            <numerusform>%n podcast er tilføjet.</numerusform>
            <numerusform>%n podcasts er tilføjet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added:</source>
        <comment>number of shows</comment>
        <translation>
            <numerusform>%n kunne ikke tilføjes:</numerusform>
            <numerusform>%n kunne ikke tilføjes:</numerusform>
        </translation>
    </message>
    <message>
        <source>host</source>
        <translation>vært</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspil</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Afspil som det næste</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Sæt i kø</translation>
    </message>
    <message>
        <source>Attach an audio file…</source>
        <translation>Tilknyt en lydfil …</translation>
    </message>
    <message>
        <source>Mark as unplayed</source>
        <translation>Markér som ikke afspillet</translation>
    </message>
    <message>
        <source>Mark as played</source>
        <translation>Markér som afspillet</translation>
    </message>
    <message>
        <source>This episode has no audio yet.</source>
        <translation>Afsnittet har endnu ingen lyd.</translation>
    </message>
    <message>
        <source>Added to the queue: %1</source>
        <translation>Sat i kø: %1</translation>
    </message>
    <message>
        <source>Plays next: %1</source>
        <translation>Afspilles som det næste: %1</translation>
    </message>
    <message>
        <source>Marked as played: %1</source>
        <translation>Markeret som afspillet: %1</translation>
    </message>
    <message>
        <source>Marked as unplayed: %1</source>
        <translation>Markeret som ikke afspillet: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Delete download</source>
        <translation>Slet hentet fil</translation>
    </message>
    <message>
        <source>Cancel download</source>
        <translation>Annullér hentning</translation>
    </message>
    <message>
        <source>Try the download again</source>
        <translation>Prøv at hente igen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>Download deleted: %1</source>
        <translation>Hentet fil slettet: %1</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>Hent igen</translation>
    </message>
    <message>
        <source>Choose the episode&apos;s audio</source>
        <translation>Vælg afsnittets lyd</translation>
    </message>
    <message>
        <source>Audio (*.mp3 *.m4a *.mp4 *.aac *.ogg *.oga *.opus *.flac *.wav *.mka *.webm)</source>
        <translation>Lyd (*.mp3 *.m4a *.mp4 *.aac *.ogg *.oga *.opus *.flac *.wav *.mka *.webm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>The audio is attached.</source>
        <translation>Lyden er tilknyttet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln episode(s)</source>
        <translation>
            <numerusform>%Ln afsnit</numerusform>
            <numerusform>%Ln afsnit</numerusform>
        </translation>
    </message>
    <message>
        <source>No episode fits</source>
        <translation>Ingen afsnit passer</translation>
    </message>
    <message>
        <source>Try other words or another filter.</source>
        <translation>Prøv andre ord eller et andet filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>No episodes yet</source>
        <translation>Ingen afsnit endnu</translation>
    </message>
    <message>
        <source>New episodes appear here when the show is refreshed.</source>
        <translation>Nye afsnit dukker op her, når podcasten opdateres.</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Afsnit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>from the show notes</source>
        <translation>fra noterne</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>dine egne</translation>
    </message>
    <message>
        <source>from the audio file</source>
        <translation>fra lydfilen</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>verb: add to the queue</comment>
        <translation>Sæt i kø</translation>
    </message>
    <message>
        <source>Attach audio…</source>
        <translation>Tilknyt lyd …</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Websted</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitler</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Parts of the episode</source>
        <translation>Afsnittets dele</translation>
    </message>
    <message>
        <source>No chapters</source>
        <translation>Ingen kapitler</translation>
    </message>
    <message>
        <source>Chapters  %L1</source>
        <translation>Kapitler  %L1</translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n kapitel</numerusform>
            <numerusform>%n kapitler</numerusform>
        </translation>
    </message>
    <message>
        <source>played</source>
        <translation>afspillet</translation>
    </message>
    <message>
        <source>your own file</source>
        <translation>din egen fil</translation>
    </message>
    <message>
        <source>on disk</source>
        <translation>på disken</translation>
    </message>
    <message>
        <source>no audio yet</source>
        <translation>ingen lyd endnu</translation>
    </message>
    <message>
        <source>no longer in the feed</source>
        <translation>ikke længere i feedet</translation>
    </message>
    <message>
        <source>This episode has no notes.</source>
        <translation>Afsnittet har ingen noter.</translation>
    </message>
    <message>
        <source>Cancel (%1 %)</source>
        <comment>a running download, with percent</comment>
        <translation>Annullér (%1 %)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>playing</comment>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Mark unplayed</source>
        <translation>Markér som ikke afspillet</translation>
    </message>
    <message>
        <source>Mark played</source>
        <translation>Markér som afspillet</translation>
    </message>
    <message>
        <source>This episode has no audio yet. An audio file can be attached to it.</source>
        <translation>Afsnittet har endnu ingen lyd. Du kan tilknytte en lydfil.</translation>
    </message>
    <message>
        <source>Filter by title or guest</source>
        <translation>Filtrér efter titel eller gæst</translation>
    </message>
    <message>
        <source>Which episodes</source>
        <translation>Hvilke afsnit</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unplayed</source>
        <translation>Ikke afspillede</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Påbegyndte</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Afspillede</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Hentede</translation>
    </message>
    <message>
        <source>With chapters</source>
        <translation>Med kapitler</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rækkefølge</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nyeste først</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Ældste først</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Efter titel</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Længste først</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Korteste først</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gæster</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transskriptioner</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Bogmærker</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå til</translation>
    </message>
    <message>
        <source>Search chapters, episodes, guests and notes</source>
        <translation>Søg i kapitler, afsnit, gæster og noter</translation>
    </message>
    <message>
        <source>Enter plays from there   ·   Ctrl+Enter opens   ·   Shift+Enter queues</source>
        <translation>Enter afspiller derfra   ·   Ctrl+Enter åbner   ·   Skift+Enter sætter i kø</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Intet fundet</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) in %1 ms</source>
        <translation>
            <numerusform>%n resultat på %1 ms</numerusform>
            <numerusform>%n resultater på %1 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hjem</translation>
    </message>
    <message>
        <source>Welcome to Tidemark</source>
        <translation>Velkommen til Tidemark</translation>
    </message>
    <message>
        <source>Tidemark turns every episode into a timeline: see its chapters, and jump to the one you came for. Begin with a show you like, or open the sample show, a short tour.</source>
        <translation>Tidemark gør hvert afsnit til en tidslinje: Se kapitlerne, og spring til det, du kom for. Begynd med en podcast, du holder af, eller åbn eksempelpodcasten, en kort rundvisning.</translation>
    </message>
    <message>
        <source>Continue listening</source>
        <translation>Lyt videre</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyeste</translation>
    </message>
    <message>
        <source>Nothing new: every episode was played.</source>
        <translation>Intet nyt: Alle afsnit er afspillet.</translation>
    </message>
    <message>
        <source>More about this show</source>
        <translation>Mere om denne podcast</translation>
    </message>
    <message numerus="yes">
        <source>the saved page promises %Ln</source>
        <comment>number of episodes</comment>
        <translation>
            <numerusform>den gemte side lover %Ln</numerusform>
            <numerusform>den gemte side lover %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unplayed</source>
        <translation>
            <numerusform>%Ln ikke afspillet</numerusform>
            <numerusform>%Ln ikke afspillede</numerusform>
        </translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>intet abonnement</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>tjekket %1</translation>
    </message>
    <message>
        <source>This feed has ended. Its episodes stay here.</source>
        <translation>Feedet er nedlagt. Dets afsnit bliver her.</translation>
    </message>
    <message>
        <source>The feed was cut off when it was last fetched; what came whole is here.</source>
        <translation>Feedet blev afbrudt, da det sidst blev hentet. Det, der nåede helt frem, er her.</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Opdaterer …</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Opdatér</translation>
    </message>
    <message numerus="yes">
        <source>This show is here twice: as a saved page and as a subscription, with %n episode(s) alike. Joined, the saved episodes get their audio and keep what you heard.</source>
        <translation>
            <numerusform>Denne podcast er her to gange: som gemt side og som abonnement, med %n fælles afsnit. Slås de sammen, får det gemte afsnit sin lyd og husker, hvad du har hørt.</numerusform>
            <numerusform>Denne podcast er her to gange: som gemt side og som abonnement, med %n fælles afsnit. Slås de sammen, får de gemte afsnit deres lyd og husker, hvad du har hørt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Slå dem sammen</translation>
    </message>
    <message>
        <source>The two are one show now.</source>
        <translation>De to er nu én podcast.</translation>
    </message>
    <message>
        <source>Copy the feed&apos;s address</source>
        <translation>Kopiér feedets adresse</translation>
    </message>
    <message>
        <source>Remove this show</source>
        <translation>Fjern denne podcast</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Afmeld abonnement</translation>
    </message>
    <message>
        <source>All episodes</source>
        <translation>Alle afsnit</translation>
    </message>
    <message>
        <source>Paste the address of a feed, or of the show&apos;s web page. Files can be dropped here too.</source>
        <translation>Indsæt adressen på et feed eller på podcastens webside. Du kan også trække filer hertil.</translation>
    </message>
    <message>
        <source>Add a show</source>
        <translation>Tilføj en podcast</translation>
    </message>
    <message>
        <source>Nothing is queued</source>
        <translation>Køen er tom</translation>
    </message>
    <message>
        <source>Choose “Add to queue” on an episode, or press Q in a list. What is queued plays one after the other.</source>
        <translation>Vælg »Sæt i kø« ved et afsnit, eller tryk på Q i en liste. Det, der er i køen, afspilles efter tur.</translation>
    </message>
    <message>
        <source>Browse all episodes</source>
        <translation>Gennemse alle afsnit</translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation>Fjern fra køen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kø</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) · the first one plays · Ctrl+↑ and Ctrl+↓ move, Delete removes</source>
        <translation>
            <numerusform>%n afsnit · det første afspilles · Ctrl+↑ og Ctrl+↓ flytter, Delete fjerner</numerusform>
            <numerusform>%n afsnit · det første afspilles · Ctrl+↑ og Ctrl+↓ flytter, Delete fjerner</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed from the queue</source>
        <translation>Fjernet fra køen</translation>
    </message>
    <message>
        <source>No downloads yet</source>
        <translation>Intet hentet endnu</translation>
    </message>
    <message>
        <source>Choose “Download” on an episode, or press D in a list, and it plays without a network.</source>
        <translation>Vælg »Hent« ved et afsnit, eller tryk på D i en liste, så kan det afspilles uden netværk.</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Hentede afsnit</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s), %1 on disk</source>
        <translation>
            <numerusform>%n afsnit, %1 på disken</numerusform>
            <numerusform>%n afsnit, %1 på disken</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <comment>verb: a chapter</comment>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation>Kapitlets titel</translation>
    </message>
    <message>
        <source>New chapter at %1</source>
        <translation>Nyt kapitel ved %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>episode, time, chapter</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Afspil herfra</translation>
    </message>
    <message>
        <source>Copy title and time</source>
        <translation>Kopiér titel og tid</translation>
    </message>
    <message>
        <source>Copy link to this moment</source>
        <translation>Kopiér link til dette sted</translation>
    </message>
    <message>
        <source>Open the chapter’s link</source>
        <translation>Åbn kapitlets link</translation>
    </message>
    <message>
        <source>Show the place on a map</source>
        <translation>Vis stedet på et kort</translation>
    </message>
    <message>
        <source>This chapter starts at the moment that plays</source>
        <translation>Kapitlet begynder der, hvor der afspilles</translation>
    </message>
    <message>
        <source>Shift from here on…</source>
        <translation>Forskyd herfra…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Add a chapter at this moment</source>
        <translation>Tilføj et kapitel ved dette sted</translation>
    </message>
    <message>
        <source>The audio is %1 longer than announced, so chapter times may be off.</source>
        <translation>Lyden er %1 længere end oplyst, så kapitlernes tider kan være forskudt.</translation>
    </message>
    <message>
        <source>The audio is %1 shorter than announced, so chapter times may be off.</source>
        <translation>Lyden er %1 kortere end oplyst, så kapitlernes tider kan være forskudt.</translation>
    </message>
    <message>
        <source>Shift chapters…</source>
        <translation>Forskyd kapitler…</translation>
    </message>
    <message>
        <source>Pictures of these chapters are on other servers.</source>
        <translation>Billeder til disse kapitler ligger på andre servere.</translation>
    </message>
    <message>
        <source>Show them for this show</source>
        <translation>Vis dem for denne podcast</translation>
    </message>
    <message>
        <source>Looking for chapters…</source>
        <translation>Leder efter kapitler…</translation>
    </message>
    <message>
        <source>In what the publisher links to, and at the beginning of the audio file.</source>
        <translation>I det, udgiveren henviser til, og i begyndelsen af lydfilen.</translation>
    </message>
    <message>
        <source>Nobody wrote chapters for this episode: neither in its notes, nor in its feed, nor in its audio file. The notes are in the next tab.</source>
        <translation>Ingen har skrevet kapitler til dette afsnit, hverken i noterne, i feedet eller i lydfilen. Noterne står under næste fane.</translation>
    </message>
    <message>
        <source>Renamed to: %1</source>
        <translation>Omdøbt til: %1</translation>
    </message>
    <message>
        <source>Chapters shifted by %1.</source>
        <translation>Kapitlerne er forskudt med %1.</translation>
    </message>
    <message>
        <source>Chapter added: %1</source>
        <translation>Kapitel tilføjet: %1</translation>
    </message>
    <message>
        <source>Chapter removed: %1</source>
        <translation>Kapitel fjernet: %1</translation>
    </message>
    <message>
        <source>Shift</source>
        <comment>verb: the chapters</comment>
        <translation>Forskyd</translation>
    </message>
    <message>
        <source>Seconds to shift by; negative: earlier</source>
        <translation>Sekunder at forskyde med; negativt: tidligere</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> sek.</translation>
    </message>
    <message>
        <source>Shift “%1” and all chapters behind it</source>
        <translation>Forskyd »%1« og alle kapitler efter det</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>a chapter&apos;s new and old start</comment>
        <translation>%1 i stedet for %2</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>ændret af dig</translation>
    </message>
    <message>
        <source>also %1 (%L2)</source>
        <comment>where else chapters are, and how many</comment>
        <translation>også %1 (%L2)</translation>
    </message>
    <message>
        <source>Why no chapters?</source>
        <translation>Hvorfor ingen kapitler?</translation>
    </message>
    <message>
        <source>Why these chapters?</source>
        <translation>Hvorfor disse kapitler?</translation>
    </message>
    <message>
        <source>Play the episode to add a chapter at the moment that you hear.</source>
        <translation>Afspil afsnittet for at tilføje et kapitel der, hvor du lytter.</translation>
    </message>
    <message>
        <source>That chapter is not there any more.</source>
        <translation>Det kapitel er der ikke længere.</translation>
    </message>
    <message>
        <source>Chapters of this episode: %1</source>
        <comment>then where from</comment>
        <translation>Dette afsnits kapitler: %1</translation>
    </message>
    <message>
        <source>The best chapters are shown again.</source>
        <translation>De bedste kapitler vises igen.</translation>
    </message>
    <message>
        <source>Chapters of all episodes of this show: %1</source>
        <comment>then where from</comment>
        <translation>Kapitler i alle podcastens afsnit: %1</translation>
    </message>
    <message>
        <source>Each episode of this show shows its best chapters again.</source>
        <translation>Hvert af podcastens afsnit viser igen sine bedste kapitler.</translation>
    </message>
    <message>
        <source>The chapters are as their publisher wrote them.</source>
        <translation>Kapitlerne er, som udgiveren skrev dem.</translation>
    </message>
    <message>
        <source>Pictures of this show’s chapters are shown.</source>
        <translation>Billeder til podcastens kapitler vises.</translation>
    </message>
    <message>
        <source>in the list of chapters</source>
        <translation>i listen over kapitler</translation>
    </message>
    <message>
        <source>in the list under its heading</source>
        <translation>i listen under dens overskrift</translation>
    </message>
    <message>
        <source>in the list, read as hours and minutes</source>
        <translation>i listen, læst som timer og minutter</translation>
    </message>
    <message>
        <source>stands alone, not in a list</source>
        <translation>står alene, ikke i en liste</translation>
    </message>
    <message>
        <source>has no title beside it</source>
        <translation>har ingen titel ved siden af</translation>
    </message>
    <message>
        <source>in a list whose times mostly have no title</source>
        <translation>i en liste, hvor de fleste tider ingen titel har</translation>
    </message>
    <message>
        <source>written like a score or a ratio</source>
        <translation>skrevet som en stilling eller et forhold</translation>
    </message>
    <message>
        <source>a number, not a time</source>
        <translation>et tal, ikke en tid</translation>
    </message>
    <message>
        <source>a number with a dot; too little says that it is a time</source>
        <translation>et tal med punktum; for lidt tyder på, at det er en tid</translation>
    </message>
    <message>
        <source>too few for a list of chapters</source>
        <translation>for få til en liste over kapitler</translation>
    </message>
    <message>
        <source>in a list whose times are out of order</source>
        <translation>i en liste, hvis tider ikke står i rækkefølge</translation>
    </message>
    <message>
        <source>belongs to a second list</source>
        <translation>hører til en anden liste</translation>
    </message>
    <message>
        <source>goes back in time</source>
        <translation>går tilbage i tid</translation>
    </message>
    <message>
        <source>a time of day</source>
        <translation>et klokkeslæt</translation>
    </message>
    <message>
        <source>a Bible verse</source>
        <translation>et bibelvers</translation>
    </message>
    <message>
        <source>a cue of subtitles</source>
        <translation>en undertekst</translation>
    </message>
    <message>
        <source>in a programme of the day</source>
        <translation>i et dagsprogram</translation>
    </message>
    <message>
        <source>in a log of calls</source>
        <translation>i en opkaldsliste</translation>
    </message>
    <message>
        <source>under a heading of something else</source>
        <translation>under en overskrift for noget andet</translation>
    </message>
    <message>
        <source>says who speaks</source>
        <translation>siger, hvem der taler</translation>
    </message>
    <message>
        <source>the same titles again and again, as who speaks when</source>
        <translation>de samme titler igen og igen, som hvem der taler hvornår</translation>
    </message>
    <message>
        <source>in a transcript</source>
        <translation>i en udskrift</translation>
    </message>
    <message>
        <source>mentioned in a sentence</source>
        <translation>nævnt i en sætning</translation>
    </message>
    <message>
        <source>the length of a piece of music</source>
        <translation>længden af et stykke musik</translation>
    </message>
    <message>
        <source>a result of a race or a match</source>
        <translation>et resultat af et løb eller en kamp</translation>
    </message>
    <message>
        <source>in a list that starts late and spans little, as times of day do</source>
        <translation>i en liste, der begynder sent og spænder kort, som klokkeslæt gør</translation>
    </message>
    <message>
        <source>in a list that goes on past the end, as times of day would</source>
        <translation>i en liste, der fortsætter efter slutningen, som klokkeslæt ville</translation>
    </message>
    <message>
        <source>how long something takes</source>
        <translation>hvor længe noget varer</translation>
    </message>
    <message>
        <source>in a list of lengths</source>
        <translation>i en liste over varigheder</translation>
    </message>
    <message>
        <source>when somebody scored</source>
        <translation>hvornår nogen scorede</translation>
    </message>
    <message>
        <source>in a row of late times, as times of day are</source>
        <translation>i en række sene tider, som klokkeslæt er</translation>
    </message>
    <message>
        <source>in a list that ends early in the episode, as times of day would</source>
        <translation>i en liste, der slutter tidligt i afsnittet, som klokkeslæt ville</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>en dato</translation>
    </message>
    <message>
        <source>the same word stands before each, as before numbers of rules</source>
        <translation>det samme ord står foran hver, som foran numre på regler</translation>
    </message>
    <message>
        <source>when something takes place</source>
        <translation>hvornår noget finder sted</translation>
    </message>
    <message>
        <source>from the publisher (Podlove)</source>
        <translation>fra udgiveren (Podlove)</translation>
    </message>
    <message>
        <source>from the publisher’s linked file (JSON)</source>
        <translation>fra udgiverens linkede fil (JSON)</translation>
    </message>
    <message>
        <source>in the show notes</source>
        <translation>i noterne</translation>
    </message>
    <message>
        <source>in the publisher’s Podlove list</source>
        <translation>i udgiverens Podlove-liste</translation>
    </message>
    <message>
        <source>in the publisher’s linked file</source>
        <translation>i udgiverens linkede fil</translation>
    </message>
    <message>
        <source>among your own</source>
        <translation>blandt dine egne</translation>
    </message>
    <message>
        <source>in the audio file</source>
        <translation>i lydfilen</translation>
    </message>
    <message>
        <source>Shown because you chose it for this episode.</source>
        <translation>Vises, fordi du valgte det for dette afsnit.</translation>
    </message>
    <message>
        <source>Shown because you changed chapters of it.</source>
        <translation>Vises, fordi du ændrede kapitler i det.</translation>
    </message>
    <message>
        <source>Shown because you chose it for all episodes of this show.</source>
        <translation>Vises, fordi du valgte det for alle podcastens afsnit.</translation>
    </message>
    <message>
        <source>Shown because it has more chapters than those that would go before it.</source>
        <translation>Vises, fordi det har flere kapitler end det, der ellers gik forud.</translation>
    </message>
    <message>
        <source>Not shown: it has one entry only, and what is shown has more.</source>
        <translation>Vises ikke: Det har kun ét kapitel, og det viste har flere.</translation>
    </message>
    <message>
        <source>Not shown: some of its chapters lie past the end of the audio.</source>
        <translation>Vises ikke: Nogle af kapitlerne ligger efter lydens slutning.</translation>
    </message>
    <message>
        <source>Not shown: you chose or changed another.</source>
        <translation>Vises ikke: Du har valgt eller ændret noget andet.</translation>
    </message>
    <message>
        <source>Not shown: all its chapters are hidden or lie past the end of the audio.</source>
        <translation>Vises ikke: Alle kapitlerne er skjulte eller ligger efter lydens slutning.</translation>
    </message>
    <message>
        <source>The publisher’s linked file (JSON) on %1</source>
        <translation>Udgiverens linkede fil (JSON) på %1</translation>
    </message>
    <message>
        <source>The publisher’s linked file (Podlove) on %1</source>
        <translation>Udgiverens linkede fil (Podlove) på %1</translation>
    </message>
    <message>
        <source>The audio file</source>
        <translation>Lydfilen</translation>
    </message>
    <message>
        <source>The audio file on %1</source>
        <translation>Lydfilen på %1</translation>
    </message>
    <message>
        <source>Read on %1.</source>
        <comment>date and time</comment>
        <translation>Læst %1.</translation>
    </message>
    <message>
        <source>Its beginning alone cannot be had from this server: its chapters appear once it is downloaded.</source>
        <translation>Serveren giver ikke begyndelsen alene: Kapitlerne kommer, når filen er hentet.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what went wrong, date and time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing was looked at outside of the feed yet.</source>
        <translation>Der er endnu ikke ledt uden for feedet.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Leder…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Led igen</translation>
    </message>
    <message>
        <source>Back to the chapters (Esc)</source>
        <translation>Tilbage til kapitlerne (Esc)</translation>
    </message>
    <message>
        <source>Looked for outside of the feed</source>
        <translation>Ledt uden for feedet</translation>
    </message>
    <message>
        <source>Your changes</source>
        <translation>Dine ændringer</translation>
    </message>
    <message>
        <source>Take all changes back</source>
        <translation>Fortryd alle ændringer</translation>
    </message>
    <message>
        <source>Times in the notes</source>
        <translation>Tider i noterne</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Chapter?</source>
        <comment>column: whether it is one</comment>
        <translation>Kapitel?</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>column: the reason</comment>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Hvad der stod før</translation>
    </message>
    <message numerus="yes">
        <source>You made %n change(s) to this timeline.</source>
        <translation>
            <numerusform>Du har lavet %n ændring i denne tidslinje.</numerusform>
            <numerusform>Du har lavet %n ændringer i denne tidslinje.</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>%1, until %2: %3</source>
        <comment>where chapters were from, date, how many</comment>
        <translation>%1, indtil %2: %3</translation>
    </message>
    <message>
        <source>Use for all episodes of this show</source>
        <comment>the source of chapters that is shown</comment>
        <translation>Brug for alle podcastens afsnit</translation>
    </message>
    <message>
        <source>Show each episode’s best chapters again</source>
        <translation>Vis igen hvert afsnits bedste kapitler</translation>
    </message>
    <message>
        <source>As for the whole show</source>
        <translation>Som for hele podcasten</translation>
    </message>
    <message>
        <source>Best (automatic)</source>
        <translation>Bedste (automatisk)</translation>
    </message>
    <message>
        <source>What you chose for all episodes of this show, where an episode has it; else the best.</source>
        <translation>Det, du valgte for alle podcastens afsnit, hvor et afsnit har det; ellers det bedste.</translation>
    </message>
    <message>
        <source>What is inside the audio goes first, then what the publisher linked, then the notes.</source>
        <translation>Først det, der ligger i lyden, så det, udgiveren henviser til, og så noterne.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a source of chapters, and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>For all episodes of this show: %1</source>
        <comment>where chapters are from</comment>
        <translation>For alle podcastens afsnit: %1</translation>
    </message>
    <message>
        <source>Shown because no source that is more exact has chapters.</source>
        <translation>Vises, fordi ingen mere nøjagtig kilde har kapitler.</translation>
    </message>
    <message>
        <source>Not shown: the source that is shown is usually more exact.</source>
        <translation>Vises ikke: Den viste kilde er som regel mere nøjagtig.</translation>
    </message>
    <message>
        <source>No source has chapters of this episode.</source>
        <translation>Ingen kilde har kapitler til dette afsnit.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Tr</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Tilbage (Alt+Venstre pil)</translation>
    </message>
    <message>
        <source>Go to a chapter, episode or guest (Ctrl+K)</source>
        <translation>Gå til et kapitel, et afsnit eller en gæst (Ctrl+K)</translation>
    </message>
    <message>
        <source>Go to…</source>
        <comment>the search over everything</comment>
        <translation>Gå til …</translation>
    </message>
    <message>
        <source>Show the sidebar (Ctrl+B)</source>
        <translation>Vis sidepanelet (Ctrl+B)</translation>
    </message>
    <message>
        <source>Unsubscribed from %1</source>
        <translation>Abonnementet på %1 er afmeldt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>%1 – Tidemark</source>
        <comment>window title</comment>
        <translation>%1 – Tidemark</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Afspiller</translation>
    </message>
    <message>
        <source>Previous chapter (Ctrl+Left)</source>
        <translation>Forrige kapitel (Ctrl+Venstre pil)</translation>
    </message>
    <message>
        <source>Back 15 seconds (Left)</source>
        <translation>15 sekunder tilbage (Venstre pil)</translation>
    </message>
    <message>
        <source>Forward 30 seconds (Right)</source>
        <translation>30 sekunder frem (Højre pil)</translation>
    </message>
    <message>
        <source>Next chapter (Ctrl+Right)</source>
        <translation>Næste kapitel (Ctrl+Højre pil)</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Vis køen</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Mellemrum)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Afspil (Mellemrum)</translation>
    </message>
    <message>
        <source>%1 heard</source>
        <translation>%1 hørt</translation>
    </message>
    <message>
        <source>about %1 heard</source>
        <translation>cirka %1 hørt</translation>
    </message>
    <message>
        <source>Nothing is playing</source>
        <translation>Intet afspilles</translation>
    </message>
    <message>
        <source>Choose an episode and press play.</source>
        <translation>Vælg et afsnit, og tryk på Afspil.</translation>
    </message>
    <message>
        <source>Chapter %1 of %2 · %3</source>
        <comment>number, count, episode</comment>
        <translation>Kapitel %1 af %2 · %3</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Åbner …</translation>
    </message>
    <message>
        <source>Waiting for the network…</source>
        <translation>Venter på netværket …</translation>
    </message>
    <message>
        <source>No sound device was found: playing without sound.</source>
        <translation>Der blev ikke fundet nogen lydenhed: Afspiller uden lyd.</translation>
    </message>
    <message>
        <source>The disk is full: playing from memory. Delete downloads or other files to make room.</source>
        <translation>Disken er fuld: Afspiller fra hukommelsen. Slet hentede afsnit eller andre filer for at gøre plads.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Add show</source>
        <translation>Tilføj podcast</translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation>Opdaterer</translation>
    </message>
    <message>
        <source>Add a show (Ctrl+N)</source>
        <translation>Tilføj en podcast (Ctrl+N)</translation>
    </message>
    <message>
        <source>Refresh all shows (F5)</source>
        <translation>Opdatér alle podcasts (F5)</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Stop opdateringen</translation>
    </message>
    <message>
        <source>Hide the sidebar (Ctrl+B)</source>
        <translation>Skjul sidepanelet (Ctrl+B)</translation>
    </message>
    <message>
        <source>Refreshing %1 of %2</source>
        <translation>Opdaterer %1 af %2</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Opdaterer …</translation>
    </message>
    <message numerus="yes">
        <source>%n new episodes</source>
        <translation>
            <numerusform>%n nyt afsnit</numerusform>
            <numerusform>%n nye afsnit</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Intet nyt</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <comment>refreshing</comment>
        <translation>Stoppet. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n shows could not be refreshed.</source>
        <translation>
            <numerusform>%n podcast kunne ikke opdateres.</numerusform>
            <numerusform>%n podcasts kunne ikke opdateres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Sidepanel</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hjem</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kø</translation>
    </message>
    <message>
        <source>All episodes</source>
        <translation>Alle afsnit</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Hentede afsnit</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Podcasts</translation>
    </message>
    <message numerus="yes">
        <source>%n unplayed</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n ikke afspillet</numerusform>
            <numerusform>%n ikke afspillede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes</source>
        <translation>
            <numerusform>%n afsnit</numerusform>
            <numerusform>%n afsnit</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Opdatér</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Afmeld abonnement</translation>
    </message>
    <message>
        <source>Speed ([ and ])</source>
        <translation>Hastighed ([ og ])</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Hastighed %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>a message</comment>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position of duration</comment>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a position that is not known exactly</comment>
        <translation>cirka %1</translation>
    </message>
    <message>
        <source>about %1 of %2</source>
        <comment>position, not known exactly, of duration</comment>
        <translation>cirka %1 af %2</translation>
    </message>
    <message>
        <source>Finding the place… %1 %</source>
        <translation>Finder stedet … %1 %</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lydstyrke</translation>
    </message>
    <message>
        <source>Volume (Ctrl+Up and Ctrl+Down)</source>
        <translation>Lydstyrke (Ctrl+Pil op og Ctrl+Pil ned)</translation>
    </message>
    <message>
        <source>Unmute (M)</source>
        <translation>Slå lyden til (M)</translation>
    </message>
    <message>
        <source>Mute (M)</source>
        <translation>Slå lyden fra (M)</translation>
    </message>
</context>
</TS>
