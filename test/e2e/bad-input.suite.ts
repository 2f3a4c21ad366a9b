import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import type { PlayedNetwork } from './played-network.js';

const GOOD = {
  type: 'person',
  release: ['hu'],
  legalBasis: 'Demo code of criminal procedure, art. 5',
  statements: [{ property: 'notes', value: 'a value' }],
};
const FAR_TOO_MUCH = 'x'.repeat(8 * 1024 * 1024);

interface BadInput {
  readonly what: string;
  readonly text: string;
  /** Of the case where left out. */
  readonly space?: string;
  /** Behind the address of records. */
  readonly at?: string;
  readonly status: number;
  readonly code: string;
  /** Where a field is wrong. */
  readonly path?: RegExp;
  /** What would be right, where programs are told by name. */
  readonly hint?: RegExp;
}

const statement = (more: object): string =>
  JSON.stringify({ ...GOOD, statements: [{ ...GOOD.statements[0], ...more }] });

const BAD: readonly BadInput[] = [
  {
    what: 'an oversized body',
    text: JSON.stringify({ ...GOOD, purpose: FAR_TOO_MUCH }),
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  { what: 'half a JSON text', text: '{"type":"person","release":[', status: 400, code: 'JSON_MALFORMED' },
  { what: 'no JSON at all', text: '\u0000\u00ff', status: 400, code: 'JSON_MALFORMED' },
  {
    what: 'a country that does not exist in the release list',
    text: JSON.stringify({ ...GOOD, release: ['xx'] }),
    status: 422,
    code: 'RELEASE_OUTSIDE_SPACE',
    path: /^release\[0\]$/,
  },
  {
    what: 'a release list that leaves the space',
    text: JSON.stringify({ ...GOOD, release: ['hu', 'at'] }),
    status: 422,
    code: 'RELEASE_OUTSIDE_SPACE',
    path: /^release\[1\]$/,
  },
  {
    what: 'a release list of words',
    text: JSON.stringify({ ...GOOD, release: ['Hungary'] }),
    status: 400,
    code: 'VALIDATION_FAILED',
    path: /^release/,
  },
  {
    what: 'an unknown field',
    text: JSON.stringify({ ...GOOD, colour: 'red' }),
    status: 400,
    code: 'VALIDATION_FAILED',
    path: /^colour$/,
  },
  {
    what: 'an unknown property',
    text: statement({ property: 'shoeSize' }),
    status: 422,
    code: 'PROPERTY_UNKNOWN',
    path: /^statements\[0\]\.property$/,
    hint: /birthDate/,
  },
  {
    what: 'an unknown field of a statement',
    text: statement({ weight: 3 }),
    status: 400,
    code: 'VALIDATION_FAILED',
    path: /^statements\[0\]\.weight$/,
  },
  {
    what: 'a date that is not EDTF',
    text: statement({ validFrom: 'last summer' }),
    status: 422,
    code: 'DATE_NOT_EDTF',
    path: /^statements\[0\]\.validFrom$/,
  },
  {
    what: 'a date that no calendar has',
    text: statement({ validTo: '2026-02-30' }),
    status: 422,
    code: 'DATE_NOT_EDTF',
    path: /^statements\[0\]\.validTo$/,
  },
  {
    what: 'no legal basis',
    text: JSON.stringify({ ...GOOD, legalBasis: undefined }),
    status: 400,
    code: 'VALIDATION_FAILED',
    path: /^legalBasis$/,
  },
  {
    what: 'an empty legal basis',
    text: JSON.stringify({ ...GOOD, legalBasis: '' }),
    status: 400,
    code: 'VALIDATION_FAILED',
    path: /^legalBasis$/,
  },
  {
    what: 'a change of several records that says nothing of one',
    at: '/changes',
    text: JSON.stringify({ changes: [{ recordId: randomUUID(), ifMatch: '1' }] }),
    status: 400,
    code: 'VALIDATION_FAILED',
    path: /^changes\[0\]\.change$/,
  },
  {
    what: 'a change of several records that has a list in the place of one',
    at: '/changes',
    text: JSON.stringify({ changes: [[]] }),
    status: 400,
    code: 'VALIDATION_FAILED',
    path: /^changes$/,
  },
  { what: 'an unknown space', text: JSON.stringify(GOOD), space: randomUUID(), status: 404, code: 'SPACE_UNKNOWN' },
];

interface FlowCounts {
  readonly outbox: readonly { readonly waiting: number; readonly sealed: number; readonly published: number }[];
  readonly approvals: { readonly count: number };
}

/** Bad input is answered with what is wrong, where and what would be right, and nothing of it is stored. */
export function badInputSuite(network: PlayedNetwork): void {
  describe('bad input', () => {
    let person: ApiSession;
    let spaceId: string;
    const stored = async (): Promise<unknown> => {
      const records = await person.get<{ items: unknown[] }>(`spaces/${spaceId}/records`);
      const { outbox, approvals } = await (await network.as('nl', 'operations')).get<FlowCounts>('flows');
      const { size } = await network.caseSpace();
      const sending = outbox.map(({ waiting, sealed, published }) => [waiting, sealed, published]);
      return { size, sending, approvals: approvals.count, records: records.items.length };
    };

    beforeAll(async () => {
      person = await network.as('nl', 'investigator');
      ({ spaceId } = await network.caseSpace());
    });

    it.each(BAD)('is refused: $what', async ({ text, space, at = '', status, code, path, hint }) => {
      const before = await stored();
      const answer = await person.send(`spaces/${space ?? spaceId}/records${at}`, text);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      const problem: { status: number; code: string; detail: string; errors: { path: string; hint: string }[] } =
        JSON.parse(await answer.text());
      expect([answer.status, problem.status, problem.code]).toEqual([status, status, code]);
      expect(problem.detail.length).toBeGreaterThan(10);
      if (path) expect(problem.errors.map((error) => error.path)).toContainEqual(expect.stringMatching(path));
      if (hint) expect(problem.errors.map((error) => error.hint)).toContainEqual(expect.stringMatching(hint));
      for (const error of problem.errors) expect(error.hint.length).toBeGreaterThan(10);
      expect(await stored()).toEqual(before);
    });

    it('is told in the language of the person', async () => {
      const answer = await person.send(`spaces/${spaceId}/records`, '{}', { headers: { 'accept-language': 'hu' } });
      expect(answer.headers.get('content-language')).toBe('hu');
      expect(await answer.text()).toContain('A kérés hibás');
    });

    it('is no reason to refuse what is in order', async () => {
      const answer = await person.send(`spaces/${spaceId}/records`, JSON.stringify(GOOD));
      expect(answer.status).toBe(202);
    });
  });
}
