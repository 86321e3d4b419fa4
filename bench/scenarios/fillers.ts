import type { Slot } from '../scenarios.ts';

/** What dispatches of every kind add: reactions, background, what is said in town. Each affair and stage takes some of them. */
export const FILLERS: Slot = [
  [
    'Zu {topic} sagte Anwohner {resident} der Zeitung {paper}, in {district} habe niemand etwas geahnt.',
    'Asked about {topic}, resident {resident} told {paper} that nobody in {district} had suspected anything.',
  ],
  [
    '{opposition} von der Partei {party} forderte, alle Akten aus {town} offenzulegen.',
    '{opposition} of the {party} party demanded that all files from {town} be disclosed.',
  ],
  [
    'Die Regierung habe {region} im Stich gelassen, kritisierte {opposition}.',
    'The government had let {region} down, {opposition} complained.',
  ],
  [
    'Das Institut {institute} wird nach Angaben von {expert} noch in diesem Monat ein Gutachten vorlegen.',
    'According to {expert}, the {institute} institute will present a report this month.',
  ],
  ['{expert} warnte davor, nach {topic} voreilige Schlüsse zu ziehen.', '{expert} warned against drawing hasty conclusions after {topic}.'],
  [
    'Ein Ausschuss unter Leitung von {lawyer} soll nach dem Willen der Partei {party} Zeugen aus {district} hören.',
    'A committee led by {lawyer} is to hear witnesses from {district}, if the {party} party has its way.',
  ],
  [
    'In der {street} versammelten sich nach Schätzung der Polizei {hundred} Menschen.',
    'Police estimated that {hundred} people gathered in {street}.',
  ],
  [
    '{resident} lebt seit {dead} Jahren in {district} und kennt die {street} gut.',
    '{resident} has lived in {district} for {dead} years and knows {street} well.',
  ],
  ['Er mache sich Sorgen um {region}, sagte {resident}.', 'He was worried about {region}, {resident} said.'],
  ['Pfarrer {resident} kündigte für Sonntag eine Andacht in {town} an.', 'Pastor {resident} announced a service in {town} for Sunday.'],
  [
    '{lawyer} rechnet nach eigenen Worten mit einem Verfahren vor dem Gericht in {region}.',
    '{lawyer} says she expects a case before the court in {region}.',
  ],
  [
    'Der Handelskammer von {region} zufolge haben Betriebe in {town} bisher {sum} Millionen Euro verloren.',
    'According to the chamber of commerce of {region}, businesses in {town} have lost {sum} million euros so far.',
  ],
  [
    'Die Partei {party} will die Regierung nach Angaben von {opposition} im Parlament zu {topic} befragen.',
    'The {party} party wants to question the government about {topic} in parliament, according to {opposition}.',
  ],
  [
    'Am {river} waren am Nachmittag {dead} Fahrzeuge im Einsatz, berichtete {paper}.',
    '{paper} reported that {dead} vehicles were in use along the {river} in the afternoon.',
  ],
  [
    'Die Brücke über den {river} bleibt nach Angaben der Stadt {town} bis Freitag gesperrt.',
    'The bridge across the {river} will stay closed until Friday, the city of {town} said.',
  ],
  [
    'Lehrerin {unionist} berichtete, Schulen in {district} hätten früher geschlossen.',
    'Teacher {unionist} reported that schools in {district} had closed early.',
  ],
  [
    'Den Umfragen von {institute} zufolge vertraut nur noch jeder Dritte in {region} den Behörden.',
    'According to surveys by {institute}, only one in three people in {region} still trusts the authorities.',
  ],
  ['{mayor} bat die Bürger von {town}, keine Gerüchte zu verbreiten.', '{mayor} asked the citizens of {town} not to spread rumours.'],
  [
    'Zu {topic} sei in {town} zu lange geschwiegen worden, schrieb {paper}.',
    'There had been silence about {topic} in {town} for too long, {paper} wrote.',
  ],
  ['Die {street} war am Morgen wieder frei.', 'By morning {street} was open again.'],
  ['{region} hat rund {hundred} Einwohner und liegt am {river}.', '{region} has about {hundred} inhabitants and lies on the {river}.'],
  [
    'Die Versicherer schätzen den Schaden in {district} laut {expert} auf {sum} Millionen Euro.',
    'Insurers put the damage in {district} at {sum} million euros, according to {expert}.',
  ],
  [
    '{unionist} sagte, die Menschen in {district} wollten endlich Antworten.',
    '{unionist} said people in {district} finally wanted answers.',
  ],
  [
    'Der Historiker {opposition} verglich die Vorgänge mit einem Fall am {river} vor zwanzig Jahren.',
    'Historian {opposition} compared the events to a case on the {river} twenty years ago.',
  ],
];
