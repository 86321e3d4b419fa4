import type { NounCue } from '../cue.ts';
import { entries, nouns } from '../cue-table.ts';

/** English nouns that name an act of speech. */
export const nounCues: readonly NounCue[] = [
  // "the union's claim that wages had fallen" … "that claim"
  ...nouns(
    'asserts',
    true,
    'claim, allegation, accusation, assertion, statement, report, rumour, rumor, remark, comment, charge, contention, suggestion, insinuation',
  ),
  ...nouns(
    'asserts',
    true,
    'story, account, version, testimony, declaration, announcement, disclosure, revelation, message, news, tip, hint, indication, observation',
  ),
  ...nouns(
    'asserts',
    true,
    'belief, view, opinion, theory, hypothesis, assumption, suspicion, speculation, conclusion, finding, assessment, verdict, argument, complaint',
  ),
  ...nouns(
    'asserts',
    true,
    'estimate, forecast, prediction, projection, assurance, insistence, explanation, answer, reply, response, tweet, post, notion, lie, myth, slur',
  ),
  ...nouns('asserts', false, 'figure, number, narrative, description, speech, interview, quote, quotation, words, evidence, data'),
  ...nouns('asserts', false, 'study, survey, poll, letter, document, article, paper, review', false),
  ...nouns('confirms', true, 'confirmation, agreement'),
  ...nouns('concedes', true, 'admission, acknowledgement, acknowledgment, concession, confession, apology'),
  ...nouns('denies', true, 'denial, rebuttal, refutation, contradiction'),
  ...nouns('denies', false, 'rejection, dismissal'),
  ...nouns('doubts', true, 'doubt, scepticism, skepticism'),
  ...nouns('warns', true, 'warning, caution, alert'),
  ...nouns('judges', true, 'criticism, fear, concern, worry, hope, regret, objection, praise, rebuke'),
  ...nouns('demands', true, 'demand, call, appeal, request, plea, proposal, recommendation, ultimatum, advice, order, petition'),
  ...nouns('intends', true, 'promise, pledge, vow, threat, plan, commitment, offer, intention, undertaking'),
  ...nouns('asks', true, 'question, query, enquiry, inquiry'),
  ...nouns('retracts', true, 'retraction, correction, withdrawal'),
];

/** "issued a warning that …", "voiced the hope that …". */
export const lightVerbs: ReadonlySet<string> = new Set(
  entries(
    'make, issue, voice, express, raise, give, renew, repeat, reiterate, level, deliver, offer, advance, air, float, utter, respond, reply, end, close',
  ),
);
