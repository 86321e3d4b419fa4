import { sql } from 'kysely';
import { actorId, idOf } from '../identifiers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { partedClaim } from '../write/members.ts';
import type { Features } from '../write/propositions.ts';
import { findAnchored } from './anchors.ts';
import type { AddedStatement, CorrectionRequest } from './correction.ts';

/** The rule that a statement names which a person found. */
const BY_PERSON = 'added by a person';

/** What is said in words that were only pointed at: it stands where a person put it and ties nothing together. */
const UNREAD: Features = { core: false, events: [], phase: 'open', participants: [], agents: [], patients: [], concepts: {}, context: {} };

interface VersionRow {
  readonly id: string;
  readonly body: string;
}

type Request = Extract<CorrectionRequest, { readonly action: 'add-statement' }>;

/** The version and the words that a request points at. Throws LedgerError `no-such-version` and `no-such-words`. */
export async function pointedAt(
  db: Db,
  { article, version, start, end }: Request,
): Promise<Pick<AddedStatement, 'version' | 'content' | 'quote'>> {
  const { rows } = await sql<VersionRow>`
    SELECT v.id, t.body FROM version v JOIN text t ON t.sha256 = v.text_sha256 WHERE v.article_id = ${article} AND v.text_sha256 = ${version}`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new LedgerError('no-such-version', `"${article}" has no version ${version}`);
  const quote = row.body.slice(start, end).replace(/\s+/gu, ' ').trim();
  if (end > row.body.length || quote === '')
    throw new LedgerError('no-such-words', `the text has no words from ${start} to ${end}; select some of it again`);
  return { version: row.id, content: [start, end], quote };
}

/** Puts a statement that a person found beside those that were read; answers the claims that this touches, null where its version or claim is gone. */
export async function addStatement(db: Db, id: string, added: AddedStatement): Promise<string[] | null> {
  const target = added.to === null ? null : await findAnchored(db, added.to);
  if (added.to !== null && target?.claim_id == null) return null;
  const claim = target?.claim_id ?? partedClaim(id);
  const [statement, proposition] = [idOf('statement', 'added', id), idOf('proposition', 'added', id)];
  const speaker = added.source === null ? null : actorId(added.source);
  const { rows } = await sql<{ id: string }>`
    INSERT INTO proposition (id, language, content, features, core, first_day, claim_id, link_to, pinned_by)
    SELECT ${proposition}, a.language, ${added.quote}, ${JSON.stringify(UNREAD)}::jsonb, false, v.published_day, ${claim}, ${target?.proposition_id ?? null}, ${id}
    FROM version v JOIN article a ON a.id = v.article_id WHERE v.id = ${added.version}
    ON CONFLICT (id) DO UPDATE SET claim_id = excluded.claim_id, link_to = excluded.link_to RETURNING id`.execute(db);
  if (rows.length === 0) return null;
  await sql`
    INSERT INTO statement (id, version_id, ordinal, speaker_id, voice_id, source_name, cue, content, stance, polarity, certainty, speech,
      published_day, reason, confidence, proposition_id)
    SELECT ${statement}, v.id, (SELECT coalesce(max(s.ordinal), -1) + 1 FROM statement s WHERE s.version_id = v.id), ${speaker}, ${speaker},
      (SELECT coalesce(renamed, name) FROM actor WHERE id = ${speaker}), '{}', ${added.content}::integer[], ${added.stance}, 'affirmed', 'certain', 'indirect',
      v.published_day, ${[BY_PERSON]}::text[], 1, ${proposition}
    FROM version v WHERE v.id = ${added.version} ON CONFLICT (id) DO NOTHING`.execute(db);
  return [claim];
}

/** Takes all statements that persons added out; answers their claims. */
export async function removeAdded(db: Db): Promise<string[]> {
  const { rows } = await sql<{ claim_id: string }>`
    DELETE FROM statement s USING proposition p WHERE p.id = s.proposition_id AND s.reason = ${[BY_PERSON]}::text[] RETURNING p.claim_id`.execute(
    db,
  );
  return rows.map((row) => row.claim_id);
}
