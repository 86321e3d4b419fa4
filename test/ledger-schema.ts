import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LEDGER_ANSWERS } from '../scripts/contracts.ts';

/** The committed schema of the ledger's answers. */
export const LEDGER_SCHEMA = JSON.parse(readFileSync('docs/reference/ledger.schema.json', 'utf8')) as Record<string, unknown> & {
  readonly $defs: Readonly<Record<string, { readonly properties?: object }>>;
};

const ajv = new Ajv2020();

/** Takes any answer of a ledger. */
export const isAnswer = ajv.compile(LEDGER_SCHEMA);

/** In what a value, as JSON prints it, does not keep to the schema of an answer. */
export function faultsOf(name: keyof typeof LEDGER_ANSWERS, value: unknown): unknown[] {
  const validate = ajv.getSchema(`urn:hearsay:ledger:1#/$defs/${name}`);
  if (validate === undefined) throw new Error(`the schema has no ${name}`);
  validate(JSON.parse(JSON.stringify(value)));
  return [...(validate.errors ?? [])];
}
