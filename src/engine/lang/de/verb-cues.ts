import type { Complement, VerbCue } from '../cue.ts';
import { fixed, never, verbs } from '../cue-table.ts';

/** "sagte, sie komme" · "sagte: „…“" */
const SAID: readonly Complement[] = ['clause', 'quote'];
/** "verriet, wann" */
const TOLD: readonly Complement[] = ['clause', 'quote', 'question'];
/** "meldete Verluste", "meldete, dass …" */
const CLAIM: readonly Complement[] = ['clause', 'quote', 'object'];
/** "bestritt, dort gewesen zu sein", "bestritt die Tat" */
const OWN: readonly Complement[] = ['clause', 'quote', 'object', 'infinitive'];
/** "versprach, zu kommen" */
const PLAN: readonly Complement[] = ['clause', 'quote', 'infinitive', 'object'];
const THING: readonly Complement[] = ['object'];
const QUESTION: readonly Complement[] = ['question', 'quote'];

const asserts: readonly VerbCue[] = [
  ...verbs('asserts', [...TOLD, 'object', 'infinitive'], 'sagen, mitteilen, verraten, ausplaudern', { negated: 'withholds' }),
  // "erklärte, nichts gewusst zu haben"
  ...verbs('asserts', [...TOLD, 'infinitive'], 'erklären, erläutern', { negated: 'withholds', weak: true, person: true }),
  ...verbs('asserts', CLAIM, 'voraussagen, vorhersagen, vorausberechnen, prophezeien, prognostizieren, orakeln'),
  // "berichtete von Schüssen"; "berichtete über die Wahl" names only the topic
  ...verbs('asserts', CLAIM, 'berichten, erzählen', { about: ['von'] }),
  ...verbs('asserts', SAID, 'sprechen, reden', { about: ['von'] }),
  ...verbs('asserts', [...TOLD, 'object'], 'schildern', { weak: true }),
  ...verbs('asserts', CLAIM, 'melden, vermelden, rückmelden', { negated: 'withholds' }),
  ...verbs('asserts', OWN, 'verlautbaren, bekanntgeben, bekanntmachen, kundtun, publikmachen, kommunizieren, bekunden, verkünden', {
    negated: 'withholds',
  }),
  ...verbs('asserts', OWN, 'behaupten, angeben, vorgeben, vorbringen, geltendmachen, beteuern, versichern, insistieren, postulieren'),
  ...verbs(
    'asserts',
    [...OWN, 'question'],
    'betonen, bekräftigen, unterstreichen, hervorheben, herausstreichen, herausstellen, wiederholen',
    {
      weak: true,
      person: true,
    },
  ),
  ...verbs(
    'asserts',
    SAID,
    'anmerken, hinzufügen, hinzusetzen, ergänzen, einwerfen, antworten, kontern, replizieren, nachschieben, nachlegen',
  ),
  // "beharrte darauf, dass nichts geflossen sei"; "beharrte auf Neuwahlen" demands
  ...verbs('asserts', [...SAID, 'infinitive'], 'beharren'),
  ...verbs(
    'asserts',
    SAID,
    'dagegenhalten, abwiegeln, abwinken, bescheiden, beschwichtigen, beruhigen, prahlen, protzen, frohlocken, giften, blaffen',
  ),
  ...verbs('asserts', SAID, 'fortfahren, fortsetzen, weiterreden, zurückgeben, parieren, anheben'),
  ...verbs('asserts', CLAIM, 'einwenden, entgegnen, erwidern, entgegenhalten, entgegensetzen', { addressee: 'dative' }),
  ...verbs('asserts', CLAIM, 'konstatieren, feststellen, diagnostizieren, attestieren, bescheinigen, darlegen, skizzieren', {
    weak: true,
    person: true,
  }),
  ...verbs(
    'asserts',
    SAID,
    'präzisieren, konkretisieren, verdeutlichen, klarmachen, klarstellen, ausführen, resümieren, bilanzieren, zusammenfassen',
  ),
  ...verbs('asserts', SAID, 'festhalten, befinden, argumentieren, referieren, dozieren, schlussfolgern, folgern, schließen, ableiten', {
    weak: true,
    person: true,
  }),
  ...verbs(
    'asserts',
    SAID,
    'bemerken, vermerken, notieren, schreiben, twittern, posten, bloggen, texten, mailen, kommentieren, protokollieren, formulieren',
    {
      negated: 'withholds',
    },
  ),
  ...verbs('asserts', [...SAID, 'question'], 'informieren, unterrichten, benachrichtigen, aufklären', {
    addressee: 'accusative',
    about: ['über'],
  }),
  ...verbs(
    'asserts',
    SAID,
    'rufen, schreien, flüstern, murmeln, raunen, scherzen, witzeln, spotten, schwärmen, jubeln, poltern, toben, schnauben',
  ),
  ...verbs(
    'asserts',
    SAID,
    'stöhnen, seufzen, ätzen, sticheln, frotzeln, höhnen, philosophieren, sinnieren, tönen, zurufen, predigen, räsonieren',
  ),
  ...verbs('asserts', SAID, 'stottern, stammeln, brüllen, donnern, unken, plaudern, vorlesen, ausrichten'),
  // "„…“, wird der Leiter zitiert"
  ...verbs('asserts', SAID, 'zitieren', { quotesSubject: true }),
  ...verbs('asserts', [...SAID, 'infinitive'], 'meinen, finden, denken, glauben, wähnen', { weak: true, person: true }),
  ...verbs('asserts', SAID, 'annehmen, mutmaßen, kalkulieren, urteilen, einschätzen, wissen', { weak: true, person: true }),
  ...verbs('asserts', CLAIM, 'vermuten, argwöhnen, wittern, erwarten'),
  // "spekulierte darüber, Anteile zu kaufen"
  ...verbs('asserts', [...SAID, 'infinitive'], 'spekulieren', { about: ['über'], weak: true, person: true }),
  // "Der Beschluss sieht vor, dass …"
  ...verbs('asserts', ['clause', 'infinitive'], 'vorsehen', { weak: true }),
  // "sehen in der Debatte einen Streit der Schulen"
  fixed('asserts', CLAIM, 'sehen', 'in'),
  ...verbs('asserts', CLAIM, 'beobachten, verorten, erkennen, sehen, ausmachen, registrieren', { weak: true }),
  // "beziffert den Schaden auf zwei Millionen Euro"
  ...verbs('asserts', CLAIM, 'beziffern, schätzen, taxieren, veranschlagen', {
    about: ['auf', 'mit'],
    predicative: true,
    weak: true,
    person: true,
  }),
  ...verbs('asserts', CLAIM, 'errechnen, ausrechnen, hochrechnen, vorrechnen', { weak: true }),
  // "hob seine Schätzung auf 300 an"
  ...['anheben', 'erhöhen', 'senken', 'herabsetzen', 'heraufsetzen'].flatMap((lemma) =>
    ['schätzung', 'prognose', 'opferzahl'].map((noun) => fixed('asserts', [], lemma, noun, { about: ['auf'], counts: true })),
  ),
  // "kam auf etwa 1.100 Tote"
  ...verbs('asserts', [], 'kommen', { about: ['auf'], counts: true, weak: true }),
  ...verbs('asserts', ['clause'], 'rechnen', { about: ['mit'], negated: 'denies', weak: true, person: true }),
  ...verbs('asserts', ['clause'], 'ausgehen', { about: ['von'], negated: 'denies', weak: true, person: true }),
  ...verbs(
    'asserts',
    ['clause', 'object', 'question'],
    'aufzeigen, nachweisen, belegen, beweisen, ermitteln, herausfinden, nahelegen, dokumentieren',
    { weak: true },
  ),
  // "zeigt, wie": any table does; hence no questions
  ...verbs('asserts', ['clause', 'object'], 'zeigen, aufdecken, enthüllen, offenlegen, offenbaren, ergeben', { weak: true }),
  ...verbs('asserts', OWN, 'andeuten, signalisieren, insinuieren, suggerieren, durchblickenlassen'),
  ...verbs('asserts', OWN, 'vorwerfen, unterstellen, vorhalten, anlasten, nachsagen, ankreiden, zuschreiben', { addressee: 'dative' }),
  // "beschuldigt ihn des Betrugs": the genitive is the content
  ...verbs('asserts', ['infinitive', 'clause', 'object'], 'beschuldigen, bezichtigen, verdächtigen', { addressee: 'accusative' }),
  ...verbs('asserts', SAID, 'aussagen, beeiden, deponieren'),
  ...verbs('asserts', CLAIM, 'bezeugen', { weak: true }),
  ...verbs('asserts', SAID, 'hinweisen, verweisen', { about: ['auf'] }),
  ...verbs('asserts', SAID, 'erinnern', { about: ['an'], weak: true }),
  ...verbs('asserts', SAID, 'lauten, heißen, verlauten', { weak: true }),
  ...verbs('asserts', CLAIM, 'propagieren, proklamieren, deklarieren, verbreiten', { weak: true }),
  // "rief den Notstand aus" is the deed itself
  ...verbs('asserts', CLAIM, 'ausrufen', { weak: true, unsaid: ['notstand', 'ausnahmezustand', 'alarmbereitschaft', 'trauer'] }),
  ...verbs('asserts', OWN, 'äußern'),
  // "begründete den Schritt mit der Lage", "begründet dies damit, dass"
  ...verbs('asserts', SAID, 'begründen', { about: ['mit'], weak: true }),
  ...verbs('asserts', SAID, 'skandieren', { weak: true, person: true }),
  ...verbs('asserts', SAID, 'vortragen, einschränken, besagen, erwähnen, weitergeben', { weak: true }),
  ...verbs('asserts', ['clause', 'infinitive'], 'entscheiden', { weak: true, person: true }),
  ...verbs('asserts', ['clause'], 'erfahren', { weak: true }),
  // "Aus dem Bericht geht hervor, dass …", "Im Bericht steht, dass …", "Gestern wurde bekannt, dass …"
  ...verbs('asserts', ['clause'], 'hervorgehen, bekanntwerden', { weak: true }),
  fixed('asserts', ['clause'], 'ergeben', 'sich aus', { weak: true }),
  ...verbs('asserts', ['clause', 'quote'], 'stehen', { weak: true }),
  fixed('asserts', ['clause'], 'werden', 'bekannt', { weak: true }),
  fixed('asserts', ['clause'], 'berufen', 'sich darauf'),
  fixed('asserts', ['clause'], 'vertreten', 'these'),
  fixed('asserts', ['clause'], 'teilen', 'meinung'),
  fixed('asserts', ['clause'], 'teilen', 'ansicht'),
  fixed('asserts', ['clause', 'infinitive'], 'ziehen', 'schluss'),
  fixed('asserts', ['clause'], 'wagen', 'prognose'),
  fixed('asserts', ['clause', 'infinitive'], 'ansehen', 'als erwiesen', { weak: true }),
  fixed('asserts', SAID, 'aufstellen', 'theorie'),
  fixed('asserts', SAID, 'aufstellen', 'these'),
  fixed('asserts', SAID, 'aufstellen', 'behauptung'),
  fixed('asserts', ['clause'], 'legen', 'wert', { about: ['auf'] }),
  fixed('asserts', ['clause'], 'hinauslaufen', 'darauf', { weak: true }),
  fixed('asserts', ['clause'], 'sein', 'sich sicher'),
  ...never('bestätigen', 'sich'),
  ...never('befinden', 'sich'),
  ...never('ergeben', 'sich'),
  ...never('erweisen', 'sich'),
  ...never('finden', 'sich, statt, zustimmung, gehör'),
  ...never('sehen', 'sich'),
  ...never('halten', 'rede, vortrag, ansprache, predigt, plädoyer, pressekonferenz, stand, anteil, weltrekord, rekord, sich'),
  ...never('stellen', 'sich, antrag'),
  ...never('schließen', 'sich, vertrag, frieden'),
  ...never('ziehen', 'sich'),
  ...never('zurückziehen', 'sich'),
  ...never('zurücknehmen', 'sich'),
  // "habe das von ihm erfahren": who learns something says nothing
  ...never('erfahren', 'das, dies, es, davon'),
  ...never('wiederholen', 'sich'),
  ...never('versprechen', 'sich'),
  ...never('nennen', 'sich, als beispiel, als beispiele'),
  ...never('melden', 'sich'),
  ...never('verfügen', 'über'),
  ...never('verurteilen', 'zu'),
  ...never('fordern', 'opfer, todesopfer, tote, verletzte, leben, menschenleben, tribut'),
  // "Als Grund nannte sie, dass …"
  fixed('asserts', ['clause', 'quote', 'infinitive'], 'nennen', 'als grund'),
  fixed('asserts', ['clause', 'quote', 'infinitive'], 'nennen', 'als ursache'),
  fixed('asserts', SAID, 'äußern', 'sich', { about: ['zu', 'über'], negated: 'withholds' }),
  fixed('asserts', SAID, 'ausdrücken', 'sich'),
  fixed('asserts', SAID, 'melden', 'sich wort', { weak: true }),
  // "Von 20 Toten ist die Rede"
  fixed('asserts', [], 'sein', 'die rede', { about: ['von'], weak: true }),
  fixed('asserts', SAID, 'zeigen', 'sich überzeugt', { about: ['von'] }),
  fixed('asserts', SAID, 'zeigen', 'sich sicher'),
  fixed('asserts', SAID, 'zeigen', 'sich zuversichtlich'),
  fixed('asserts', SAID, 'zeigen', 'sich optimistisch'),
  fixed('asserts', SAID, 'geben', 'sich überzeugt', { about: ['von'] }),
  fixed('asserts', SAID, 'geben', 'sich zuversichtlich'),
  fixed('asserts', SAID, 'geben', 'sich optimistisch'),
  fixed('asserts', SAID, 'geben', 'sich gelassen'),
  fixed('asserts', SAID, 'geben', 'sich sicher'),
  fixed('asserts', ['clause', 'infinitive'], 'sein', 'überzeugt', { about: ['von'] }),
  fixed('asserts', ['clause'], 'sein', 'sicher', { weak: true }),
  fixed('asserts', ['clause', 'infinitive'], 'sein', 'zuversichtlich'),
  fixed('asserts', ['clause'], 'sein', 'ansicht'),
  fixed('asserts', ['clause'], 'sein', 'auffassung'),
  fixed('asserts', ['clause'], 'sein', 'meinung'),
  fixed('asserts', ['clause'], 'vertreten', 'ansicht'),
  fixed('asserts', ['clause'], 'vertreten', 'auffassung'),
  fixed('asserts', ['clause'], 'vertreten', 'meinung'),
  fixed('asserts', ['clause'], 'vertreten', 'standpunkt'),
  fixed('asserts', SAID, 'stehen', 'auf standpunkt'),
  fixed('asserts', OWN, 'geben', 'bekannt', { negated: 'withholds' }),
  fixed('asserts', OWN, 'machen', 'bekannt', { negated: 'withholds' }),
  fixed('asserts', CLAIM, 'machen', 'öffentlich', { negated: 'withholds' }),
  fixed('asserts', SAID, 'geben', 'zu protokoll'),
  fixed('asserts', CLAIM, 'geben', 'zu bedenken'),
  fixed('asserts', SAID, 'geben', 'zu verstehen'),
  fixed('asserts', CLAIM, 'bringen', 'zu ausdruck'),
  fixed('asserts', CLAIM, 'bringen', 'zu sprache'),
  fixed('asserts', SAID, 'lassen', 'wissen'),
  fixed('asserts', SAID, 'weisen', 'daraufhin'),
  fixed('asserts', SAID, 'lassen', 'durchblicken'),
  ...verbs('asserts', SAID, 'durchblicken', { weak: true, person: true }),
  fixed('asserts', SAID, 'lassen', 'anklingen'),
  fixed('asserts', SAID, 'lassen', 'ausrichten'),
  fixed('asserts', SAID, 'lassen', 'mitteilen'),
  fixed('asserts', SAID, 'lassen', 'verlauten'),
  fixed('asserts', SAID, 'lassen', 'keinen zweifel', { about: ['an'] }),
  fixed('asserts', SAID, 'machen', 'deutlich'),
  fixed('asserts', SAID, 'machen', 'klar'),
  fixed('asserts', SAID, 'machen', 'geltend'),
  fixed('asserts', SAID, 'machen', 'aufmerksam', { about: ['auf'] }),
  fixed('asserts', SAID, 'machen', 'keinen hehl', { about: ['aus'] }),
  fixed('asserts', ['clause', 'quote', 'infinitive', 'object'], 'legen', 'zu last', { addressee: 'dative' }),
  fixed('asserts', ['clause', 'object'], 'legen', 'nahe'),
  fixed('asserts', SAID, 'ziehen', 'bilanz'),
  fixed('asserts', ['clause', 'question'], 'setzen', 'in kenntnis', { about: ['über', 'von'] }),
  fixed('asserts', ['clause', 'quote'], 'nehmen', 'stellung', { negated: 'withholds', about: ['zu'] }),
  fixed('asserts', ['clause'], 'kommen', 'zu schluss'),
  fixed('asserts', ['clause'], 'kommen', 'zu ergebnis'),
  fixed('asserts', ['clause'], 'gelangen', 'zu schluss'),
  fixed('asserts', ['clause'], 'gelangen', 'zu überzeugung'),
  fixed('asserts', THING, 'machen', 'verantwortlich', { about: ['für'] }),
  fixed('asserts', ['clause', 'infinitive'], 'wollen', 'erfahren', { weak: true }),
  fixed('asserts', ['clause', 'quote'], 'erheben', 'vorwurf'),
  fixed('asserts', ['clause', 'quote'], 'erheben', 'vorwürfe'),
];

const confirms: readonly VerbCue[] = [
  ...verbs('confirms', ['clause', 'quote', 'object', 'question'], 'bestätigen', { negated: 'withholds' }),
  ...verbs('confirms', ['clause', 'object'], 'verifizieren, beglaubigen, bejahen', { negated: 'withholds', weak: true }),
  ...verbs('confirms', SAID, 'zustimmen, beipflichten, beistimmen, rechtgeben, sekundieren, nicken', { addressee: 'dative', weak: true }),
  fixed('confirms', ['clause', 'quote'], 'geben', 'recht', { addressee: 'dative', weak: true }),
];

const concedes: readonly VerbCue[] = [
  // "räumte den Erben Rechte ein" grants them
  ...verbs('concedes', OWN, 'einräumen', {
    addressee: 'dative',
    unsaid: ['recht', 'rechte', 'frist', 'kredit', 'platz', 'vorrang', 'priorität', 'chance', 'chancen', 'rabatt'],
  }),
  ...verbs('concedes', OWN, 'zugeben, eingestehen, gestehen, zugestehen, bekennen, konzedieren, beichten'),
  ...verbs('concedes', ['clause', 'quote', 'object'], 'anerkennen', { weak: true }),
  fixed('concedes', ['clause', 'infinitive'], 'bekennen', 'sich', { about: ['zu'] }),
  fixed('concedes', ['clause', 'quote'], 'bekennen', 'sich schuldig', { about: ['in'] }),
  fixed('concedes', ['clause', 'quote'], 'zeigen', 'sich geständig'),
  fixed('concedes', ['clause', 'quote'], 'ablegen', 'geständnis'),
  fixed('concedes', ['clause', 'quote'], 'entschuldigen', 'sich', { about: ['für'] }),
];

const denies: readonly VerbCue[] = [
  // "bestritt ihr zweites Spiel" played it
  ...verbs('denies', OWN, 'bestreiten', {
    negated: 'concedes',
    unsaid: ['spiel', 'spiele', 'partie', 'rennen', 'turnier', 'saison', 'finale', 'show', 'konzert', 'auftritt', 'unterhalt', 'kampf'],
  }),
  ...verbs('denies', OWN, 'abstreiten, leugnen, verleugnen, verneinen', { negated: 'concedes' }),
  ...verbs('denies', OWN, 'dementieren', { negated: 'withholds' }),
  ...verbs('denies', ['clause', 'quote', 'object'], 'zurückweisen, entkräften, widerlegen, verwerfen, abtun, abschmettern'),
  ...verbs('denies', ['object', 'infinitive', 'clause', 'quote'], 'ablehnen, abweisen, ausschlagen, abschlagen, abblocken', { weak: true }),
  ...verbs('denies', ['clause', 'quote', 'object'], 'ausschließen', { negated: 'asserts', weak: true }),
  // "widersprach der Darstellung": what is denied stands in the dative
  ...verbs('denies', CLAIM, 'widersprechen, entgegentreten'),
  fixed('denies', ['clause', 'object', 'infinitive'], 'stellen', 'in abrede'),
  fixed('denies', ['clause', 'object'], 'weisen', 'von sich'),
  fixed('denies', ['clause', 'object'], 'weisen', 'von hand'),
  fixed('denies', THING, 'erteilen', 'absage', { addressee: 'accusative' }),
  fixed('denies', ['infinitive'], 'weigern', 'sich', { weak: true }),
  fixed('denies', ['clause'], 'aussprechen', 'sich gegen', { about: ['gegen'] }),
  fixed('denies', ['clause', 'quote'], 'verwahren', 'sich', { about: ['gegen'] }),
  fixed('denies', ['clause', 'quote'], 'wehren', 'sich', { about: ['gegen'], weak: true }),
];

const withholds: readonly VerbCue[] = [
  ...verbs('withholds', ['question', 'object', 'clause'], 'offenlassen, verschweigen, geheimhalten'),
  ...verbs('withholds', ['clause', 'quote'], 'schweigen', { about: ['zu', 'über'], weak: true }),
  fixed('withholds', ['question', 'object', 'clause'], 'lassen', 'offen'),
  fixed('withholds', ['question', 'object', 'clause'], 'halten', 'geheim'),
  fixed('withholds', ['question', 'clause'], 'halten', 'sich bedeckt', { about: ['zu', 'bei'] }),
  fixed('withholds', ['clause'], 'ablehnen', 'stellungnahme', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'ablehnen', 'kommentar', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'ablehnen', 'auskunft', { about: ['zu', 'über'] }),
  fixed('withholds', ['clause'], 'ablehnen', 'interview', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'ablehnen', 'äußerung', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'verweigern', 'stellungnahme', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'verweigern', 'auskunft', { about: ['zu', 'über'] }),
  fixed('withholds', ['clause'], 'verweigern', 'aussage', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'verweigern', 'kommentar', { about: ['zu'] }),
  // who knows nothing of it neither confirms nor denies it
  fixed('withholds', ['clause'], 'haben', 'keine erkenntnisse', { about: ['zu', 'über', 'von'] }),
  fixed('withholds', ['clause'], 'haben', 'keine informationen', { about: ['zu', 'über'] }),
  fixed('withholds', ['clause'], 'haben', 'keine kenntnis', { about: ['von', 'über'] }),
  fixed('withholds', ['clause'], 'vorliegen', 'keine erkenntnisse', { about: ['zu', 'über'] }),
  fixed('withholds', ['clause'], 'vorliegen', 'keine informationen', { about: ['zu', 'über'] }),
  // "Aus Rom gab es keine Stellungnahme" is silence
  ...never('geben', 'es keine stellungnahme, es keinen kommentar, es keine auskunft'),
  fixed('withholds', ['clause'], 'machen', 'keine angaben', { about: ['zu', 'über'] }),
  fixed('withholds', ['clause'], 'geben', 'keine auskunft', { about: ['zu', 'über'] }),
  fixed('withholds', ['clause'], 'geben', 'keinen kommentar', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'geben', 'keine stellungnahme', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'abgeben', 'keine stellungnahme', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'abgeben', 'keinen kommentar', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'nennen', 'keine einzelheiten', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'nennen', 'keine details', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'nennen', 'keine zahlen', { about: ['zu'] }),
  fixed('withholds', ['clause'], 'nennen', 'keine gründe', { about: ['für'] }),
  fixed('withholds', ['clause'], 'nennen', 'keine namen'),
  // "wollte die Frage, ob …, nicht beantworten"
  fixed('withholds', ['question', 'object'], 'beantworten', 'nicht', { negated: 'withholds' }),
  fixed('withholds', ['question', 'object', 'clause'], 'kommentieren', 'nicht', { negated: 'withholds' }),
];

const doubts: readonly VerbCue[] = [
  ...verbs(
    'doubts',
    ['clause', 'question', 'quote', 'object'],
    'bezweifeln, anzweifeln, hinterfragen, infragestellen, misstrauen, beargwöhnen',
  ),
  ...verbs('doubts', ['clause', 'question', 'quote'], 'zweifeln', { about: ['an'], weak: true }),
  fixed('doubts', ['clause', 'question', 'object'], 'stellen', 'infrage'),
  fixed('doubts', ['clause', 'question', 'object'], 'stellen', 'in frage'),
  fixed('doubts', ['clause', 'object'], 'ziehen', 'in zweifel'),
  fixed('doubts', ['clause', 'question'], 'äußern', 'zweifel', { about: ['an'] }),
  fixed('doubts', ['clause', 'question'], 'anmelden', 'zweifel', { about: ['an'] }),
  fixed('doubts', ['clause', 'question'], 'hegen', 'zweifel', { about: ['an'] }),
  fixed('doubts', ['clause', 'question'], 'haben', 'zweifel', { about: ['an'], weak: true }),
  fixed('doubts', ['clause', 'question'], 'säen', 'zweifel', { about: ['an'] }),
  fixed('doubts', ['clause', 'question', 'quote'], 'zeigen', 'sich skeptisch', { about: ['zu', 'über', 'gegenüber'] }),
  fixed('doubts', ['clause', 'question', 'quote'], 'äußern', 'sich skeptisch', { about: ['zu', 'über'] }),
  fixed('doubts', ['clause', 'question', 'quote'], 'reagieren', 'skeptisch', { about: ['auf'] }),
  fixed('doubts', ['clause', 'question'], 'sein', 'skeptisch', { weak: true }),
  fixed('doubts', ['clause'], 'halten', 'für unwahrscheinlich', { predicative: true }),
  fixed('doubts', THING, 'halten', 'für unglaubwürdig'),
  fixed('doubts', THING, 'halten', 'für zweifelhaft'),
  fixed('doubts', THING, 'halten', 'für unrealistisch'),
];

const warns: readonly VerbCue[] = [
  ...verbs('warns', ['clause', 'quote', 'infinitive'], 'warnen, vorwarnen', { addressee: 'accusative', about: ['vor'] }),
  fixed('warns', ['clause', 'quote'], 'schlagen', 'alarm', { about: ['wegen'] }),
  fixed('warns', ['clause', 'quote'], 'aussprechen', 'warnung', { about: ['vor'] }),
  fixed('warns', ['clause', 'quote'], 'herausgeben', 'warnung', { about: ['vor'] }),
  fixed('warns', ['clause', 'quote'], 'ausgeben', 'warnung', { about: ['vor'] }),
  ...verbs('warns', ['infinitive', 'quote'], 'abraten', { about: ['von'] }),
];

const judges: readonly VerbCue[] = [
  // Austrian papers: "ortet ein Versagen"
  ...verbs('judges', CLAIM, 'orten'),
  ...verbs(
    'judges',
    CLAIM,
    'kritisieren, bemängeln, beanstanden, monieren, rügen, tadeln, beklagen, bedauern, anprangern, verurteilen, geißeln',
    {
      about: ['als'],
    },
  ),
  ...verbs('judges', CLAIM, 'verdammen, rüffeln, brandmarken, missbilligen, bekritteln, attackieren, verspotten, ächten'),
  ...verbs('judges', CLAIM, 'loben, begrüßen, würdigen, rühmen, preisen, gutheißen, goutieren, befürworten, bejubeln, honorieren', {
    about: ['als'],
    weak: true,
  }),
  ...verbs('judges', CLAIM, 'rechtfertigen, verharmlosen, bagatellisieren, billigen', { weak: true }),
  ...verbs('judges', OWN, 'befürchten, fürchten, bereuen, betrauern'),
  ...verbs('judges', ['clause', 'infinitive', 'quote'], 'hoffen', { about: ['auf'], weak: true, person: true }),
  ...verbs('judges', ['clause', 'infinitive'], 'bangen, trauern', { about: ['um'], weak: true }),
  ...verbs('judges', SAID, 'schimpfen, wettern, lästern, jammern', { about: ['über', 'gegen', 'auf'] }),
  // "klagt gegen den Bau": at court
  ...verbs('judges', SAID, 'klagen', { about: ['über'] }),
  ...verbs('judges', THING, 'nennen', { predicative: true, weak: true }),
  ...verbs('judges', THING, 'schelten, titulieren', { predicative: true, weak: true }),
  // "bezeichnete den Plan als überzogen"
  ...verbs('judges', ['object', 'infinitive'], 'bezeichnen, werten, abkanzeln, abqualifizieren, diffamieren, verunglimpfen', {
    about: ['als'],
    predicative: true,
    weak: true,
  }),
  // "„Es war wie ein Donner“, beschreibt eine Anwohnerin das Beben"
  ...verbs('asserts', ['quote'], 'beschreiben, charakterisieren, umschreiben'),
  // these need their "als": "beschrieb die Lage als ruhig", but "beschreibt den Weg"
  ...[
    'bewerten',
    'einstufen',
    'charakterisieren',
    'beschreiben',
    'darstellen',
    'ansehen',
    'beurteilen',
    'betrachten',
    'empfinden',
    'feiern',
  ].map((lemma) => fixed('judges', THING, lemma, 'als', { about: ['als'], predicative: true, weak: true })),
  // "hält das für möglich", "hält den Plan für falsch"
  fixed('asserts', ['object', 'clause', 'infinitive'], 'halten', 'für', { predicative: true, weak: true }),
  ...verbs('judges', SAID, 'verteidigen', { weak: true }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich besorgt', { about: ['über', 'um', 'wegen'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'sich besorgt', { about: ['über', 'um', 'wegen'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich erfreut', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich erleichtert', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich enttäuscht', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich zufrieden', { about: ['mit', 'über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich entsetzt', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich schockiert', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich erschüttert', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich betroffen', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich bestürzt', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich überrascht', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich verärgert', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich beunruhigt', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich empört', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich irritiert', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich verwundert', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'sich beeindruckt', { about: ['von'] }),
  fixed('judges', ['clause', 'quote'], 'zeigen', 'verständnis', { about: ['für'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'kritik', { about: ['an'] }),
  fixed('judges', ['clause', 'quote'], 'üben', 'kritik', { about: ['an'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'bedauern', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'sorge', { about: ['über', 'um'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'bedenken', { about: ['gegen'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'hoffnung', { about: ['auf'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'verständnis', { about: ['für'] }),
  fixed('judges', ['clause', 'quote'], 'äußern', 'unmut', { about: ['über'] }),
  fixed('judges', ['clause', 'infinitive'], 'sein', 'besorgt', { about: ['über', 'um', 'wegen'] }),
  fixed('judges', ['clause', 'infinitive'], 'sein', 'enttäuscht', { about: ['über', 'von'] }),
  fixed('judges', ['clause', 'infinitive'], 'sein', 'froh', { about: ['über'] }),
  fixed('judges', ['clause', 'infinitive'], 'sein', 'stolz', { about: ['auf'] }),
  fixed('judges', ['clause', 'quote'], 'freuen', 'sich', { about: ['über', 'auf'], weak: true }),
  fixed('judges', ['clause', 'object', 'infinitive'], 'erhoffen', 'sich'),
  fixed('judges', ['clause', 'quote'], 'beschweren', 'sich', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'beklagen', 'sich', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'empören', 'sich', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'ärgern', 'sich', { about: ['über'], weak: true }),
  fixed('judges', ['clause', 'quote'], 'sorgen', 'sich', { about: ['um'], weak: true }),
  fixed('judges', ['clause', 'quote'], 'mokieren', 'sich', { about: ['über'] }),
  fixed('judges', ['clause', 'quote'], 'distanzieren', 'sich', { about: ['von'] }),
  fixed('judges', ['clause', 'quote'], 'bedanken', 'sich', { about: ['für', 'bei'], weak: true }),
  ...verbs('judges', ['clause', 'quote'], 'protestieren', { about: ['gegen'], weak: true }),
  fixed('judges', ['clause', 'quote'], 'stoßen', 'sich', { about: ['an'], weak: true }),
  fixed('judges', ['object', 'clause'], 'heißen', 'willkommen', { weak: true }),
  fixed('judges', THING, 'nehmen', 'in schutz'),
];

const demands: readonly VerbCue[] = [
  ...verbs('demands', PLAN, 'fordern, einfordern, verlangen, anmahnen, einmahnen, urgieren'),
  ...verbs('demands', ['infinitive', 'clause', 'quote'], 'auffordern, ermahnen, ermuntern, ermutigen, beknien, anweisen, beauftragen', {
    addressee: 'accusative',
    about: ['zu'],
  }),
  ...verbs('demands', ['infinitive', 'clause', 'quote'], 'mahnen', { addressee: 'accusative', about: ['zu', 'vor'] }),
  ...verbs('demands', ['infinitive', 'clause', 'quote'], 'bitten, ersuchen', { addressee: 'accusative', about: ['um'] }),
  ...verbs('demands', ['infinitive', 'clause'], 'ansuchen, nachsuchen', { about: ['um'] }),
  ...verbs('demands', ['infinitive', 'clause', 'quote', 'object'], 'raten, anraten, befehlen, vorschreiben', {
    addressee: 'dative',
    about: ['zu'],
    weak: true,
  }),
  ...verbs(
    'demands',
    ['infinitive', 'clause', 'quote', 'object'],
    'empfehlen, vorschlagen, anregen, anordnen, verfügen, beantragen, untersagen, verbieten',
    {
      addressee: 'dative',
      weak: true,
    },
  ),
  // "appellierte an die Fahrer, …": those addressed stand after "an"
  ...verbs('demands', ['infinitive', 'clause', 'quote'], 'appellieren'),
  ...verbs('demands', ['infinitive', 'clause'], 'dringen, pochen, drängen, hinwirken', { about: ['auf'], weak: true }),
  // "Es besteht der Verdacht, dass …" demands nothing
  ...verbs('demands', [], 'bestehen', { about: ['auf'], weak: true }),
  fixed('demands', ['infinitive', 'clause'], 'bestehen', 'darauf', { weak: true }),
  fixed('demands', [], 'beharren', 'auf', { about: ['auf'] }),
  ...verbs('demands', ['infinitive', 'clause', 'quote'], 'plädieren, eintreten, votieren', { about: ['für'], weak: true }),
  ...verbs('demands', ['infinitive', 'clause', 'quote'], 'aufrufen', { addressee: 'accusative', about: ['zu'], weak: true, person: true }),
  fixed('demands', ['infinitive', 'clause'], 'stellen', 'ultimatum', { addressee: 'dative' }),
  fixed('demands', ['clause'], 'machen', 'zu bedingung'),
  fixed('demands', ['infinitive', 'clause'], 'erteilen', 'befehl', { addressee: 'dative' }),
  fixed('demands', ['infinitive', 'clause'], 'erteilen', 'auftrag', { addressee: 'dative' }),
  fixed('demands', ['infinitive', 'clause', 'quote'], 'aussprechen', 'sich für', { about: ['für'] }),
  fixed('demands', ['infinitive', 'clause', 'quote'], 'starkmachen', 'sich', { about: ['für'] }),
  fixed('demands', ['infinitive', 'clause', 'quote'], 'machen', 'sich stark', { about: ['für'] }),
  fixed('demands', ['clause', 'object'], 'wünschen', 'sich', { weak: true }),
  fixed('demands', ['clause', 'object'], 'erwarten', 'sich', { weak: true }),
];

const intends: readonly VerbCue[] = [
  ...verbs('intends', PLAN, 'ankündigen, versprechen, zusagen, zusichern, geloben, schwören, garantieren, avisieren, ankünden, verheißen'),
  // "der Brücke droht der Einsturz" is no act: hence weak
  ...verbs('intends', ['infinitive', 'quote', 'clause'], 'drohen', { about: ['mit'], addressee: 'dative', weak: true }),
  ...verbs('intends', ['infinitive', 'quote', 'clause', 'object'], 'androhen', { addressee: 'dative' }),
  ...verbs(
    'intends',
    ['infinitive', 'object', 'clause'],
    'planen, beabsichtigen, erwägen, anpeilen, vorhaben, beschließen, festlegen, anvisieren',
    {
      weak: true,
      person: true,
    },
  ),
  ...verbs('intends', ['infinitive', 'clause'], 'gedenken, anbieten, vereinbaren', { weak: true }),
  // "denkt darüber nach, das Werk zu schließen"
  ...verbs('intends', ['infinitive'], 'nachdenken, überlegen', { about: ['über'], weak: true, person: true }),
  ...verbs('intends', ['bare', 'clause'], 'wollen, möchten', { weak: true }),
  fixed('intends', ['infinitive'], 'entschließen', 'sich', { weak: true }),
  fixed('intends', ['infinitive'], 'fassen', 'beschluss', { weak: true }),
  fixed('intends', ['infinitive', 'object'], 'stellen', 'in aussicht'),
  fixed('intends', ['infinitive'], 'erklären', 'sich bereit', { about: ['zu'] }),
  fixed('intends', ['infinitive'], 'erklären', 'bereitschaft'),
  fixed('intends', ['infinitive'], 'signalisieren', 'bereitschaft', { about: ['zu'] }),
  fixed('intends', ['infinitive'], 'bekräftigen', 'absicht'),
  fixed('intends', ['infinitive'], 'zeigen', 'sich bereit', { about: ['zu'] }),
  fixed('intends', ['infinitive'], 'zeigen', 'sich entschlossen'),
  fixed('intends', ['infinitive'], 'verpflichten', 'sich', { about: ['zu'] }),
  fixed('intends', ['infinitive', 'clause'], 'vornehmen', 'sich', { weak: true }),
  fixed('intends', ['infinitive', 'clause'], 'bereiterklären', 'sich'),
  fixed('intends', ['infinitive', 'clause'], 'vorbehalten', 'sich'),
  fixed('intends', ['infinitive', 'clause'], 'einigen', 'sich', { about: ['auf'], weak: true }),
  fixed('intends', ['infinitive', 'clause'], 'verständigen', 'sich', { about: ['auf'], weak: true }),
];

const asks: readonly VerbCue[] = [
  ...verbs('asks', QUESTION, 'fragen, anfragen, nachfragen, rückfragen, nachhaken, zurückfragen, rätseln', { about: ['nach'], weak: true }),
  fixed('asks', ['question'], 'wollen', 'wissen'),
  fixed('asks', ['question'], 'wissen', 'wollen'),
  fixed('asks', QUESTION, 'erkundigen', 'sich', { about: ['nach'] }),
  fixed('asks', QUESTION, 'stellen', 'frage'),
  fixed('asks', QUESTION, 'aufwerfen', 'frage'),
];

const retracts: readonly VerbCue[] = [
  ...verbs('retracts', ['clause', 'quote', 'object'], 'zurücknehmen, zurückziehen, widerrufen, berichtigen, richtigstellen, revidieren', {
    weak: true,
  }),
  ...verbs('retracts', ['clause', 'quote', 'object'], 'korrigieren, relativieren, abschwächen', { weak: true }),
  fixed('retracts', THING, 'stellen', 'richtig'),
  ...verbs('retracts', SAID, 'zurückrudern', { about: ['bei'] }),
];

/** German verbs that attribute. */
export const verbCues: readonly VerbCue[] = [
  ...asserts,
  ...confirms,
  ...concedes,
  ...denies,
  ...withholds,
  ...doubts,
  ...warns,
  ...judges,
  ...demands,
  ...intends,
  ...asks,
  ...retracts,
];
