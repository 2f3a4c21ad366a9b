import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HandlingCode, RemarkKind, uuidBytes } from '#libs/contracts';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import type { Answer } from '../../../../../test/network/peopled-network.js';
import {
  type Country,
  type Forged,
  HOLDERS,
  LEGAL_BASIS,
  type Remark,
  RemarkCase,
  type Value,
} from './remark-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let stage: RemarkCase;

beforeAll(async () => {
  stage = await RemarkCase.start();
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

const otherwise = (value: string, property = 'colour') => ({ kind: 'dispute', statement: { property, value } });

describe('103 a remark on a value of another country', () => {
  let remarkId: string;

  it('103 stands under the value within five seconds at all who hold it, and is known to nobody else', async () => {
    const foreseen = await stage.as('hu')('POST', `${stage.path}/forecast`, {
      kind: 'corroborate',
      value: stage.plate,
      legalBasis: LEGAL_BASIS,
    });
    expect(foreseen.body['effects']).toMatchObject([{ effect: 'gains', members: ['nl', 'ro'] }, { members: ['bg'] }]);
    const sent = await stage.make(stage.as('hu'), {
      kind: 'corroborate',
      statement: {
        property: 'registrationNumber',
        value: 'DEMO-001',
        evaluation: { source: 'A', information: 1 },
        origin: { kind: 'register', detail: 'Register of HU' },
      },
    });
    expect(sent).toMatchObject({ status: 202, body: { state: 'accepted' } });
    const expected = {
      member: 'hu',
      kind: 'corroborate',
      value: { ...stage.plate, property: 'registrationNumber' },
      statement: {
        property: 'registrationNumber',
        value: 'DEMO-001',
        labels: { evaluation: { source: 'A', information: 1 }, legalBasis: LEGAL_BASIS },
      },
      readers: ['hu', 'nl', 'ro'],
      without: [],
      state: 'said',
    };
    await stage.reads(stage.plate, [expected], 5000);
    for (const country of HOLDERS) {
      expect(await stage.remarks(country)).toMatchObject([{ withdrawable: country === 'hu' }]);
    }
    [{ remarkId }] = (await stage.remarks('hu')) as [Remark];
    expect(await stage.as('bg')('GET', stage.path)).toMatchObject({ status: 404, body: { code: 'RECORD_NOT_FOUND' } });
    expect(await stage.rows('bg', 'select from remark')).toEqual([]);
    const { body } = await stage.as('nl')('GET', stage.shared.path(stage.recordId));
    expect(body['version']).toBe(1);
  });

  it('103 is one of each country: a second officer of it is told of the first', async () => {
    const second = await stage.make(stage.peopled.as('hu', 'liaison'), otherwise('DEMO-009', 'registrationNumber'));
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'REMARK_STANDS', remark: remarkId, errors: [{ path: 'value', hint: expect.stringMatching(/./) }] },
    });
    await stage.make(stage.as('ro'), otherwise('DEMO-007', 'registrationNumber'));
    await stage.reads(stage.plate, [{ kind: 'corroborate' }, { kind: 'dispute', statement: { value: 'DEMO-007' } }]);
  });

  it('103 is taken back by its country alone, and can be said anew', async () => {
    expect(await stage.take(stage.as('nl'), remarkId)).toMatchObject({
      status: 404,
      body: { code: 'REMARK_NOT_FOUND' },
    });
    expect(await stage.take(stage.peopled.as('hu', 'liaison'), remarkId)).toMatchObject({ status: 202 });
    await eventually(async () => {
      for (const country of HOLDERS) {
        const found = (await stage.remarks(country)).find((one) => one.remarkId === remarkId);
        expect(found).toMatchObject({ withdrawn: true, statement: null });
        const kept = await stage.rows(country, `select from remark where labels::text like '%Register of HU%'`);
        expect(kept).toEqual([]);
      }
    }, 20_000);
    expect(await stage.take(stage.as('hu'), remarkId)).toMatchObject({
      status: 409,
      body: { code: 'REMARK_WITHDRAWN' },
    });
    const ground = 'Photographed on 12 March: another number';
    expect(await stage.make(stage.as('hu'), otherwise(ground, 'notes'))).toMatchObject({ status: 202 });
    await eventually(async () => {
      const found = (await stage.remarks('nl')).find((one) => one.remarkId === remarkId);
      expect(found).toMatchObject({
        kind: 'dispute',
        withdrawn: false,
        statement: { property: 'notes', value: ground },
      });
    }, 20_000);
  });

  it('103 goes to fewer where its author says so, and to the owner in any case', async () => {
    const value = await stage.add('grey');
    await stage.make(stage.as('ro'), { value, kind: 'corroborate', readers: ['hu'] });
    await eventually(async () => {
      expect(await stage.remarks('hu', value)).toMatchObject([{ readers: ['hu', 'nl', 'ro'], without: [] }]);
    }, 20_000);
    await stage.make(stage.as('hu'), { value, ...otherwise('blue'), readers: [] });
    await eventually(async () => {
      const both = await stage.remarks('nl', value);
      expect(both.map(({ readers }) => readers)).toEqual([
        ['hu', 'nl', 'ro'],
        ['hu', 'nl'],
      ]);
    }, 20_000);
    expect(await stage.remarks('ro', value)).toHaveLength(1);
  });

  it('6 is held for the seconds that its author wants, and taken back leaves nothing anywhere', async () => {
    const value = await stage.add('white');
    const hu = stage.as('hu');
    const held = await stage.make(hu, { value, kind: 'corroborate', hold: 10 });
    expect(held).toMatchObject({ status: 202, body: { state: 'held', holdId: expect.any(String) } });
    expect(await stage.remarks('hu', value)).toMatchObject([{ state: 'held' }]);
    const other = await stage.make(stage.peopled.as('hu', 'liaison'), { value, ...otherwise('black') });
    expect(other).toMatchObject({ status: 409, body: { code: 'REMARK_STANDS' } });
    expect((await hu('DELETE', `spaces/${stage.spaceId}/holds/${String(held.body['holdId'])}`)).status).toBe(204);
    expect(await stage.remarks('hu', value)).toEqual([]);
    expect(await stage.make(hu, { value, kind: 'corroborate', hold: 5 })).toMatchObject({ body: { state: 'held' } });
    await stage.reads(value, [{ kind: 'corroborate', state: 'said' }], 30_000);
  });

  it('103 is sent once, however often its button is pressed', async () => {
    const value = await stage.add('green');
    const key = randomUUID();
    await Promise.all([1, 2].map(() => stage.make(stage.as('ro'), { value, kind: 'corroborate' }, key)));
    await stage.reads(value, [{ member: 'ro', kind: 'corroborate' }]);
  });

  it('A 103 a remark under a value retracted meanwhile stands in History', async () => {
    const value = await stage.add('red');
    const { body } = await stage.as('nl')('GET', stage.shared.path(stage.recordId));
    const changed = await stage.shared.patch('nl', stage.recordId, Number(body['version']), {
      retract: [value],
      assert: [{ property: 'colour', value: 'orange' }],
    });
    expect(changed.status).toBe(202);
    await stage.say({ value, kind: RemarkKind.CORROBORATE, said: 'red' }, ['nl', 'hu', 'ro']);
    await stage.reads(value, [{ member: 'ro', kind: 'corroborate', value: { property: 'colour' }, withdrawn: false }]);
    await eventually(async () => {
      const { body: now } = await stage.as('hu')('GET', stage.shared.path(stage.recordId));
      const gone = (now['statements'] as (Value & { retractedIn: number | null })[]).find(
        (one) => one.messageId === value.messageId,
      );
      expect(gone?.retractedIn).not.toBeNull();
    }, 20_000);
    const late = await stage.make(stage.as('hu'), { value, kind: 'corroborate' });
    expect(late).toMatchObject({ status: 422, body: { code: 'STATEMENT_NOT_LIVE' } });
  });

  it('103 repeats a value under restriction as its owner labelled it, and waits for the prosecutor, who sees both', async () => {
    const value = await stage.add('silver', { handling: { code: 'H2' } });
    const sent = await stage.make(stage.as('hu'), { value, kind: 'corroborate' });
    expect(sent).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    const prosecutor = stage.peopled.as('hu', 'prosecutor');
    const request = `approvals/requests/${String(sent.body['messageId'])}`;
    expect(await prosecutor('GET', request)).toMatchObject({
      status: 200,
      body: {
        type: 'vehicle',
        handling: 'H2',
        recordId: stage.recordId,
        content: {
          kind: 'record-remark',
          says: 'corroborate',
          owner: 'nl',
          value: { property: 'colour', value: 'silver' },
          statement: { property: 'colour', value: 'silver' },
        },
      },
    });
    const decided = await prosecutor('POST', `${request}/decision`, { decision: 'approve', reason: 'Seen' });
    expect(decided.status).toBe(200);
    await stage.reads(value, [{ statement: { labels: { handling: { code: HandlingCode.H2 } } } }]);
  });

  it.each<[string, () => Promise<Answer>, number, string]>([
    ['of the own country', () => stage.make(stage.as('nl'), { kind: 'corroborate' }), 409, 'REMARK_OF_OWN'],
    ['of what is not here', () => stage.make(stage.as('bg'), { kind: 'corroborate' }), 404, 'RECORD_NOT_FOUND'],
    [
      'of no value',
      () => stage.make(stage.as('ro'), { kind: 'corroborate', value: { ...stage.plate, index: 199 } }),
      422,
      'STATEMENT_NOT_LIVE',
    ],
    ['of no kind', () => stage.make(stage.as('ro'), { kind: 'shrug' }), 400, 'VALIDATION_FAILED'],
    [
      'by operations',
      () => stage.make(stage.peopled.as('hu', 'operations'), { kind: 'corroborate' }),
      403,
      'ACCESS_DENIED',
    ],
  ])('103 is refused %s', async (_, act, status, code) => {
    expect(await act()).toMatchObject({ status, body: { code } });
  });

  it('103 is refused where it does not say what its kind says, or is for one who does not hold the value', async () => {
    const value = await stage.add('brown');
    const ro = stage.as('ro');
    const wrong = [
      { kind: 'corroborate', statement: { property: 'colour', value: 'blue' } },
      { kind: 'dispute' },
      otherwise('brown'),
      otherwise('DEMO-004', 'registrationNumber'),
    ];
    for (const body of wrong) {
      expect(await stage.make(ro, { value, ...body })).toMatchObject({ status: 422, body: { code: 'REMARK_MISFIT' } });
    }
    expect(await stage.make(ro, { value, kind: 'corroborate', readers: ['bg'] })).toMatchObject({
      status: 422,
      body: { code: 'RECIPIENT_HOLDS_NOT' },
    });
  });
});

describe('a gateway that does not keep to the rules', () => {
  const kept = async (country: Country, said: string): Promise<number> =>
    (await stage.rows(country, 'select from remark where value = $1', [said])).length;

  it('SC2 is refused by all who get a statement released beyond its list, and has no effect there', async () => {
    await stage.say({ said: 'Beyond its list', release: ['hu'] }, ['nl', 'hu']);
    await stage.say({ said: 'Behind the leak' }, ['nl', 'hu']);
    for (const country of ['nl', 'hu'] as const) {
      await eventually(async () => expect(await kept(country, 'Behind the leak')).toBe(1), 20_000);
      expect(await kept(country, 'Beyond its list')).toBe(0);
      const refused = await stage.rows(country, 'select code, field from private_verdict');
      expect(refused).toMatchObject([{ field: 'release' }]);
    }
  });

  it('SC3 is heard by nobody whose country lacks the record', async () => {
    await stage.say({ said: 'About what you lack' }, ['bg']);
    await eventually(async () => expect(await kept('bg', 'About what you lack')).toBe(1), 20_000);
    expect((await stage.as('bg')('GET', stage.path)).status).toBe(404);
    expect(await stage.rows('bg', 'select from private_verdict')).toEqual([]);
  });

  it('SC4 changes no remark of another member by its id', async () => {
    const [{ remarkId }] = (await stage.remarks('nl')).filter((one) => one.remarkId.startsWith('hu.')) as [Remark];
    const forged = { remarkId: uuidBytes(remarkId.slice(3)), revision: 9, withdrawn: true, statement: undefined };
    await stage.say({ more: forged }, ['nl', 'hu']);
    await stage.say({ said: 'Behind the theft' }, ['nl', 'hu']);
    await eventually(async () => expect(await kept('nl', 'Behind the theft')).toBe(1), 20_000);
    const found = (await stage.remarks('nl')).find((one) => one.remarkId === remarkId);
    expect(found).toMatchObject({ withdrawn: false, statement: { property: 'notes' } });
  });

  it('103 brings back nothing that was taken back, whichever of the two comes first', async () => {
    const remarkId = uuidBytes(randomUUID());
    await stage.say({ more: { remarkId, revision: 2, withdrawn: true, statement: undefined } }, ['nl', 'hu']);
    await stage.say({ more: { remarkId }, said: 'Crossed on the way' }, ['nl', 'hu']);
    await stage.say({ said: 'Behind both' }, ['nl', 'hu']);
    await eventually(async () => expect(await kept('nl', 'Behind both')).toBe(1), 20_000);
    expect(await kept('nl', 'Crossed on the way')).toBe(0);
  });

  it.each<[string, Forged['more']]>([
    ['without a statement', { statement: undefined }],
    ['about the whole record', { about: { recordId: new Uint8Array(16) } }],
    ['of a number beyond all', { revision: 4_294_967_295 }],
  ])('SC6 cannot be said %s', async (_, more = {}) => {
    await expect(stage.say({ more }, ['nl'])).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
  });
});

it('row 13 a rebuild says the same', async () => {
  const { app } = stage.peopled.network.gateway('nl');
  const before = await stage.rows('nl', 'select * from remark order by 1, 2, 3, 4, 5, 6');
  expect(before.length).toBeGreaterThan(5);
  const space = await app.get(SpaceDirectory, { strict: false }).get(stage.spaceId);
  if (!space) throw new Error('no space');
  await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
  expect(await stage.rows('nl', 'select * from remark order by 1, 2, 3, 4, 5, 6')).toEqual(before);
});
