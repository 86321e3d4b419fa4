import { sql } from 'kysely';
import { actorId, idOf } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import { claimsNaming } from '../write/actors.ts';
import { matchPropositions } from '../write/matching.ts';
import { partedClaim } from '../write/members.ts';
import { addStatement } from './add-statement.ts';
import { type FoundStatement, findAnchored } from './anchors.ts';
import type { CorrectionDetail, StatementAnchor } from './correction.ts';

/** What applying a correction did: the claims whose summary is to be made anew, and whether a statement that it names was not found. */
export interface Applied {
  readonly claims: readonly string[];
  readonly lost: boolean;
}

const LOST: Applied = { claims: [], lost: true };

/** Applies one correction to the derived tables. Applying it again changes nothing. */
export async function applyCorrection(db: Db, id: string, detail: CorrectionDetail): Promise<Applied> {
  switch (detail.action) {
    case 'stance':
      return onStatement(db, detail.statement, (s) =>
        sql`UPDATE statement SET as_read = jsonb_build_object('stance', stance) || coalesce(as_read, '{}'), stance = ${detail.stance} WHERE id = ${s.id}`.execute(
          db,
        ),
      );
    case 'dismiss':
      return onStatement(db, detail.statement, (s) => sql`UPDATE statement SET dismissed = true WHERE id = ${s.id}`.execute(db));
    case 'move':
      return move(db, id, detail.statement, detail.to);
    case 'split-claim':
      return splitClaim(db, id, detail.statements);
    case 'merge-claims':
      return mergeClaims(db, id, detail.claims);
    case 'rename-claim':
      return onStatement(db, detail.claim, (s) =>
        sql`INSERT INTO claim_name (correction_id, proposition_id, name) VALUES (${id}, ${s.proposition_id}, ${detail.name})
          ON CONFLICT (correction_id) DO UPDATE SET proposition_id = excluded.proposition_id`.execute(db),
      );
    case 'rename-actor':
      await sql`UPDATE actor SET renamed = ${detail.name} WHERE key = ${detail.actor}`.execute(db);
      return { claims: await claimsNaming(db, [actorId(detail.actor)]), lost: false };
    case 'merge-actors':
      await sql`UPDATE actor SET merged_into = ${actorId(detail.into)} WHERE key = ${detail.from}`.execute(db);
      return { claims: await claimsNaming(db, [actorId(detail.from), actorId(detail.into)]), lost: false };
    case 'add-statement': {
      const claims = await addStatement(db, id, detail);
      return claims === null ? LOST : { claims, lost: false };
    }
    case 'accept-membership':
      return acceptMembership(db, id, detail.statement, detail.claim);
    case 'accept-reading': {
      const statement = await findAnchored(db, detail.statement);
      return statement === null ? LOST : accept(db, id, statement.id, null);
    }
    case 'accept-actors':
      return accept(db, id, actorId(detail.actors[0]), actorId(detail.actors[1]));
    case 'split-actor':
      return splitActor(db, id, detail.statements, detail.name);
  }
}

async function onStatement(db: Db, anchor: StatementAnchor, change: (statement: FoundStatement) => Promise<unknown>): Promise<Applied> {
  const statement = await findAnchored(db, anchor);
  if (statement === null) return LOST;
  await change(statement);
  return { claims: statement.claim_id === null ? [] : [statement.claim_id], lost: false };
}

async function acceptMembership(db: Db, id: string, anchor: StatementAnchor, neighbour: StatementAnchor): Promise<Applied> {
  const statement = await findAnchored(db, anchor);
  const beside = await findAnchored(db, neighbour);
  if (statement?.proposition_id == null || beside?.proposition_id == null) return LOST;
  return accept(db, id, statement.proposition_id, beside.proposition_id);
}

/** Keeps that something was looked at and found right; no claim changes by it. */
async function accept(db: Db, id: string, subject: string, beside: string | null): Promise<Applied> {
  await sql`INSERT INTO reviewed (correction_id, subject, beside) VALUES (${id}, ${subject}, ${beside})
    ON CONFLICT (correction_id) DO UPDATE SET subject = excluded.subject, beside = excluded.beside`.execute(db);
  return { claims: [], lost: false };
}

async function move(db: Db, id: string, anchor: StatementAnchor, to: StatementAnchor | null): Promise<Applied> {
  const statement = await findAnchored(db, anchor);
  const target = to === null ? null : await findAnchored(db, to);
  if (statement === null || (to !== null && target === null)) return LOST;
  const claim = target?.claim_id ?? partedClaim(id);
  await pin(db, id, statement, { claim, linkTo: target?.proposition_id ?? null });
  return { claims: [claim, statement.claim_id].filter((c): c is string => c !== null), lost: false };
}

async function splitClaim(db: Db, id: string, anchors: readonly StatementAnchor[]): Promise<Applied> {
  const claim = partedClaim(id);
  const claims = [claim];
  let lost = false;
  for (const anchor of anchors) {
    const statement = await findAnchored(db, anchor);
    if (statement === null) lost = true;
    else {
      if (statement.claim_id !== null) claims.push(statement.claim_id);
      await pin(db, id, statement, { claim, linkTo: null });
    }
  }
  return { claims, lost };
}

/** Puts a statement on a claim by a proposition of its own, which says the same words and ties no others together. */
async function pin(
  db: Db,
  correction: string,
  statement: FoundStatement,
  to: { readonly claim: string; readonly linkTo: string | null },
): Promise<void> {
  const pinned = idOf('proposition', 'pinned', correction, statement.id);
  if (statement.proposition_id === pinned) return;
  await sql`INSERT INTO proposition (id, language, content, features, core, first_day, claim_id, link_to, pinned_by)
    SELECT ${pinned}, language, content, features, false, first_day, ${to.claim}, ${to.linkTo}, ${correction} FROM proposition WHERE id = ${statement.proposition_id}
    ON CONFLICT (id) DO UPDATE SET claim_id = excluded.claim_id, link_to = excluded.link_to`.execute(db);
  await sql`UPDATE statement SET as_read = jsonb_build_object('proposition_id', proposition_id) || coalesce(as_read, '{}'), proposition_id = ${pinned}
    WHERE id = ${statement.id}`.execute(db);
}

async function mergeClaims(db: Db, id: string, [one, other]: readonly [StatementAnchor, StatementAnchor]): Promise<Applied> {
  const a = await findAnchored(db, one);
  const b = await findAnchored(db, other);
  if (a?.proposition_id == null || b?.proposition_id == null) return LOST;
  await insertRows(db, 'claim_merge', { correction_id: 'text', a: 'text', b: 'text' }, [
    { correction_id: id, a: a.proposition_id, b: b.proposition_id },
  ]);
  const { touched } = await matchPropositions(db, { fresh: [], stored: [a.proposition_id, b.proposition_id] });
  const claims = [a.claim_id, b.claim_id, ...touched].filter((c): c is string => c !== null);
  return { claims, lost: false };
}

async function splitActor(db: Db, id: string, anchors: readonly StatementAnchor[], name: string): Promise<Applied> {
  const key = `split:${id}`;
  const claims: string[] = [];
  let lost = false;
  for (const anchor of anchors) {
    const statement = await findAnchored(db, anchor);
    if (statement === null || statement.speaker_id === null) {
      lost = true;
      continue;
    }
    await sql`INSERT INTO actor (id, key, name, kind, country, parent_key, anonymous, names)
      SELECT ${actorId(key)}, ${key}, ${name}, kind, country, parent_key, false, ARRAY[${name}::text] FROM actor WHERE id = ${statement.speaker_id}
      ON CONFLICT DO NOTHING`.execute(db);
    await sql`UPDATE statement SET as_read = jsonb_build_object('speaker_id', speaker_id, 'voice_id', voice_id) || coalesce(as_read, '{}'),
        speaker_id = ${actorId(key)}, voice_id = CASE WHEN voice_id = speaker_id THEN ${actorId(key)} ELSE voice_id END
      WHERE id = ${statement.id} AND speaker_id <> ${actorId(key)}`.execute(db);
    if (statement.claim_id !== null) claims.push(statement.claim_id);
  }
  return { claims, lost };
}
