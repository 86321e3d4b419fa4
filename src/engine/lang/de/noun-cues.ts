import type { NounCue } from '../cue.ts';
import { entries, nouns } from '../cue-table.ts';

/** German nouns that name an act of speech; compounds ("Terrorvorwurf") are found by their last part. */
export const nounCues: readonly NounCue[] = [
  // "die Behauptung des Klägers, die Ware sei nie angekommen" … "diese Behauptung"
  ...nouns(
    'asserts',
    true,
    'Behauptung, Aussage, Äußerung, Angabe, Bericht, Meldung, Mitteilung, Nachricht, Information, Hinweis, Darstellung, Schilderung',
  ),
  ...nouns(
    'asserts',
    true,
    'Vorwurf, Anschuldigung, Beschuldigung, Anklage, Unterstellung, Bezichtigung, Verdächtigung, Verdacht, Vorhaltung, Anwurf',
  ),
  ...nouns(
    'asserts',
    true,
    'Gerücht, Spekulation, Vermutung, Mutmaßung, Annahme, These, Theorie, Hypothese, Einschätzung, Auffassung, Ansicht, Meinung',
  ),
  ...nouns(
    'asserts',
    true,
    'Feststellung, Erklärung, Versicherung, Beteuerung, Bemerkung, Anmerkung, Antwort, Entgegnung, Erwiderung, Einwand, Argument, Gegenargument',
  ),
  ...nouns(
    'asserts',
    true,
    'Medienbericht, Zeitungsbericht, Pressebericht, Agenturmeldung, Pressemeldung, Falschmeldung, Zeugenaussage, Falschaussage, Schutzbehauptung',
  ),
  ...nouns(
    'asserts',
    true,
    'Prognose, Vorhersage, Voraussage, Prophezeiung, Schätzung, Hochrechnung, Überzeugung, Eindruck, Erkenntnis, Befund, Fazit, Urteil, Ergebnis',
  ),
  ...nouns(
    'asserts',
    true,
    'Satz, Statement, Wortmeldung, Posting, Tweet, Beitrag, Eintrag, Zitat, Story, Lesart, Version, Sichtweise, Diagnose, Lüge, Legende, Mär',
    true,
  ),
  ...nouns('asserts', false, 'Interview, Rede, Ansprache, Wort, Stellungnahme, Kommentar, Zahl, Daten, Argumentation, Begründung'),
  ...nouns('asserts', false, 'Studie, Gutachten, Untersuchung, Umfrage, Brief, Schreiben, Protokoll, Dokument', false),
  ...nouns('confirms', true, 'Bestätigung, Zustimmung'),
  ...nouns('concedes', true, 'Eingeständnis, Geständnis, Bekenntnis, Zugeständnis'),
  ...nouns('denies', true, 'Dementi, Zurückweisung, Widerspruch'),
  ...nouns('denies', false, 'Ablehnung, Absage, Abfuhr'),
  ...nouns('doubts', true, 'Zweifel, Skepsis'),
  ...nouns('warns', true, 'Warnung, Mahnung'),
  ...nouns(
    'judges',
    true,
    'Kritik, Befürchtung, Sorge, Hoffnung, Bedenken, Beschwerde, Klage, Lob, Bedauern, Enttäuschung, Bewertung, Rüge',
  ),
  ...nouns(
    'demands',
    true,
    'Forderung, Appell, Aufforderung, Aufruf, Bitte, Wunsch, Empfehlung, Vorschlag, Rat, Ratschlag, Antrag, Ultimatum, Ersuchen, Verlangen, Anliegen',
  ),
  ...nouns(
    'intends',
    true,
    'Ankündigung, Drohung, Versprechen, Zusage, Zusicherung, Plan, Absicht, Vorhaben, Angebot, Gelöbnis, Entschluss',
  ),
  ...nouns('asks', true, 'Frage, Anfrage, Nachfrage, Rückfrage'),
  ...nouns('retracts', true, 'Rücknahme, Widerruf, Korrektur, Richtigstellung, Berichtigung, Rückzieher'),
];

/** "unterbreitete den Vorschlag, …", "schloss mit dem Appell, …". */
export const lightVerbs: ReadonlySet<string> = new Set(
  entries(
    'unterbreiten, machen, erheben, äußern, aussprechen, vorbringen, formulieren, erneuern, bekräftigen, stellen, geben, abgeben, ' +
      'richten, ausgeben, vertreten, schließen, enden, verbinden, verknüpfen, erteilen, vorlegen, einbringen, übermitteln, hegen, ' +
      'antworten, reagieren, kontern, wenden, anbringen, aufstellen, streuen, untermauern, überraschen',
  ),
);
