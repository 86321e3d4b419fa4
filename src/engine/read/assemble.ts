import type { Quotation } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { overlap } from '../text/span.ts';
import { type Cast, gatherCast } from './actors.ts';
import { carrierFrame, floatingQuote, isPlanned, konjunktivFrame, plannedFrame, saysSo } from './carry.ts';
import type { CastMember } from './cast-names.ts';
import { asCorrection } from './corrections.ts';
import { contentStart, type Draft } from './draft.ts';
import { evidentialFrames } from './evidentials.ts';
import type { AnalysedSentence, Article, Frame, Mention, SourceRef } from './frame.ts';
import { framesAlike, spanOf } from './frame.ts';
import { lightVerbFrames } from './light-verbs.ts';
import { nounSubjectFrames } from './noun-subjects.ts';
import { colonFrame, headlineFrame, nounFrames, viewFrame, wordsFrame } from './other-frames.ts';
import { phraseFrames } from './phrase-frames.ts';
import { lookUpPointer } from './pointers.ts';
import { innerSpan, quotationsIn } from './quotes.ts';
import { joinRelays } from './relays.ts';
import { reportedClauses } from './reported-clauses.ts';
import { speakerBefore } from './speaker-before.ts';
import { verbFrames } from './verb-frames.ts';

/** The statements of an article, still without ids, in the order of the text, and who is who. */
export function assemble(article: Article): { drafts: Draft[]; cast: Cast } {
  const cast = gatherCast(article);
  const drafts: Draft[] = [];
  let last: LastSpeaker | null = null;
  for (const sentence of article.sentences) {
    const frames = framesAlike(settle(article, framesOf(article, sentence)).map((f) => onWordOf(f, sentence, last)));
    const carriedFrames = framesAlike(carriedOf(article, sentence, frames, last));
    // "Ihre Partei habe auf die Kosten hingewiesen": within what is carried on, a mention of somebody's words is no statement of its own
    const outside = frames.filter(
      (f) => !(carriedFrames.some((c) => covers(c, f)) && isWeakNested(article, f, [...frames, ...carriedFrames])),
    );
    for (const frame of [...outside, ...carriedFrames].sort((a, b) => position(a, sentence) - position(b, sentence))) {
      const made = draftsOf(article, frame, cast, drafts.slice(-NEARBY), last);
      drafts.push(...made);
      const speaker = made.find(
        (d) => d.frame.sources[0]?.kind !== 'carried' && (d.member !== null || isHearsay(d)) && !isNested(frame, frames),
      );
      if (speaker)
        last = { member: speaker.member, sentence: sentence.index, block: sentence.block, hops: speaker.hops, stance: speaker.stance };
      else if (made.length > 0 && last !== null) last = moved(last, sentence);
    }
  }
  return { drafts: nest(drafts), cast };
}

/** "Zeugen zufolge", "Berichten zufolge": what goes on after it is said by nobody named. */
function isHearsay(draft: Draft): boolean {
  return draft.frame.sources[0]?.kind === 'anonymous' && draft.frame.reason.some((r) => r.startsWith('phrase:'));
}

/** Who spoke last, and where; nobody after "Berichten zufolge". */
interface LastSpeaker {
  readonly member: CastMember | null;
  readonly sentence: number;
  readonly block: number;
  readonly hops: Draft['hops'];
  readonly stance: Draft['stance'];
}

function moved(last: LastSpeaker, sentence: AnalysedSentence): LastSpeaker {
  return { ...last, sentence: sentence.index, block: sentence.block };
}

function framesOf(article: Article, sentence: AnalysedSentence): Frame[] {
  const headline = headlineFrame(article, sentence);
  if (headline) return [headline];
  const frames = [...verbFrames(article, sentence), ...phraseFrames(article, sentence), ...nounFrames(article, sentence)];
  frames.push(...lightVerbFrames(article, sentence, frames));
  frames.push(...nounSubjectFrames(article, sentence, frames));
  const colon = colonFrame(article, sentence);
  if (colon && !frames.some((f) => covers(f, colon))) frames.push(colon);
  const words = wordsFrame(article, sentence);
  if (words && !frames.some((f) => covers(f, words))) frames.push(words);
  const view = frames.length === 0 ? viewFrame(article, sentence) : null;
  if (view) frames.push(view);
  for (const frame of evidentialFrames(article, sentence)) if (!frames.some((f) => covers(f, frame))) frames.push(frame);
  frames.push(...reportedClauses(article, sentence, frames));
  return framesAlike(joinRelays(article, sentence, frames).map((f) => asCorrection(article, sentence, endBefore(f, frames))));
}

/** "X says that P | , a charge Y rejects": the noun that the other frame begins with is not what X says. */
function endBefore(frame: Frame, all: readonly Frame[]): Frame {
  const ends = all.flatMap((f) => (f !== frame && f.endsOthers !== undefined ? [f.endsOthers] : []));
  if (ends.length === 0 || frame.content.kind !== 'spans') return frame;
  const end = Math.min(...ends);
  const spans = frame.content.spans.filter((s) => s.start < end).map((s) => ({ start: s.start, end: Math.min(s.end, end) }));
  return spans.length > 0 ? { ...frame, content: { kind: 'spans', spans } } : frame;
}

/** True where the content of `a` overlaps that of `b` by half. */
function covers(a: Frame, b: Frame): boolean {
  if (a.content.kind !== 'spans' || b.content.kind !== 'spans') return false;
  const size = b.content.spans.reduce((n, s) => n + s.end - s.start, 0);
  const both = b.content.spans.reduce(
    (n, s) => n + (a.content.kind === 'spans' ? a.content.spans.reduce((m, t) => m + overlap(s, t), 0) : 0),
    0,
  );
  return both * 2 > size;
}

/** Of frames that take the same content the more trusted stays, unless they are of different sources that answer each other. */
function settle(article: Article, frames: readonly Frame[]): Frame[] {
  const kept: Frame[] = [];
  for (const frame of [...frames].sort((a, b) => b.trust - a.trust)) {
    const rival = kept.find((k) => sameContent(k, frame) && k.cue.some((c) => frame.cue.some((d) => overlap(c, d) > 0)));
    if (!rival && !isWeakNested(article, frame, frames) && !isAnswered(frame, frames)) kept.push(frame);
  }
  return kept;
}

function contentText(article: Article, frame: Frame): string {
  return frame.content.kind === 'spans' ? frame.content.spans.map((s) => article.document.text.slice(s.start, s.end)).join(' ') : '';
}

/** "denied reports, according to which …": nobody's report is there only to be answered. So is what a retraction takes back. */
function isAnswered(frame: Frame, all: readonly Frame[]): boolean {
  const answers = (f: Frame) => f !== frame && /^(?:denies|confirms|doubts|retracts|concedes)$/u.test(f.stance);
  if (frame.sources[0]?.kind === 'anonymous' && all.some((f) => answers(f) && sameContent(f, frame))) return true;
  return isNested(
    frame,
    all.filter((f) => f === frame || f.stance === 'retracts'),
  );
}

function sameContent(a: Frame, b: Frame): boolean {
  return covers(a, b) && covers(b, a);
}

/** A frame inside the content of another counts only where it reports a clause of its own ("X said that Y had told Z that …"). */
function isWeakNested(article: Article, frame: Frame, all: readonly Frame[]): boolean {
  if (!isNested(frame, all)) return false;
  const rule = frame.reason.find((r) => r.startsWith('content:')) ?? '';
  if (!frame.reason.some((r) => r.startsWith('cue:'))) return frame.reason.some((r) => r.startsWith('evidential'));
  // "sagte, der General habe ihm von 300 Toten berichtet"
  const counted = /^content:about-(?:von|über|of|about)$/u.test(rule) && /\d/u.test(contentText(article, frame));
  if (counted && frame.stance === 'asserts') return false;
  return (
    frame.weak === true ||
    !/^content:(?:that|bare|question|quote|host)/u.test(rule) ||
    !/^(?:asserts|denies|confirms|warns|concedes)$/u.test(frame.stance)
  );
}

function isNested(frame: Frame, all: readonly Frame[]): boolean {
  const cue = frame.cue[0];
  return (
    cue !== undefined &&
    all.some((f) => f !== frame && f.content.kind === 'spans' && f.content.spans.some((s) => cue.start >= s.start && cue.end <= s.end))
  );
}

/** "Aber | man | betont | auch |, …": who spoke before goes on. */
function goesOnAsOne(frame: Frame, sentence: AnalysedSentence): boolean {
  const clause = frame.clause === null ? undefined : sentence.clauses[frame.clause];
  const [subject] = clause?.subjects ?? [];
  if (!clause || !subject || frame.sources[0]?.kind !== 'anonymous' || sentence.words[subject.head]!.lower !== 'man') return false;
  return clause.own.some((r) => sentence.words.slice(r.from, r.to).some((w) => ADDING.test(w.lower)));
}

/** German words with which a sentence adds to what was said. */
const ADDING = /^(?:außerdem|zudem|ferner|darüber|überdies|auch|anschließend|weiter|weiters|dabei|zuvor)$/u;

/** "Ein Zeuge rief die Polizei, sagte der Sprecher. Der Fahrer soll geflohen sein." goes on with the source right before; alone it is hearsay. */
function onWordOf(frame: Frame, sentence: AnalysedSentence, last: LastSpeaker | null): Frame {
  const follows = last !== null && last.block === sentence.block && sentence.index - last.sentence === 1;
  // "Tierschützer warnten vor Panik. Zäune seien der beste Schutz, hieß es."
  const open =
    frame.reason.includes('evidential-soll') ||
    goesOnAsOne(frame, sentence) ||
    (frame.reason.includes('cue:heißen') && frame.sources[0]?.kind === 'anonymous');
  // "Drei seien verletzt, hieß es bei der Polizei. Die Straße ist gesperrt. | Außerdem | soll ein Auto gebrannt haben."
  const adds =
    last !== null &&
    last.member !== null &&
    last.block === sentence.block &&
    sentence.index - last.sentence === 2 &&
    ADDING.test(sentence.words[0]!.lower);
  return (follows || (adds && frame.reason.includes('evidential-soll'))) && open ? { ...frame, sources: [{ kind: 'carried' }] } : frame;
}

/** Statements without a frame in their sentence: reported mood, "demnach", quotations that go on. */
function carriedOf(article: Article, sentence: AnalysedSentence, frames: readonly Frame[], last: LastSpeaker | null): Frame[] {
  const before = () => speakerBefore(article, sentence);
  const found = floatingQuotes(article, sentence, frames, last, before);
  if (found.length > 0) return found;
  if (article.document.blocks[sentence.block]?.kind !== 'paragraph') return found;
  if (frames.some((f) => f.reason.includes('relay:frame') || !isInKonjunktiv(sentence, f))) return found;
  const carrier = carrierFrame(article, sentence);
  const frame = carrier ?? konjunktivFrame(article, sentence) ?? plannedFrame(article, sentence, last?.stance);
  const distance = last ? sentence.index - last.sentence : 99;
  const near = last !== null && distance <= 8 && (last.block === sentence.block || distance <= 1);
  if (!frame) return found;
  if (isPlanned(frame)) return near && distance <= 1 ? [frame] : found;
  const certain = carrier !== null || saysSo(sentence);
  if (near && distance <= 1) return [frame];
  if (!certain) return found;
  const mention = before();
  if (mention) return [{ ...frame, sources: [{ kind: 'implied', mention }], trust: frame.trust * 0.8 }];
  if (near) return [frame];
  return distance <= 6 ? [{ ...frame, trust: 0.6 }] : [{ ...frame, sources: [{ kind: 'anonymous' }], trust: 0.5 }];
}

/** Quotations that are sentences of their own and that no frame has taken. */
function floatingQuotes(
  article: Article,
  sentence: AnalysedSentence,
  frames: readonly Frame[],
  last: LastSpeaker | null,
  before: () => Mention | null,
): Frame[] {
  const found: Frame[] = [];
  for (const quotation of quotationsStarting(article, sentence)) {
    const inner = innerSpan(article.document, quotation);
    // "„Er hat gelacht und gesagt, es brenne.“": what is reported within the quotation leaves the quotation free
    const outside = (f: Frame) => f.cue.length === 0 || f.cue.some((c) => c.start < inner.start || c.end > inner.end);
    if (frames.some((f) => outside(f) && f.content.kind === 'spans' && f.content.spans.some((s) => overlap(s, inner) > 0))) continue;
    if (takenByNext(article, sentence, quotation)) continue;
    const frame = floatingQuote(article, sentence, quotation);
    if (!frame) continue;
    const mention = last && sentence.index - last.sentence <= 3 ? null : before();
    if (mention) found.push({ ...frame, sources: [{ kind: 'implied', mention }], trust: frame.trust * 0.8 });
    else if (last && sentence.index - last.sentence <= 3) found.push(frame);
  }
  return found;
}

/** A frame whose own verb is in reported mood stands inside what is carried on. */
function isInKonjunktiv(sentence: AnalysedSentence, frame: Frame): boolean {
  const clause = frame.clause === null ? null : sentence.clauses[frame.clause];
  if (!clause || clause.link === 'postposed') return false;
  // "Es gebe Kräfte, die das leugnen": a relative clause stands in the mood of what it hangs on
  const host =
    clause.link === 'relative' && clause.parent !== null && sentence.words[clause.marker ?? clause.verb]!.lower !== 'was'
      ? sentence.clauses[clause.parent]!
      : clause;
  return host.mood === 'Sub' && host.link !== 'postposed';
}

function quotationsStarting(article: Article, sentence: AnalysedSentence): Quotation[] {
  return quotationsIn(article.document, sentence.start - 1, sentence.end, 1);
}

/** The quotation runs on into a later sentence whose frame will take it: „A. B“, sagte sie. */
function takenByNext(article: Article, sentence: AnalysedSentence, quotation: Quotation): boolean {
  for (let i = sentence.index + 1; i < article.sentences.length; i++) {
    const next = article.sentences[i]!;
    if (next.start >= quotation.end) return false;
    if (next.end > quotation.end + 1)
      return (
        verbFrames(article, next).some((f) => f.content.kind === 'spans' && f.content.spans.some((s) => overlap(s, quotation.inner) > 0)) ||
        phraseFrames(article, next).some((f) => f.content.kind === 'spans' && f.content.spans.some((s) => overlap(s, quotation.inner) > 0))
      );
  }
  return false;
}

function position(frame: Frame, sentence: AnalysedSentence): number {
  if (frame.clause !== null && sentence.clauses[frame.clause]!.link === 'relative') return sentence.clauses[frame.clause]!.range.from + 0.5;
  const first = frame.cue[0]?.start ?? (frame.content.kind === 'spans' ? frame.content.spans[0]!.start : sentence.start);
  return sentence.words.findIndex((w) => w.end > first);
}

function draftsOf(article: Article, frame: Frame, cast: Cast, drafts: readonly Draft[], last: LastSpeaker | null): Draft[] {
  const sentence = article.sentences[frame.sentence]!;
  const hops = frame.hops.flatMap((h) =>
    cast
      .resolve(h.mention)
      .slice(0, 1)
      .map((member) => asHop(frame, member, spanOf(sentence, h.mention.from, h.mention.to), h.cue)),
  );
  const made: Draft[] = [];
  for (const source of frame.sources) {
    for (const { member, span } of whoSpeaks(article, sentence, source, cast, last)) {
      const pointed = lookUpPointer(article, frame, member, drafts);
      if (frame.content.kind === 'pointed' && !pointed) continue;
      const spans = frame.content.kind === 'spans' ? frame.content.spans : pointed!.spans;
      const carriedHops = source.kind === 'carried' && last ? last.hops : hops;
      made.push({
        frame,
        member,
        source: span,
        stance: frame.stance,
        hops: carriedHops.filter(
          (h, i) => h.member !== member && !isOwnOutlet(article, h.member) && carriedHops.findIndex((o) => o.member === h.member) === i,
        ),
        spans,
        refersTo: pointed?.refersTo ?? null,
        reason: [...frame.reason, ...(pointed ? [pointed.rule] : [])],
        trust: frame.trust * (pointed ? 0.85 : 1),
      });
      if (member && source.kind === 'mention') cast.spoke(member, source.mention);
    }
  }
  return made;
}

/** Who is told things or cites others is a medium where nothing else is known. */
function asHop(frame: Frame, member: CastMember, span: Span, cue: Span | null): Draft['hops'][number] {
  if (frame.reason.includes('relay:told') && (member.kind === 'organisation' || member.kind === 'unknown')) member.kind = 'medium';
  return { member, span, cue };
}

function whoSpeaks(
  article: Article,
  sentence: AnalysedSentence,
  source: SourceRef,
  cast: Cast,
  last: LastSpeaker | null,
): { member: CastMember | null; span: Span | null }[] {
  if (source.kind === 'anonymous')
    return [{ member: null, span: source.words ? spanOf(sentence, source.words.from, source.words.to) : null }];
  if (source.kind === 'outlet') return [{ member: cast.outlet(), span: null }];
  if (source.kind === 'carried') return last ? [{ member: last.member, span: null }] : [];
  if (source.kind === 'implied')
    return cast
      .resolve(source.mention)
      .slice(0, 1)
      .map((member) => ({ member, span: null }));
  const { mention } = source;
  const span = spanOf(article.sentences[mention.sentence]!, mention.from, mention.to);
  const members = cast.resolve(mention);
  return members.length ? members.map((member) => ({ member, span })) : [{ member: null, span }];
}

function isOwnOutlet(article: Article, member: CastMember): boolean {
  const outlet = article.outlet?.toLowerCase();
  return (
    outlet !== undefined &&
    [member.name, ...member.aliases].some((n) => outlet.includes(n.toLowerCase()) || n.toLowerCase().includes(outlet))
  );
}

/** How many statements before and after one can hold it: enough for any quotation, and bounded so that time stays linear. */
const NEARBY = 24;

/** A statement inside the content of another has the outer source in its chain. */
function nest(drafts: readonly Draft[]): Draft[] {
  const nested = drafts.map((draft, i): Draft | null => {
    const cue = draft.frame.cue[0];
    if (!cue || draft.refersTo) return draft;
    const outer = drafts
      .slice(Math.max(0, i - NEARBY), i + NEARBY)
      .find(
        (d) =>
          d !== draft &&
          d.frame.sentence <= draft.frame.sentence &&
          d.refersTo === null &&
          d.spans.some((s) => cue.start >= s.start && cue.end <= s.end) &&
          contentStart(d) <= contentStart(draft),
      );
    if (!outer?.member) return draft;
    // "said they were confident that …": one and the same says both
    if (outer.member === draft.member) return repeats(draft, outer) ? null : draft;
    const hop = { member: outer.member, span: outer.source, cue: outer.frame.cue[0] ?? null };
    return { ...draft, hops: [...outer.hops, hop, ...draft.hops] };
  });
  return nested.filter((draft) => draft !== null);
}

/** True for a statement in which a speaker only says in other words what the statement around it says. */
function repeats(draft: Draft, outer: Draft): boolean {
  const within = outer.spans.some((s) => draft.spans.every((d) => d.start >= s.start && d.end <= s.end));
  return within && draft.stance === 'asserts' && outer.stance === 'asserts' && draft.frame.sentence === outer.frame.sentence;
}
