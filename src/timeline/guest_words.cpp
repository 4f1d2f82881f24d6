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
    "councilman", "councilwoman", "cpl", "dame", "dipl", "dj", "docteur", "doctor", "doctora", "dokter", "doktor",
    "don", "dona", "dott", "dott.ssa", "dottoressa", "doutor", "doutora", "doña", "dr", "dra", "emerita", "emeritus",
    "father", "fr", "frau", "fru", "frère", "gen", "general", "gm", "gov", "governor", "h.c", "hab", "hauptmann", "herr",
    "hr", "imam", "ing", "inż", "judge", "justice", "ks", "lady", "lic", "lieutenant", "lord", "lt", "madame",
    "maestro", "mag", "maj", "major", "mayor", "mgr", "miss", "mlle", "mme", "monsieur", "mr", "mrs", "ms", "mx",
    "pastor", "pater", "president", "prof", "prof.in", "profesor", "profesora", "professor", "professora", "rabbi",
    "rep", "representative", "rev", "reverend", "secretary", "sen", "senator", "sensei", "sergeant", "señor",
    "señora", "sgt", "shaykh", "sheikh", "sheriff", "sir", "sister", "soeur", "sr", "sra", "swami", "univ", "д-р",
    "доктор", "проф", "профессор",
};

constexpr std::string_view kDegreeList[] = {
    "aia", "bsc", "cbe", "cfa", "cfp", "cpa", "cscs", "dds", "dphil", "dpt", "dvm", "ed.d", "edd", "esq", "facp",
    "frcp", "iii", "jd", "jr", "kc", "lcsw", "ldn", "lmft", "lpc", "m.d", "ma", "mba", "mbe", "md", "mph", "msc",
    "msw", "obe", "ph.d", "pharmd", "phd", "pmp", "psy.d", "psyd", "qc", "rd", "rdn", "rn", "sr",
};

constexpr std::string_view kRoleWordList[] = {
    "abogada", "abogado", "academic", "accountant", "activist", "actor", "actress", "adviser", "advisor", "advocate",
    "aktivist", "aktivistin", "analyst", "anchor", "animator", "anthropologist", "archaeologist", "archbishop",
    "architect", "architekt", "architektin", "archivist", "artist", "arzt", "astronaut", "astronomer", "athlete",
    "attorney", "auctioneer", "auteur", "author", "autor", "autora", "autorin", "autrice", "avocat", "avocata",
    "avocate", "bager", "baker", "barber", "barista", "barrister", "bartender", "bassist", "beekeeper",
    "bioacoustician", "biochemist", "biographer", "biologist", "biologiste", "blacksmith", "blogger",
    "bodenkundlerin", "bookbinder", "botanist", "boxer", "brewer", "brickmaker", "broadcaster", "builder",
    "bundesrat", "butcher", "cardiologist", "carpenter", "cartographer", "cartoonist", "catedrática", "catedrático",
    "cellist", "ceo", "cfo", "chair", "chairman", "chairwoman", "champion", "cheesemaker", "chef", "chemist",
    "chercheur", "chercheuse", "chirurg", "choreographer", "chro", "cientista", "cinematographer", "cio", "cleric",
    "climber", "clinician", "clown", "cmo", "co-author", "co-founder", "co-host", "coach", "cofounder", "cohost",
    "colleague", "collector", "columnist", "comedian", "comedienne", "commentator", "commissioner", "composer",
    "compositor", "compositora", "conductor", "conservationist", "consultant", "coo", "coroner", "correspondent",
    "counsel", "counsellor", "counselor", "cpo", "creator", "critic", "cryptographer", "cto", "curator", "cyclist",
    "dancer", "dean", "dentist", "dermatologist", "designer", "detective", "developer", "dietician", "dietitian",
    "diplomat", "director", "direktor", "direktør", "diver", "documentarian", "doula", "dramatist", "driver",
    "drummer", "dziennikarka", "dziennikarz", "ecologist", "economist", "economista", "economiste", "econoom",
    "editor", "educator", "ekonom", "ekonomka", "electrician", "engineer", "engraver", "entomologist", "entomologo",
    "entrepreneur", "epidemiologist", "escritor", "escritora", "essayist", "ethicist", "ethnographer", "evangelist",
    "executive", "exminister", "expert", "explorer", "falconer", "farmer", "farrier", "fellow", "filmemacher",
    "filmmaker", "firefighter", "fisherman", "florist", "folklorist", "footballer", "forager", "forester",
    "forfatter", "forskaren", "forsker", "founder", "friend", "författare", "författaren", "författarinna",
    "gardener", "gazeteci", "geneticist", "geographer", "geologist", "geschäftsführer", "geschäftsführerin",
    "giornalista", "glaciologist", "glassblower", "goalkeeper", "gp", "gründer", "gründerin", "guide", "guitarist",
    "gunsmith", "gymnast", "gynaecologist", "hacker", "head", "hebamme", "herbalist", "herec", "herečka",
    "historiador", "historiadora", "historian", "historien", "historienne", "historik", "historiker", "historikerin",
    "historioitsija", "historička", "historyk", "huisarts", "humorist", "hunter", "hydrologist", "illustrator",
    "immunologist", "influencer", "ingeniera", "ingeniero", "ingenieur", "ingeniør", "insider", "inspector",
    "instructor", "inventor", "investigador", "investigadora", "investigator", "investor", "jockey", "jornalista",
    "journalist", "journaliste", "journalisten", "journalistin", "judge", "juriste", "jägmästaren", "keeper",
    "kirjailija", "kok", "kokken", "komiker", "komikeren", "künstler", "künstlerin", "lawyer", "lead", "leader",
    "lecturer", "legend", "lekarka", "lekarz", "lektor", "lekár", "lekárka", "librarian", "linguist", "lobbyist",
    "locksmith", "luthier", "lääkäri", "læge", "maker", "manager", "marathoner", "mathematician", "mechanic",
    "medico", "meteorologist", "metge", "microbiologist", "midwife", "milliner", "minister", "missionary", "model",
    "monk", "mountaineer", "mp", "musician", "musicologist", "musiker", "musikerin", "muusikko", "médecin", "médica",
    "médico", "nationalrat", "nationalrätin", "naturalist", "navigator", "negotiator", "neighbor", "neighbour",
    "neurologist", "neuroscientist", "neurosurgeon", "neuróloga", "neurólogo", "novelist", "novinář", "novinářka",
    "nun", "nurse", "nutritionist", "näyttelijä", "oceanographer", "officer", "ohjaaja", "olympian", "oncologist",
    "operator", "opettaja", "organiser", "organizer", "ornithologist", "overlæge", "owner", "paediatrician",
    "painter", "palaeontologist", "paleoclimatologist", "paleontologist", "paramedic", "partner", "pathologist",
    "pediatrician", "performer", "periodista", "periodistka", "pesquisador", "pesquisadora", "pharmacist",
    "philosophe", "philosopher", "photographer", "physician", "physicist", "physiologist", "physiotherapist",
    "pianist", "pilot", "pioneer", "pisarka", "pisarz", "planner", "player", "playwright", "plumber", "podcaster",
    "poet", "politician", "politiker", "politikerin", "politologue", "potter", "presenter", "president", "priest",
    "principal", "printer", "producer", "prof", "profesor", "profesora", "professor", "professori", "professorin",
    "professorn", "programmer", "prosecutor", "psicóloga", "psicólogo", "psychiatrist", "psychoanalyst", "psycholog",
    "psychologe", "psychologin", "psychologist", "psychológ", "psychotherapist", "psykolog", "psykologen",
    "psykologi", "publisher", "puppeteer", "puuseppä", "ranger", "rapper", "redaktor", "redaktorka", "referee",
    "regista", "reporter", "researcher", "restaurateur", "restorer", "reviewer", "ricercatore", "ricercatrice",
    "roofer", "runner", "réalisateur", "réalisatrice", "sailor", "saxophonist", "schauspieler", "schauspielerin",
    "scholar", "schrijfster", "schrijver", "scientist", "screenwriter", "scrittore", "scrittrice", "sculptor",
    "seismologist", "senator", "shepherd", "shipwright", "showrunner", "silversmith", "singer", "singer-songwriter",
    "skater", "skier", "skipper", "skuespiller", "sládek", "sociologist", "sociologue", "soldier", "soloist",
    "sommelier", "songwriter", "soprano", "specialist", "spisovatel", "spisovatelka", "spokesman", "spokesperson",
    "spokeswoman", "statistician", "stonemason", "storyteller", "strategist", "student", "ständerat",
    "superintendent", "surfer", "surgeon", "survivor", "swimmer", "taiteilija", "teacher", "technician",
    "technologist", "theologe", "theologian", "theologin", "theorist", "therapist", "toimittaja", "trader",
    "trainer", "translator", "traveller", "trener", "tutkija", "tutor", "undertaker", "valokuvaaja", "vet",
    "veteran", "veterinarian", "vicar", "violinist", "virologist", "viticoltore", "vocalist", "volcanologist",
    "volunteer", "vp", "vulcanologist", "warden", "weatherman", "weaver", "wheelwright", "whistleblower",
    "winemaker", "winner", "woodworker", "writer", "yazar", "youtuber", "zoologist", "économiste", "écrivain",
    "écrivaine", "δημοσιογράφοσ", "ηθοποιόσ", "καθηγήτρια", "καθηγητήσ", "ξυλουργόσ", "συγγραφέασ", "ψυχολόγοσ",
    "актриса", "актёр", "архитектор", "биолог", "врач", "журналист", "журналистка", "журналістка", "историк",
    "музыкант", "нейробиолог", "пекар", "писатель", "писательница", "письменник", "поэт", "психолог", "режиссёр",
    "столяр", "учёный", "физик", "художник", "художница", "історик",
};

constexpr std::string_view kOrganisationWordList[] = {
    "academy", "agency", "airlines", "akademie", "alliance", "amazon", "anthropic", "apple", "archive", "archives",
    "army", "associates", "association", "bakery", "bank", "bbc", "books", "brewery", "brothers", "bureau",
    "business", "capital", "center", "centre", "cern", "chief", "chronicle", "church", "clinic", "club", "cnn", "co",
    "coalition", "collective", "college", "company", "consulting", "corp", "corporation", "council", "court",
    "deepmind", "department", "dtu", "egyetem", "energy", "enterprises", "entertainment", "epfl", "esa", "eth",
    "faculty", "farm", "farms", "federation", "films", "foundation", "fund", "gallery", "gazette", "global", "gmbh",
    "google", "group", "guild", "hochschule", "holdings", "hospital", "host", "hotel", "ibm", "inc", "industries",
    "initiative", "innovations", "institut", "institute", "instituto", "international", "journal", "kitchen", "kth",
    "lab", "laboratories", "laboratory", "labs", "law", "league", "library", "llc", "lmu", "lse", "ltd", "magazine",
    "media", "meta", "microsoft", "ministry", "mit", "museum", "nasa", "national", "network", "news", "npr", "ntnu",
    "nvidia", "nyu", "observatory", "office", "openai", "orchestra", "organisation", "organization", "partners",
    "party", "pharma", "pictures", "pivovar", "police", "polytechnic", "post", "press", "productions", "project",
    "report", "research", "review", "school", "security", "senior", "services", "society", "software", "solutions",
    "staff", "station", "studio", "studios", "systems", "tech", "technologies", "technology", "theater", "theatre",
    "times", "trust", "tum", "ucl", "ucla", "uni", "union", "universidad", "universidade", "universiteit",
    "universitesi", "universitet", "universiteten", "universitetet", "university", "università", "universität",
    "université", "uniwersytet", "uniwersytetu", "usc", "uva", "ventures", "works", "workshop", "yliopisto", "zoo",
    "école", "üniversitesi",
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
    "aaron burr", "aaron judge", "aaron rodgers", "abraham lincoln", "ada lovelace", "adam mickiewicz",
    "adam neumann", "adam smith", "adi dassler", "adolf eichmann", "adolf hitler", "agatha christie",
    "aileen wuornos", "akira kurosawa", "al capone", "alan turing", "albert camus", "albert einstein", "albert fish",
    "albert londres", "albert speer", "aldo moro", "aleister crowley", "aleksis kivi", "alex murdaugh",
    "alexander fleming", "alexander graham bell", "alexander hamilton", "alexander the great",
    "alexander von humboldt", "alexandria ocasio-cortez", "alexei navalny", "alfa romeo", "alfred hitchcock",
    "alfred nobel", "alfred wegener", "alice cooper", "amanda knox", "amedeo modigliani", "amelia dyer",
    "amelia earhart", "amy winehouse", "andreas baader", "andrei chikatilo", "andrei tarkovsky", "andrew carnegie",
    "andrew jackson", "andy warhol", "angela merkel", "ann taylor", "anna karenina", "annalena baerbock",
    "anne boleyn", "anne bonny", "anne frank", "annie hall", "annie oakley", "anthony bourdain",
    "antoine de saint-exupéry", "antoine dupont", "antoine griezmann", "anton chekhov", "anton mussert",
    "antonio vivaldi", "aretha franklin", "ariana grande", "arsène lupin", "artemisia gentileschi",
    "arthur conan doyle", "arthur rimbaud", "arthur schopenhauer", "aston martin", "aston villa", "astrid lindgren",
    "atticus finch", "attila the hun", "audrey hepburn", "august strindberg", "augusto pinochet", "ayn rand",
    "ayrton senna", "b.b. king", "babe ruth", "baldur's gate", "barack obama", "barnes noble", "barry lyndon",
    "bayern munich", "bayern münchen", "bella swan", "ben jerry", "benedict arnold", "benito juárez",
    "benito mussolini", "benjamin franklin", "benjamin netanyahu", "bernese mountain", "bernie madoff",
    "bernie sanders", "bertolt brecht", "bessie coleman", "bilbo baggins", "bill clinton", "bill gates",
    "billie eilish", "billie holiday", "billy the kid", "billy wilder", "black dahlia", "black decker", "bob dylan",
    "bob marley", "bohumil hrabal", "bolesław prus", "bonnie and clyde", "bonnie parker", "boris johnson",
    "boris yeltsin", "borussia dortmund", "boudica", "božena němcová", "brad pitt", "bram stoker",
    "brandon sanderson", "brian eno", "brian jones", "britney spears", "brooks brothers", "bruce lee",
    "bruce springsteen", "bruce wayne", "buddy holly", "buddy rich", "buenos aires", "bugsy siegel",
    "burke and hare", "buster keaton", "buzz aldrin", "c. s. lewis", "c.s. lewis", "caitlin clark", "calamity jane",
    "calvin klein", "camille claudel", "captain ahab", "captain cook", "captain kirk", "caravaggio", "carl benz",
    "carl jung", "carl linnaeus", "carl sagan", "carles puigdemont", "carlo ancelotti", "carlos alcaraz",
    "carlota joaquina", "cary grant", "casey anthony", "caterina de' medici", "catherine de medici",
    "catherine the great", "cesare borgia", "chandra levy", "charles babbage", "charles baudelaire",
    "charles darwin", "charles de gaulle", "charles dickens", "charles leclerc", "charles lindbergh",
    "charles manson", "charles schwab", "charles starkweather", "charles v", "charlie chaplin", "charlie munger",
    "charlie parker", "charlotte brontë", "che guevara", "chien-shiung wu", "ching shih", "christian dior",
    "christian lindner", "christian wulff", "christopher columbus", "christopher marlowe", "clara barton",
    "clarice lispector", "clark gable", "clark griswold", "clark kent", "claude debussy", "claude monet",
    "claus von stauffenberg", "cleopatra selene", "clyde barrow", "coco chanel", "coco gauff", "conor mcgregor",
    "cormac mccarthy", "cornelius vanderbilt", "costa rica", "crazy horse", "cristiano ronaldo", "crystal palace",
    "daft punk", "daniel boone", "dante alighieri", "dark souls", "darth vader", "david beckham", "david bowie",
    "david cameron", "david copperfield", "david foster wallace", "davy crockett", "davy jones", "dean martin",
    "deng xiaoping", "dennis rader", "depeche mode", "diego maradona", "diego rivera", "diego velázquez",
    "dolce gabbana", "dolly parton", "dom casmurro", "don draper", "don quijote", "don quixote", "donald trump",
    "donald tusk", "donna tartt", "donnie darko", "dorian gray", "dorothy parker", "duke ellington",
    "dunning kruger", "duran duran", "dwight eisenhower", "ebenezer scrooge", "ed gein", "ed kemper",
    "edgar allan poe", "edgar degas", "edith piaf", "edmund kemper", "edvard grieg", "edvard munch", "edward hopper",
    "edward jenner", "edward snowden", "edwin hubble", "egon schiele", "eintracht frankfurt", "el greco",
    "el salvador", "elden ring", "eleanor of aquitaine", "elena ferrante", "elisa lam", "elizabeth bennet",
    "elizabeth holmes", "elizabeth i", "elizabeth short", "elizabeth taylor", "elizabeth warren", "ella fitzgerald",
    "ellen ripley", "elon musk", "elton john", "elvis presley", "emiliano zapata", "emilie du chatelet",
    "emily brontë", "emily dickinson", "emma bovary", "emma goldman", "emmanuel macron", "emmeline pankhurst",
    "emmett till", "emmy noether", "enid blyton", "enrico fermi", "enzo anselmo ferrari", "enzo ferrari",
    "erich honecker", "erin brockovich", "erling braut haaland", "erling haaland", "ernest hemingway",
    "ernest shackleton", "erwin rommel", "erwin schrödinger", "estée lauder", "ethan hunt", "eva braun", "eva perón",
    "evita perón", "evliya çelebi", "federico fellini", "federico garcía lorca", "felipe gonzález",
    "ferdinand magellan", "ferdinand porsche", "fernando alonso", "fernando pessoa", "fidel castro", "final fantasy",
    "flannery o'connor", "fleetwood mac", "florence nightingale", "florian wirtz", "forrest gump", "francis bacon",
    "francis drake", "francisco franco", "francisco goya", "francisco pizarro", "frank herbert",
    "frank lloyd wright", "frank sinatra", "franklin roosevelt", "franz ferdinand", "franz josef strauß",
    "franz joseph", "franz kafka", "franz schubert", "franz von papen", "françois hollande", "françois mitterrand",
    "fred west", "freddie mercury", "frederick douglass", "frederick the great", "frida kahlo", "fridtjof nansen",
    "friedrich barbarossa", "friedrich merz", "friedrich nietzsche", "friedrich schiller", "fritz haarmann",
    "frodo baggins", "fryderyk chopin", "frédéric chopin", "fyodor dostoevsky", "gabby petito", "gabriel boric",
    "gabriel garcía márquez", "gabriela mistral", "galileo galilei", "gary ridgway", "geert wilders", "gene wilder",
    "genghis khan", "geoffrey chaucer", "george bush", "george eliot", "george floyd", "george harrison",
    "george orwell", "george r. r. martin", "george sand", "george w. bush", "george washington", "georgia o'keeffe",
    "gerald ford", "getúlio vargas", "giacomo casanova", "gianni versace", "giordano bruno", "giorgia meloni",
    "giuseppe garibaldi", "giuseppe verdi", "goldman sachs", "gordon brown", "gottlieb daimler", "grace hopper",
    "grace kelly", "gregor mendel", "greta garbo", "greta thunberg", "grigori rasputin", "griselda blanco",
    "guccio gucci", "gudrun ensslin", "gustav klimt", "gustav mahler", "gustav vasa", "gustave flaubert",
    "gustavo petro", "guy burgess", "guy de maupassant", "guy fawkes", "günter grass", "h. h. holmes",
    "h. p. lovecraft", "h.h. holmes", "h.p. lovecraft", "hall oates", "han solo", "hank williams", "hanna reitsch",
    "hannah arendt", "hannibal barca", "hannibal lecter", "hans christian andersen", "harley davidson",
    "harold shipman", "harriet quimby", "harriet tubman", "harry houdini", "harry kane", "harry potter",
    "harry styles", "harry truman", "harry winston", "haruki murakami", "harvey milk", "harvey weinstein",
    "hatshepsut", "heath ledger", "heinrich böll", "heinrich himmler", "helen keller", "helmut kohl",
    "helmut schmidt", "henri matisse", "henrietta lacks", "henrik ibsen", "henry ford", "henry heinz",
    "henry kissinger", "henry viii", "henryk sienkiewicz", "hercule poirot", "herman melville", "hermann göring",
    "hermann hesse", "hermione granger", "hernán cortés", "hertha berlin", "hieronymus bosch", "hildegard of bingen",
    "hildegard von bingen", "hillary clinton", "holden caulfield", "homer simpson", "honoré de balzac",
    "howard hughes", "huckleberry finn", "hugo boss", "hugo chávez", "humphrey bogart", "iga świątek",
    "ignaz semmelweis", "immanuel kant", "indiana jones", "indira gandhi", "ingmar bergman", "ingrid bergman",
    "inter mailand", "inter milan", "inês de castro", "iron maiden", "isaac asimov", "isaac newton",
    "isabel allende", "isadora duncan", "italo calvino", "ivan the terrible", "j. p. morgan", "j. r. r. tolkien",
    "j.r.r. tolkien", "jack daniel's", "jack daniels", "jack kerouac", "jack russell", "jack sparrow",
    "jack the ripper", "jack unterweger", "jackie robinson", "jackson pollock", "jacques chirac", "jair bolsonaro",
    "jamal musiala", "james baldwin", "james bond", "james cook", "james dean", "james joyce", "james watson",
    "jan hus", "jane austen", "jane doe", "jane eyre", "janis joplin", "jannik sinner", "jarosław kaczyński",
    "jason bourne", "javier milei", "jawaharlal nehru", "jay gatsby", "jd vance", "jean sibelius",
    "jean-jacques rousseau", "jean-paul sartre", "jeanne d'arc", "jeanne d’arc", "jeff bezos", "jefferson davis",
    "jeffrey dahmer", "jeffrey epstein", "jensen huang", "jeremy corbyn", "jerry maguire", "jesse james",
    "jesse owens", "jesse pinkman", "jesus christ", "jethro tull", "jim beam", "jim jones", "jim morrison",
    "jimi hendrix", "jimmy carter", "jimmy hoffa", "jimmy page", "jimmy savile", "joan of arc", "jodi arias",
    "joe biden", "joe rogan", "johan cruijff", "johan cruyff", "johann sebastian bach", "johann wolfgang von goethe",
    "johannes brahms", "johannes gutenberg", "johannes kepler", "johannes vermeer", "john adams", "john belushi",
    "john bonham", "john brown", "john calvin", "john coltrane", "john d. rockefeller", "john dillinger", "john doe",
    "john f kennedy", "john f. kennedy", "john gotti", "john keats", "john kennedy", "john lee hooker",
    "john lennon", "john locke", "john maynard keynes", "john milton", "john snow", "john steinbeck",
    "john the baptist", "john wayne", "john wayne gacy", "john wick", "johnnie walker", "johnny appleseed",
    "johnny cash", "johnny walker", "jon snow", "jonas salk", "jonbenet ramsey", "jonbenét ramsey", "joni mitchell",
    "jordan bardella", "jordan belfort", "jorge luis borges", "jose mourinho", "josef mengele", "josef stalin",
    "joseph conrad", "joseph goebbels", "joseph pulitzer", "joseph stalin", "josephine baker", "josh allen",
    "josé de san martín", "josé martí", "josé mourinho", "josé saramago", "juan perón", "juan rulfo", "juan soto",
    "judas priest", "jude bellingham", "judy garland", "jules verne", "julia child", "julian assange",
    "julian the apostate", "julio cortázar", "julius caesar", "justin bieber", "józef piłsudski", "jürgen klopp",
    "kaiser wilhelm", "kamala harris", "kanye west", "karel čapek", "karen blixen", "karl lagerfeld", "karl marx",
    "karl may", "kaspar hauser", "kate bush", "katharine hepburn", "katherine johnson", "katie ledecky",
    "katniss everdeen", "keir starmer", "keith moon", "kendrick lamar", "kevin de bruyne", "kevin durant",
    "kim il sung", "kim jong un", "kim jong-un", "kim kardashian", "kim philby", "king arthur", "king lear",
    "klaus barbie", "knud rasmussen", "knut hamsun", "kobe bryant", "konrad adenauer", "kublai khan", "kurt cobain",
    "kurt vonnegut", "kylian mbappé", "käthe kollwitz", "laci peterson", "lady gaga", "lady macbeth",
    "lamar jackson", "lana del rey", "lance armstrong", "lando norris", "lara croft", "larry ellison", "larry page",
    "las vegas", "lebron james", "lech wałęsa", "led zeppelin", "lee harvey oswald", "lehman brothers",
    "leni riefenstahl", "leo tolstoy", "leon trotsky", "leonard bernstein", "leonard cohen", "leonardo da vinci",
    "leonhard euler", "levi strauss", "lewis carroll", "lewis hamilton", "lionel messi", "lise meitner", "liz truss",
    "lizzie borden", "lope de vega", "lord byron", "lorenzo de' medici", "los angeles", "lou reed",
    "louis armstrong", "louis pasteur", "louis vuitton", "louis xiv", "louisa may alcott", "lucien freud",
    "lucky luciano", "lucretia mott", "lucrezia borgia", "lucy letby", "ludwig van beethoven", "luka doncic",
    "luka dončić", "luka modrić", "luke skywalker", "lula da silva", "lyndon johnson", "lynyrd skynyrd",
    "machado de assis", "madeleine mccann", "magnus carlsen", "mahatma gandhi", "malcolm x", "manuel neuer",
    "mao zedong", "marc dutroux", "marcel proust", "marco island", "marco polo", "marco rubio", "marcus antonius",
    "marcus aurelius", "margaret atwood", "margaret thatcher", "maria callas", "maria skłodowska-curie",
    "maria theresia", "mariano rajoy", "marie antoinette", "marie curie", "marie kondo", "marie skłodowska-curie",
    "marilyn manson", "marilyn monroe", "marine le pen", "mario draghi", "mario kart", "mario vargas llosa",
    "mark antony", "mark rutte", "mark twain", "mark zuckerberg", "marks spencer", "marlene dietrich",
    "marsha p. johnson", "martin heidegger", "martin luther", "martin luther king", "martin luther king jr",
    "martin luther king jr.", "marty mcfly", "marvin gaye", "mary anning", "mary kay", "mary magdalene",
    "mary poppins", "mary queen of scots", "mary read", "mary seacole", "mary shelley", "mary wollstonecraft",
    "mata hari", "matteo salvini", "maura murray", "maurizio gucci", "max frisch", "max payne", "max planck",
    "max verstappen", "maya angelou", "mercedes benz", "merrill lynch", "mette frederiksen", "meyer lansky",
    "michael clayton", "michael corleone", "michael jackson", "michael jordan", "michael phelps",
    "michael schumacher", "michelle obama", "michiel de ruyter", "mickey mouse", "miguel de cervantes",
    "miguel hidalgo", "mihai eminescu", "mike pence", "mike tyson", "mikhail gorbachev", "milan kundera",
    "miles davis", "milton hershey", "mimar sinan", "mitch mcconnell", "mohamed salah", "mohandas gandhi",
    "monte carlo", "monte cristo", "monte verde", "morgan stanley", "mother teresa", "muhammad ali", "mustafa kemal",
    "mustafa kemal atatürk", "myers briggs", "nancy drew", "nancy pelosi", "naomi osaka", "napoleon bonaparte",
    "napoléon bonaparte", "narendra modi", "nat king cole", "nat turner", "natalee holloway", "natalie wood",
    "nathan drake", "nathaniel hawthorne", "nazım hikmet", "ned kelly", "neil armstrong", "neil gaiman",
    "neil young", "nelson mandela", "neymar jr", "niccolò machiavelli", "nick cave", "nick drake", "nicolas sarkozy",
    "nicolás maduro", "niels bohr", "nigel farage", "niki lauda", "nikita khrushchev", "nikki haley", "nikola jokic",
    "nikola jokić", "nikola tesla", "nina simone", "noam chomsky", "norman bates", "novak djokovic", "o.j. simpson",
    "obi-wan kenobi", "octavia butler", "octavio paz", "oj simpson", "olaf scholz", "olga tokarczuk",
    "oliver cromwell", "oliver twist", "olivia rodrigo", "olof palme", "oprah winfrey", "orhan pamuk",
    "orson welles", "orville wright", "osama bin laden", "oscar wilde", "otto dix", "otto von bismarck",
    "paavo nurmi", "pablo escobar", "pablo neruda", "pablo picasso", "pancho villa", "papa john",
    "paris saint-germain", "patrick mahomes", "patti smith", "patty hearst", "paul cézanne", "paul gauguin",
    "paul mccartney", "paul revere", "paul simon", "pearl jam", "pedro sánchez", "pep guardiola", "percy shelley",
    "pete buttigieg", "peter gabriel", "peter kürten", "peter pan", "peter parker", "peter paul rubens",
    "peter quill", "peter sutcliffe", "peter the great", "peter thiel", "phil collins", "philip ii", "philip k dick",
    "philip k. dick", "pierre curie", "pim fortuyn", "pink floyd", "pol pot", "pontius pilate", "porfirio díaz",
    "primo levi", "princess diana", "princess leia", "procter gamble", "puerto rico", "rachel carson",
    "rafael nadal", "rainer werner fassbinder", "ralph ellison", "ralph lauren", "rasputin", "ray charles",
    "real madrid", "recep tayyip erdoğan", "richard feynman", "richard iii", "richard nixon", "richard ramirez",
    "richard wagner", "richard wright", "ringo starr", "rio de janeiro", "rishi sunak", "rita hayworth",
    "river phoenix", "roald amundsen", "roald dahl", "robert burns", "robert e. lee", "robert habeck",
    "robert johnson", "robert kennedy", "robert koch", "robert lewandowski", "robert oppenheimer", "robert scott",
    "robert the bruce", "roberto bolaño", "robespierre", "robin hood", "robin williams", "roger federer",
    "rolls royce", "romy schneider", "ron desantis", "ronald mcdonald", "ronald reagan", "rory mcilroy",
    "rosa luxemburg", "rosa parks", "rosalind franklin", "rosemarie nitribitt", "rosemary west", "rubén darío",
    "rudolf hess", "ruth bader ginsburg", "sacagawea", "sahra wagenknecht", "saint bernard", "saint nicholas",
    "saint patrick", "sally ride", "sally rooney", "salvador allende", "salvador dalí", "sam altman",
    "sam bankman-fried", "sammy davis jr.", "san antonio", "san diego", "san francisco", "sancho panza",
    "sandro botticelli", "santa barbara", "santa claus", "santa cruz", "santa fe", "santa monica", "sarah bernhardt",
    "sarah connor", "scott peterson", "sebastian vettel", "selma lagerlöf", "septimius severus", "serena williams",
    "sergei eisenstein", "sergey brin", "sharon tate", "sherlock holmes", "shohei ohtani", "sigmund freud",
    "silvio berlusconi", "simon bolivar", "simon garfunkel", "simone biles", "simone de beauvoir", "simone veil",
    "simone weil", "simón bolívar", "simón rodríguez", "sitting bull", "smith wesson", "sojourner truth",
    "sophie scholl", "sri lanka", "stanisław lem", "stanley kubrick", "steely dan", "stefan zweig", "stephen curry",
    "stephen hawking", "stephen king", "steve bannon", "steve irwin", "steve jobs", "steven spielberg",
    "stevie wonder", "stonewall jackson", "suleiman the magnificent", "susan b. anthony", "sweeney todd",
    "syd barrett", "sylvia plath", "são paulo", "søren kierkegaard", "t. s. eliot", "tadej pogačar",
    "tadeusz kościuszko", "taylor swift", "ted bundy", "ted cruz", "ted kaczynski", "ted lasso", "teddy roosevelt",
    "terry pratchett", "theodor adorno", "theodore roosevelt", "theresa may", "thomas aquinas", "thomas cromwell",
    "thomas edison", "thomas hardy", "thomas jefferson", "thomas mann", "thomas more", "thomas müller",
    "thomas paine", "thomas pynchon", "tiger woods", "tim cook", "tim hortons", "tina turner", "tirso de molina",
    "tom brady", "tom sawyer", "tom waits", "tomb raider", "tommy hilfiger", "toni kroos", "toni morrison",
    "tony blair", "tony soprano", "tony stark", "toussaint louverture", "tove ditlevsen", "tove jansson",
    "trader joe", "trader joes", "travis kelce", "truman capote", "tucker carlson", "tupac amaru", "tupac shakur",
    "tycho brahe", "túpac amaru", "ulrike meinhof", "ulysses grant", "ulysses s. grant", "umberto eco", "uriah heep",
    "ursula k. le guin", "ursula le guin", "usain bolt", "uwe barschel", "valentina tereshkova", "vasco da gama",
    "venus williams", "victor hugo", "victor wembanyama", "victoria falls", "viktor orbán", "vincent van gogh",
    "vinland saga", "vinícius júnior", "virginia beach", "virginia woolf", "vivian maier", "vlad the impaler",
    "vlad țepeș", "vladimir lenin", "vladimir putin", "volodymyr zelensky", "volodymyr zelenskyy", "walt disney",
    "walt whitman", "walter chrysler", "walter raleigh", "walter scott", "walter ulbricht", "walter white",
    "warren buffett", "wayne rooney", "wells fargo", "werder bremen", "werner heisenberg", "werner herzog",
    "whitey bulger", "whitney houston", "wilbur wright", "willem barentsz", "willem of orange", "willem van oranje",
    "william blake", "william randolph hearst", "william shakespeare", "william the conqueror", "william wallace",
    "william wordsworth", "willie nelson", "willy brandt", "willy wonka", "winnie the pooh", "winston churchill",
    "wisława szymborska", "wolfgang amadeus mozart", "woodrow wilson", "wyatt earp", "xi jinping",
    "yevgeny prigozhin", "yuri gagarin", "yves saint laurent", "zaha hadid", "zelda ocarina", "zheng he",
    "zinedine zidane", "zlatan ibrahimovic", "zlatan ibrahimović", "zora neale hurston", "édith piaf", "émile zola",
    "émilie du châtelet", "александр пушкин", "анна ахматова", "антон чехов", "богдан хмельницький",
    "владимир ленин", "владимир путин", "григорий распутин", "емельян пугачев", "емельян пугачёв", "иван грозный",
    "иосиф сталин", "лев толстой", "леся українка", "марина цветаева", "михаил булгаков", "николай гоголь",
    "степан бандера", "тарас шевченко", "федор достоевский", "фёдор достоевский", "юрий гагарин", "іван франко",
};
constexpr std::string_view kLivingNameList[] = {
    "aaron judge", "aaron rodgers", "alexandria ocasio-cortez", "angela merkel", "annalena baerbock",
    "ariana grande", "barack obama", "bernie sanders", "bill clinton", "bill gates", "billie eilish", "bob dylan",
    "boris johnson", "brad pitt", "brandon sanderson", "brian eno", "britney spears", "bruce springsteen",
    "caitlin clark", "carlos alcaraz", "charles leclerc", "coco gauff", "conor mcgregor", "david beckham",
    "david cameron", "dolly parton", "donald trump", "donald tusk", "donna tartt", "edward snowden",
    "elizabeth warren", "elon musk", "elton john", "emmanuel macron", "fernando alonso", "françois hollande",
    "greta thunberg", "haruki murakami", "hillary clinton", "isabel allende", "jd vance", "jeff bezos",
    "jensen huang", "jeremy corbyn", "joe biden", "joe rogan", "josé mourinho", "jürgen klopp", "kamala harris",
    "katie ledecky", "keir starmer", "kendrick lamar", "lance armstrong", "lando norris", "larry ellison",
    "larry page", "lewis hamilton", "liz truss", "magnus carlsen", "margaret atwood", "marie kondo", "mark rutte",
    "mark zuckerberg", "max verstappen", "michael phelps", "michelle obama", "mike pence", "mike tyson",
    "naomi osaka", "neil gaiman", "neil young", "nick cave", "nigel farage", "nikki haley", "noam chomsky",
    "novak djokovic", "olga tokarczuk", "oprah winfrey", "orhan pamuk", "patti smith", "paul mccartney",
    "paul simon", "pete buttigieg", "peter gabriel", "peter thiel", "phil collins", "rafael nadal", "rishi sunak",
    "robert habeck", "roger federer", "rory mcilroy", "sahra wagenknecht", "sally rooney", "sam altman",
    "sebastian vettel", "serena williams", "sergey brin", "simone biles", "stephen curry", "stephen king",
    "steve bannon", "steven spielberg", "stevie wonder", "tadej pogačar", "taylor swift", "ted cruz",
    "theresa may", "tim cook", "tom brady", "tom waits", "tony blair", "tucker carlson", "venus williams",
    "warren buffett", "wayne rooney", "werner herzog", "willie nelson", "zinedine zidane",
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
constexpr WordTable kLivingNames(kLivingNameList);

static_assert(kAmbiguousNames.isSorted() && kParticles.isSorted() && kHonorifics.isSorted() && kDegrees.isSorted()
    && kRoleWords.isSorted() && kOrganisationWords.isSorted() && kPlaceWords.isSorted() && kRemarkWords.isSorted()
    && kTopicalNames.isSorted() && kLivingNames.isSorted());

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

bool isLivingName(std::string_view foldedName)
{
    return kLivingNames.has(foldedName);
}

} // namespace tidemark::timeline
