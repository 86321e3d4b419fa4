import type { Ledger } from '../../ledger/ledger.ts';
import type { Settings } from './settings.ts';

const DAY_MS = 86_400_000;

/** Lets go of what is kept for some days only, by the settings; answers how much of each. */
export async function forgetOld(
  ledger: Ledger,
  settings: Pick<Settings, 'keep-changes' | 'keep-audit' | 'keep-raw'>,
  now: number = Date.now(),
): Promise<{ readonly changes: number; readonly deliveries: number; readonly audit: number; readonly raw: number }> {
  const before = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  const { 'keep-audit': audit, 'keep-raw': raw } = settings;
  const at = new Date(now).toISOString();
  await ledger.edition.forget();
  return {
    deliveries: await ledger.watches.forget(before(settings['keep-changes'])),
    changes: await ledger.changes.forget(before(settings['keep-changes'])),
    audit: audit === undefined ? 0 : await ledger.forgetAudit({ before: before(audit), at, by: 'hearsay' }),
    raw: raw === undefined ? 0 : await ledger.forgetRaw(before(raw)),
  };
}

/** Does so now and once a day until the answer is called. Throws what the first time throws. */
export async function forgetDaily(ledger: Ledger, settings: Settings, onFault: (fault: unknown) => void): Promise<() => void> {
  await forgetOld(ledger, settings);
  const daily = setInterval(() => forgetOld(ledger, settings).catch(onFault), DAY_MS);
  return () => clearInterval(daily);
}
