import type { Hints, Input, Opener } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { payloadOf } from './payload.ts';

/** A page in a gzip in an archive in a mail is three deep; what goes deeper was made to go deep. */
const DEPTH_MAX = 6;

/** Opens what a container holds (an archive's record, a mail's attachment). Throws IntakeError `too-large` where containers lie too deep. */
export async function payloadInside(pieces: AsyncIterable<Buffer> | Iterable<Buffer>, hints: Hints, open: Opener): Promise<Input> {
  const depth = (hints.depth ?? 0) + 1;
  if (depth > DEPTH_MAX)
    throw new IntakeError('too-large', hints.place, `it lies in more than ${DEPTH_MAX} archives or mails, one in the other`);
  return await open(await payloadOf(pieces, hints.place), { ...hints, depth });
}
