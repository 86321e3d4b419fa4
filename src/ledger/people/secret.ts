import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** A secret that nobody guesses: 256 bits, safe in addresses and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: with 256 bits of chance in it, a plain hash tells nothing. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** scrypt's cost (RFC 7914): 32 MB and some 80 ms for each guess, as OWASP's password storage sheet has it. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;

/** What is kept of a password: `scrypt$N$r$p$salt$hash`. */
export async function hashOfPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the one that a hash was made of; takes as long where there is no hash, so that names are not told by time. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N = COST.N, r = COST.r, p = COST.p, salt = 'none', hash = ''] = (kept ?? '').split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64url'), cost);
  const wanted = Buffer.from(hash, 'base64url');
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

function derive(password: string, salt: Buffer, cost: { readonly N: number; readonly r: number; readonly p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters typed on another keyboard are the same password.
    scrypt(password.normalize('NFKC'), salt, 32, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
