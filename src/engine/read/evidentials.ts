import type { Clause, Range } from '../parse/clause.ts';
import { extentOf, snap } from './extents.ts';
import type { AnalysedSentence, Article, Frame } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';
import { speakerRank } from './speaker-nouns.ts';

/** "Er soll bezahlt haben": the evidential modal with a perfect infinitive. "She is said to earn …", "reportedly". */
export function evidentialFrames(article: Article, sentence: AnalysedSentence): Frame[] {
  return article.language.code === 'de' ? germanEvidential(article, sentence) : englishEvidential(article, sentence);
}

function germanEvidential(article: Article, sentence: AnalysedSentence): Frame[] {
  const frames: Frame[] = [];
  const taken = new Set<Clause>();
  for (const clause of sentence.clauses) {
    if (clause.modal !== 'sollen' || clause.mood === 'Sub' || clause.finite === null || clause.quote > 0 || clause.tense === 'Past')
      continue;
    if (taken.has(clause)) continue;
    const joined = withJoined(sentence, clause);
    if (!isHearsay(article, sentence, clause, joined)) continue;
    for (const c of joined) taken.add(c);
    const { from } = extentOf(sentence, clause, -1);
    const to = Math.max(...joined.map((c) => extentOf(sentence, c, -1).to));
    // "…, | was sein Anwalt bestreitet": an answer is no part of what is said
    const answer = sentence.clauses.find(
      (c) => c.link === 'relative' && c.range.from > clause.verb && sentence.words[c.marker ?? c.range.from]!.lower === 'was',
    );
    frames.push(anonymous(article, sentence, { from, to: answer ? Math.min(to, answer.range.from) : to }, clause, 'evidential-soll'));
  }
  return frames;
}

/** "soll Gelder veruntreut | und Akten gefälscht haben": the clause with those that share its subject and its last word. */
function withJoined(sentence: AnalysedSentence, clause: Clause): Clause[] {
  const joined = [clause];
  for (const c of sentence.clauses) {
    const shares =
      c.finite === clause.finite || (c.finite !== null && c.finite > c.verb && /^(?:haben|sein)$/u.test(sentence.words[c.finite]!.lower));
    if (
      c !== clause &&
      joined.some((j) => j.index === c.parent) &&
      /^(?:coordinate|bare)$/u.test(c.link) &&
      c.subjects.length === 0 &&
      shares
    )
      joined.push(c);
  }
  return joined;
}

/**
 * True where "soll" reports: with a perfect infinitive, or with a verb for how things are ("soll sich um einen Gast handeln", "soll seit
 * Mai im Ausland leben"). Of an act that is still to come it tells what is planned ("soll im Mai wieder öffnen", "soll bis Mai saniert sein").
 */
function isHearsay(article: Article, sentence: AnalysedSentence, clause: Clause, joined: readonly Clause[]): boolean {
  const last = joined.reduce((a, b) => (b.range.from > a.range.from ? b : a));
  if (isPerfectEnd(sentence, last)) return true;
  const own = clause.own.flatMap((r) => sentence.words.slice(r.from, r.to));
  if (own.some((w) => FUTURE.test(w.lower))) return false;
  const reflexive = own.some((w) => w.lower === 'sich');
  if (/^(?:befinden|handeln)$/u.test(clause.lemma) && reflexive) return true;
  // "Grund soll ein Streit sein"
  if (clause.lemma === 'sein' && clause.phrases.some((p) => p.preposition === null && CAUSE.test(sentence.words[p.head]!.lower)))
    return true;
  if (clause.obliques.some((p) => p.preposition === 'seit')) return true;
  const subject = clause.subjects[0];
  const lives = /^(?:leben|wohnen|leiden)$/u.test(clause.lemma) || (clause.lemma === 'aufhalten' && reflexive);
  return clause.lemma === 'stammen' || (lives && subject !== undefined && speakerRank(article.language, sentence, subject) >= 2);
}

/** Words that set a time to come. */
const FUTURE = /^(?:künftig|zukünftig|demnächst|bald|später|dann|ab|bis|wieder|morgen|(?:nächst|kommend|folgend)e[mnrs]?|20\d\d)$/u;
/** Nouns for why something happened. */
const CAUSE = /(?:ursache|grund|hintergrund|auslöser|motiv|anlass)$/u;
/**
 * Participles of verbs whose perfect takes "sein": "soll geflohen | sein |" tells what happened. Of other verbs the participle with "sein" is a
 * state that is wanted ("soll bis Mai saniert | sein |").
 */
const HAPPENED =
  /(?:worden|gewesen|geworden|gegangen|kommen|geblieben|gefahren|flohen|flüchtet|geflogen|gereist|verreist|storben|gefallen|verfallen|zerfallen|gestürzt|gelaufen|gerannt|gesprungen|gezogen|getreten|getaucht|geraten|gelangt|geschehen|passiert|wachsen|gestiegen|gesunken|geschrumpft|erschienen|verschwunden|entstanden|geschlichen|geklettert|gerutscht|geprallt|gerast|gekehrt|gewandert|gekippt|gebrochen|gerückt|geschlafen|wacht|gedrungen|gelandet|gestartet|gestoßen|wichen|geglitten|gescheitert|geschwommen|ertrunken|erstickt|erfroren|erkrankt|verblutet|verunglückt|explodiert|kollidiert|eskaliert|desertiert|emigriert|marschiert|begegnet|gefolgt|gelungen|geglückt|gewechselt|gebrannt|geschmolzen|zerbrochen|geplatzt|gerissen|entgleist|gesickert|gekentert|gestrandet|geflossen|geströmt|erlegen|vergangen)$/u;
/** Participles for how somebody or something is: "soll in den Fall verwickelt sein". */
const STATE =
  /^(?:verheiratet|verwickelt|verstrickt|beteiligt|verschuldet|verletzt|verwundet|befreundet|verwandt|bewaffnet|betroffen|infiziert)$/u;

/** "… berührt haben", "… verletzt worden sein", "… geflohen sein": the clause ends in a perfect infinitive, whatever the tagger takes its participle for. */
function isPerfectEnd(sentence: AnalysedSentence, clause: Clause): boolean {
  const end = Math.max(...clause.own.map((r) => r.to));
  const words = sentence.words.slice(clause.range.from, end).filter((w) => w.upos !== 'PUNCT');
  const [participle, last] = words.slice(-2);
  if (!participle || !last) return false;
  if (last.lower === 'sein') return HAPPENED.test(participle.lower) || STATE.test(participle.lower);
  return last.lower === 'haben' && participle.upos === 'VERB' && /(?:t|en)$/u.test(participle.lower) && participle.morph.verbForm !== 'Inf';
}

function anonymous(article: Article, sentence: AnalysedSentence, extent: Range, clause: Clause, rule: string): Frame {
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, extent.from, extent.to)));
  return {
    sentence: sentence.index,
    clause: clause.index,
    cue: [spanOf(sentence, clause.finite!, clause.finite! + 1)],
    stance: 'asserts',
    sources: [{ kind: 'anonymous' }],
    content: { kind: 'spans', spans: [span] },
    hops: [],
    frameWords: [],
    reason: [rule],
    trust: 0.6,
  };
}

const EVIDENTIAL_PASSIVE = new Set(['say', 'believe', 'report', 'think', 'understand', 'allege', 'rumour', 'rumor', 'know', 'suppose']);

function englishEvidential(article: Article, sentence: AnalysedSentence): Frame[] {
  const frames: Frame[] = [];
  for (const clause of sentence.clauses) {
    if (
      !clause.passive ||
      !EVIDENTIAL_PASSIVE.has(clause.lemma) ||
      clause.quote > 0 ||
      clause.finite === null ||
      clause.lemma === 'know' ||
      clause.lemma === 'suppose'
    )
      continue;
    const inner = sentence.clauses.find((c) => c.parent === clause.index && c.link === 'infinitive' && c.range.from > clause.verb);
    const subject = clause.subjects[0];
    if (!inner || !subject || clause.obliques.some((p) => p.preposition === 'by')) continue;
    let from = inner.range.from;
    if (sentence.words[from]!.lower === 'to') from++;
    const extent = extentOf(sentence, inner, clause.index);
    const text = article.document.text;
    const spans = [
      trimSpan(text, spanOf(sentence, subject.from, subject.to)),
      trimSpan(text, spanOf(sentence, from, Math.max(from + 1, extent.to))),
    ];
    frames.push({
      sentence: sentence.index,
      clause: clause.index,
      cue: [spanOf(sentence, clause.verb, clause.verb + 1)],
      stance: 'asserts',
      sources: [{ kind: 'anonymous' }],
      content: { kind: 'spans', spans },
      hops: [],
      frameWords: [],
      reason: ['evidential-passive'],
      trust: 0.65,
    });
  }
  return frames;
}
