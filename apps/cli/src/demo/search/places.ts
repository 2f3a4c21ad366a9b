import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Network } from '../../local/network.js';
import { authoritiesDoorOf, authorityOf, doorOf } from '../../local/services.js';
import { errorCode } from '../../local/error-code.js';

/** Bytes that are searched, with the name of where they lie. */
export interface Piece {
  readonly place: string;
  readonly content: Uint8Array;
}

/** Reads every file below a folder. */
export function* files(folder: string): Generator<Piece> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? readIfThere(place) : null;
    if (content) yield { place, content };
  }
}

/** Reads what the parts of a network tell a monitoring system. */
export async function* metrics({ ports }: Network): AsyncGenerator<Piece> {
  const gateways = [...ports.countries].map(([country, { gateway }]) => [country, gateway.metrics] as const);
  const services = [...ports.services].flatMap(([service, { metrics: desk, doorMetrics, authoritiesMetrics }]) => [
    [service, desk] as const,
    [doorOf(service), doorMetrics] as const,
    ...(authorityOf(service) === null ? [] : [[authoritiesDoorOf(service), authoritiesMetrics] as const]),
  ]);
  for (const [part, port] of [...gateways, ...services, ['operator', ports.operator.metrics] as const]) {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    if (!answer.ok) throw new Error(`the metrics of ${part} answered ${answer.status}`);
    yield { place: `metrics of ${part}`, content: Buffer.from(await answer.text()) };
  }
}

interface Rows<Row> {
  readonly rows: readonly Row[];
}

/** Reads every row of every table of a database, as its superuser: no statement is known before. */
export async function* tables(adminUrl: string, database: string): AsyncGenerator<Piece> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const names: Rows<{ name: string }> = await client.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by name`,
    );
    for (const { name } of names.rows) {
      const content: Rows<{ row: string }> = await client.query(
        `select whole_row::text as row from only ${name} as whole_row`,
      );
      for (const { row } of content.rows) yield { place: `${database}: ${name}`, content: Buffer.from(row) };
    }
  } finally {
    await client.end();
  }
}

/** A broker removes files of its own while it works. */
function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
