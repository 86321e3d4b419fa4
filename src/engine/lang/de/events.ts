/**
 * German words for kinds of events: verbs and nouns as lemmas; nouns are found as the last part of a compound, too
 * ("Truppenverlegung"). "~" marks words that often mean something else, "^" those that mean it as verbs only. English has the same kinds in `lang/en/events.ts`.
 */
export const events: Readonly<Record<string, string>> = {
  // armed force
  deploy:
    'verlegen~, verlegung, stationieren, stationierung, entsenden, entsendung, einsatz~, einsetzen~, mobilisieren, mobilmachung, mobilisierung, mobilmachen, abkommandieren, abordnen, truppenentsendung, aufmarsch, aufmarschieren',
  send: 'liefern #soldier, stellen #soldier, bereitstellen #soldier, schicken, senden, losschicken, hinschicken, beordern',
  arrive:
    'eintreffen, ankommen, ankunft, erreichen~, einreisen, transportieren, transport, bringen~, verlagern, überführen, überführung, heranrücken, vorrücken, vormarsch, verschiffen, anreisen, verteilen~, marschieren, reisen, fahren~, weiterziehen, verlegt',
  present: 'anwesenheit, präsenz, aufhalten, befinden~, aufenthalt, dasein~, weilen, verbleiben~',
  train: 'ausbilden, ausbildung, trainieren, training, schulen, schulung, einweisung',
  exercise: 'manöver, militärübung, truppenübung, wehrübung',
  fight:
    'kämpfen, kampf, gefecht, schlacht, scharmützel, kampfhandlung, kampfeinsatz, feuergefecht, front~, mitkämpfen, zusammenstoß~, bekämpfen, gekämpft',
  attack:
    'bombe werfen, rakete abfeuern, rakete schießen, angreifen, angriff, attacke, attackieren, beschießen, beschuss, bombardieren, bombardierung, bombardement, überfallen, überfall, offensive, anschlag, luftschlag, raketenschlag, schlag~, treffen^, hinterhalt, attentat, einschlagen, einschlag, vorstoß',
  shootDown: 'abschießen, abschuss, abfangen, abgeschossen',
  invade: 'einmarschieren, einmarsch, invasion, annektieren, annexion, besetzen, besetzung, besatzung~, eindringen~, einfall',
  capture:
    'gefangen nehmen, kontrolle bringen, gewalt bringen, erobern, eroberung, einnehmen~, einnahme~, befreien~, befreiung~, zurückerobern, rückeroberung, beschlagnahmen, beschlagnahme, beschlagnahmung, gefangennahme, gefangennehmen, kontrolle~, sicherstellen~, sicherstellung',
  retreat: 'zurückziehen~, rückzug, abzug, abziehen~, truppenabzug, zurückweichen, räumen~',
  defend: 'abwehren, abwehr, verteidigen, verteidigung~, zurückschlagen, vereiteln, standhalten',
  ceasefire: 'waffenruhe vereinbaren, waffe schweigen, waffenruhe, waffenstillstand, feuerpause, kampfpause',
  blockade: 'blockade, belagern, belagerung, einkesseln, umzingeln, abriegeln~',
  launch: 'raketentest, raketenstart, abfeuern, abheben~, zünden~, ablauf~, start~, starten~',
  // harm
  kill: 'leben kommen, leben verlieren, leben nehmen, leben kosten, tod finden, töten, tötung, sterben, tod, tote, toter, todesopfer, opfer~, umkommen, ums leben, fallen~, gefallen, gefallene, ermorden, ermordung, mord, umbringen, erschießen, hinrichten, hinrichtung, verlust~, todesfall, leiche, erliegen, totschlag, ertrinken, todeszahl, verunglücken~, tödlich, verstorben, versterben',
  injure:
    'verletzen~, verletzung~, verwunden, verwundung, verletzte, verletzter, verwundete, verwundeter, verlust~, verletzt, verwundet, krankenhaus~',
  missing: 'vermissen, vermisst, vermisste, vermisster, verschwinden, verschwunden, verschollen, unauffindbar',
  survive: 'überleben, überlebende, überlebender, lebend, am leben',
  rescue: 'retten, rettung, bergen, bergung, rettungseinsatz',
  kidnap: 'geisel nehmen, entführen, entführung, geisel, verschleppen, verschleppung, geiselnahme',
  shoot: 'feuer eröffnen, schuss abgeben, schuss abfeuern, schießen, schießerei, schuss, schüsse, feuern, beschießen',
  stab: 'erstechen, niederstechen, messerangriff, messerattacke, einstechen, messer~',
  abuse:
    'missbrauchen, missbrauch, vergewaltigen, vergewaltigung, misshandeln, misshandlung, belästigen, belästigung, foltern, folter, verprügeln, quälen, nötigen',
  // disasters and accidents
  collapse:
    'bruch~, brechen~, bersten, dammbruch, zerbersten, einstürzen, einsturz, zusammenbrechen, zusammenbruch~, nachgeben~, einbrechen~, zusammenstürzen, umstürzen',
  burn: 'brand geraten, brand setzen, brand stecken, flamme stehen, flamme aufgehen, brennen, brand, feuer, abbrennen, verbrennen, brandstiftung, großbrand, waldbrand, flamme, ausbrennen, niederbrennen, in brand',
  flood: 'überfluten, überflutung, überschwemmung, hochwasser, flut, überschwemmen, übertreten',
  quake: 'erdbeben, beben, nachbeben, erdstoß',
  storm: 'sturm, orkan, hurrikan, zyklon, taifun, tornado, unwetter',
  landslide: 'erdrutsch, lawine, schlammlawine, hangrutsch, felssturz, murgang',
  explode: 'explodieren, explosion, detonieren, detonation, sprengen, sprengung, hochgehen~, verpuffung',
  crash:
    'abstürzen, absturz, kollidieren, kollision, zusammenstoßen, zusammenstoß, entgleisen, entgleisung, verunglücken, unfall, unglück, rammen, kentern, sinken~, auf grund, untergehen~, umkippen, prallen, aufprall',
  leak: 'auslaufen~, austreten, leck, entweichen, ausfließen, versickern, austritt~',
  pollute:
    'gift enthalten, grenzwert überschreiten, grenzwert überschritten, verschmutzen, verschmutzung, verseuchen, verseuchung, vergiften, vergiftung, kontaminieren, kontamination, giftig, belasten~, belastung~, verunreinigen, verunreinigung',
  outage:
    'ausfallen #software, abstürzen #software, versagen #software, ausfallen #power, ausfall, ausfallen~, stromausfall, panne, versagen, defekt, störung, stören~, blackout, lahmlegen, lahmgelegt, fehler~, technischer fehler, unterbrechung~',
  evacuate: 'sicherheit bringen, haus verlassen, wohnung verlassen, evakuieren, evakuierung, räumen, räumung, in sicherheit bringen',
  damage:
    'beschädigen, beschädigung, schaden, zerstören, zerstörung, verwüsten, verwüstung, riss, kappen, durchtrennen, schädigen, sachschaden, korrosion, durchrosten',
  // crime and justice
  arrest:
    'haft nehmen, gewahrsam nehmen, haft sitzen, haftbefehl, festnehmen, festnahme, verhaften, verhaftung, inhaftieren, untersuchungshaft, gewahrsam, haft, einsperren',
  charge:
    'anklage erheben, anzeige erstatten, gericht stellen, anklagen, anklage, strafantrag, beschuldigen~, strafverfolgung, anklageerhebung, strafanzeige',
  convict: 'verurteilen~, verurteilung~, urteil, freiheitsstrafe, haftstrafe, schuldspruch, schuldig, bewährung',
  acquit: 'verfahren einstellen, anklage fallen, freisprechen, freispruch, entlasten~, aufheben~, verfahren einstellen',
  search: 'durchsuchen, durchsuchung, razzia, suchen~, suche~, absuchen, fahnden, fahndung',
  investigate: 'ermitteln, ermittlung, untersuchen, untersuchung, prüfen~, ermittlungsverfahren, nachgehen, aufklären, aufklärung',
  sue: 'klage einreichen, klage erheben, gericht ziehen, rechtsmittel einlegen, berufung einlegen, klagen, klage, verklagen, sammelklage, einspruch, berufung~, rechtsstreit, prozess~, gericht ziehen, kläger, rechtsweg',
  steal: 'stehlen, diebstahl, rauben, raub, raubüberfall, einbruch~, plündern, plünderung, entwenden, erbeuten, klauen, gestohlen',
  defraud:
    'betrügen, betrug, veruntreuen, veruntreuung, unterschlagen, unterschlagung, hinterziehung, hintergehen, abzweigen, schwindel, abzocken, untreue',
  bribe: 'bestechen, bestechung, schmieren~, korruption, schmiergeld, bestechlichkeit, vorteilsnahme, korrupt',
  launder: 'geldwäsche, waschen~',
  smuggle: 'schmuggeln, schmuggel, schleusen, schleuser, menschenhandel, drogenhandel',
  spy: 'spionieren, spionage, abhören, ausspähen, bespitzeln, überwachen, überwachung, ausspionieren, lauschangriff, spion, belauschen, bespitzelung',
  sabotage: 'sabotieren, sabotage',
  falsify: 'fälschen, fälschung, manipulieren, manipulation, verfälschen, erfinden~, frisieren, schummeln, rückdatieren, schönen',
  extort: 'lösegeld fordern, lösegeld verlangen, erpressen, erpressung, lösegeld, erpresser',
  hack: 'hacken, hacker, cyberangriff, hackerangriff, cyberattacke, schadsoftware, angreifer~, trojaner, einbruch~, eindringen, ransomware, eindringling, unbefugt',
  dataLoss:
    'datenleck, datenpanne, datendiebstahl, abfließen, abgreifen, abfluss, datenabfluss, kopieren~, kundendaten, kundendatum, offenlegen~, zugriff~, entwenden~, patientendaten, nutzerdaten, datenklau',
  escape: 'ausbrechen~, flüchten~, entkommen, ausbruch~, entwischen, absetzen~, fliehen~',
  extradite: 'ausliefern, auslieferung',
  free: 'freilassen, freilassung, freikommen, entlassen~, befreien, haftentlassung, begnadigen',
  // politics and law
  resign:
    'amt niederlegen, amt aufgeben, rücktritt erklären, hut nehmen, mandat niederlegen, posten räumen, amt scheiden, zurücktreten, rücktritt, niederlegen~, abtreten, abdanken, amt aufgeben, hinwerfen, rückzug~, ausscheiden',
  dismissOffice:
    'absetzen, absetzung, entlassen~, entlassung~, abberufen, abwählen, stürzen~, entmachten, abberufung, abwahl, suspendieren, misstrauensvotum, feuern~, rauswerfen',
  appoint:
    'amt antreten, nachfolge antreten, leitung übernehmen, führung übernehmen, ernennen, ernennung, berufen~, nominieren, nominierung, bestellen~, vereidigen, nachfolger, nachfolge, nachfolgen, einsetzen~',
  elect: 'wählen, wahl, abstimmen~, wiederwahl, stichwahl, neuwahl, bundestagswahl, wahlsieg, gewählt',
  stand: 'kandidieren, kandidatur, kandidat, antreten~, bewerben~, bewerbung~',
  vote: 'gesetz verabschieden, gesetz zustimmen, gesetz beschließen, gesetz annehmen, gesetz billigen, stimme abgeben, gesetz stimmen, abstimmen, abstimmung, stimmen~, referendum, volksentscheid, verabschieden, votum, votieren, volksabstimmung, beschließen~, beschluss~, mehrheit',
  legislate:
    'gesetz verabschieden, gesetz beschließen, gesetz, gesetzentwurf, novelle, verordnung, erlass, reform, reformieren, regelung, abschaffen, abschaffung, gesetzesänderung, neuregelung, richtlinie',
  sign: 'unterzeichnen, unterschreiben, unterzeichnung, unterschrift, schließen~, abschließen~, vertragsabschluss',
  ratify: 'kraft treten, kraft setzen, ratifizieren, ratifizierung, inkrafttreten, in kraft',
  negotiate: 'verhandeln, verhandlung, gespräch, vermitteln, vermittlung, feilschen, unterhandlung, dialog',
  agree:
    'einigung erzielen, kompromiss schließen, vertrag schließen, abkommen schließen, vereinbaren, vereinbarung, abkommen, einigen, einigung, vertrag, pakt, vergleich~, abmachung, kompromiss, übereinkommen, zustimmen~, übereinkunft, verständigen, absprache, absprechen',
  sanction:
    'sanktion verhängen, strafe verhängen, konto sperren, vermögen einfrieren, sanktion, sanktionieren, embargo, einfrieren~, zoll, strafmaßnahme, strafzoll',
  ban: 'verbieten, verbot, untersagen, untersagung, sperren~, sperre~, blockieren~, moratorium, veto',
  allow:
    'erlauben, erlaubnis, genehmigen, genehmigung, zulassen, zulassung, freigeben, freigabe, billigen, billigung, bewilligen, lizenz, legalisieren, erteilen~, gestatten, grünes licht',
  reject: 'ablehnen, ablehnung, verweigern, verweigerung, ausschlagen~, zurückweisen~, weigern, absage~',
  expel: 'ausweisen~, ausweisung, abschieben, abschiebung, ausschließen~, ausschluss~, verweisen~, zurückschicken, rückführung',
  summon: 'einbestellen, einbestellung, vorladen, vorladung, zitieren~',
  meet: 'treffen~, besuchen, besuch, gipfel, zusammenkommen, begegnung, empfangen~, zusammentreffen, begegnen',
  recognise: 'anerkennen, anerkennung',
  found: 'gründen, gründung, aufbauen~, einrichten, einrichtung~, errichten~, bilden~, schaffen~, aufstellen~, aufstellung~',
  dissolve: 'auflösen, auflösung, abwickeln, zerschlagen~',
  coalition: 'koalition, bündnis, koalieren, regierungsbildung',
  protest:
    'straße gehen, protestieren, protest, demonstrieren, demonstration, kundgebung, demo, unruhe, krawall, ausschreitung, demonstrant, aufstand, auf die straße',
  boycott: 'boykottieren, boykott, fernbleiben',
  migrate:
    'flucht ergreifen, heimat verlassen, fliehen, flüchten, flucht, flüchtling, migration, migrant, asyl, vertreiben, vertreibung, auswandern, einwandern, geflüchtete, schutzsuchende, zuwanderung',
  suspend:
    'betrieb einstellen, verkehr einstellen, arbeit einstellen, eis legen, aussetzen, aussetzung, stoppen, stopp, einstellen~, anhalten~, pausieren, unterbrechen, ruhen~, auf eis',
  postpone: 'verschieben, verschiebung, verzögern, verzögerung, vertagen, aufschieben, verspätung, verspäten, verspätet, aufschub',
  cancel: 'absagen, absage, streichen~, stornieren, ausfallen~, annullieren, aufgeben~, abblasen, kippen~',
  extend: 'verlängern, verlängerung, ausweiten~, erneuern~',
  // economy
  buy: 'kaufen, kauf, übernehmen, übernahme, erwerben, erwerb, aufkaufen, ankauf, anschaffen, beschaffen, beschaffung, käufer, zukauf',
  sell: 'verkaufen, verkauf, veräußern, veräußerung, abstoßen, versteigern, verkäufer, absatz~',
  merge: 'fusionieren, fusion, zusammenschluss, zusammenschließen, verschmelzen, zusammengehen',
  invest: 'investieren, investition, einstieg~, beteiligung~, stecken~, pumpen~',
  fund: 'geld geben, mittel bereitstellen, geld bereitstellen, finanzieren, finanzierung, fördern, förderung, subventionieren, subvention, zuschuss, spenden, spende, bezuschussen, fördergeld, fördermittel, geldgeber, haushalt~, mittel~',
  bailOut: 'rettungspaket, staatshilfe, auffangen~, stützen~, hilfspaket, bürgschaft, verstaatlichen, rettungsschirm',
  layOff:
    'stelle streichen, stelle abbauen, stelle wegfallen, stelle kürzen, arbeitsplatz streichen, arbeitsplatz abbauen, arbeitsplatz wegfallen, job streichen, job abbauen, job wegfallen, mitarbeiter entlassen, personal abbauen, entlassen, entlassung, stelle wegfallen, arbeitsplatz wegfallen, kündigung, kündigen~, stellenabbau, stellenstreichung, arbeitsplatzabbau, personalabbau, stelle streichen, stelle abbauen, arbeitsplatz streichen, wegfallen~, job streichen',
  hire: 'einstellen~, anwerben, anheuern, rekrutieren, neueinstellung, rekrutierung, beschäftigen~',
  strike:
    'arbeit niederlegen, streik treten, ausstand treten, streiken, streik, warnstreik, arbeitskampf, ausstand, arbeitsniederlegung, bestreiken',
  raise:
    'steigen, erhöhen, erhöhung, anstieg, anheben, anhebung, zunehmen, zunahme, steigern, steigerung, wachsen, wachstum, verteuern, teuer~, klettern, verdoppeln, verdreifachen, plus~, zulegen, aufstocken, aufstockung, anziehen~, zuwachs',
  lower:
    'senken, senkung, sinken, fallen~, kürzen, kürzung, abnehmen~, rückgang, reduzieren, reduzierung, verringern, zurückgehen, schrumpfen, einbrechen~, halbieren, minus~, absenken, einsparen, einsparung, abbauen~, abbau, nachlassen, drosseln, verbilligen, billig~',
  bankrupt:
    'insolvenz anmelden, konkurs anmelden, zahlungsunfähig erklären, insolvenz, insolvent, pleite, bankrott, zahlungsunfähig, konkurs, pleitegehen, zahlungsunfähigkeit',
  pay: 'zahlen, zahlung, bezahlen, entschädigen, entschädigung, auszahlen, erstatten, erstattung, überweisen, überweisung, rückzahlung, gehalt, lohn, zurückzahlen, bonus, honorar, prämie, vergütung, schadenersatz',
  owe: 'schulden, schuld~, verschulden~, verbindlichkeit, rückstand~, verschuldung, gläubiger, verschuldet',
  withdrawMoney:
    'geld abheben, geld abziehen, konto räumen, geld abfließen, euro abfließen, euro abziehen, euro abheben, bargeld abheben, einlage abziehen, abheben~, abziehen~, abfließen, abhebung, abfluss, mittelabfluss, geldabfluss, kapitalabzug, abzug~, bankensturm, schalteransturm',
  guarantee: 'garantie, garantieren, bürgschaft, bürgen, absichern, haftung~, einstehen',
  offer: 'angebot, anbieten, offerte, gebot, bieten~',
  fine: 'geldstrafe, bußgeld, geldbuße, strafzahlung, ordnungsgeld',
  tax: 'steuer, besteuern, abgabe, steuerhinterziehung, besteuerung',
  cost: 'kosten, preis~, ausgabe~, aufwand~, mehrkosten, kostensteigerung',
  profit:
    'gewinn machen, gewinn erzielen, gewinn erwirtschaften, gewinn, verdienen~, umsatz, ertrag, erlös, überschuss, einnahme, dividende, erwirtschaften',
  deficit:
    'verlust machen, verlust schreiben, verlust einfahren, minus machen, defizit, fehlbetrag, rote zahl, abschreiben~, miese, haushaltsloch, verlust machen',
  close:
    'betrieb einstellen, tür schließen, schließen~, schließung, dichtmachen, stilllegen, stilllegung, sperrung, absperren, werkschließung, zumachen, abschalten~, abschaltung, sperren',
  open: 'betrieb nehmen, betrieb gehen, öffnen, öffnung, eröffnen, eröffnung, einweihen, wiedereröffnung, inbetriebnahme, einweihung, freigeben~',
  build: 'bauen, bau, errichten, errichtung, neubau, ausbauen~, ausbau~, baustelle, erbauen',
  produce: 'produzieren, produktion, herstellen, herstellung, fertigen, fertigung, erzeugen, erzeugung, fördern~',
  recall: 'markt nehmen, verkehr ziehen, rückruf, zurückrufen, rückrufaktion, vom markt nehmen',
  supply:
    'verfügung stellen, waffe liefern, hilfe liefern, liefern, lieferung, beliefern, versorgen, versorgung, bereitstellen, exportieren, export, waffenlieferung, übergeben, übergabe, ausfuhr, ausrüsten, nachschub, belieferung, verschiffen~',
  import: 'importieren, import, einfuhr, einführen~, bezug~, beziehen~',
  // health and science
  infect:
    'infizieren, infektion, anstecken, ansteckung, ausbruch~, erkranken, erkrankung, epidemie, pandemie, seuche, neuinfektion, ausbreiten~, ausbreitung, krankheit, infiziert, erkrankt, krank, erkrankte, übertragen~, übertragung~, krankheitsfall',
  vaccinate: 'impfen, impfung, immunisieren, geimpft',
  treat: 'krankenhaus bringen, klinik bringen, behandeln, behandlung, operieren, therapie, operation, heilen, versorgen~, heilung',
  quarantine: 'quarantäne, isolieren, lockdown, ausgangssperre, isolation',
  discover:
    'entdecken, entdeckung, finden~, fund, nachweisen, nachweis, aufspüren, auffinden, feststellen~, beweis~, stoßen~, identifizieren~',
  // sport and culture
  win: 'titel holen, medaille holen, medaille gewinnen, spiel gewinnen, platz belegen, gewinnen, sieg, siegen, bezwingen, titel, meister, sieger, goldmedaille, triumph, schlagen~, besiegen',
  lose: 'verlieren~, niederlage, unterliegen, ausscheiden~, niederlagen',
  score: 'tor schießen, tor erzielen, tor, treffer~, punkt~, erzielen~, unentschieden, remis, ausgleich~',
  dope: 'dopen, doping, dopingprobe, dopingtest',
  signPlayer: 'wechseln~, verpflichten~, verpflichtung~, transfer, ausleihen, vereinswechsel',
  award: 'auszeichnen, auszeichnung, preis~, ehren, ehrung, medaille, verleihen, verleihung',
  publish: 'veröffentlichen, veröffentlichung, publizieren, offenlegen, enthüllen, enthüllung, ausstrahlen, bekannt machen',
  // conduct and knowledge
  know: 'kenntnis haben, bescheid wissen, kenntnis setzen, bescheid geben, hinweis erhalten, hinweis bekommen, warnung erhalten, wissen, kenntnis, kennen, informieren, unterrichten, erfahren~, bescheid, bescheidwissen, hinweis, bekannt~, warnen, warnung, warnschreiben, vorliegen~, mahnen, mitwisser, ahnen, benachrichtigen, ahnungslos',
  inspect:
    'kontrollieren, kontrolle~, überprüfen, überprüfung, inspektion, prüfung, prüfen, inspizieren, testen, test, messen, messung, begutachten, gutachten, audit',
  repair:
    'reparieren, reparatur, instandsetzen, sanieren, sanierung, wartung, warten~, ausbessern, ersetzen, austauschen, renovieren, instandsetzung, wiederherstellen, instandhaltung, beheben, austausch~, nachrüsten',
  help: 'helfen, hilfe, unterstützen, unterstützung, beistehen, beistand, hilfsgüter, assistieren',
  cooperate: 'kooperieren, kooperation, zusammenarbeiten, zusammenarbeit, partnerschaft',
  threaten:
    'druck setzen, druck ausüben, drohen~, bedrohen, drohung, bedrohung, einschüchtern, einschüchterung, druck~, nötigen, unter druck, mobbing',
  conceal:
    'beweis vernichten, beweis beseitigen, geheim halten, spur verwischen, vertuschen, vertuschung, verheimlichen, verschweigen, verbergen, geheim~, vernichten~, zurückhalten~, unterdrücken~, löschen~, verdecken, beweise vernichten',
  violate:
    'verstoßen, verstoß, verletzen~, brechen~, rechtswidrig, illegal, übertreten, missachten, widerrechtlich, völkerrechtswidrig, überschreiten, unerlaubt, missachtung, gesetzwidrig, regelwidrig',
  cause:
    'ursache sein, grund sein, schuld sein, schuld tragen, verantwortung tragen, verursachen, ursache, auslösen, auslöser, grund~, herbeiführen, bewirken, verantwortlich, verantworten, schuld, hervorrufen, verursacher, führen zu, zurückführen, verantwortung',
  neglect:
    'ignorieren, vernachlässigen, missachten, versäumen, versäumnis, fahrlässig, übersehen, fahrlässigkeit, unterlassen, vernachlässigung, schlamperei',
  compete:
    'teilnehmen, teilnahme, beteiligen, beteiligung, mitwirken, mitwirkung, rolle~, mitmachen, beitrag~, involvieren, verwickeln, beteiligt',
  discriminate:
    'diskriminieren, diskriminierung, rassismus, rassistisch, antisemitisch, sexismus, beleidigen, beleidigung, benachteiligen, hetze',
  apologise: 'entschuldigung bitten, entschuldigen, entschuldigung, bedauern~',
  warCrime: 'kriegsverbrechen, völkermord, massaker, gräueltat, genozid, ethnische säuberung',
  deviate:
    'kurs abweichen, kurs abkommen, route verlassen, kurs verlassen, route abweichen, weg abkommen, abweichen, abweichung, abkommen^, vom kurs, kurs verlassen, route verlassen',
  leaveOrg: 'austreten~, austritt, verlassen~, ausstieg, aussteigen, unabhängigkeit, abspaltung, abspalten, lossagen',
  joinOrg: 'beitreten, beitritt, mitgliedschaft, aufnahme~, aufnehmen~',
  safe: 'sicher~, unbedenklich, ungefährlich, sicherheit~, gefahr, gefährlich, risiko, gefährden, gefährdung, unsicher',
};
