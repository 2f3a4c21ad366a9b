import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  searchBrokerFiles,
  searchCountry,
  type SearchedNetwork,
  searchOutside,
} from '../../apps/cli/src/demo/search/leaks.js';
import { findIn } from '../../apps/cli/src/demo/search/find-in.js';
import { files, type Piece } from '../../apps/cli/src/demo/search/places.js';
import { ValueSearch } from '../../apps/cli/src/demo/search/value-search.js';
import { postgresFolder } from '../../apps/cli/src/local/postgres.js';
import { eventually } from '../network/eventually.js';
import type { PlayedNetwork } from './played-network.js';

const MARKERS = 40;
const PATIENCE_MS = 20_000;
const FOUR = ['bg', 'hu', 'nl', 'ro'];

interface Checkpoint {
  readonly size: string;
  readonly root: string;
  readonly cosigned: Readonly<Record<string, string>>;
}

/** What NL shares with HU and RO is theirs alone, and all four have the same log of it. */
export function secrecySuite(network: PlayedNetwork): void {
  describe('content', () => {
    const markers = Array.from({ length: MARKERS }, (_, i) => `Jelölő ${i} ${randomBytes(15).toString('base64')} é`);
    const search = new ValueSearch(markers);
    let searched: SearchedNetwork;
    let spaceId: string;
    let created: { recordId: string; messages: { messageId: string }[] };

    beforeAll(async () => {
      searched = { home: network.home, network: await network.describe() };
      ({ spaceId } = await network.caseSpace());
      const investigator = await network.as('nl', 'investigator');
      created = await investigator.post(`spaces/${spaceId}/records`, {
        type: 'person',
        release: ['hu', 'ro'],
        legalBasis: 'Demo code of criminal procedure, art. 5',
        statements: markers.map((value) => ({ property: 'notes', value })),
      });
      for (const country of ['hu', 'ro']) {
        const reader = await network.as(country, 'investigator');
        await eventually(() => reader.get(`spaces/${spaceId}/records/${created.recordId}`), PATIENCE_MS);
      }
    });

    it('is in no file of the broker', async () => {
      const { values, pieces } = await searchBrokerFiles(searched, search);
      expect(pieces).toBeGreaterThan(20);
      expect([...values]).toEqual([]);
    });

    it('would be found there by this search', async () => {
      const leak = join(network.home.kafka, 'leak');
      const encoded = markers.map((marker) => Buffer.from(marker, 'utf16le').toString('base64')).join(',');
      writeFileSync(leak, Buffer.concat([Buffer.alloc(1 << 20), gzipSync(encoded), Buffer.alloc(1 << 20)]));
      try {
        const { values, places } = await searchBrokerFiles(searched, search);
        expect([...places]).toEqual([leak]);
        expect(values.size).toBe(MARKERS);
      } finally {
        rmSync(leak);
      }
    });

    it('is in no topic, log or metric, and not with the operator', async () => {
      const { values, pieces } = await searchOutside(searched, search);
      expect(pieces).toBeGreaterThan(20);
      expect([...values]).toEqual([]);
    });

    it('is in the tables of HU, all of it', async () => {
      expect((await searchCountry(searched, search, 'hu')).values.size).toBe(MARKERS);
    });

    it('is in no table and no file of BG', async () => {
      const { values, pieces } = await searchCountry(searched, search, 'bg');
      expect(pieces).toBeGreaterThan(20);
      expect([...values]).toEqual([]);
      const folder = await databaseFolder(searched, 'joinder_bg');
      expect([...(await findIn(search, files(folder))).values]).toEqual([]);
      const own = await databaseFolder(searched, 'joinder_hu');
      expect((await findIn(search, files(own))).values.size).toBeGreaterThan(0);
    });

    it('is in nothing that the API of BG tells anybody', async () => {
      const { values, pieces } = await findIn(search, apiOf(network, 'bg', { spaceId, ...created }));
      expect(pieces).toBeGreaterThan(10);
      expect([...values]).toEqual([]);
      const record = (await network.as('bg', 'investigator')).get(`spaces/${spaceId}/records/${created.recordId}`);
      await expect(record).rejects.toMatchObject({ status: 404, code: 'RECORD_NOT_FOUND' });
      expect((await findIn(search, apiOf(network, 'hu', { spaceId, ...created }))).values.size).toBe(MARKERS);
    });

    it('is shown to its sender as stored by each country, and to be read by those it was released to', async () => {
      const sender = await network.as('nl', 'investigator');
      const path = `spaces/${spaceId}/messages/${created.messages[0]!.messageId}/delivery`;
      await eventually(async () => {
        const { countries } = await sender.get<{ countries: { member: string; storedAt: string }[] }>(path);
        expect(countries.map(({ member }) => member)).toEqual(FOUR);
        expect(countries.every(({ storedAt }) => storedAt !== null)).toBe(true);
        expect(countries).toMatchObject(FOUR.map((member) => ({ isRecipient: member !== 'bg' })));
      }, PATIENCE_MS);
    });

    it('stands in one log: size and root are equal at all four and cosigned by all', async () => {
      await eventually(async () => {
        const checkpoints = await Promise.all(
          FOUR.map(async (country) =>
            (await network.as(country, 'operations')).get<Checkpoint>(`spaces/${spaceId}/checkpoint`),
          ),
        );
        const [{ size, root } = { size: '', root: '' }] = checkpoints;
        const cosigned = Object.fromEntries(FOUR.map((member) => [member, size]));
        expect(checkpoints).toMatchObject(FOUR.map(() => ({ size, root, cosigned, contradicting: [], halted: null })));
      }, PATIENCE_MS);
    });
  });
}

/** Where PostgreSQL keeps the files of one database; the log of changes before them is shared by all on this machine. */
async function databaseFolder({ home, network }: SearchedNetwork, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: network.adminUrl });
  await client.connect();
  try {
    await client.query('checkpoint');
    const { rows } = await client.query<{ oid: number }>('select oid from pg_database where datname = $1', [name]);
    return join(postgresFolder(home), 'data', 'base', String(rows[0]!.oid));
  } finally {
    await client.end();
  }
}

interface Subject {
  readonly spaceId: string;
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string }[];
}

/** Everything that a gateway answers about a record and its space to each role; refusals are answers too. */
async function* apiOf(network: PlayedNetwork, country: string, subject: Subject): AsyncGenerator<Piece> {
  const space = `spaces/${subject.spaceId}`;
  const message = `${space}/messages/${subject.messages[0]!.messageId}`;
  const paths = [
    'spaces',
    'flows',
    space,
    `${space}/records`,
    `${space}/records/${subject.recordId}`,
    `${space}/records/${subject.recordId}/history`,
    `${space}/sealed-records`,
    `${space}/refusals`,
    `${space}/checkpoint`,
    `${message}/delivery`,
    `${message}/passport`,
    `${message}/proof?content=true`,
    `${message}/proof`,
  ];
  for (const role of ['investigator', 'prosecutor', 'operations'] as const) {
    const person = await network.as(country, role);
    for (const path of paths) {
      const answer = await person.look(path);
      yield { place: `${role} ${path}`, content: Buffer.from(await answer.arrayBuffer()) };
    }
  }
}
