import type { Change } from '../src/ledger/changes/change.ts';
import type { DeliveriesPage, NewWatch, Watch, WatchDelivery, WatchList } from '../src/ledger/watches/watch.ts';
import { CHANGES } from './example-reports.ts';

// Watches of the ledger of the made-up affair in example-ledger.ts.

/** A watch on an actor that calls a server. */
export const WATCH: Watch = {
  id: '5f0c2a9b7d13',
  account: 'greta',
  name: 'the works',
  claim: null,
  label: null,
  actor: 'Ruhlander Werke',
  events: ['status', 'reversal'],
  webhook: 'https://hooks.paper.example/hearsay',
  mail: null,
  paused: false,
  created: '2025-06-04T08:00:00.000Z',
  missed: null,
  sent: '2025-06-04T17:30:02.000Z',
  due: 1,
  dead: 0,
  problem: { code: 'http-status', message: 'the server did not take it (503)' },
};

/** It and one that writes mails. */
export const WATCHES: WatchList = {
  watches: [
    WATCH,
    { ...WATCH, id: 'a1b2c3d4e5f6', actor: null, claim: 'c4d7e1a0b1c2d3e4f5a6b', webhook: null, mail: 'desk@paper.example' },
  ],
};

/** As it is made. */
export const NEW_WATCH: NewWatch = {
  watch: { ...WATCH, sent: null, due: 0, problem: null },
  secret: 'ZyZzb3N0aWxsLWEtc2VjcmV0LW9mLXRoaXJ0eS10d28',
};

/** A message that was not taken yet. */
export const DELIVERY: WatchDelivery = {
  id: 'd0a1b2c3d4e5f6a7b8c9d',
  message: {
    delivery: 'd0a1b2c3d4e5f6a7b8c9d',
    watch: { id: WATCH.id, name: WATCH.name },
    events: ['status'],
    change: CHANGES.changes[0] as Change,
  },
  state: 'due',
  made: '2025-06-05T07:12:41.000Z',
  attempts: 1,
  next: '2025-06-05T07:13:11.000Z',
  sent: null,
  problem: { code: 'http-status', message: 'the server did not take it (503)' },
};

/** The messages of a watch. */
export const DELIVERIES: DeliveriesPage = { deliveries: [DELIVERY], next: null };
