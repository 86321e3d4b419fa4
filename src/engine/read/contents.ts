import type { VerbCue } from '../lang/cue.ts';
import type { Clause, Phrase, Range } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import { type CueMatch, matchCues, matchNoun, takes } from './cues.ts';
import { aroundFrame, extentOf, type FoundContent, snap, strip, TIME_WORD } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { host } from './host-contents.ts';
import { lostClause, lostThat } from './lost-clauses.ts';
import { about, isPronominalAdverb, nominal } from './nominal-contents.ts';
import { quoted } from './quoted-contents.ts';
import { trimSpan } from './quotes.ts';
import { bearerOf } from './subjects.ts';

/** The content of a verb frame: the first of the ways in which its cue can take one that the sentence offers. */
export function contentOf(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): FoundContent | null {
  const { cue } = match;
  if (pointsWithPronoun(article, sentence, clause, match)) {
    const found = nominal(article, sentence, clause, match);
    if (found) return found;
    const word = sentence.words[clause.verb + 1]!;
    if (match.stance === 'denies' || match.stance === 'confirms')
      return {
        content: { kind: 'pointed', span: { start: word.start, end: word.end }, noun: null },
        rule: 'pronoun-object',
        covers: [{ from: word.index, to: word.index + 1 }],
        trust: 0.7,
      };
  }
  return (
    (takes(cue, 'quote') || takes(cue, 'clause') || takes(cue, 'question') ? quoted(article, sentence, clause) : null) ??
    dependent(article, sentence, clause, cue) ??
    lostThat(article, sentence, clause, cue) ??
    gerund(article, sentence, clause, cue) ??
    (takes(cue, 'clause') || takes(cue, 'quote') || takes(cue, 'question') ? host(article, sentence, clause, cue) : null) ??
    about(article, sentence, clause, match) ??
    lostClause(article, sentence, clause) ??
    nominal(article, sentence, clause, match)
  );
}

/** "rejected this, saying …": the pronoun right after the verb is the content, not the clause that follows. */
function pointsWithPronoun(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): boolean {
  const next = sentence.words[clause.verb + 1];
  const stop = sentence.words[clause.verb + 2];
  if (article.language.code === 'en') return next !== undefined && /^(?:this|that)$/.test(next.lower) && (!stop || stop.upos === 'PUNCT');
  // "erklärt hat das der Wirt: …" points forward
  return match.stance !== 'asserts' && colonAfterPronoun(sentence, clause);
}

/** "wies das zurück: Die Arbeiten gingen weiter": what is rejected is "das", and the rest is said beside. */
export function colonAfterPronoun(sentence: AnalysedSentence, clause: Clause): boolean {
  const { words } = sentence;
  const end = Math.max(...clause.own.map((r) => r.to));
  const colon = words[end]?.text === ':' || words[end - 1]?.text === ':';
  const points = (w: Word) =>
    (/^(?:das|dies|this|that)$/u.test(w.lower) && w.upos === 'PRON') ||
    // "Dem widersprach das Büro: …"
    (/^(?:dem|diesem)$/u.test(w.lower) && /^(?:VERB|AUX)$/.test(words[w.index + 1]?.upos ?? ''));
  return colon && clause.own.some((r) => words.slice(r.from, r.to).some(points));
}

/** dass/that, bare, ob/whether, infinitive and gerund clauses that hang on the cue. */
function dependent(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  const announced = announces(sentence, clause, cue);
  const children = sentence.clauses.filter(
    (c) =>
      (c.parent === clause.index || isBehindCiting(sentence, clause, c)) &&
      c.index !== clause.index &&
      !isFramedBehind(sentence, clause, c) &&
      // "The plant was safe, the ministry said; | it had been checked": what is told goes on, and began before
      !(clause.link === 'postposed' && sentence.words[c.range.from - 1]?.text === ';') &&
      !isOfNounBefore(article, sentence, clause, c) &&
      !(cue.stance === 'asserts' && !clause.negated && isOfReport(sentence, c)) &&
      ((fits(sentence, c, cue, clause) && !(c.link === 'bare' && c.mood === 'Ind' && isAside(article, sentence, c, cue, clause))) ||
        ((announced || (takes(cue, 'object') && takesByNoun(article, sentence, clause, c))) &&
          (/^(?:that|question|infinitive)$/.test(c.link) || isReportThat(sentence, c) || reportOpening(sentence, c) > 0))),
  );
  if (children.length === 0) return null;
  const chosen = children[0]!;
  const after = chosen.verb > clause.verb;
  // "expects | Finland to send ships": who is to act belongs to what is expected
  const actor =
    chosen.link === 'infinitive' && cue.addressee === undefined
      ? clause.objects.find((p) => p.head < chosen.range.from && p.to >= chosen.range.from)
      : undefined;
  if (actor && article.language.code === 'en' && actor.from > clause.verb) {
    const to = extentOf(sentence, chosen, clause.index).to;
    const span = strip(article, sentence, { from: actor.from, to }, clause);
    return { content: { kind: 'spans', spans: [span] }, rule: 'infinitive-clause', covers: [{ from: actor.from, to }], trust: 0.85 };
  }
  const clamp = (r: Range): Range => (after ? { from: contentStart(article, sentence, clause, chosen, r), to: r.to } : r);
  const ranges = [clamp(extentOf(sentence, chosen, clause.index))];
  for (const c of children.slice(1)) if (c.link === chosen.link) ranges.push(clamp(extentOf(sentence, c, clause.index)));
  const from = Math.min(...ranges.map((r) => r.from));
  const end = Math.max(...ranges.map((r) => r.to));
  const to = beforeColon(
    article,
    sentence,
    clause,
    from,
    after && chosen.link === 'that' ? toNextMark(article, sentence, clause, end) : end,
  );
  const cut = aroundFrame(sentence, clause, { from: from + reportOpening(sentence, chosen), to });
  const spans = cut.map((r) => strip(article, sentence, r, chosen)).filter((s) => s.end > s.start);
  if (spans.length === 0) return null;
  // "| an election | that the opposition says | was marred by fraud"
  const bearer =
    article.language.code === 'en' && /^(?:relative|that)$/u.test(clause.link) && chosen.subjects.length === 0
      ? bearerOf(sentence, clause)
      : null;
  if (bearer && /^(?:AUX|VERB)$/.test(sentence.words[from]!.upos)) spans.unshift(spanOf(sentence, bearer.from, bearer.to));
  // "denied | having signed it": a clause without a finite verb, whatever the tree calls it
  const gerund =
    article.language.code === 'en' && chosen.link === 'that' && chosen.finite === null && /ing$/u.test(sentence.words[from]!.lower);
  return {
    content: { kind: 'spans', spans },
    rule: gerund ? 'gerund-clause' : `${chosen.link}-clause`,
    covers: [{ from, to }],
    trust: chosen.link === 'bare' ? 0.85 : 0.9,
  };
}

/** "Auf die Frage, | ob er bleibe |, sagte er, …", "Asked about claims | that he lied |, he said …": a clause that says what is answered is not the answer. */
function isOfNounBefore(article: Article, sentence: AnalysedSentence, clause: Clause, c: Clause): boolean {
  return (
    c.range.to <= (clause.finite ?? clause.verb) + 1 &&
    clause.obliques.some(
      (p) =>
        p.to <= c.range.from &&
        c.range.from - p.to <= 2 &&
        /^(?:auf|zu|an|to|on|about)$/u.test(p.preposition ?? '') &&
        matchNoun(sentence.words[p.head]!, article.language)?.takesClause === true,
    )
  );
}

/** "äußerte sich zu Berichten, | wonach er geht |": what reports say, and not who speaks of them. */
function isOfReport(sentence: AnalysedSentence, c: Clause): boolean {
  const [first, second] = [sentence.words[c.range.from], sentence.words[c.range.from + 1]];
  return first?.lower === 'wonach' || (first?.text === ',' && second?.lower === 'wonach');
}

/** "told CNN, citing two officials, | that the convoy had crossed": the tree may hang the clause on what is cited. */
function isBehindCiting(sentence: AnalysedSentence, clause: Clause, c: Clause): boolean {
  const citing = c.link === 'that' && c.parent !== null ? sentence.clauses[c.parent]! : null;
  if (citing?.link !== 'gerund' || citing.parent !== clause.index || !/^(?:cite|quote)$/u.test(citing.lemma)) return false;
  return sentence.words[c.range.from]!.text === ',' || sentence.words[c.range.from - 1]?.text === ',';
}

/** "übte Kritik: | Das Land habe nichts getan, sagte der Obmann": what follows a colon and has a frame of its own behind it is not said by who stands before. */
function isFramedBehind(sentence: AnalysedSentence, clause: Clause, c: Clause): boolean {
  const colon = sentence.words.findLastIndex((w, i) => i > clause.verb && i < c.verb && w.text === ':' && w.quote === clause.quote);
  return (
    c.link === 'bare' &&
    colon > 0 &&
    sentence.clauses.some((d) => d.link === 'postposed' && d.range.from >= c.range.to && d.subjects.length > 0)
  );
}

/** "accused the club of | unsettling the player": found by its words where the tree has it otherwise. */
function gerund(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  if (!cue.aboutGerund) return null;
  const { words } = sentence;
  const own = clause.own.find((r) => r.to > clause.verb && r.from <= clause.verb);
  if (!own) return null;
  // "accused the firm | of having ignored …", "accused | the firm of ignoring …": the tree may part the clause there
  const child = sentence.clauses.find((c) => c.parent === clause.index && c.range.from === own.to && c.finite === null);
  const end = child ? child.range.to : own.to;
  const at = words.findIndex(
    (w, i) =>
      i > clause.verb &&
      i < end - 1 &&
      cue.aboutGerund!.includes(w.lower) &&
      (/ing$/u.test(words[i + 1]!.lower) || words[i + 1]!.quote > w.quote),
  );
  if (at < 0) return null;
  const span = snap(
    article,
    trimSpan(article.document.text, spanOf(sentence, at + 1, clause.range.to > at + 1 ? Math.max(end, at + 2) : end)),
  );
  return { content: { kind: 'spans', spans: [span] }, rule: 'gerund-words', covers: [{ from: at, to: end }], trust: 0.8 };
}

/** "wies Berichte zurück, | denen zufolge |, | wonach | …": number of words before what the reports say; 0 for other clauses. */
function reportOpening(sentence: AnalysedSentence, c: Clause): number {
  if (c.link !== 'relative' && c.link !== 'question') return 0;
  const [first, second] = [sentence.words[c.range.from]?.lower ?? '', sentence.words[c.range.from + 1]?.lower ?? ''];
  if (/^(?:denen|dem|der)$/u.test(first) && second === 'zufolge') return 2;
  if (/^(?:laut|nach)$/u.test(first) && /^(?:denen|dem|der)$/u.test(second)) return 2;
  return first === 'wonach' ? 1 : 0;
}

/** "retracted its report | that the mayor had resigned": with a subject of its own the clause says what the report says. */
function isReportThat(sentence: AnalysedSentence, c: Clause): boolean {
  const first = sentence.words[c.range.from]!;
  return c.link === 'relative' && c.finite !== null && first.lower === 'that' && c.subjects.some((p) => p.head !== first.index);
}

/** "confirmed that it left | shortly before it sank": what follows a clause without a mark or a verb of another main clause goes on with it. */
function toNextMark(article: Article, sentence: AnalysedSentence, frame: Clause, from: number): number {
  if (article.language.code !== 'en') return from;
  const others = new Set(
    sentence.clauses.filter((c) => c !== frame && /^(?:main|coordinate|postposed)$/u.test(c.link)).flatMap((c) => [...c.predicate, c.verb]),
  );
  let to = from;
  while (to < sentence.words.length && !/^(?:PUNCT|CCONJ)$/u.test(sentence.words[to]!.upos)) {
    if (others.has(to) || sentence.words[to]!.quote !== frame.quote) return from;
    to++;
  }
  return to;
}

/** "told readers that the town was broke | : the funds are gone, the council admitted": what another frame says after a colon is its own. */
function beforeColon(article: Article, sentence: AnalysedSentence, clause: Clause, from: number, to: number): number {
  const colon = sentence.words.findIndex((w, i) => i > from && i < to && w.text === ':' && w.quote === clause.quote);
  // "said four had died; | the ministry put the number at one"
  const semicolon = sentence.words.findIndex((w, i) => i > from && i < to && w.text === ';' && w.quote === clause.quote);
  if (
    semicolon > 0 &&
    sentence.clauses.some((c) => c.verb > semicolon && c.subjects.length > 0 && matchCues(sentence, c, article.language).length > 0)
  )
    return semicolon;
  return colon > 0 && sentence.clauses.some((c) => c.link === 'postposed' && c.quote === clause.quote && c.verb > colon) ? colon : to;
}

/** "wies den Vorwurf zurück, | Daten gelöscht zu haben": the noun that is the object takes the clause. */
function takesByNoun(article: Article, sentence: AnalysedSentence, clause: Clause, child: Clause): boolean {
  const noun = (p: { head: number }) => matchNoun(sentence.words[p.head]!, article.language)?.takesClause === true;
  if (child.range.from > clause.verb) return clause.objects.some(noun);
  // "Den Vorwurf, | Akten gelöscht zu haben |, wies sie zurück"
  return clause.objects.some((p) => noun(p) && p.to <= child.range.from && child.range.from - p.to <= 2);
}

/** "ging davon aus, | dass …", "bat darum, | zu …": the pronominal adverb of the cue's preposition announces the clause. */
function announces(sentence: AnalysedSentence, clause: Clause, cue: VerbCue): boolean {
  // "kritisierte den Rat dafür, | geschwiegen zu haben |": what somebody is praised or blamed for
  const about = [...(cue.about ?? []), ...(cue.stance === 'judges' ? ['für'] : [])];
  return about.length > 0 && clause.own.some((r) => sentence.words.slice(r.from, r.to).some((w) => isPronominalAdverb(w.lower, about)));
}

/** First word of a clause after its cue: not before the verb, without the time of speaking, with a subject that the tree has lost. */
function contentStart(article: Article, sentence: AnalysedSentence, frame: Clause, chosen: Clause, range: Range): number {
  const { words } = sentence;
  let from = Math.max(range.from, Math.min(frame.verb + 1, chosen.verb));
  if (article.language.code !== 'en') return from;
  const apart =
    frame.objects.length === 0 ||
    (frame.objects[0]!.to === range.from && !/^(?:tell|remind|inform|warn|assure|ask|show|convince)$/.test(frame.lemma));
  const lost = chosen.subjects.length === 0 && chosen.link === 'that' && chosen.marker === null && apart;
  if (lost && words.slice(frame.verb + 1, from).every((w) => /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|PART)$/.test(w.upos))) from = frame.verb + 1;
  // "said on Wednesday | the market …", "said yesterday that …"
  for (let i = from; i < chosen.verb; i++) {
    const word = words[i]!;
    if (/^(?:on|in|late|early|last|this)$/.test(word.lower) && TIME_WORD.test(words[i + 1]?.lower ?? '')) continue;
    if (/^(?:on)$/.test(word.lower) && words[i + 1]?.upos === 'NUM' && TIME_WORD.test(words[i + 2]?.lower ?? '')) continue;
    if (word.upos === 'NUM' && TIME_WORD.test(words[i + 1]?.lower ?? '') && i > from) continue;
    if (!TIME_WORD.test(word.lower)) return i;
    if (word.upos !== 'PROPN' && !/^(?:yesterday|today)$/.test(word.lower) && i === from) return i;
  }
  return from;
}

/**
 * A German main clause in the indicative after another is what is said only where the verb has nothing else to take: "Er sagt, es
 * reicht", but "Sie kritisierte das Gesetz, | es gilt seit Mai".
 */
function isAside(article: Article, sentence: AnalysedSentence, c: Clause, cue: VerbCue, frame: Clause): boolean {
  if (article.language.code !== 'de' || c.finite === null) return false;
  const { words } = sentence;
  const end = Math.max(...c.own.map((r) => r.to));
  // "der Mann | konnte | und wollte nicht warten": the rest of the clause follows
  const goesOn = sentence.clauses.some((d) => d.parent === c.index && d.link === 'coordinate' && d.range.from === end);
  // "Der Index schloss im Plus; | das ist ein Rekord |"
  if (words[c.range.from - 1]?.text === ';') return true;
  const verbLast = end - c.range.from > 3 && !goesOn && words.slice(c.finite + 1, end).every((w) => w.upos === 'PUNCT');
  const told = (p: Phrase) =>
    cue.addressee !== undefined ||
    /^(?:ihm|ihr|ihnen|uns)$/u.test(words[p.head]!.lower) ||
    /^(?:dem|einem|diesem)$/u.test(words[p.from]!.lower);
  const about = frame.obliques.some((p) => cue.about?.includes(p.preposition ?? ''));
  // "Die Schulen wurden geschlossen, | Hotels wurden zerstört |": what a passive says is its subject
  const [subject] = frame.subjects;
  const suffers = frame.passive && subject !== undefined && !/^(?:es|das|dies)$/u.test(words[subject.head]!.lower);
  const taken = about || suffers || frame.objects.some((p) => !told(p));
  return verbLast || taken || (cue.weak === true && cue.person !== true) || (frame.passive && frame.obliques.length > 0);
}

/** "informierte das Amt, | welches den Stab einberief": after a noun "welches", "wo" and "was" say more of it and ask nothing. */
function followsNoun(sentence: AnalysedSentence, c: Clause): boolean {
  const { words } = sentence;
  const before = words[c.range.from - 1]?.text === ',' ? words[c.range.from - 2] : undefined;
  return (
    /^(?:welche[mnrs]?|wo|womit|wobei|was)$/u.test(words[c.marker ?? c.range.from]!.lower) && /^(?:NOUN|PROPN)$/.test(before?.upos ?? '')
  );
}

function fits(sentence: AnalysedSentence, c: Clause, cue: VerbCue, frame: Clause): boolean {
  switch (c.link) {
    case 'that':
      return takes(cue, 'clause');
    case 'bare':
      return (
        takes(cue, 'clause') &&
        frame.link !== 'postposed' &&
        c.range.from > frame.range.from &&
        (sentence.words[c.range.from]!.upos !== 'SCONJ' || c.finite === c.range.from + 1)
      );
    case 'question':
      if (followsNoun(sentence, c)) return false;
      // "rechnet mit einer Lieferung nach Bonn, | wo der Sitz ist |": only who can tell an answer takes what these words open
      return (
        takes(cue, 'question') ||
        (takes(cue, 'clause') && !/^(?:wie|was|wo(?:bei|mit|durch)?)$/u.test(sentence.words[c.marker ?? c.range.from]!.lower))
      );
    case 'infinitive':
      return takes(cue, 'infinitive');
    case 'gerund':
      if (c.verb < frame.verb || sentence.words.slice(frame.verb, c.range.from + 1).some((w) => w.text === ',')) return false;
      return (
        takes(cue, 'gerund') ||
        (cue.aboutGerund !== undefined &&
          sentence.words.slice(Math.max(0, c.range.from - 1), c.verb).some((w) => cue.aboutGerund!.includes(w.lower)))
      );
    default:
      return false;
  }
}
