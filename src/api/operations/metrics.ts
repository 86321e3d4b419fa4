import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { identify } from '../people/identify.ts';
import { type Api, nameOf } from '../route.ts';
import type { Services } from '../services.ts';
import type { AnsweredRequest } from './requests.ts';

/** What is counted of one server, in the format of Prometheus. */
export interface Metrics {
  /** Counts a request. */
  count(answered: AnsweredRequest): void;
  /** Shows a number that is asked for whenever somebody looks. */
  show(name: string, help: string, value: () => number): void;
  text(): Promise<string>;
}

/** Seconds; the bar of the lists is a tenth of one. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

let ofProcess: Registry | null = null;

/** Metrics of one server on a ledger; those of the process are there once, however many servers it has. */
export function createMetrics({ ledger }: Pick<Services, 'ledger'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const labels = ['method', 'route', 'status'] as const;
  const requests = new Counter({ name: 'hearsay_http_requests_total', help: 'Requests answered.', labelNames: labels, registers });
  const seconds = new Histogram({
    name: 'hearsay_http_request_seconds',
    help: 'Time until an answer began.',
    labelNames: ['method', 'route'] as const,
    buckets: BUCKETS,
    registers,
  });
  addTables(registry, ledger);
  return {
    count: ({ method, route, status, seconds: took }) => {
      requests.inc({ method, route, status });
      seconds.observe({ method, route }, took);
    },
    show: (name, help, value) => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value());
        },
      });
    },
    text: () => {
      if (ofProcess === null) {
        ofProcess = new Registry();
        collectDefaultMetrics({ register: ofProcess });
      }
      return Registry.merge([registry, ofProcess]).metrics();
    },
  };
}

/** Rows and bytes of the ledger's tables, as PostgreSQL estimates the ones and knows the others. */
function addTables(registry: Registry, ledger: Services['ledger']): void {
  const registers = [registry];
  const rows = new Gauge({ name: 'hearsay_table_rows', help: 'Rows of a table, about.', labelNames: ['table'] as const, registers });
  new Gauge({
    name: 'hearsay_table_bytes',
    help: 'Bytes of a table with its indexes.',
    labelNames: ['table'] as const,
    registers,
    async collect() {
      for (const size of await ledger.sizes()) {
        rows.set({ table: size.table }, size.rows);
        this.set({ table: size.table }, size.bytes);
      }
    },
  });
}

/** Adds /metrics, for programs on this machine and for whoever is signed in or shows a token. */
export function addMetrics(app: Api, services: Services, metrics: Metrics): void {
  app.get('/metrics', identify(services), async (c) => {
    if (!isLocal(c)) nameOf(c);
    return c.text(await metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' });
  });
}

/** What a proxy says of those for whom it asks: to the server they all come from its own machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'via'];

function isLocal(c: Context): boolean {
  if (FORWARDED.some((header) => c.req.header(header) !== undefined)) return false;
  try {
    return ipaddr.process(getConnInfo(c).remote.address ?? '').range() === 'loopback';
  } catch {
    // There is no connection where the program asks itself.
    return false;
  }
}
