// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guest_words.h"

#include <algorithm>
#include <span>

namespace tidemark::timeline {

namespace {

// Folded, and sorted by their bytes, because they are looked up by halving; the compiler checks the order.
// clang-format off
constexpr std::string_view kGivenNames[] = {
    "aarav", "aaron", "abbas", "abby", "abdul", "abdullah", "abel", "abena", "abigail", "abraham", "ada", "adalberto",
    "adam", "ade", "adel", "adele", "aditi", "aditya", "adrian", "adriana", "agathe", "agnes", "agnieszka", "ahmed",
    "aidan", "ainhoa", "aino", "aisha", "aitor", "akira", "alan", "alba", "albert", "alberto", "alejandra",
    "alejandro", "aleksandr", "alena", "alessandra", "alessandro", "alessia", "alex", "alexander", "alexandra",
    "alexandre", "alexei", "alexis", "alfred", "ali", "alice", "alicia", "alina", "alison", "allan", "allen",
    "allison", "alma", "alvaro", "ama", "amanda", "amara", "amber", "amelia", "amelie", "amina", "amir", "amit",
    "amos", "amy", "amélie", "ana", "ananya", "anastasia", "anders", "andras", "andre", "andrea", "andreas", "andrei",
    "andreia", "andres", "andrew", "andrey", "andy", "angela", "angelica", "angelina", "angelo", "angus", "anil",
    "anita", "anja", "anjali", "anke", "ann", "anna", "annabel", "anne", "anneli", "annette", "annie", "annika",
    "anthony", "antje", "antoine", "anton", "antonia", "antonio", "antti", "anya", "aoife", "arash", "archie",
    "ariana", "ariel", "arjun", "arlene", "armando", "arnaud", "arne", "arnold", "arthur", "arturo", "arun", "arvind",
    "asger", "ashley", "ashok", "ashwin", "asif", "asta", "astrid", "attila", "audrey", "aurelie", "aurelien",
    "aurora", "aurélie", "ava", "avery", "axel", "axelle", "ayesha", "ayo", "ayse", "ayumi", "ayşe", "aziz", "balazs",
    "baptiste", "barack", "barbara", "barry", "bart", "beatrice", "beatriz", "becky", "begoña", "belinda", "ben",
    "benedict", "benjamin", "benoit", "benoît", "bent", "bente", "bento", "bernard", "bernd", "bernhard", "bernie",
    "bert", "bertil", "bertrand", "beth", "bettina", "betty", "bev", "bianca", "bilal", "billie", "birgit",
    "birgitte", "birthe", "bjarne", "bjorn", "björn", "blair", "bo", "bob", "bobby", "bogdan", "bola", "boris",
    "boyd", "brad", "bradley", "bram", "brandon", "brenda", "brendan", "brendon", "brent", "brené", "brett", "brian",
    "bridget", "britt", "britta", "bruce", "bruno", "bryan", "bryce", "bryn", "burak", "burkhard", "byron", "caetano",
    "caitlin", "cal", "caleb", "callum", "calvin", "cameron", "camila", "camilla", "camille", "candace", "carey",
    "carl", "carla", "carlo", "carlos", "carmela", "carmen", "carole", "carolin", "carolina", "caroline", "carolyn",
    "carsten", "casey", "caspar", "casper", "cassandra", "cassie", "catarina", "catherine", "cathy", "cecil",
    "cecilia", "cecilie", "cedric", "celeste", "celia", "ceren", "cesar", "chad", "chandra", "charlene", "charles",
    "charlie", "charlotte", "chelsea", "chen", "cheryl", "chiara", "chidi", "chimamanda", "chinua", "chloe", "chris",
    "christa", "christel", "christiane", "christina", "christine", "christoph", "christophe", "christopher",
    "christy", "ciara", "cindy", "claire", "clara", "clarence", "clarissa", "claudia", "claudio", "claus", "clayton",
    "clemens", "clement", "cleo", "clifford", "clint", "clive", "clément", "cody", "cole", "coleman", "colin",
    "colleen", "colm", "connor", "conor", "constance", "cora", "corentin", "corinna", "cormac", "cornelia", "cory",
    "courtney", "craig", "cristian", "cristina", "curtis", "cynthia", "cyrus", "cédric", "daan", "dafydd", "dagmar",
    "daisuke", "daisy", "dalia", "damian", "damien", "dan", "dana", "daniel", "daniela", "daniele", "danielle",
    "danny", "daphne", "darcy", "daria", "dario", "darren", "darryl", "daryl", "dave", "david", "davide", "debbie",
    "deborah", "debra", "deepak", "deepika", "deirdre", "deniz", "dennis", "derek", "desmond", "detlef", "devin",
    "dexter", "diana", "diane", "didier", "diego", "dieter", "dietmar", "dimitri", "dimitris", "dina", "dirk",
    "ditte", "divya", "dmitri", "dmitry", "dolly", "dolores", "dominic", "dominik", "dominique", "don", "donald",
    "donna", "donovan", "dora", "doreen", "doris", "dorothea", "dorothy", "dorte", "dorthe", "doug", "douglas",
    "dragan", "duarte", "duncan", "dustin", "dwayne", "dwight", "dylan", "eamon", "ebba", "ed", "eddie", "edgar",
    "edie", "edith", "edmund", "eduardo", "edward", "edwin", "eero", "effie", "eileen", "einar", "ejner", "elaine",
    "eleanor", "elena", "eleni", "eli", "elias", "elif", "elijah", "elin", "eliot", "elisa", "elisabeth", "elise",
    "eliza", "elizabeth", "ella", "ellen", "ellie", "elliot", "elliott", "ellis", "elodie", "elon", "elsa", "elsie",
    "elvira", "emanuel", "emeka", "emeline", "emi", "emil", "emilia", "emilie", "emilio", "emily", "emma", "emmanuel",
    "emre", "enrico", "enrique", "eoin", "eric", "erica", "erich", "erik", "erika", "erin", "ernest", "ernst",
    "errol", "esben", "esme", "esra", "esteban", "esther", "ethan", "ethel", "etienne", "etta", "eugene", "eun",
    "eva", "evan", "eve", "evelyn", "ewa", "ewan", "fabian", "fabio", "fabrice", "faisal", "fang", "farid", "fatima",
    "fatma", "fay", "federico", "felicia", "felicity", "felipe", "felix", "femi", "ferdinand", "fergus", "fermin",
    "fern", "fernanda", "fernando", "filipa", "finn", "fiona", "fionn", "flemming", "flora", "florence", "florian",
    "frances", "francesca", "francesco", "francis", "francisca", "francisco", "franco", "francois", "franz",
    "franziska", "françois", "fred", "freda", "freddie", "frederic", "frederick", "frederik", "freja", "freya",
    "frida", "frieda", "friedrich", "fritz", "gabor", "gabriel", "gabriela", "gabriele", "gabrielle", "gael",
    "gaelle", "gareth", "garth", "gary", "gaurav", "gavin", "geert", "gemma", "genevieve", "geoff", "geoffrey",
    "georg", "george", "georges", "georgia", "georgios", "gerald", "geraldine", "gerard", "gerd", "gerhard", "gerry",
    "gert", "ghislain", "gianluca", "gianni", "gideon", "gilbert", "gilberto", "giles", "gina", "giorgio", "giorgos",
    "giovanna", "giovanni", "gitte", "giulia", "giulio", "giuseppe", "gladys", "glenn", "gloria", "gonzalo", "goran",
    "gordon", "graham", "greg", "gregoire", "gregor", "gregory", "greta", "gretchen", "gro", "guido", "guilhem",
    "guillaume", "guillermo", "gunilla", "gunnar", "gunther", "gus", "gustav", "gustavo", "gwen", "gwyneth", "gábor",
    "göran", "hadi", "hakim", "hamish", "hamza", "hana", "hanako", "hank", "hanna", "hannah", "hannes", "hans", "hao",
    "harald", "harlan", "harley", "harold", "harriet", "haruka", "haruki", "harvey", "hasan", "hassan", "hattie",
    "hazel", "hector", "heidi", "heike", "heikki", "heiko", "heinrich", "heinz", "helen", "helena", "helene", "helga",
    "helge", "helle", "helmut", "hendrik", "hengameh", "henning", "henri", "henrik", "henry", "herbert", "herman",
    "hermann", "herve", "hervé", "hetty", "hilary", "hilda", "hillary", "hiroko", "hiroshi", "holger", "homer",
    "hong", "howard", "hubert", "hugh", "hugo", "hussein", "huw", "hyun", "håkan", "iain", "ian", "ibrahim", "ida",
    "ifeoma", "ignacio", "igor", "iker", "ilan", "ilona", "ilse", "ilya", "imogen", "imran", "ina", "ines", "inga",
    "inge", "ingeborg", "inger", "ingo", "ingrid", "ingvar", "ingvild", "inken", "inês", "ioana", "ira", "irene",
    "irina", "isaac", "isabel", "isabella", "isabelle", "isadora", "isaiah", "isla", "ismail", "isobel", "istvan",
    "istván", "itziar", "ivan", "ivana", "ivar", "ivonne", "ivor", "iñaki", "jackie", "jacob", "jacqueline",
    "jacques", "jad", "jada", "jaime", "jake", "jakob", "jakub", "jalal", "jamal", "james", "jamie", "jan", "jana",
    "jane", "janet", "janice", "janine", "jared", "jari", "jasmin", "jason", "jasper", "javier", "jean", "jeanette",
    "jeanne", "jeff", "jeffrey", "jelena", "jem", "jen", "jenna", "jennifer", "jenny", "jens", "jeppe", "jeremy",
    "jeroen", "jerome", "jerry", "jesper", "jess", "jesse", "jessica", "jesús", "jethro", "jian", "jill", "jillian",
    "jim", "jimmi", "jimmy", "jin", "jing", "jiri", "jisoo", "jiwoo", "jiří", "jo", "joachim", "joakim", "joan",
    "joana", "joann", "joanna", "joanne", "joao", "joaquin", "jochen", "jodie", "joe", "joel", "joerg", "joey",
    "johan", "johann", "johanna", "johannes", "john", "johnny", "jon", "jonas", "jonathan", "joni", "jonny", "jools",
    "joost", "jordan", "jorge", "jorgen", "jose", "josef", "josefine", "joseph", "josephine", "josh", "joshua",
    "josie", "josé", "joyce", "joão", "juan", "juana", "juanita", "judd", "judith", "judy", "juha", "jukka", "julia",
    "julian", "juliana", "juliane", "julie", "julien", "juliet", "julio", "julius", "jun", "justin", "justine",
    "jytte", "jérôme", "jörg", "jörn", "jørgen", "jürgen", "kai", "kaisa", "kaja", "kamal", "kamala", "kara", "karen",
    "kari", "karim", "karin", "karina", "karl", "karl-johan", "karla", "karolina", "karsten", "kasper", "kat",
    "katalin", "katarzyna", "kate", "katerina", "katharina", "katherine", "kathleen", "kathrin", "kathryn", "kathy",
    "katie", "katja", "katrin", "katrine", "katy", "kavita", "kay", "kayla", "kayleigh", "kazuo", "keiko", "keith",
    "kelly", "kelsey", "ken", "kendra", "kenji", "kenneth", "kenny", "kent", "kenta", "kerrie", "kerry", "kerstin",
    "kevin", "khaled", "khalid", "kian", "kieran", "kim", "kimberly", "kira", "kiran", "kirk", "kirsten", "kirstin",
    "kirstine", "kjeld", "klaus", "kofi", "konrad", "kostas", "kris", "kristen", "kristian", "kristin", "kristina",
    "kristine", "kristoffer", "krzysztof", "kumar", "kurt", "kurtis", "kwame", "kyle", "kylie", "kyung", "kåre",
    "lachlan", "laerke", "laetitia", "laird", "lakshmi", "lana", "lara", "larry", "lars", "lasse", "laszlo", "laura",
    "lauren", "laurence", "laurent", "laurie", "lawrence", "layla", "layth", "lea", "leah", "leandro", "lei", "leif",
    "leila", "leire", "leland", "lena", "lene", "lenka", "lennart", "lennon", "lenny", "leo", "leon", "leonard",
    "leonardo", "leonie", "leonora", "leroy", "leslie", "leticia", "lewis", "lex", "leyla", "liam", "lian", "liana",
    "lidia", "lieke", "liisa", "lina", "linda", "lindiwe", "lindsay", "lindsey", "lindy", "linnea", "linus", "lionel",
    "lis", "lisa", "lisbeth", "lise", "liv", "liz", "liza", "lloyd", "lois", "lola", "lone", "lonnie", "loren",
    "lorena", "lorenz", "lorenzo", "loretta", "lori", "lorna", "lorraine", "lotta", "lotte", "lou", "louis", "louisa",
    "louise", "lourdes", "lovisa", "lowell", "luana", "luca", "lucas", "lucia", "luciana", "luciano", "lucie",
    "lucien", "lucille", "lucinda", "lucy", "ludovic", "ludwig", "luigi", "luis", "luisa", "luise", "lukas", "luke",
    "lulu", "luna", "lutz", "lydia", "lyle", "lyndon", "lynn", "lærke", "maarten", "mabel", "mads", "maelle",
    "mafalda", "magda", "magdalena", "maggie", "magnus", "mahdi", "mahmoud", "maiken", "mairi", "maite", "maj",
    "maja", "majid", "malachi", "malala", "malcolm", "malene", "malgorzata", "malin", "malte", "mandy", "manfred",
    "manish", "manolo", "manuel", "manuela", "mara", "marc", "marcel", "marcela", "marcelino", "marcello", "marcia",
    "marco", "marcos", "marcus", "marek", "margaret", "margarida", "margarita", "margit", "margot", "margrethe",
    "marguerite", "maria", "mariam", "marian", "mariana", "marianne", "marie", "marieke", "marija", "mariko",
    "marilyn", "marina", "mario", "marion", "marisa", "marisol", "marissa", "marit", "marjorie", "markus", "marlene",
    "marni", "marta", "martha", "martin", "martina", "marvin", "mary", "masha", "mateus", "mateusz", "mathew",
    "mathias", "mathieu", "mathilde", "mathis", "mats", "matt", "matteo", "matthew", "matthias", "matti", "mattias",
    "maude", "maureen", "maurice", "mauricio", "mauro", "mavis", "maxim", "maxime", "maximilian", "maxine", "maya",
    "małgorzata", "meera", "meg", "megan", "mehdi", "mehmet", "mei", "meike", "mel", "melanie", "melinda", "melissa",
    "mengye", "menno", "mercedes", "meredith", "merete", "merle", "merlin", "mert", "meryl", "mette", "mia",
    "michael", "michaela", "michal", "michel", "michele", "michelle", "miguel", "mihai", "mika", "mikael", "mike",
    "mikhail", "mikkel", "mikko", "mila", "milan", "milena", "milly", "milo", "milos", "miloš", "mina", "mindy",
    "ming", "minjun", "minna", "mira", "miranda", "miriam", "mirjam", "misha", "mitch", "mitchell", "moa", "mogens",
    "mohamed", "mohammad", "mohammed", "moira", "molly", "mona", "monica", "monika", "monique", "morgan", "moritz",
    "morris", "morten", "moses", "muhammad", "muriel", "murray", "mustafa", "myles", "myra", "mégane", "nabil",
    "nadia", "nadim", "nadine", "nadja", "nan", "nancy", "naoki", "naomi", "nash", "nasim", "natalia", "natalie",
    "natasha", "nathalie", "nathan", "nathaniel", "naveen", "neal", "ned", "neha", "neil", "nell", "nelson", "nenad",
    "nettie", "ngozi", "nia", "niamh", "nicholas", "nicklas", "niclas", "nico", "nicola", "nicolai", "nicolas",
    "nicole", "niels", "nigel", "nikhil", "nikita", "niklas", "nikola", "nikolai", "nikolaj", "nikos", "nils", "nina",
    "nisha", "nneka", "noah", "noam", "noel", "noelle", "noemi", "noemie", "nomsa", "nora", "norbert", "noreen",
    "noriko", "norma", "norman", "nour", "nuno", "nuria", "obi", "octavia", "odell", "odette", "odile", "oisin",
    "ola", "olaf", "ole", "oleg", "olga", "oliver", "olivia", "olivier", "ollie", "omar", "omid", "orla", "orlaith",
    "orlando", "orson", "osama", "oscar", "oskar", "osman", "oswald", "otis", "otto", "owen", "pablo", "padraig",
    "paige", "palle", "pamela", "paola", "paolo", "parisa", "pascal", "patricia", "patrick", "patrik", "patti",
    "paul", "paula", "paulina", "pauline", "paulo", "pavel", "pawel", "paweł", "pedro", "peggy", "pekka", "penelope",
    "per", "percy", "pernille", "perry", "pete", "peter", "petr", "petra", "petri", "petros", "peyton", "phil",
    "philip", "philipp", "philippa", "philippe", "phillip", "phoebe", "phyllis", "pia", "pierre", "pietro", "pilar",
    "pim", "piotr", "polly", "pooja", "poul", "pranav", "prateek", "preben", "priya", "priyanka", "pär", "quentin",
    "rachael", "rachel", "radhika", "radu", "rafa", "rafael", "raghu", "ragnar", "rahul", "rainer", "raj", "rajesh",
    "rakesh", "ralf", "ralph", "ramesh", "ramiro", "ramon", "ramona", "randall", "randi", "rania", "raphael",
    "raquel", "rasmus", "raul", "ravi", "ravid", "raymond", "rebecca", "rebekka", "reese", "reggie", "regina",
    "reinhard", "reinhold", "remi", "renata", "renate", "rene", "renée", "reto", "rex", "reza", "rhoda", "rhonda",
    "rhys", "ricardo", "riccardo", "richard", "rick", "ricky", "riikka", "rikke", "rishi", "rita", "robbie", "robert",
    "roberta", "roberto", "robyn", "rocio", "rocío", "rodney", "rodrigo", "roger", "rohan", "rohit", "roisin",
    "roland", "rolf", "romain", "roman", "ron", "ronald", "ronja", "ronnie", "rory", "rosa", "rosalie", "rosalind",
    "rosanna", "rosario", "rosemary", "rosie", "ross", "roxanne", "roy", "ruben", "rubina", "rudi", "rudolf", "rudy",
    "rui", "rune", "rupert", "russell", "rute", "ruth", "ryan", "saad", "sabina", "sabine", "sabrina", "sachin",
    "sadie", "sakura", "sally", "salma", "salman", "salvador", "sam", "samantha", "sameer", "samir", "samira",
    "sammy", "samuel", "sandeep", "sandra", "sandrine", "sandro", "sanford", "sanjana", "sanjay", "sanna", "sanne",
    "santiago", "saoirse", "sara", "sarah", "sascha", "sasha", "saskia", "satoshi", "satya", "saul", "sayaka",
    "scott", "sean", "sebastian", "sebastien", "selena", "selma", "selwyn", "seojun", "serena", "serge", "sergei",
    "sergey", "sergio", "seth", "seun", "severine", "shahid", "shane", "shannon", "sharon", "shaun", "shawn", "shea",
    "sheila", "shelley", "sheryl", "shirin", "shirley", "shreya", "shruti", "sibylle", "sid", "siddharth",
    "siddhartha", "sidney", "sidsel", "sienna", "signe", "sigrid", "silke", "silvia", "silvio", "simon", "simona",
    "simone", "simran", "sine", "sinead", "siobhan", "siobhán", "sipho", "siri", "sissel", "sixten", "sjoerd",
    "skyler", "sneha", "sofia", "sofie", "sofus", "soledad", "solomon", "solveig", "sonal", "sonia", "sonja", "soo",
    "sophia", "sophie", "soren", "spencer", "srinivas", "stacey", "stan", "stanislav", "stanley", "stavros", "stefan",
    "stefania", "stefanie", "stefano", "steffen", "stella", "steph", "stephan", "stephanie", "stephen", "steve",
    "steven", "stewart", "stina", "stine", "stu", "stuart", "sundar", "sung", "sunil", "sunita", "suresh", "susan",
    "susana", "susanna", "susanne", "susie", "suzanne", "sven", "svend", "svenja", "svetlana", "swati", "sybil",
    "sybille", "sydney", "sylvain", "sylvia", "sylvie", "sébastien", "søren", "takeshi", "tal", "tamara", "tamsin",
    "tania", "tanja", "tanvi", "tanya", "tara", "tarek", "tariq", "taro", "tate", "tatiana", "ted", "terence",
    "teresa", "tereza", "teri", "terrence", "terry", "tessa", "thabo", "thaddeus", "thandiwe", "thea", "thelma",
    "theo", "theodor", "theodora", "theodore", "theresa", "therese", "thibault", "thierry", "thijs", "thomas", "thor",
    "thorsten", "tiago", "tiffany", "tilda", "tilly", "tilman", "tim", "timo", "timothy", "tina", "tine", "tobias",
    "tobin", "toby", "todd", "tom", "tomas", "tomasz", "tomek", "tommy", "tomás", "tone", "toni", "tony", "torben",
    "tore", "torsten", "torunn", "tove", "tracey", "traci", "tracy", "travis", "trevor", "tricia", "trine", "tristan",
    "troels", "tunde", "ty", "tyler", "tyrone", "uche", "ulf", "ulla", "ulrich", "ulrik", "ulrike", "ulysses", "uma",
    "umberto", "ursula", "uta", "ute", "uwe", "vaclav", "valentin", "valentina", "valentine", "valeria", "valerie",
    "vanessa", "varun", "vasco", "velma", "vera", "verena", "verity", "verner", "vernon", "veronica", "veronika",
    "vesna", "vicki", "vickie", "vicky", "victoria", "vijay", "vikram", "viktor", "viktoria", "villads", "ville",
    "vinay", "vince", "vincent", "viola", "virginia", "virginie", "virpi", "vitor", "vittorio", "viv", "vivek",
    "viveka", "vivian", "vivienne", "vladimir", "volker", "václav", "vítor", "waldemar", "walt", "walter", "wanda",
    "warren", "wayne", "wei", "wendy", "werner", "wes", "wesley", "whitney", "wilbur", "wilfred", "wilhelm", "willem",
    "william", "willy", "wilma", "winifred", "winona", "winston", "wojciech", "wole", "wolf", "wolfgang", "wouter",
    "xabier", "xander", "xavier", "xiao", "xiaoyu", "xin", "yan", "yann", "yannick", "yannis", "yara", "yasmin",
    "yasmine", "yaw", "yewande", "yi", "yiannis", "yifan", "ying", "yoko", "yolanda", "yosef", "yoshua", "youssef",
    "yuki", "yuko", "yumi", "yuri", "yusuf", "yusuke", "yves", "yvette", "yvonne", "zach", "zachary", "zack", "zadie",
    "zahra", "zainab", "zane", "zanele", "zara", "zbigniew", "zdenek", "zeina", "zeke", "zelda", "zeynep", "ziggy",
    "zihan", "zoe", "zoey", "zofia", "zoltan", "zoran", "zsofia", "zsófia", "zuzana", "élodie", "étienne", "öyvind",
    "øystein", "øyvind", "алексей", "андрей", "анна", "дмитрий", "елена", "иван", "мария", "михаил", "наталья",
    "олег", "ольга", "павел", "пётр", "сергей", "татьяна",
};

constexpr std::string_view kAmbiguousNames[] = {
    "april", "art", "august", "autumn", "bill", "brook", "brooke", "carol", "chance", "charity", "chase", "chip",
    "christian", "chuck", "clay", "cliff", "crystal", "dale", "dawn", "dean", "destiny", "drew", "duke", "earl",
    "faith", "forest", "frank", "gene", "ginger", "glen", "grace", "grant", "guy", "harmony", "harry", "heath",
    "heather", "holly", "hope", "hunter", "iris", "ivy", "jack", "jade", "jasmine", "jay", "jewel", "joy", "june",
    "king", "lance", "lily", "mark", "mason", "max", "may", "melody", "mercy", "miles", "misty", "nick", "norm",
    "olive", "page", "paris", "pat", "patience", "pearl", "penny", "pierce", "randy", "ray", "reed", "rich", "rob",
    "robin", "rocky", "rod", "rose", "ruby", "rusty", "sage", "sandy", "scarlett", "skip", "sky", "star", "sterling",
    "sue", "summer", "sunny", "tab", "tiger", "trinity", "tripp", "troy", "victor", "violet", "wade", "ward", "will",
    "willow", "winter", "wren",
};

constexpr std::string_view kCommonWords[] = {
    "a", "about", "above", "abuse", "academia", "academic", "access", "account", "accounting", "across", "action",
    "actors", "ad", "ada's", "adhd", "adoption", "adult", "adults", "adventure", "adventures", "advertising",
    "advice", "africa", "african", "after", "again", "against", "age", "agency", "agents", "agile", "aging", "ai",
    "aid", "air", "airflow", "alcohol", "algebra", "algorithm", "algorithms", "alien", "aliens", "all", "alone",
    "always", "alzheimer", "ama", "amazon", "america", "american", "americans", "amor", "amour", "amp", "an",
    "analytics", "ancient", "and", "angels", "anger", "angular", "animal", "animals", "animation", "another",
    "ansible", "answers", "antarctica", "anthropic", "anxiety", "any", "anything", "apache", "api", "apis", "app",
    "apple", "apps", "aquarium", "arbeit", "archaeology", "architecture", "arctic", "are", "area", "army", "around",
    "art", "artificial", "artist", "artists", "asia", "asian", "aspects", "at", "atheism", "atom", "attachment",
    "attention", "attitude", "audience", "audio", "australia", "australian", "authenticity", "autism", "automation",
    "autumn", "aws", "azure", "babies", "baby", "back", "bad", "balance", "ball", "band", "bands", "bank", "banking",
    "barefoot", "basics", "basketball", "bass", "bath", "battle", "bayesian", "be", "beach", "bear", "bears",
    "beauty", "becoming", "bed", "beer", "bees", "before", "beginner", "beginners", "behavior", "behaviour", "being",
    "belief", "benefits", "best", "better", "between", "beyond", "bible", "big", "bigger", "bike", "bikes", "billion",
    "binary", "biology", "bird", "birds", "birth", "bitcoin", "black", "blazor", "blockchain", "blood", "blue",
    "board", "boats", "bodies", "body", "bonus", "book", "books", "boomers", "boring", "boss", "boundaries", "box",
    "boxing", "brain", "brains", "brand", "branding", "brands", "bread", "break", "breath", "breathing", "brexit",
    "britain", "british", "broken", "brothers", "browser", "buddhism", "budget", "bugs", "build", "building", "bun",
    "burnout", "business", "but", "buy", "by", "børn", "c", "cabinet", "calm", "camera", "campaign", "camping", "can",
    "canada", "canadian", "cancer", "capital", "capitalism", "car", "carbon", "cards", "care", "career", "careers",
    "cars", "case", "cash", "cat", "cats", "caution", "cell", "celtic", "central", "century", "ceo", "ceramics",
    "certainty", "challenge", "challenges", "champions", "change", "changes", "chaos", "character", "charge",
    "chatgpt", "cheap", "cheese", "chef", "chemistry", "chess", "chicken", "child", "childhood", "children", "china",
    "chinese", "chocolate", "choice", "christ", "christianity", "christmas", "chronic", "church", "circuits",
    "cities", "citizen", "city", "civil", "class", "classic", "claude", "clean", "cli", "click", "climate",
    "clinical", "clocks", "closer", "cloud", "club", "clubs", "coach", "coaching", "cocktails", "code", "coding",
    "coffee", "cognitive", "cold", "collaboration", "college", "color", "comedy", "comfort", "comic", "comics",
    "coming", "common", "communication", "communism", "community", "companies", "company", "compassion", "compilers",
    "complete", "complex", "complexity", "computer", "computers", "computing", "con", "concrete", "confidence",
    "conflict", "congress", "connection", "consciousness", "conservation", "conspiracy", "consulting", "content",
    "context", "continuous", "control", "conversation", "cooking", "cool", "copilot", "core", "coronavirus", "cosmic",
    "country", "courage", "court", "covid", "crafting", "creative", "creativity", "credit", "crime", "crisis",
    "criticism", "crypto", "culture", "curiosity", "cursor", "customer", "customers", "cyber", "cybersecurity",
    "cycling", "dads", "daily", "dance", "dancing", "danger", "dangerous", "danish", "dark", "darkness", "data",
    "database", "databases", "databricks", "dating", "day", "days", "dbt", "dead", "deadly", "deals", "death", "debt",
    "december", "decisions", "deep", "deepfakes", "defense", "dementia", "democracy", "democrats", "demons",
    "denmark", "deno", "depression", "desert", "design", "designers", "designing", "destiny", "deutsche", "deutscher",
    "dev", "developer", "developers", "development", "devil", "devops", "diabetes", "dieu", "difference", "different",
    "difficult", "difficulty", "diffusion", "digital", "dignity", "dinner", "dinosaurs", "dios", "direct",
    "disability", "disaster", "discipline", "discrete", "disease", "disney", "distributed", "diversity", "diy", "dna",
    "do", "docker", "doctor", "doctors", "dog", "dogs", "doing", "dollars", "domain", "donuts", "doom", "dotnet",
    "down", "dr", "dragons", "drama", "dreams", "drink", "driven", "driving", "drones", "drugs", "dungeons", "dust",
    "dying", "each", "early", "earth", "easy", "eating", "ecology", "economic", "economics", "economy", "edge",
    "editing", "education", "effect", "effective", "ego", "electric", "electricity", "electron", "elephants",
    "elixir", "emacs", "email", "embodied", "emotion", "emotional", "emotions", "empathy", "empire", "employees",
    "end", "endless", "enemies", "energy", "engineer", "engineering", "engineers", "england", "english", "enough",
    "enterprise", "entrepreneurs", "entrepreneurship", "environment", "ep", "episode", "equity", "erlang", "ethics",
    "europe", "european", "event", "everybody", "everyday", "everyone", "everything", "evidence", "evil", "evolution",
    "ex", "exercise", "existential", "experience", "experts", "exploring", "extra", "extreme", "face", "facebook",
    "facts", "failure", "fair", "faith", "fake", "fall", "fame", "families", "family", "famous", "fans", "fantasy",
    "farm", "farmers", "farming", "fashion", "fast", "fasting", "father", "fathers", "fear", "february", "feedback",
    "feelings", "female", "feminism", "ferries", "ferry", "fiction", "fight", "film", "films", "finance", "financial",
    "finding", "fire", "first", "fish", "fishing", "fitness", "five", "flow", "flutter", "fly", "flying", "food",
    "foods", "football", "for", "force", "foreign", "forest", "forever", "forgiveness", "formula", "foundation",
    "four", "france", "free", "freedom", "freelancing", "french", "fresh", "freunde", "freunden", "friction",
    "friday", "friend", "friends", "friendship", "from", "frontend", "full", "fun", "functional", "fundamentals",
    "fungi", "funny", "future", "gadgets", "galaxy", "game", "games", "gaming", "gang", "garden", "gardening", "gas",
    "gay", "gcp", "geld", "gemini", "gen", "gender", "generation", "generations", "generative", "genes", "genetics",
    "genius", "german", "germany", "gestures", "get", "ghost", "ghosts", "giant", "gifts", "girl", "girls", "git",
    "github", "give", "giving", "global", "go", "goals", "god", "gods", "going", "gold", "golden", "golf", "good",
    "google", "gott", "government", "gpt", "gradle", "grafana", "grammar", "grand", "graph", "graphics", "graphql",
    "gratitude", "gravity", "great", "greater", "greatest", "greek", "green", "grief", "grosse", "group", "groups",
    "growing", "growth", "großer", "gud", "guest", "guests", "guide", "guilt", "guitar", "gun", "guns", "guten",
    "guts", "gym", "habits", "hacking", "hadoop", "hair", "half", "halloween", "hand", "hands", "happiness", "happy",
    "harbor", "harbour", "hard", "hardware", "haskell", "hate", "have", "healing", "health", "healthcare", "healthy",
    "heart", "hearts", "heat", "heaven", "hell", "help", "her", "hero", "heroes", "hidden", "high", "higher",
    "hiking", "hip", "his", "historical", "history", "hockey", "holiday", "holidays", "hollywood", "holy", "home",
    "homes", "honest", "honesty", "honor", "hope", "hormones", "horror", "horse", "horses", "hospital", "host",
    "hosts", "hot", "hotels", "house", "housing", "how", "human", "humanity", "humans", "humble", "humility", "humor",
    "hunger", "hybrid", "hypnosis", "ice", "idea", "ideas", "identity", "ikea", "imaginary", "immigration", "immune",
    "impact", "impossible", "imposter", "improv", "in", "inclusion", "income", "india", "indian", "indie",
    "industrial", "industry", "infinite", "inflation", "influence", "influencers", "information", "infrastructure",
    "inner", "innovation", "insects", "inside", "insight", "insurance", "integrity", "intelligence", "intelligent",
    "intelligenz", "intent", "intention", "interest", "international", "internet", "interview", "interviews",
    "intimacy", "intuition", "investing", "investors", "ios", "iran", "iraq", "ireland", "irish", "islam", "israel",
    "it", "italian", "italy", "its", "itself", "jam", "january", "japan", "japanese", "java", "javascript", "jazz",
    "jenkins", "jesus", "job", "jobs", "john's", "journaling", "journalism", "journey", "jquery", "judaism",
    "judgment", "july", "just", "justice", "kafka", "kayak", "kayaks", "keeping", "keto", "kid", "kids", "kinder",
    "kindern", "kindness", "kitchen", "knitting", "knowledge", "kotlin", "kubernetes", "kærlighed", "künstliche",
    "künstlicher", "labor", "ladder", "ladders", "lady", "lambda", "language", "languages", "large", "laser", "last",
    "late", "latin", "laughter", "law", "lawyers", "lazy", "leaders", "leadership", "leading", "lean", "learning",
    "leben", "legacy", "legal", "legends", "lego", "leopards", "less", "lessons", "letting", "liberty", "libraries",
    "libya", "liebe", "lies", "life", "light", "lighthouse", "lighthouses", "lightning", "limited", "limits",
    "linear", "linguistics", "linux", "lions", "list", "listeners", "listening", "literature", "little", "live",
    "livet", "living", "llama", "llm", "llms", "local", "logic", "london", "loneliness", "long", "longevity", "loss",
    "lost", "lots", "love", "low", "luck", "lyrics", "machine", "machines", "macos", "mad", "made", "magic",
    "magnets", "mail", "major", "maker", "makers", "making", "male", "man", "management", "managers", "managing",
    "manufacturing", "many", "maps", "marathon", "march", "marine", "market", "marketing", "markets", "marriage",
    "mars", "martial", "math", "mathematics", "maths", "matter", "maven", "me", "meaning", "measuring", "meat",
    "media", "medicare", "medicine", "medieval", "mediocre", "meditation", "memories", "memory", "men", "menopause",
    "menschen", "mental", "mentor", "mercy", "meta", "metal", "metaphysics", "metrics", "mexican", "mexico", "micro",
    "microservices", "microsoft", "middle", "midlife", "migration", "military", "millennials", "million", "millions",
    "mind", "mindful", "mindfulness", "minds", "minimal", "minimalism", "minute", "miracle", "mistakes", "mistral",
    "mixed", "ml", "mobile", "model", "modeling", "modern", "mom", "moms", "monday", "monetization", "money",
    "mongodb", "monsters", "mood", "moon", "moral", "more", "mortgage", "moss", "mother", "motherhood", "mothers",
    "motion", "motivation", "mountain", "mountains", "movement", "movie", "movies", "moving", "much", "multiple",
    "murder", "muscle", "museum", "mushrooms", "music", "musical", "musicians", "my", "mysql", "mystery", "myth",
    "mythology", "nails", "nasa", "natural", "nature", "nazi", "near", "needles", "negative", "neighbors", "net",
    "netflix", "network", "networking", "networks", "neural", "neurodiversity", "neuroscience", "never", "new",
    "news", "next", "nextjs", "nft", "night", "nintendo", "no", "nobody", "node", "noise", "normal", "north",
    "norway", "nothing", "notion", "november", "nuclear", "nutrition", "nvidia", "objects", "ocean", "oceans",
    "october", "of", "off", "office", "oil", "old", "olympics", "on", "one", "online", "only", "open", "openai",
    "opera", "operations", "opportunity", "optimism", "or", "oracle", "order", "ordinary", "organic", "orthodox",
    "other", "our", "out", "outdoor", "outside", "over", "own", "ownership", "oysters", "pain", "paint", "painting",
    "palestine", "pandemic", "panic", "paper", "paperclips", "paradise", "parenthood", "parenting", "parents",
    "paris", "part", "partner", "partners", "parts", "party", "passion", "past", "pasta", "patience", "patients",
    "patterns", "paying", "payments", "peace", "peak", "people", "perfect", "perfection", "performance", "permission",
    "personal", "personality", "personas", "perspective", "pet", "pets", "philosophy", "phone", "phones", "photo",
    "photography", "php", "physical", "physics", "piano", "pickleball", "pirates", "pizza", "place", "plan", "planet",
    "planets", "planning", "plants", "plastic", "play", "player", "players", "playing", "pleasure", "plus", "podcast",
    "podcasts", "poetry", "poker", "police", "policy", "politics", "pollution", "poor", "pop", "popular", "positive",
    "possibility", "post", "postcards", "postgres", "postgresql", "potential", "poverty", "power", "powerful",
    "powers", "practical", "practice", "prayer", "predators", "pregnancy", "prejudice", "presence", "president",
    "pressure", "price", "pricing", "pride", "prime", "prison", "privacy", "private", "privilege", "pro", "problem",
    "problems", "process", "product", "productivity", "products", "profit", "programming", "progress", "project",
    "projects", "prometheus", "prompt", "proof", "propaganda", "property", "protein", "psychedelics", "psychology",
    "public", "publishing", "punk", "purpose", "python", "pytorch", "q&a", "quality", "quantum", "queer", "question",
    "questions", "quick", "quiet", "rabbits", "race", "racing", "racism", "radical", "radio", "rage", "rails", "rain",
    "random", "rapid", "rare", "ratchets", "react", "reading", "real", "reality", "reason", "recovery", "recycling",
    "red", "reddit", "redis", "refactoring", "refugees", "regret", "rejection", "relational", "relationships",
    "relativity", "reliability", "religion", "remote", "renewable", "repair", "research", "resilience", "respect",
    "responsibility", "rest", "restaurants", "results", "retail", "retirement", "revenge", "revolution", "rhythm",
    "ride", "right", "rights", "ring", "rise", "risk", "risks", "ritual", "road", "robotics", "robots", "rock",
    "role", "roman", "romance", "rome", "root", "roots", "routine", "royal", "ruby", "ruler", "rulers", "rules",
    "run", "running", "russia", "russian", "rust", "sad", "safe", "safety", "sales", "salt", "samurai", "sanity",
    "satan", "satellites", "saturday", "saving", "scala", "scale", "scaling", "scary", "school", "schools", "science",
    "scientific", "scientists", "scissors", "scotland", "screws", "sea", "search", "season", "second", "secret",
    "secrets", "security", "seeing", "self", "selling", "senior", "september", "serious", "serverless", "service",
    "services", "seven", "sex", "sexual", "sexuality", "shadow", "shakespeare", "shame", "shark", "sharks", "she",
    "shell", "shift", "ships", "shit", "shopping", "short", "show", "siblings", "sick", "side", "silence", "silicon",
    "silly", "simple", "simulation", "single", "sister", "six", "skeptics", "ski", "skiing", "skills", "skin", "sky",
    "slack", "slavery", "sleep", "slow", "small", "smart", "smoke", "smooth", "snakes", "snow", "snowflake", "soccer",
    "social", "society", "software", "soil", "solar", "soldiers", "solid", "some", "somebody", "something", "son",
    "song", "songs", "soul", "sound", "sourdough", "south", "soviet", "space", "spain", "spanish", "spark", "special",
    "species", "speech", "speed", "spelling", "spirit", "spiritual", "spirituality", "sports", "spring", "sql",
    "sqlite", "stability", "stable", "stack", "staff", "stage", "stakeholders", "stan's", "standard", "standards",
    "star", "stars", "start", "starting", "startup", "startups", "state", "states", "static", "statistics", "stem",
    "steps", "stock", "stocks", "stoicism", "stone", "stop", "stories", "story", "storytelling", "strategy", "stream",
    "streaming", "street", "strength", "stress", "stretch", "strong", "structure", "struggle", "students", "studio",
    "style", "subscribe", "success", "sugar", "suicide", "summer", "sun", "sunday", "super", "superheroes", "supply",
    "support", "surgery", "surprise", "survival", "sushi", "sustainability", "sustainable", "svelte", "sweden",
    "swift", "swimming", "swiss", "symmetry", "synthetic", "system", "systems", "taiwan", "taking", "talent", "talk",
    "talking", "tango", "tape", "tax", "taxes", "tea", "teachers", "teaching", "team", "teams", "tech", "technical",
    "technology", "teen", "teenagers", "teens", "television", "tennis", "tension", "tensorflow", "terraform",
    "terror", "terrorism", "test", "testing", "tests", "text", "than", "thanks", "that", "the", "their", "them",
    "themselves", "theology", "theory", "therapy", "these", "they", "thin", "things", "think", "thinking", "third",
    "this", "thread", "threads", "three", "through", "thursday", "tide", "tides", "tiger", "tigers", "tiktok", "time",
    "times", "tin", "tiny", "to", "toast", "today", "together", "tolerance", "tomorrow", "too", "tool", "tools",
    "top", "torture", "touch", "tough", "tourism", "toxic", "toys", "tracking", "trade", "trading", "tradition",
    "traffic", "training", "trains", "trans", "transformers", "transparency", "trauma", "travel", "trees", "trends",
    "trombone", "trouble", "true", "trump", "trust", "truth", "tuesday", "turkey", "tv", "twins", "twitter", "two",
    "type", "types", "typescript", "ufos", "uk", "ukraine", "ultimate", "uncertainty", "unconscious", "under",
    "understanding", "unions", "united", "units", "universal", "universe", "university", "unix", "unknown", "up",
    "urban", "us", "usa", "user", "users", "ux", "vaccine", "vaccines", "values", "vampires", "vector", "vegan",
    "vegans", "velvet", "victory", "vida", "video", "vie", "vietnam", "viking", "vikings", "vim", "violence", "viral",
    "virtual", "virus", "vision", "visual", "visualization", "voice", "vol", "volcano", "voters", "voting", "vr",
    "vue", "vulnerability", "walking", "wall", "war", "wars", "wasm", "waste", "water", "waves", "way", "wealth",
    "weapons", "web", "wednesday", "weight", "welcome", "wellness", "welt", "west", "western", "whales", "what",
    "when", "where", "which", "whisky", "white", "who", "why", "wild", "wildlife", "win", "wind", "windows", "wine",
    "winning", "winter", "wisdom", "wishes", "witches", "with", "wolves", "woman", "women", "wonder", "wood",
    "woodworking", "wool", "word", "wordpress", "words", "work", "workers", "working", "workplace", "world", "worlds",
    "worry", "worth", "writers", "writing", "wrong", "xml", "yeast", "yes", "yoga", "you", "young", "your",
    "yourself", "youth", "youtube", "zeit", "zen", "zero", "zig", "zombies", "zoom",
};

constexpr std::string_view kParticles[] = {
    "af", "al", "ap", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
    "ibn", "la", "le", "mac", "o", "san", "st", "st.", "ten", "ter", "van", "von", "zu",
};

constexpr std::string_view kHonorifics[] = {
    "ambassador", "bishop", "brother", "capt", "captain", "chef", "coach", "col", "colonel", "congressman",
    "congresswoman", "dame", "dj", "doctor", "dr", "dra", "father", "fr", "frau", "fru", "gen", "general", "gov",
    "governor", "herr", "hr", "imam", "judge", "lady", "lord", "lt", "madame", "major", "miss", "monsieur", "mr",
    "mrs", "ms", "mx", "pastor", "president", "prof", "professor", "rabbi", "rev", "reverend", "saint", "sen",
    "senator", "señor", "señora", "sgt", "sir", "sister", "sr", "sra",
};

constexpr std::string_view kDegrees[] = {
    "bsc", "cbe", "cpa", "dds", "dphil", "dvm", "esq", "iii", "jd", "jr", "m.d", "ma", "mba", "mbe", "md", "msc",
    "obe", "ph.d", "phd", "rn", "sr",
};

constexpr std::string_view kOrganisationWords[] = {
    "academy", "agency", "amazon", "anthropic", "apple", "association", "author", "bank", "capital", "center",
    "centre", "ceo", "cfo", "chair", "chief", "cmo", "co", "co-founder", "cofounder", "college", "comedian",
    "company", "coo", "corp", "corporation", "cto", "deepmind", "department", "director", "direktør", "economist",
    "editor", "engineer", "eth", "fellow", "forfatter", "foundation", "founder", "gmbh", "google", "group", "gründer",
    "gründerin", "head", "historian", "hochschule", "hospital", "host", "ibm", "inc", "institut", "institute",
    "journalist", "journalistin", "lab", "laboratory", "labs", "lead", "llc", "ltd", "manager", "media", "meta",
    "microsoft", "ministry", "mit", "museum", "nasa", "network", "nvidia", "nyu", "openai", "partner", "partners",
    "philosopher", "president", "principal", "prof", "professor", "professorin", "psychologist", "reporter",
    "research", "researcher", "school", "scientist", "senior", "society", "staff", "studio", "studios", "systems",
    "technologies", "technology", "universidad", "universiteit", "universitet", "university", "universität",
    "université", "ventures", "vp", "writer",
};

constexpr std::string_view kRemarkWords[] = {
    "2-part", "archive", "audio", "best", "bonus", "classic", "dansk", "del", "deutsch", "encore", "english", "ep",
    "episode", "explicit", "extended", "free", "full", "he", "her", "him", "interview", "live", "part", "parte",
    "patreon", "preview", "pt", "re-release", "rebroadcast", "recap", "recorded", "redux", "remastered", "remix",
    "repeat", "replay", "rerelease", "rerun", "review", "season", "session", "she", "special", "spoilers", "teaser",
    "teil", "them", "they", "trailer", "uncut", "unlocked", "update", "updated", "video",
};

constexpr std::string_view kSurnameWords[] = {
    "baker", "ball", "banks", "bass", "bell", "berry", "best", "bird", "bishop", "black", "bloom", "bond", "bridges",
    "brooks", "brown", "burns", "bush", "butler", "carter", "case", "cash", "chase", "church", "clay", "coates",
    "cole", "cook", "cooper", "craft", "crane", "cross", "dale", "day", "dean", "drake", "early", "field", "fields",
    "fish", "fisher", "flowers", "ford", "forest", "foster", "fox", "freeman", "french", "friend", "frost", "fry",
    "gates", "gold", "golden", "gray", "green", "greene", "grey", "guest", "hall", "hand", "hardy", "hart", "head",
    "hill", "holiday", "holly", "hood", "hope", "house", "hunt", "hunter", "ireland", "james", "john", "king",
    "knight", "lake", "lane", "law", "lawless", "little", "london", "long", "lord", "love", "major", "march", "marsh",
    "mason", "may", "mercer", "miller", "mills", "monk", "moon", "moore", "north", "page", "park", "parker", "parks",
    "peace", "penn", "pike", "poole", "pope", "porter", "powell", "power", "powers", "price", "rain", "ray", "read",
    "reed", "rice", "rich", "rivers", "rock", "rose", "sharp", "shepherd", "short", "singer", "small", "snow",
    "sparks", "speed", "spring", "stark", "steel", "stone", "story", "street", "strong", "summers", "swan", "swift",
    "taylor", "turner", "tyler", "walker", "wall", "walls", "ward", "washington", "waters", "way", "weaver", "webb",
    "wells", "west", "white", "wild", "winter", "winters", "wise", "wolf", "wolfe", "wood", "woods", "worth",
    "wright", "young",
};

// clang-format on

static_assert(std::ranges::is_sorted(kSurnameWords) && std::ranges::is_sorted(kGivenNames)
    && std::ranges::is_sorted(kAmbiguousNames) && std::ranges::is_sorted(kCommonWords)
    && std::ranges::is_sorted(kParticles) && std::ranges::is_sorted(kHonorifics) && std::ranges::is_sorted(kDegrees)
    && std::ranges::is_sorted(kOrganisationWords) && std::ranges::is_sorted(kRemarkWords));

bool isIn(std::span<const std::string_view> sorted, std::string_view word)
{
    return std::ranges::binary_search(sorted, word);
}

} // namespace

bool isGivenName(std::string_view word)
{
    return isIn(kGivenNames, word);
}

bool isAmbiguousName(std::string_view word)
{
    return isIn(kAmbiguousNames, word);
}

bool isSurnameWord(std::string_view word)
{
    return isIn(kSurnameWords, word);
}

bool isCommonWord(std::string_view word)
{
    return isIn(kCommonWords, word);
}

bool isParticle(std::string_view word)
{
    return isIn(kParticles, word);
}

bool isHonorific(std::string_view word)
{
    return isIn(kHonorifics, word);
}

bool isDegree(std::string_view word)
{
    return isIn(kDegrees, word);
}

bool isOrganisationWord(std::string_view word)
{
    return isIn(kOrganisationWords, word);
}

bool isRemarkWord(std::string_view word)
{
    return isIn(kRemarkWords, word);
}

} // namespace tidemark::timeline
