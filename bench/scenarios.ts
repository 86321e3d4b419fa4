/** What is particular to one invented affair. */
export interface Setting {
  readonly town: string;
  readonly firm: string;
  readonly minister: string;
  readonly mayor: string;
  readonly spokesperson: string;
  /** A number of victims, and a later, higher one. */
  readonly dead: number;
  readonly more: number;
  /** Millions of euros. */
  readonly sum: number;
}

/** A dispatch before outlets edit it. */
export interface Dispatch {
  readonly title: string;
  readonly sentences: readonly string[];
}

type Stage = (setting: Setting) => Dispatch;

/** Three dispatches in each language: what is first said, what is denied, what comes out. */
export interface Scenario {
  readonly de: readonly Stage[];
  readonly en: readonly Stage[];
}

const explosion: Scenario = {
  de: [
    (s) => ({
      title: `Explosion bei ${s.firm} in ${s.town}`,
      sentences: [
        `Bei einer Explosion im Werk von ${s.firm} in ${s.town} sind nach Angaben der Polizei mindestens ${s.dead} Menschen ums Leben gekommen.`,
        `Die Zahl der Toten könne noch steigen, sagte Bürgermeisterin ${s.mayor} am Abend.`,
        `Ein Sprecher der Feuerwehr teilte mit, der Brand sei unter Kontrolle.`,
        `Zur Ursache wollte sich das Unternehmen zunächst nicht äußern.`,
        `Nach Informationen der Gewerkschaft hatte es in dem Werk schon im Frühjahr Beschwerden über undichte Leitungen gegeben.`,
        `Das Gelände wurde weiträumig abgesperrt.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} weist Vorwürfe zurück`,
      sentences: [
        `Nach der Explosion in ${s.town} hat ${s.firm} den Vorwurf zurückgewiesen, Warnungen missachtet zu haben.`,
        `Alle Anlagen seien fristgerecht geprüft worden, erklärte Firmensprecherin ${s.spokesperson}.`,
        `Umweltminister ${s.minister} forderte eine lückenlose Aufklärung.`,
        `Die Behörden sprachen inzwischen von ${s.more} Toten.`,
        `Die Gewerkschaft warf der Firma vor, an der Wartung gespart zu haben.`,
        `Die Staatsanwaltschaft hat Ermittlungen aufgenommen.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} räumt Mängel ein`,
      sentences: [
        `Die Firma ${s.firm} hat eingeräumt, dass es im Werk in ${s.town} Mängel an den Leitungen gab.`,
        `Man bedauere, dass Hinweise nicht ernst genommen worden seien, sagte Sprecherin ${s.spokesperson}.`,
        `Den Angehörigen werde man ${s.sum} Millionen Euro zahlen, kündigte sie an.`,
        `Bürgermeisterin ${s.mayor} nannte das Eingeständnis überfällig.`,
        `Bei dem Unglück waren nach Angaben der Polizei ${s.more} Menschen gestorben.`,
      ],
    }),
  ],
  en: [
    (s) => ({
      title: `Explosion at ${s.firm} plant in ${s.town}`,
      sentences: [
        `At least ${s.dead} people were killed in an explosion at the ${s.firm} plant in ${s.town}, police said.`,
        `Mayor ${s.mayor} said the death toll could still rise.`,
        `A fire service spokesman said the blaze was under control.`,
        `The company declined to comment on the cause.`,
        `According to the union, workers had complained about leaking pipes in spring.`,
        `The site was cordoned off.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} rejects accusations`,
      sentences: [
        `${s.firm} has denied that it ignored warnings before the explosion in ${s.town}.`,
        `All installations had been inspected on time, company spokeswoman ${s.spokesperson} said.`,
        `Environment minister ${s.minister} called for a full investigation.`,
        `Authorities put the number of dead at ${s.more}.`,
        `The union accused the firm of saving on maintenance.`,
        `Prosecutors have opened an inquiry.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} admits defects`,
      sentences: [
        `${s.firm} has admitted that pipes at its plant in ${s.town} were defective.`,
        `Spokeswoman ${s.spokesperson} said the company regretted that warnings had not been taken seriously.`,
        `She announced that the firm would pay the families ${s.sum} million euros.`,
        `Mayor ${s.mayor} called the admission overdue.`,
        `Police said ${s.more} people died in the accident.`,
      ],
    }),
  ],
};

const takeover: Scenario = {
  de: [
    (s) => ({
      title: `Bericht: ${s.firm} vor Verkauf`,
      sentences: [
        `Der Konzern ${s.firm} verhandelt nach einem Bericht der Wirtschaftszeitung über den Verkauf seines Werks in ${s.town}.`,
        `Der Preis liege bei rund ${s.sum} Millionen Euro, berichtete das Blatt unter Berufung auf zwei mit den Gesprächen vertraute Personen.`,
        `Ein Konzernsprecher wollte den Bericht nicht kommentieren.`,
        `Betriebsrätin ${s.mayor} warnte, bis zu ${s.dead}00 Stellen könnten wegfallen.`,
        `Die Aktie legte am Nachmittag zu.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} dementiert Verkauf`,
      sentences: [
        `${s.firm} hat Berichte über einen Verkauf des Werks in ${s.town} dementiert.`,
        `Es gebe keine Gespräche, sagte Sprecherin ${s.spokesperson} am Dienstag.`,
        `Wirtschaftsminister ${s.minister} bestätigte dagegen, dass ihm eine Anfrage vorliege.`,
        `Die Gewerkschaft forderte Klarheit für die ${s.more}00 Beschäftigten.`,
        `Analysten bezweifelten, dass der Standort ohne Partner bestehen könne.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} bestätigt Verkauf in ${s.town}`,
      sentences: [
        `${s.firm} verkauft sein Werk in ${s.town}, wie der Konzern am Wochenende bestätigte.`,
        `Der Käufer zahle ${s.sum} Millionen Euro, teilte das Unternehmen mit.`,
        `Sprecherin ${s.spokesperson} räumte ein, dass seit Monaten verhandelt worden sei.`,
        `Betriebsrätin ${s.mayor} kritisierte, die Belegschaft sei getäuscht worden.`,
        `Nach Angaben des Ministeriums bleiben ${s.more}00 Stellen erhalten.`,
      ],
    }),
  ],
  en: [
    (s) => ({
      title: `Report: ${s.firm} close to sale`,
      sentences: [
        `${s.firm} is in talks about selling its plant in ${s.town}, a business daily reported.`,
        `The price was about ${s.sum} million euros, the paper said, citing two people familiar with the talks.`,
        `A company spokesman declined to comment on the report.`,
        `Works council head ${s.mayor} warned that up to ${s.dead}00 jobs could be lost.`,
        `Shares rose in the afternoon.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} denies sale`,
      sentences: [
        `${s.firm} has denied reports about a sale of its plant in ${s.town}.`,
        `There were no talks, spokeswoman ${s.spokesperson} said on Tuesday.`,
        `Economy minister ${s.minister}, however, confirmed that he had received a request.`,
        `The union demanded clarity for the ${s.more}00 employees.`,
        `Analysts doubted that the site could survive without a partner.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} confirms sale in ${s.town}`,
      sentences: [
        `${s.firm} is selling its plant in ${s.town}, the group confirmed at the weekend.`,
        `The buyer would pay ${s.sum} million euros, the company said.`,
        `Spokeswoman ${s.spokesperson} admitted that talks had been under way for months.`,
        `Works council head ${s.mayor} complained that the workforce had been deceived.`,
        `According to the ministry, ${s.more}00 jobs will be kept.`,
      ],
    }),
  ],
};

const leak: Scenario = {
  de: [
    (s) => ({
      title: `Hacker greifen Stadtwerke ${s.town} an`,
      sentences: [
        `Unbekannte haben nach Angaben der Stadtwerke ${s.town} Daten von rund ${s.more}000 Kunden gestohlen.`,
        `Geschäftsführerin ${s.mayor} sagte, die Versorgung sei nicht gefährdet.`,
        `Das Portal Netzblick berichtete, die Täter verlangten ${s.sum} Millionen Euro.`,
        `Die Polizei bestätigte das nicht.`,
        `Der Dienstleister ${s.firm} erklärte, seine Systeme seien nicht betroffen.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} bestreitet Lücke`,
      sentences: [
        `Der Dienstleister ${s.firm} hat bestritten, dass der Angriff auf die Stadtwerke ${s.town} über seine Server lief.`,
        `Die Behauptung sei falsch, sagte Sprecher ${s.spokesperson}.`,
        `Innenministerin ${s.minister} erklärte, die Spur führe ins Ausland.`,
        `Fachleute vermuteten eine lange bekannte Lücke.`,
        `Den Stadtwerken zufolge wurden Daten von ${s.dead}000 Haushalten veröffentlicht.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} gesteht Fehler ein`,
      sentences: [
        `${s.firm} hat zugegeben, dass der Angriff auf die Stadtwerke ${s.town} über einen seiner Server lief.`,
        `Man habe die Lücke zu spät geschlossen, sagte Sprecher ${s.spokesperson}.`,
        `Geschäftsführerin ${s.mayor} kündigte eine Klage an.`,
        `Der Schaden liege bei ${s.sum} Millionen Euro, teilte sie mit.`,
        `Das Ministerium wollte sich zu Tätern nicht äußern.`,
      ],
    }),
  ],
  en: [
    (s) => ({
      title: `Hackers hit utility in ${s.town}`,
      sentences: [
        `Hackers have stolen the data of about ${s.more},000 customers, the utility of ${s.town} said.`,
        `Chief executive ${s.mayor} said supplies were not at risk.`,
        `The website Netwatch reported that the attackers demanded ${s.sum} million euros.`,
        `Police would not confirm that.`,
        `Contractor ${s.firm} said its systems were not affected.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} denies security hole`,
      sentences: [
        `Contractor ${s.firm} has denied that the attack on the utility of ${s.town} came through its servers.`,
        `The claim was false, spokesman ${s.spokesperson} said.`,
        `Interior minister ${s.minister} said the trail led abroad.`,
        `Experts suspected a hole that had long been known.`,
        `According to the utility, data of ${s.dead},000 households were published.`,
      ],
    }),
    (s) => ({
      title: `${s.firm} concedes mistake`,
      sentences: [
        `${s.firm} has conceded that the attack on the utility of ${s.town} came through one of its servers.`,
        `Spokesman ${s.spokesperson} said the hole had been closed too late.`,
        `Chief executive ${s.mayor} announced a lawsuit.`,
        `She put the damage at ${s.sum} million euros.`,
        `The ministry declined to comment on the attackers.`,
      ],
    }),
  ],
};

/** The kinds of affairs. */
export const SCENARIOS: readonly Scenario[] = [explosion, takeover, leak];
