import type { MeaningWords } from '../meaning.ts';
import { events } from './events.ts';
import { things } from './things.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/,\s*/u));

/** German words of meaning. */
export const meaning: MeaningWords = {
  events,
  things,
  planned: words(
    'planen, plan, vorbereiten, vorbereitung, beabsichtigen, absicht, bald, demnächst, künftig, bevorstehen, erwarten, rechnen, zukunft, morgen, vorschlagen, vorschlag, beschließen, entscheiden, vorhaben, wollen, anstreben, bereit, versprechen, zusagen, drohen, ankündigen, geplant, vorsehen, aussicht',
  ),
  additive: words(
    'auch, zudem, außerdem, weitere, weiterer, weiteres, weiteren, ferner, ebenfalls, ebenso, darüber, dabei, dafür, dagegen, damit, davon, daran, darunter, stattdessen, solch, solche, solcher, andere, anderer, anderes',
  ),
  expletive: words('es'),
  prospects: words('wahrscheinlich, unwahrscheinlich, denkbar, absehbar'),
  foretelling: words(
    'erwarten, rechnen, vorhersagen, voraussagen, prognostizieren, planen, ankündigen, androhen, drohen, versprechen, zusagen, warnen, befürchten, fürchten, vorschlagen, fordern, verlangen, aufrufen, beabsichtigen, wollen, bitten, vorhaben, appellieren, auffordern',
  ),
  pointers: words(
    'bericht, behauptung, vorwurf, anschuldigung, gerücht, angabe, aussage, meldung, falschmeldung, information, darstellung, äußerung, nachricht, spekulation, sache, frage, thema, einzelheit, verdacht, kritik, das, dies, es, zahl, ziffer, ding, fall, punkt, umstand, lage, vorfall, vorgang, ereignis, ankündigung, version, dementi, lüge, unterstellung, schätzung, gesamtzahl, stärke, erkenntnis, inhalt, wort, stellungnahme, daten, medienbericht, beweis, hinweis',
  ),
  empty: words(
    'sein, haben, werden, sagen, machen, tun, gehen, kommen, geben, nehmen, sehen, stellen, setzen, lassen, bringen, mehr, meist, viel, ander, andere, gleich, neu, erste, letzte, nächste, eigen, solch, wenig, mehrere, groß, gut, schlecht, klein, hoch, niedrig, lang, jahr, monat, woche, tag, zeit, stunde, minute, heute, gestern, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, weise, teil, mensch, leute, person, mann, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, hundert, tausend, million, milliarde, prozent, zahl, ding, weit, noch, schon, bereits, so, sehr, auch, etwa, rund, mindestens, ende, beginnen, anfangen, fortsetzen, bleiben, scheinen, möglich, wahrscheinlich, wahr, nur, nie, immer, nicht, früh, spät, jüngst, aktuell, ehemalig, bisherig, vergangen, halb, gesamt, fall, tatsache, müssen, sollen, können, dürfen, wollen, mögen, halten, wissen, denken, glauben, ganz, bestimmt, klar, voll, offiziell, sprecher, sprecherin, morgen, abend, nacht, mittag, nachmittag, vormittag, wochenende, moment, gegenwärtig, jedoch, hier, dort, da, jetzt, nun, dann, wieder, einmal, herr, frau, ort, land, welt, staat, norden, süden, osten, westen, anfang, mitte, anzahl, menge, gruppe, weitere, weiter, zudem, außerdem, führen, stehen, liegen, dauern, finden, handeln, zeigen, gelten, folgen, erhalten, bekommen',
  ),
  irregular: {},
  endings: ['en', 'em', 'er', 'es', 'e', 'n', 's'],
  future: words('werden'),
  possible: words('können, dürfen, mögen, sollen, müssen'),
  being: words('sein, befinden, aufhalten, stehen, bleiben'),
  staying: words('sein, befinden, aufhalten'),
  places: words('in, im, bei, auf, an, nahe'),
};
