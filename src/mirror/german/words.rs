//! The German words, by list, in folded spelling (lower case, ß as ss). The lexicon adds the ASCII spelling
//! of umlauts.

use std::sync::LazyLock;

use super::super::lexicon::{Flags, Lexicon};

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        $($(#[$doc])* pub(super) const $name: Flags = Flags::bit($bit);)*
    };
}

flags! {
    /// Forms of müssen.
    MUESSEN = 0;
    /// Forms of sollen.
    SOLLEN = 1;
    /// Forms of wollen, and möchte.
    WOLLEN = 2;
    /// Forms of dürfen.
    DUERFEN = 3;
    /// Forms of brauchen.
    BRAUCHEN = 4;
    /// Verbs, participles and adjectives that are a must: zwingen, verpflichtet, unumgänglich.
    FORCED = 5;
    /// Nouns that are a must: Muss, Zwang, Pflicht.
    DUTY = 6;
    /// gern, (am) liebsten.
    GERN = 7;
    /// Forms of freuen.
    FREUEN = 8;
    /// Lust.
    LUST = 9;
    /// Words that negate a clause.
    NOT = 10;
    /// Forms of kein.
    KEIN = 11;
    /// Words that open a subordinate clause, in any position.
    SUB = 12;
    /// Question words and other openers of verb-last clauses, at a clause's beginning only.
    OPENER = 13;
    /// und, oder, sondern.
    AND = 14;
    /// Finite forms of haben.
    HABEN = 15;
    /// Finite forms of sein.
    SEIN = 16;
    /// Other frequent finite verbs.
    FINITE = 17;
    /// Subject pronouns.
    SUBJECT = 18;
    /// Words in -en that are no infinitives.
    NO_INFINITIVE = 19;
    /// Forms of können.
    KOENNEN = 20;
    /// Nouns that take a zu-infinitive, which then is no must.
    ZU_NOUN = 21;
    /// Predicates that take a zu-infinitive, which then is no must.
    ZU_PREDICATE = 22;
    /// Infinitives that are never a must after haben.
    HABEN_FREE = 23;
    /// Infinitives that are never a must after sein.
    SEIN_FREE = 24;
    /// Participles without ge- that go with haben.
    PARTICIPLE = 25;
    /// Words of the fixed phrases.
    PHRASE = 26;
    /// erwartet.
    ERWARTET = 27;
    /// Forms of gehören.
    GEHOEREN = 28;
    /// zu.
    ZU = 29;
    /// gilt, galt.
    GILT = 30;
    /// um, ohne, statt, anstatt.
    UM = 31;
    /// wird, wurde.
    WIRD = 32;
    /// Articles and the like, after which a capital word is a noun.
    ARTICLE = 33;
    /// Separable parts of verbs, before which zu goes inside: "abzugeben".
    PREFIX = 34;
    /// Nouns of [`ZU_NOUN`] that may also be a plain object of the clause.
    ZU_NOUN_BESIDE = 35;
    /// Predicates that take a zu-infinitive from anywhere in the clause.
    ZU_ANYWHERE = 36;
    /// Spellings of nicht.
    NICHT = 37;
    /// Pronouns that are a subject and nothing else.
    PERSON = 38;
    /// der, die, das and their forms, which also open relative clauses.
    DEMONSTRATIVE = 39;
    /// Adverbs that often stand first in a main clause.
    FRONT = 40;
    /// Prepositions.
    PREPOSITION = 41;
    /// Adverbs that begin a main clause wherever a verb follows them.
    SO = 43;
    /// Adverbs in the middle of a main clause.
    PARTICLE = 44;
    /// Question words.
    QUESTION = 45;
    /// Words in -e or -t that are no verbs.
    NO_FINITE = 46;
    /// Finite verbs of thinking and saying, before which no comma stands in "glaub ich".
    THINK = 42;
}

/// A form of a verb that can be finite.
pub(super) const VERB: Flags = MUESSEN
    .or(SOLLEN)
    .or(WOLLEN)
    .or(DUERFEN)
    .or(BRAUCHEN)
    .or(KOENNEN)
    .or(HABEN)
    .or(SEIN)
    .or(FINITE)
    .or(WIRD)
    .or(GILT);

/// A negation of any sort.
pub(super) const NEGATION: Flags = NOT.or(KEIN);

/// Flags without which a sentence has no mark, apart from zu-infinitives (see [`ZU_FRAME`]).
pub(super) const TRIGGER: Flags = MUESSEN
    .or(SOLLEN)
    .or(WOLLEN)
    .or(DUERFEN)
    .or(BRAUCHEN)
    .or(FORCED)
    .or(DUTY)
    .or(GERN)
    .or(FREUEN)
    .or(LUST)
    .or(PHRASE)
    .or(ERWARTET)
    .or(GEHOEREN);

/// Verbs that can make a must of a zu-infinitive.
pub(super) const ZU_FRAME: Flags = HABEN.or(SEIN).or(GILT);

/// The German lexicon.
pub(in super::super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(LISTS));

const LISTS: &[(Flags, &str)] = &[
    (
        MUESSEN,
        "muss musst müsst müssen müsse müssest müsset musste musstest mussten musstet müsste müsstest
         müssten müsstet müsstn müssn müss gemusst müssend müssens mussen müsen
         muess muesch mues muass muasst mua müend müesst
         losmuss losmusst losmüssen losmusste losmussten wegmuss wegmusst wegmüssen wegmusste
         wegmussten hinmuss hinmusst hinmüssen hinmusste hinmussten rausmuss rausmüssen rausmusste
         ranmuss ranmüssen ranmusste heimmuss heimmüssen heimmusste zurückmuss zurückmüssen
         zurückmusste zurückmussten fortmuss fortmüssen fortmusste weitermuss weitermüssen
         weitermusste mitmuss mitmüssen hermuss hermüssen hermusste herhaltenmüssen durchmuss
         durchmüssen durchmusste durchmussten reinmuss reinmüssen aufmuss hochmuss hochmüssen
         runtermuss runtermüssen ransmuss dranmuss dranmüssen",
    ),
    (
        SOLLEN,
        "soll sollst sollt sollen sollte solltest sollten solltet solle sollest gesollt solln sollend söll sött",
    ),
    (
        WOLLEN,
        "will willst wollen wollt wollte wolltest wollten wolltet wolle wollest gewollt wolln wollend
         möchte möchtest möchten möchtet möcht wott",
    ),
    (
        DUERFEN,
        "darf darfst dürfen dürft durfte durftest durften durftet dürfe dürfest gedurft dürfte
         dürftest dürften dürftet",
    ),
    (
        BRAUCHEN,
        "brauche brauchst braucht brauchen brauch brauchte brauchtest brauchten brauchtet bräuchte
         bräuchtest bräuchten bräuchtet",
    ),
    (
        FORCED,
        "zwinge zwänge zwing zwingst zwingt zwingen zwingest zwang zwangst zwangen zwingend zwingende
         zwingenden zwingender zwingendes zwingendem gezwungen gezwungene gezwungener gezwungenen
         gezwungenes gezwungenem gezwungenermassen genötigt genötigte genötigten genötigter
         verpflichtet verpflichtete verpflichteten verpflichteter verpflichtetes verpflichtetem
         verpflichtend verpflichtende verpflichtenden verpflichtender verpflichtendes verpflichtendem
         verpflichte verpflichten verpflichtest
         unumgänglich unumgängliche unumgänglichen unumgänglicher unumgängliches unumgänglichem
         notgedrungen notgedrungene notgedrungenen notgedrungener notgedrungenes notgedrungenermassen",
    ),
    (DUTY, "muss zwang zwangs zwanges zwänge zwängen pflicht pflichten"),
    (GERN, "gern gerne liebsten"),
    (
        FREUEN,
        "freue freust freut freuen freute freuten freutest gefreut freu",
    ),
    (LUST, "lust"),
    (
        NOT,
        "nichts nie niemals niemand niemanden niemandem niemandes nirgends nirgendwo nirgendwohin
         keinesfalls keineswegs mitnichten nix nüt weder nimmer nimmermehr keinerlei",
    ),
    (NOT.or(NICHT), "nicht nich ned net nid nöd nciht nihct"),
    (KEIN, "kein keine keinen keinem keiner keines keins keene keen koa"),
    (
        SUB,
        "weil dass wenn obwohl falls sodass bevor nachdem sobald solange indem obgleich obschon wenngleich
         ehe sooft sofern soweit wohingegen",
    ),
    (
        OPENER,
        "ob wer was wie wo wann warum wieso weshalb wohin woher wofür wozu womit wovon woran wodurch worauf
         worüber wonach welcher welche welches welchen welchem wessen wem wen der die das den dem deren
         dessen denen während seit da damit bis als wobei weswegen um ohne statt anstatt je desto
         worum wogegen zumal",
    ),
    (AND, "und oder sondern bzw beziehungsweise statt anstatt sowie u"),
    (
        HABEN,
        "habe hast hat haben habt hatte hattest hatten hattet hätte hättest hätten hättet hätt hab habest
         ham",
    ),
    (
        SEIN,
        "ist sind war waren sei seien wäre wären bin bist seid warst wart wär wärst wärt",
    ),
    (
        WIRD,
        "wird wurde werden wurden werde wirst würde würden würdest würdet",
    ),
    (
        FINITE,
        "geht gehe gehst gehen ging kommt komme kam macht mache machst machte tut tue tust tat weiss wusste
         steht stehe stand liegt lag gibt gab bleibt bleibe blieb heisst hiess findet finde fand nimmt nehme
         nahm sagt sage sagte denkt denke dachte glaubt glaube glaubte meint meine meinte lässt lasse liess
         fühlt fühle mag magst mochte scheint schien sieht sehe sah hält halte hielt bringt bringe brachte
         arbeitet arbeite poste postet schreibt schreibe liest lese hilft helfe zeigt fragt frage spricht
         kennt kenne fehlt läuft lief nervt reicht reichte zählt stimmt
         interessiert verlangt erwartet funktioniert klappt passiert bekommt bekomme kriegt kriege besteht
         bestand bestünde mach find glaub denk sag seh geh komm krieg nehm schreib steh ruf kenn lass gibts
         gehts hats passt schickt meldet meld ruft zahlt zahle kauft klingt dauert hoffe hofft merkt merke
         lernt lerne lebt lebe schaut schau sitzt sitze fährt zieht wartet warte sucht suche fällt hört
         höre fängt schläft versteht verstehe findest nützt lohnt läufts reichts hasse",
    ),
    (
        KOENNEN,
        "kann kannst können könnt konnte konntest konnten konntet könnte könntest könnten könntet",
    ),
    (
        SUBJECT,
        "sie es ihr jeder jede alle niemand keiner wer",
    ),
    (SUBJECT.or(PERSON), "ich du er wir man i ma ichs mans"),
    (
        NO_INFINITIVE,
        "den denen einen meinen deinen seinen ihren unseren unsren euren keinen ihnen diesen jenen jeden
         welchen allen vielen wenigen manchen einigen anderen andren beiden mehreren solchen gegen neben
         wegen zwischen unten oben hinten vorn innen aussen drinnen draussen morgen sieben eben selten
         offen trocken zufrieden unzufrieden verschieden gelegen verlegen bescheiden erwachsen betrunken
         vollkommen eigen eigenen angemessen gelassen verschlossen verworren betroffen besonnen gehoben
         abgehoben golden daneben zusammen inzwischen mitten dagegen hingegen wen trotzdem ersten zweiten
         dritten letzten nächsten gestern extern intern modern fern gern insofern sofern zuhauf hunderten
         tausenden gunsten lasten ehesten besten meisten wenigsten liebsten ausserdem gewissen neuen alten
         jungen guten kleinen grossen ganzen vergangenen kommenden kein den soziale sozialen kranken
         armen reichen fremden deren indessen unterdessen stattdessen infolgedessen dessen 
         sondern nein ein kein sein_ dein mein rein fein klein allein gemein hin schon nun dann denn wenn
         von an in un ihn bin kann man ferien selbständigen selbstständigen",
    ),
    (
        ZU_NOUN,
        "lust zeit angst recht möglichkeit chance absicht mut grund gründe gelegenheit idee wunsch ziel plan
         pläne spass freude mühe glück pech ehre vergnügen erlaubnis fähigkeit kraft geduld geld platz anlass
         gefühl bedürfnis versuchung hoffnung interesse anspruch kapazität kapazitäten energie musse talent
         nerven traum vorsatz vorhaben erfahrung macht vollmacht befugnis wahl option freiheit neigung
         gewohnheit kunst vorschlag einwand geständnis hemmung hemmungen scheu problem probleme schwierigkeit schwierigkeiten eindruck
         verlangen sehnsucht anreiz ahnung bock motivation muse lage begriff stande besseres schneid ruhe
         kompetenz hang vorteil antrieb ehrgeiz dreistigkeit stärke versuch tendenz aussicht fantasie wille
         willen leichtigkeit privileg auftrag sorge furcht panik respekt übung gabe bereitschaft begabung
         aufgabe vision kühnheit frechheit gnade güte nase dienst potenzial potential mittel",
    ),
    (
        ZU_PREDICATE,
        "vor bereit fähig imstande ausserstande gewillt gewohnt geneigt froh glücklich stolz dabei erlaubt
         verboten möglich unmöglich ratsam berechtigt entschlossen versucht zuständig verpflichtet gezwungen
         genötigt befugt verlockend schön wichtig nötig notwendig schwierig sinnvoll toll spannend
         interessant hilfreich angenehm mühsam anstrengend peinlich klug dumm eingeladen gespannt
         neugierig verführerisch reizvoll besser leid müde satt traurig lohnend gekommen unterwegs
         überfordert ermutigt angehalten unfähig unwillig willens aufgefordert falsch richtig leicht
         legitim töricht befreit vermessen kaum schwer",
    ),
    (
        HABEN_FREE,
        "haben sehen bieten anzubieten verlieren verbergen verschenken gewinnen essen trinken lachen feiern
         sagen befürchten fürchten meckern bereuen beklagen verzeichnen verdanken kämpfen leiden erwarten
         vergeben erzählen knabbern entgegenzusetzen hinzuzufügen suchen schaffen vorzuweisen beanstanden
         aufzuweisen gut geben schenken berichten mäkeln 
         klagen jammern vermelden vermissen wünschen offenbaren verkünden reden
         beissen schmunzeln staunen bewundern verzollen verstecken einzuwenden auszusetzen
         beizutragen bemängeln besitzen bekommen finden bestaunen entdecken",
    ),
    (
        SEIN_FREE,
        "haben sehen hören spüren fühlen finden erkennen lesen erwarten verstehen hoffen vermuten
         befürchten bewundern verdanken rechnen schaffen machen bekommen kaufen retten ertragen bewältigen
         vergleichen unterscheiden glauben gewinnen bemerken merken beobachten verwechseln empfehlen sagen
         erfahren kriegen übersehen erreichen entdecken fassen vergessen ahnen begrüssen toppen
         schlagen erleben bestaunen überbieten besichtigen riechen schmecken genießen geniessen
         entnehmen bedauern gebrauchen verachten beneiden spassen fürchten erahnen vernehmen
         beklagen verzeichnen mieten gast hause stoppen bremsen helfen übertreffen denken verkaufen
         vermissen anzusehen auszugehen abzuraten anzumerken anzutreffen auszumachen aufzuhalten abzusehen wünschen 
         erklären erhalten besuchen erwerben verfehlen",
    ),
    (
        PARTICIPLE,
        "versucht begonnen beschlossen vergessen entschieden versprochen erlaubt verboten empfohlen erklärt
         behauptet versäumt verstanden verlernt bekommen erhalten erreicht entdeckt erfahren verdient
         vermieden vermocht überlegt unternommen übernommen riskiert probiert ausprobiert verlernt verlangt
         beauftragt beantragt empfunden erwogen vereinbart erfunden befohlen bereut verlangt begriffen
         veranlasst überzeugt überredet ermutigt verzichtet vorgehabt",
    ),
    (
        PHRASE,
        "wahl übrig umhin drumherum darumherum drumrum rum herum anders vorbei vorbeiführt vorbeigeführt vorbeiführe must musthave musthaves",
    ),
    (ERWARTET, "erwartet"),
    (GEHOEREN, "gehört gehörte gehören gehörten dazugehört dazugehörte"),
    (ZU, "zu"),
    (GILT, "gilt galt gelte gälte"),
    (UM, "um ohne statt anstatt"),
    (
        ARTICLE,
        "der die das den dem des ein eine einen einem einer eines im am zum beim ins vom ihr ihre ihren
         ihrem sein seine seinen seinem mein meine meinen meinem unser unsere unseren dein deine dieses
         dieser diesem jedes jeder vom ums fürs",
    ),
    (
        PREFIX,
        "ab an auf aus bei durch ein fort frei fest her herab heran heraus herbei herein herum herunter
         hervor herauf herüber hin hinaus hinein hinunter hinweg hinzu los mit nach nieder um unter über
         ueber vor voran voraus vorbei vorweg weg weiter wieder zurück zurueck zusammen zu dar dabei dazu
         daran dran drauf statt teil fern vorher bereit bekannt kennen auseinander sicher fertig wahr
         aufrecht klar gut raus rein ran rauf runter rum hoch heim still sauber gegenüber entgegen
         entlang umher empor gerade offen schwarz hinterher hinauf hinüber näher nahe inne preis stand
         kürzer krank übrig leid davon dafür dagegen dahinter aneinander miteinander zufrieden instand
         kund tot warm voll gleich hinten schön groß gross klein kaputt kurz lang weh",
    ),
    (
        ZU_NOUN_BESIDE,
        "geld platz mittel auftrag dienst aufgabe problem probleme plan pläne versuch ruhe nerven
         erfahrung sorge grund gründe",
    ),
    (DEMONSTRATIVE, "der die das den dem denen"),
    (
        FRONT,
        "da dann jetzt nun heute heut heuer gestern morgen früher später damals vielleicht irgendwann nur meistens manchmal oft immer irgendwas
         irgendwer alles etwas hier dort zuerst danach leider eigentlich nebenbei mittlerweile inzwischen
         seither seitdem bald aber",
    ),
    (
        SO.or(FRONT),
        "also deshalb deswegen darum drum daher trotzdem sonst dabei",
    ),
    (
        PARTICLE,
        "ja eh halt doch gar auch zum trotzdem sowieso nicht nie leider natürlich einfach sicher",
    ),
    (QUESTION, "was wie wo wann wer wen wem womit wofür wozu wohin woher"),
    (
        NO_FINITE,
        "jetzt echt erst selbst oft fast meist heute alle viele gerade seit mit heut bitte halt vielleicht alleine
         lange gerne überhaupt gleichzeitig",
    ),
    (
        PREPOSITION,
        "in an auf mit von für bei aus durch über unter nach zu wegen ohne gegen",
    ),
    (
        THINK,
        "glaub glaube find finde denk denke mein sag sage weiss sagt meint meinte gesagt hoffe schätze",
    ),
    (
        ZU_ANYWHERE,
        "bereit fähig imstande ausserstande gewillt geneigt erlaubt verboten möglich unmöglich
         verpflichtet gezwungen versucht kaum schwer leicht berechtigt befugt",
    ),
];
