// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guest_words.h"

#include "timeline/word_table.h"

#include <initializer_list>
#include <string>

namespace tidemark::timeline {

namespace {

// Folded, and sorted by their bytes, because they are looked up by halving; the compiler checks the order.
// clang-format off
constexpr std::string_view kAmbiguousNameList[] = {
    "abe", "adelaide", "april", "august", "barney", "beau", "belle", "bill", "brandy", "brook", "brooke", "carol",
    "carter", "chance", "chandler", "charity", "chase", "chip", "christian", "chuck", "clark", "claude", "clay",
    "cliff", "cole", "cooper", "crystal", "dakota", "dale", "damon", "dawn", "dean", "destiny", "dexter", "domingo",
    "drew", "duke", "earl", "faith", "fern", "frank", "gene", "ginger", "glen", "grace", "grant", "guy", "harmony",
    "harry", "heath", "heather", "holly", "homer", "hope", "hunter", "iris", "israel", "ivy", "jack", "jade",
    "jasmine", "jay", "jesus", "jewel", "joy", "june", "lance", "lily", "marge", "mark", "marshall", "marty",
    "mason", "max", "may", "maya", "melody", "mercy", "miles", "miller", "misty", "nick", "norm", "olive", "paris",
    "parker", "pat", "patience", "pearl", "penny", "pierce", "porter", "prudence", "randy", "ray", "reed", "rich",
    "river", "rob", "robin", "rocky", "rod", "roman", "rose", "ross", "ruby", "rusty", "sage", "sandy", "savannah",
    "scarlett", "scott", "seth", "sheldon", "sid", "sim", "sonny", "sterling", "sue", "sunny", "terry", "tripp",
    "troy", "victor", "vida", "violet", "wade", "ward", "will", "willow", "wilson", "wren",
};

constexpr std::string_view kParticleList[] = {
    "ab", "abu", "af", "al", "ap", "bar", "ben", "bin", "bint", "da", "dal", "dalla", "das", "de", "degli", "dei",
    "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "mac",
    "mc", "o", "san", "sri", "st", "st.", "ten", "ter", "van", "vande", "vander", "vom", "von", "zu", "zum", "zur",
};

constexpr std::string_view kHonorificList[] = {
    "admiral", "ambassador", "archbishop", "baron", "baroness", "bishop", "brother", "capt", "captain", "cardinal",
    "chef", "coach", "col", "colonel", "commander", "commissioner", "congressman", "congresswoman", "councillor",
    "councilman", "councilwoman", "cpl", "dame", "dj", "docteur", "doctor", "dokter", "doktor", "don", "dona",
    "dott", "doña", "dr", "dra", "father", "fr", "frau", "fru", "frère", "gen", "general", "gov", "governor",
    "hauptmann", "herr", "hr", "imam", "judge", "lady", "lieutenant", "lord", "lt", "madame", "maestro", "maj",
    "major", "mayor", "miss", "mlle", "mme", "monsieur", "mr", "mrs", "ms", "mx", "pastor", "pater", "president",
    "prof", "profesor", "profesora", "professor", "professora", "rabbi", "rep", "representative", "rev", "reverend",
    "sen", "senator", "sensei", "sergeant", "señor", "señora", "sgt", "shaykh", "sheikh", "sheriff", "sir",
    "sister", "soeur", "sr", "sra", "swami", "д-р", "доктор", "проф", "профессор",
};

constexpr std::string_view kDegreeList[] = {
    "aia", "bsc", "cbe", "cfa", "cfp", "cpa", "cscs", "dds", "dphil", "dpt", "dvm", "ed.d", "edd", "esq", "facp",
    "frcp", "iii", "jd", "jr", "kc", "lcsw", "ldn", "lmft", "lpc", "m.d", "ma", "mba", "mbe", "md", "mph", "msc",
    "msw", "obe", "ph.d", "pharmd", "phd", "pmp", "psy.d", "psyd", "qc", "rd", "rdn", "rn", "sr",
};

constexpr std::string_view kRoleWordList[] = {
    "abogada", "abogado", "academic", "accountant", "activist", "actor", "actress", "adviser", "advisor",
    "advocate", "aktivist", "aktivistin", "analyst", "anchor", "animator", "anthropologist", "archaeologist",
    "architect", "architekt", "architektin", "archivist", "artist", "arzt", "astronaut", "astronomer", "athlete",
    "attorney", "auctioneer", "auteur", "author", "autor", "autora", "autorin", "autrice", "avocat", "avocate",
    "bager", "baker", "barista", "barrister", "bassist", "beekeeper", "bioacoustician", "biochemist", "biographer",
    "biologist", "biologiste", "blacksmith", "blogger", "bookbinder", "botanist", "boxer", "brewer", "brickmaker",
    "builder", "bundesrat", "cardiologist", "carpenter", "cartographer", "cartoonist", "catedrática", "catedrático",
    "cellist", "ceo", "cfo", "chair", "chairman", "chairwoman", "champion", "chef", "chemist", "chercheur",
    "chercheuse", "choreographer", "cientista", "cinematographer", "cleric", "climber", "clinician", "clown", "cmo",
    "co-author", "co-founder", "co-host", "coach", "cofounder", "cohost", "colleague", "collector", "columnist",
    "comedian", "comedienne", "commentator", "composer", "compositor", "compositora", "conductor",
    "conservationist", "consultant", "coo", "coroner", "correspondent", "counsellor", "counselor", "creator",
    "critic", "cto", "curator", "cyclist", "dancer", "dean", "dentist", "dermatologist", "designer", "detective",
    "developer", "dietician", "dietitian", "diplomat", "director", "direktor", "direktør", "documentarian", "doula",
    "dramatist", "driver", "drummer", "dziennikarka", "dziennikarz", "ecologist", "economist", "economista",
    "econoom", "editor", "educator", "electrician", "engineer", "engraver", "entomologist", "entomologo",
    "entrepreneur", "epidemiologist", "escritor", "escritora", "essayist", "ethicist", "ethnographer", "evangelist",
    "executive", "exminister", "expert", "explorer", "falconer", "farmer", "farrier", "fellow", "filmemacher",
    "filmmaker", "firefighter", "fisherman", "florist", "folklorist", "footballer", "forager", "forester",
    "forfatter", "forskaren", "forsker", "founder", "friend", "författare", "författaren", "författarinna",
    "gardener", "gazeteci", "geneticist", "geographer", "geologist", "giornalista", "glaciologist", "glassblower",
    "goalkeeper", "gp", "gründer", "gründerin", "guide", "guitarist", "gunsmith", "gymnast", "gynaecologist",
    "hacker", "head", "hebamme", "herbalist", "historiador", "historiadora", "historian", "historien",
    "historienne", "historiker", "historikerin", "historyk", "huisarts", "humorist", "hunter", "hydrologist",
    "illustrator", "immunologist", "influencer", "ingeniera", "ingeniero", "ingenieur", "ingeniør", "inspector",
    "instructor", "inventor", "investigador", "investigadora", "investigator", "investor", "jockey", "jornalista",
    "journalist", "journaliste", "journalisten", "journalistin", "judge", "keeper", "kirjailija", "kok", "kokken",
    "komiker", "komikeren", "künstler", "künstlerin", "lawyer", "lead", "leader", "lecturer", "legend", "lekarka",
    "lekarz", "lektor", "librarian", "linguist", "locksmith", "luthier", "læge", "maker", "manager", "marathoner",
    "mathematician", "mechanic", "medico", "meteorologist", "microbiologist", "midwife", "milliner", "minister",
    "missionary", "model", "monk", "mountaineer", "mp", "musician", "musicologist", "musiker", "musikerin",
    "médecin", "médica", "médico", "nationalrat", "nationalrätin", "naturalist", "navigator", "neighbor",
    "neighbour", "neurologist", "neuroscientist", "neurosurgeon", "novelist", "nun", "nurse", "nutritionist",
    "oceanographer", "officer", "olympian", "oncologist", "operator", "ornithologist", "overlæge", "owner",
    "paediatrician", "painter", "palaeontologist", "paleoclimatologist", "paleontologist", "partner", "pathologist",
    "pediatrician", "performer", "periodista", "pesquisador", "pesquisadora", "pharmacist", "philosophe",
    "philosopher", "photographer", "physician", "physicist", "physiologist", "physiotherapist", "pianist", "pilot",
    "pioneer", "pisarka", "pisarz", "planner", "player", "playwright", "plumber", "podcaster", "poet", "politician",
    "politiker", "politikerin", "potter", "presenter", "president", "priest", "principal", "printer", "producer",
    "prof", "profesor", "profesora", "professor", "professori", "professorin", "professorn", "programmer",
    "prosecutor", "psicóloga", "psicólogo", "psychiatrist", "psychoanalyst", "psycholog", "psychologe",
    "psychologin", "psychologist", "psychotherapist", "psykolog", "psykologen", "publisher", "puppeteer", "ranger",
    "rapper", "referee", "regista", "reporter", "researcher", "restaurateur", "restorer", "ricercatore",
    "ricercatrice", "roofer", "runner", "réalisateur", "réalisatrice", "sailor", "saxophonist", "schauspieler",
    "schauspielerin", "scholar", "schrijfster", "schrijver", "scientist", "screenwriter", "scrittore", "scrittrice",
    "sculptor", "seismologist", "senator", "shepherd", "shipwright", "silversmith", "singer", "singer-songwriter",
    "skater", "skier", "skipper", "skuespiller", "sociologist", "sociologue", "soldier", "soloist", "songwriter",
    "soprano", "specialist", "spokesman", "spokesperson", "spokeswoman", "statistician", "stonemason",
    "storyteller", "strategist", "student", "ständerat", "superintendent", "surfer", "surgeon", "survivor",
    "swimmer", "teacher", "technician", "technologist", "theologe", "theologian", "theologin", "theorist",
    "therapist", "toimittaja", "trader", "trainer", "translator", "traveller", "tutkija", "tutor", "undertaker",
    "vet", "veteran", "veterinarian", "vicar", "violinist", "virologist", "vocalist", "volcanologist", "volunteer",
    "vp", "weatherman", "weaver", "wheelwright", "whistleblower", "winemaker", "winner", "woodworker", "writer",
    "yazar", "youtuber", "zoologist", "économiste", "écrivain", "écrivaine", "врач", "журналист", "журналистка",
    "журналістка", "историк", "нейробиолог", "пекар", "писатель", "писательница", "письменник", "психолог",
    "режиссёр", "історик",
};

constexpr std::string_view kOrganisationWordList[] = {
    "academy", "agency", "airlines", "akademie", "alliance", "amazon", "anthropic", "apple", "archive", "archives",
    "army", "associates", "association", "bakery", "bank", "bbc", "books", "brewery", "brothers", "bureau",
    "business", "capital", "center", "centre", "cern", "chief", "chronicle", "church", "clinic", "club", "cnn",
    "co", "coalition", "collective", "college", "company", "corp", "corporation", "council", "court", "deepmind",
    "department", "dtu", "energy", "enterprises", "entertainment", "epfl", "esa", "eth", "faculty", "farm", "farms",
    "federation", "films", "foundation", "fund", "gallery", "gazette", "global", "gmbh", "google", "group", "guild",
    "hochschule", "holdings", "hospital", "host", "hotel", "ibm", "inc", "industries", "initiative", "innovations",
    "institut", "institute", "instituto", "international", "journal", "kitchen", "kth", "lab", "laboratories",
    "laboratory", "labs", "law", "league", "library", "llc", "lmu", "lse", "ltd", "magazine", "media", "meta",
    "microsoft", "ministry", "mit", "museum", "nasa", "national", "network", "news", "npr", "ntnu", "nvidia", "nyu",
    "observatory", "office", "openai", "orchestra", "organisation", "organization", "partners", "party", "pharma",
    "pictures", "police", "polytechnic", "post", "press", "productions", "project", "report", "research", "review",
    "school", "security", "senior", "services", "society", "software", "solutions", "staff", "station", "studio",
    "studios", "systems", "tech", "technologies", "technology", "theater", "theatre", "times", "trust", "tum",
    "ucl", "ucla", "uni", "union", "universidad", "universidade", "universiteit", "universitet", "university",
    "università", "universität", "université", "uniwersytet", "usc", "uva", "ventures", "works", "workshop", "zoo",
    "école",
};

constexpr std::string_view kPlaceWordList[] = {
    "abbey", "airport", "avenue", "bay", "beach", "bridge", "building", "campus", "canal", "castle", "cathedral",
    "center", "centre", "city", "county", "creek", "district", "falls", "forest", "garden", "gardens", "harbor",
    "harbour", "highway", "hill", "hills", "house", "island", "islands", "isles", "lake", "library", "mall",
    "market", "motorway", "mountain", "mountains", "museum", "opera", "palace", "park", "plaza", "point", "port",
    "prison", "railway", "river", "road", "speedway", "square", "stadium", "station", "street", "studios", "tower",
    "town", "trail", "university", "valley", "village", "zoo",
};

constexpr std::string_view kRemarkWordList[] = {
    "2-part", "ad-free", "aftershow", "archive", "audio", "best", "bonus", "classic", "dansk", "del", "deutsch",
    "encore", "english", "ep", "episode", "explicit", "extended", "extra", "finale", "folge", "free", "full", "he",
    "her", "highlights", "him", "interview", "intro", "live", "minisode", "originally", "part", "parte", "patreon",
    "pilot", "première", "preview", "pt", "q&a", "qa", "re-release", "rebroadcast", "recap", "recorded", "redux",
    "remaster", "remastered", "remix", "repeat", "replay", "repost", "rerelease", "rerun", "review", "rewind",
    "season", "session", "she", "special", "spoilers", "teaser", "teil", "temporada", "them", "they", "trailer",
    "uncut", "unlocked", "update", "updated", "version", "video", "vol", "volume",
};

constexpr std::string_view kTopicalNameList[] = {
    "aaron burr", "abraham lincoln", "ada lovelace", "adam smith", "adolf hitler", "agatha christie", "al capone",
    "alan turing", "albert camus", "albert einstein", "aleister crowley", "alexander fleming",
    "alexander graham bell", "alexander hamilton", "alexander the great", "alexander von humboldt", "alfa romeo",
    "alfred hitchcock", "alfred nobel", "alice cooper", "amelia earhart", "amy winehouse", "andrew jackson",
    "andy warhol", "angela merkel", "anna karenina", "anne boleyn", "anne frank", "anthony bourdain",
    "anton chekhov", "aretha franklin", "aston martin", "aston villa", "astrid lindgren", "atticus finch",
    "audrey hepburn", "ayn rand", "barack obama", "barnes noble", "bayern munich", "bayern münchen", "bella swan",
    "benedict arnold", "benito mussolini", "benjamin franklin", "bernese mountain", "bernie madoff",
    "bernie sanders", "bertolt brecht", "bilbo baggins", "bill gates", "billie eilish", "billie holiday",
    "black decker", "bob dylan", "bob marley", "borussia dortmund", "brad pitt", "britney spears", "bruce lee",
    "bruce springsteen", "bruce wayne", "buddy holly", "buenos aires", "calvin klein", "captain ahab",
    "captain cook", "captain kirk", "carl jung", "carl sagan", "catherine the great", "charles babbage",
    "charles darwin", "charles de gaulle", "charles dickens", "charles manson", "charlie chaplin", "che guevara",
    "christopher columbus", "clark kent", "claude debussy", "claude monet", "coco chanel", "costa rica",
    "crystal palace", "daft punk", "daniel boone", "dante alighieri", "darth vader", "david bowie",
    "david copperfield", "davy crockett", "depeche mode", "diego maradona", "dolce gabbana", "dolly parton",
    "dom casmurro", "don draper", "don quijote", "don quixote", "donald trump", "dorian gray", "duke ellington",
    "dunning kruger", "duran duran", "dwight eisenhower", "ebenezer scrooge", "edgar allan poe", "edith piaf",
    "edvard munch", "edward hopper", "edward snowden", "edwin hubble", "eintracht frankfurt", "el salvador",
    "elizabeth bennet", "elizabeth holmes", "elizabeth taylor", "ella fitzgerald", "elon musk", "elton john",
    "elvis presley", "emily dickinson", "emmeline pankhurst", "emmett till", "emmy noether", "enrico fermi",
    "ernest hemingway", "ernest shackleton", "estée lauder", "eva perón", "federico garcía lorca",
    "ferdinand magellan", "fidel castro", "fleetwood mac", "florence nightingale", "forrest gump", "francis drake",
    "francisco franco", "francisco pizarro", "frank lloyd wright", "frank sinatra", "franklin roosevelt",
    "franz ferdinand", "franz kafka", "franz schubert", "freddie mercury", "frederick douglass", "frida kahlo",
    "fridtjof nansen", "friedrich nietzsche", "friedrich schiller", "frodo baggins", "fyodor dostoevsky",
    "galileo galilei", "genghis khan", "george floyd", "george orwell", "george washington", "georgia o'keeffe",
    "gerald ford", "giordano bruno", "giuseppe garibaldi", "goldman sachs", "grace hopper", "grace kelly",
    "gregor mendel", "greta thunberg", "gustav mahler", "guy fawkes", "hall oates", "han solo", "hannah arendt",
    "hannibal lecter", "hans christian andersen", "harley davidson", "harriet tubman", "harry houdini",
    "harry potter", "harry styles", "harry truman", "harvey weinstein", "helen keller", "helmut kohl",
    "henrietta lacks", "henry ford", "henry kissinger", "henry viii", "hercule poirot", "hermann hesse",
    "hermione granger", "hernán cortés", "hertha berlin", "holden caulfield", "homer simpson", "howard hughes",
    "huckleberry finn", "hugo boss", "immanuel kant", "indiana jones", "inter mailand", "inter milan",
    "iron maiden", "isaac asimov", "isaac newton", "ivan the terrible", "jack daniels", "jack kerouac",
    "jack russell", "jack sparrow", "jack the ripper", "jackson pollock", "james baldwin", "james bond",
    "james cook", "james dean", "james joyce", "jane austen", "jane doe", "jane eyre", "janis joplin", "jay gatsby",
    "jean-jacques rousseau", "jean-paul sartre", "jeff bezos", "jefferson davis", "jeffrey dahmer",
    "jeffrey epstein", "jesse james", "jesus christ", "jethro tull", "jim beam", "jim jones", "jim morrison",
    "jimi hendrix", "jimmy carter", "jimmy hoffa", "joan of arc", "joe biden", "joe rogan", "johann sebastian bach",
    "johann wolfgang von goethe", "johannes brahms", "johannes gutenberg", "johannes kepler", "john adams",
    "john calvin", "john dillinger", "john doe", "john f. kennedy", "john kennedy", "john lennon", "john locke",
    "john maynard keynes", "john milton", "john steinbeck", "john wayne", "john wayne gacy", "john wick",
    "johnnie walker", "johnny appleseed", "johnny cash", "jon snow", "jonas salk", "jorge luis borges",
    "josef stalin", "joseph conrad", "joseph stalin", "judas priest", "judy garland", "jules verne", "julia child",
    "julian assange", "julius caesar", "kamala harris", "kanye west", "karen blixen", "karl marx", "kate bush",
    "katniss everdeen", "kim kardashian", "king arthur", "king lear", "kobe bryant", "kurt cobain", "kurt vonnegut",
    "lady gaga", "lady macbeth", "lara croft", "las vegas", "led zeppelin", "lee harvey oswald", "lehman brothers",
    "leo tolstoy", "leonard bernstein", "leonard cohen", "leonardo da vinci", "leonhard euler", "lewis carroll",
    "lionel messi", "lise meitner", "lizzie borden", "los angeles", "louis armstrong", "louis pasteur",
    "louis vuitton", "ludwig van beethoven", "luke skywalker", "lyndon johnson", "lynyrd skynyrd", "mahatma gandhi",
    "malcolm x", "mao zedong", "marcel proust", "marco island", "marco polo", "marcus aurelius",
    "margaret thatcher", "maria callas", "marie antoinette", "marie curie", "marie kondo", "marilyn manson",
    "marilyn monroe", "mark twain", "mark zuckerberg", "marks spencer", "martin heidegger", "martin luther",
    "martin luther king", "martin luther king jr.", "marty mcfly", "marvin gaye", "mary magdalene", "mary poppins",
    "mary queen of scots", "mary shelley", "max planck", "maya angelou", "mercedes benz", "merrill lynch",
    "michael corleone", "michael jackson", "michael jordan", "michelle obama", "mickey mouse", "miles davis",
    "mohandas gandhi", "monte carlo", "monte cristo", "monte verde", "morgan stanley", "muhammad ali",
    "myers briggs", "nancy drew", "napoleon bonaparte", "napoléon bonaparte", "ned kelly", "neil armstrong",
    "nelson mandela", "niccolò machiavelli", "niels bohr", "nikola tesla", "nina simone", "noam chomsky",
    "norman bates", "obi-wan kenobi", "oliver cromwell", "oliver twist", "olof palme", "oprah winfrey",
    "osama bin laden", "oscar wilde", "otto von bismarck", "pablo escobar", "pablo neruda", "pablo picasso",
    "papa john", "paris saint-germain", "paul mccartney", "paul revere", "pearl jam", "peter pan", "peter parker",
    "pierre curie", "pink floyd", "pol pot", "pontius pilate", "primo levi", "princess diana", "princess leia",
    "procter gamble", "puerto rico", "rachel carson", "ralph lauren", "ray charles", "real madrid",
    "richard feynman", "richard iii", "richard nixon", "richard wagner", "rio de janeiro", "roald amundsen",
    "robert e. lee", "robert oppenheimer", "robin hood", "roger federer", "rolls royce", "ronald mcdonald",
    "ronald reagan", "rosa luxemburg", "rosa parks", "rosalind franklin", "ruth bader ginsburg", "saint bernard",
    "saint nicholas", "saint patrick", "salvador dalí", "sam altman", "sam bankman-fried", "san antonio",
    "san diego", "san francisco", "sancho panza", "santa barbara", "santa claus", "santa cruz", "santa fe",
    "santa monica", "sarah connor", "serena williams", "sherlock holmes", "sigmund freud", "simon garfunkel",
    "simone de beauvoir", "simone weil", "simón bolívar", "sitting bull", "smith wesson", "sophie scholl",
    "sri lanka", "stanley kubrick", "steely dan", "stephen hawking", "stephen king", "steve jobs",
    "steven spielberg", "stevie wonder", "susan b. anthony", "sylvia plath", "são paulo", "søren kierkegaard",
    "t. s. eliot", "taylor swift", "ted bundy", "ted kaczynski", "teddy roosevelt", "theodore roosevelt",
    "thomas aquinas", "thomas edison", "thomas jefferson", "thomas mann", "thomas paine", "tina turner",
    "tom sawyer", "tommy hilfiger", "toni morrison", "tony soprano", "tony stark", "trader joe", "trader joes",
    "tupac shakur", "ulysses grant", "ulysses s. grant", "umberto eco", "uriah heep", "vasco da gama",
    "victor hugo", "victoria falls", "vincent van gogh", "virginia beach", "virginia woolf", "vivian maier",
    "vladimir lenin", "vladimir putin", "volodymyr zelensky", "walt disney", "walt whitman", "walter white",
    "warren buffett", "wells fargo", "werder bremen", "werner heisenberg", "whitney houston", "willem of orange",
    "william blake", "william shakespeare", "william the conqueror", "willy brandt", "willy wonka",
    "winnie the pooh", "winston churchill", "wolfgang amadeus mozart", "woodrow wilson", "wyatt earp", "xi jinping",
    "yuri gagarin", "zaha hadid", "édith piaf", "émile zola",
};
// clang-format on

constexpr WordTable kAmbiguousNames(kAmbiguousNameList);
constexpr WordTable kParticles(kParticleList);
constexpr WordTable kHonorifics(kHonorificList);
constexpr WordTable kDegrees(kDegreeList);
constexpr WordTable kRoleWords(kRoleWordList);
constexpr WordTable kOrganisationWords(kOrganisationWordList);
constexpr WordTable kPlaceWords(kPlaceWordList);
constexpr WordTable kRemarkWords(kRemarkWordList);
constexpr WordTable kTopicalNames(kTopicalNameList);

static_assert(kAmbiguousNames.isSorted() && kParticles.isSorted() && kHonorifics.isSorted() && kDegrees.isSorted()
    && kRoleWords.isSorted() && kOrganisationWords.isSorted() && kPlaceWords.isSorted() && kRemarkWords.isSorted()
    && kTopicalNames.isSorted());

bool endsWithOneOf(std::string_view word, std::size_t leastSize, std::initializer_list<std::string_view> endings)
{
    return word.size() >= leastSize
        && std::ranges::any_of(endings, [word](std::string_view ending) { return word.ends_with(ending); });
}

/// Whether `isStem` holds for the word, or for what it is a plural or another form of.
template <class Predicate>
bool holdsForStem(std::string_view word, Predicate isStem)
{
    if (isStem(word))
        return true;
    const auto isStemOf = [&](std::string_view ending, std::string_view replacement) {
        if (word.size() < ending.size() + 3 || !word.ends_with(ending))
            return false;
        const auto stem = word.substr(0, word.size() - ending.size());
        return replacement.empty() ? isStem(stem) : isStem(std::string(stem).append(replacement));
    };
    if (isStemOf("s", "") || isStemOf("es", "") || isStemOf("ies", "y") || isStemOf("ing", "") || isStemOf("ing", "e")
        || isStemOf("ed", "") || isStemOf("d", "") || isStemOf("ied", "y") || isStemOf("ly", "") || isStemOf("'s", "")
        || isStemOf("\u2019s", ""))
        return true;
    for (const std::string_view prefix : {"re", "un"}) { // "revisited", "unplugged"
        if (word.size() > 7 && word.ends_with("ed") && word.starts_with(prefix) && holdsForStem(word.substr(2), isStem))
            return true;
    }
    const auto end = word.ends_with("ing") ? word.size() - 3 : word.ends_with("ed") ? word.size() - 2 : 0;
    return end > 4 && word[end - 1] == word[end - 2] && isStem(word.substr(0, end - 1)); // "running"
}

} // namespace

bool isAmbiguousName(std::string_view word)
{
    return kAmbiguousNames.has(word);
}

bool hasSurnameEnding(std::string_view word)
{
    return endsWithOneOf(word, 6,
               {"sson", "dottir", "dóttir", "ovic", "ović", "evic", "ević", "wicz", "ski", "sky", "ska", "escu",
                   "opoulos", "poulou", "enko", "shvili", "adze", "oglu", "oğlu", "stein", "mann", "berg", "gaard",
                   "gård", "quist", "qvist", "ström", "strøm", "wala", "singh"})
        || endsWithOneOf(word, 7, {"son", "sen", "ova", "eva", "ez", "worth", "wood", "ford"});
}

bool isCommonWord(std::string_view word)
{
    return holdsForStem(word, isCommonStem)
        || endsWithOneOf(
            word, 6, {"tion", "sion", "ness", "ment", "ity", "ism", "ology", "ware", "ance", "ence", "tics", "ships"})
        || endsWithOneOf(word, 7,
            {"able", "ible", "ful", "less", "ical", "ously", "tional", "ologist", "ungen", "keit", "heit", "schaft"});
}

bool isFrequentWord(std::string_view word)
{
    return holdsForStem(word, isFrequentStem);
}

bool isParticle(std::string_view word)
{
    return kParticles.has(word);
}

bool isHonorific(std::string_view word)
{
    return kHonorifics.has(word);
}

bool isDegree(std::string_view word)
{
    return kDegrees.has(word);
}

bool isRoleWord(std::string_view word)
{
    return kRoleWords.has(word) || (word.ends_with('s') && kRoleWords.has(word.substr(0, word.size() - 1)))
        || endsWithOneOf(word, 7,
            {"ologist", "ographer", "iatrist", "ologin", "ologe", "scientist", "keeper", "maker", "meister",
                "meisterin", "direktor", "direktorin", "forscher", "forscherin", "leiter", "leiterin", "berater",
                "beraterin", "wissenschaftler", "wissenschaftlerin", "unternehmer", "unternehmerin", "trainerin",
                "lehrer", "lehrerin", "ärztin", "politiker", "politikerin", "sprecher", "sprecherin", "therapeut",
                "therapeutin", "anwältin", "redakteur", "redakteurin", "expertin", "rätin", "führer", "führerin",
                "händler", "händlerin", "forsker"})
        || (word.find('-') != std::string_view::npos && kRoleWords.has(word.substr(word.rfind('-') + 1)));
}

bool isOrganisationWord(std::string_view word)
{
    return kOrganisationWords.has(word);
}

bool isPlaceWord(std::string_view word)
{
    return kPlaceWords.has(word);
}

bool isRemarkWord(std::string_view word)
{
    return kRemarkWords.has(word);
}

bool isTopicalName(std::string_view foldedName)
{
    return kTopicalNames.has(foldedName);
}

} // namespace tidemark::timeline
