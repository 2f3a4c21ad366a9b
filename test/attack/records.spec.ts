import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import {
  catalogue,
  HandlingCode,
  Nature,
  OpenedSchema,
  RecordChangedSchema,
  RecordSnapshotSchema,
  RecordType,
  RefusedSchema,
  Sensitivity,
  StatementSchema,
  uuidBytes,
  uuidText,
  violations,
} from '#libs/contracts';
import { SpaceOpening } from '#libs/exchange';
import { Exchange, type OutgoingMessage } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { networkSpaceId, PRIVATE, recordId } from '#libs/protocol';
import { v7 as uuid } from 'uuid';
import type { Property } from '../../apps/gateway/src/case/records/catalogue/property.js';
import { PROPERTY_CATALOGUE } from '../../apps/gateway/src/case/records/catalogue/property-catalogue.table.js';
import { marksOf } from '../../apps/gateway/src/case/records/catalogue/property-marks.js';
import { keepingMarks } from '../../apps/gateway/src/case/records/record-change.js';
import { eventually } from '../network/eventually.js';
import { TestNetwork } from '../network/test-network.js';

const MEMBERS = ['bg', 'hu', 'nl'] as const;
type Member = (typeof MEMBERS)[number];

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let network: TestNetwork;
let spaceId: string;

beforeAll(async () => {
  network = await TestNetwork.start(MEMBERS);
  spaceId = uuidText(networkSpaceId(network.list.hash));
  await network.gateway('nl').app.get(SpaceOpening, { strict: false }).open(spaceId, MEMBERS, false);
  await eventually(async () => {
    for (const member of MEMBERS) expect(await query(member, 'select from takes_part')).toHaveLength(MEMBERS.length);
  }, 30_000);
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

function query<T>(member: Member, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  return network.gateway(member).database.dataSource.query(sql, [...parameters]);
}

const idOf = (owner: Member) => recordId(uuidBytes(spaceId), owner, randomBytes(8));

function statement(value: string, release: readonly Member[]) {
  return {
    property: 'notes',
    value,
    nature: Nature.FACT,
    handling: { code: HandlingCode.H1 },
    release: [...release],
    purpose: 'trafficking',
    legalBasis: 'Demo code, art. 5',
    author: 'Anna Voorbeeld',
  };
}

const note = { type: RecordType.NOTE, version: 1 };

/** What a gateway sends that keeps no rule of its own. Answers the id of the message. */
async function send(from: Member, to: readonly Member[], message: OutgoingMessage['message']): Promise<string> {
  const schema = catalogue.get(message.$typeName)?.schema;
  if (!schema) throw new Error(`no type ${message.$typeName}`);
  const outgoing = { spaceId, schema, message, recipients: to, messageId: uuid() } as OutgoingMessage;
  const { app } = network.gateway(from);
  await app.get(Transaction, { strict: false }).run((tx) => app.get(Exchange, { strict: false }).submit(tx, outgoing));
  return outgoing.messageId;
}

const says = (from: Member, to: readonly Member[], id: Uint8Array, value: string) =>
  send(from, to, create(RecordChangedSchema, { ...note, recordId: id, asserts: [statement(value, to)] }));

function arrives(at: Member, value: string): Promise<void> {
  return eventually(async () => {
    expect(await query(at, 'select value from statement where value = $1', [value])).toHaveLength(1);
  }, 20_000);
}

/** The private verdict of a member on a message. */
function refused(at: Member, messageId: string): Promise<{ code: number; field: string }> {
  return found(async () => {
    const [verdict] = await query<{ code: number; field: string }>(
      at,
      'select v.code, v.field from private_verdict v join log_record l using (space_no, position) where l.message_id = $1',
      [messageId],
    );
    if (!verdict) throw new Error('not refused yet');
    return verdict;
  });
}

async function found<T>(of: () => Promise<T>): Promise<T> {
  let answer: T | undefined;
  await eventually(async () => {
    answer = await of();
  }, 20_000);
  if (answer === undefined) throw new Error('nothing found');
  return answer;
}

describe('S9 row 55: an id of a record of another owner', () => {
  it.each(['RecordChanged', 'RecordSnapshot'])(
    'in a %s takes nothing over, at holders and at those who never saw the record',
    async (kind) => {
      const id = idOf('nl');
      const [mine, theirs, later] = [`${kind} of nl`, `${kind} of hu`, `${kind} released to bg`];
      await says('nl', ['hu'], id, mine);
      await arrives('hu', mine);
      const claim = statement(theirs, ['bg', 'nl']);
      const message =
        kind === 'RecordChanged'
          ? create(RecordChangedSchema, { ...note, recordId: id, asserts: [claim] })
          : create(RecordSnapshotSchema, {
              ...note,
              recordId: id,
              standsFor: uuidBytes(uuid()),
              statements: [{ reference: { messageId: uuidBytes(uuid()), index: 0 }, statement: claim }],
            });
      const squat = await send('hu', ['bg', 'nl'], message);
      for (const member of ['bg', 'nl'] as const) {
        expect(await refused(member, squat)).toEqual({ code: PRIVATE.E_INVALID, field: 'record_id' });
        expect(await query(member, 'select from statement where value = $1', [theirs])).toEqual([]);
      }
      await says('nl', ['bg'], id, later);
      await arrives('bg', later);
      expect(await query('bg', 'select owner from record where record_id = $1', [uuidText(id)])).toEqual([
        { owner: 'nl' },
      ]);
    },
    SLOW_MS,
  );

  it('made in another space is nobody’s here', async () => {
    const foreign = await says('nl', ['hu'], recordId(randomBytes(16), 'nl', randomBytes(8)), 'elsewhere');
    expect(await refused('hu', foreign)).toEqual({ code: PRIVATE.E_INVALID, field: 'record_id' });
  });
});

describe('row 56: what names a message or statement of another member', () => {
  let theirs: string;
  beforeAll(async () => {
    theirs = await says('nl', ['bg', 'hu'], idOf('nl'), 'stays');
    await arrives('bg', 'stays');
  }, SLOW_MS);

  it.each(['base', 'retracts', 'stands_for', 'statements'])(
    'in %s is refused and nothing changes',
    async (field) => {
      const id = idOf('hu');
      const reference = { messageId: uuidBytes(theirs), index: 0 };
      const claim = statement(`by ${field}`, ['bg']);
      const change = { ...note, recordId: id };
      const standsFor = uuidBytes(field === 'stands_for' ? theirs : uuid());
      const messages = {
        base: create(RecordChangedSchema, { ...change, base: reference.messageId, asserts: [claim] }),
        retracts: create(RecordChangedSchema, { ...change, retracts: [reference] }),
        stands_for: create(RecordSnapshotSchema, {
          ...change,
          standsFor,
          statements: [{ reference: { ...reference, messageId: uuidBytes(uuid()) }, statement: claim }],
        }),
        statements: create(RecordSnapshotSchema, {
          ...change,
          standsFor,
          statements: [{ reference, statement: claim }],
        }),
      };
      const message = Object.entries(messages).find(([name]) => name === field)?.[1];
      if (!message) throw new Error(`no message for ${field}`);
      expect(await refused('bg', await send('hu', ['bg'], message))).toEqual({ code: PRIVATE.E_POLICY, field });
      expect(await query('bg', 'select from record where record_id = $1', [uuidText(id)])).toEqual([]);
      expect(await query('bg', `select retracted_position from statement where value = 'stays'`)).toEqual([
        { retracted_position: null },
      ]);
    },
    SLOW_MS,
  );
});

/** Every property that the catalogue marks, with a value of its kind. */
const MARKED = Object.values(PROPERTY_CATALOGUE)
  .flatMap(({ properties }) => Object.entries<Property>(properties))
  .filter(([, { sensitivities }]) => (sensitivities ?? []).length > 0)
  .map(([name]) => name);

describe('S14 row 66: the mark of a sensitive value', () => {
  it.each(MARKED)('of %s comes from the catalogue at each recipient, whatever its sender says', async (property) => {
    const id = idOf('nl');
    const value = `a ${property}`;
    const bare = { ...statement(value, ['hu']), property, sensitivities: [] };
    // The type of another catalogue, which does not know the property.
    const message = create(RecordChangedSchema, { ...note, recordId: id, asserts: [bare] });
    await send('nl', ['hu'], message);
    for (const member of ['hu', 'nl'] as const) {
      await arrives(member, value);
      const [row] = await query<{ marks: number[] }>(
        member,
        `select labels->'sensitivities' as marks from statement where value = $1`,
        [value],
      );
      expect(row?.marks).toEqual([Sensitivity.SPECIAL_CATEGORY]);
    }
  });

  it.each<[string, Sensitivity[]]>([
    ['unknown', [9 as Sensitivity]],
    ['doubled', [Sensitivity.MINOR, Sensitivity.MINOR]],
    ['none', [Sensitivity.UNSPECIFIED]],
  ])('that is %s does not leave, and is none to a recipient', (_, sensitivities) => {
    const marked = create(StatementSchema, { ...statement('x', ['hu']), sensitivities });
    expect(violations(StatementSchema, marked)).toMatchObject([{ path: expect.stringContaining('sensitivities') }]);
  });

  it.each([...MARKED, 'name'])('of %s stays with a correction that does not name it', (property) => {
    const gone = { messageId: uuid(), index: 0, release: ['hu'], property, sensitivities: [Sensitivity.MINOR] };
    const corrected = create(StatementSchema, { ...statement('x', ['hu']), property });
    const [kept] = keepingMarks([corrected], [gone]);
    expect(kept?.sensitivities).toEqual([...marksOf(property, [Sensitivity.MINOR])]);
    expect(kept?.sensitivities).toContain(Sensitivity.MINOR);
  });
});

describe('row 70: an answer', () => {
  let mine: { readonly position: bigint; readonly identity: Uint8Array };
  beforeAll(async () => {
    const messageId = await says('nl', ['bg'], idOf('nl'), 'for bg alone');
    await arrives('bg', 'for bg alone');
    await arrives('nl', 'for bg alone');
    const [row] = await query<{ position: string; identity: Buffer }>(
      'nl',
      'select position, identity from log_record where message_id = $1 and verdict = 0',
      [messageId],
    );
    if (!row) throw new Error('the message of the test is not there');
    mine = { position: BigInt(row.position), identity: row.identity };
  }, SLOW_MS);

  const FAR = 2n ** 53n - 1n;
  const refusal = (position: bigint, identity: Uint8Array = Buffer.alloc(32)) =>
    create(RefusedSchema, { position, identity, code: PRIVATE.E_INVALID, field: 'value', rule: 'x' });

  it.each<[string, string, () => OutgoingMessage['message']]>([
    ['a position that does not exist', 'position', () => refusal(FAR)],
    ['a message that never went to who answers', 'position', () => refusal(mine.position, mine.identity)],
    ['another record at a position', 'position', () => refusal(mine.position)],
    ['an opening of what does not exist', 'positions', () => create(OpenedSchema, { positions: [FAR] })],
    ['an opening of what is sealed to it', 'positions', () => create(OpenedSchema, { positions: [mine.position] })],
  ])('about %s is E_INVALID and shown nowhere', async (_, field, message) => {
    const lie = await send('hu', ['nl'], message());
    expect(await refused('nl', lie)).toEqual({ code: PRIVATE.E_INVALID, field });
    expect(
      await query('nl', `select from refusal_answer where member = 'hu' and refused_position in ($1, $2)`, [
        mine.position.toString(),
        FAR.toString(),
      ]),
    ).toEqual([]);
    expect(await query('nl', `select from opened_answer where member = 'hu'`)).toEqual([]);
  });

  it('of who got the message is heard', async () => {
    await send('bg', ['nl'], create(OpenedSchema, { positions: [mine.position] }));
    await eventually(async () => {
      expect(await query('nl', `select from opened_answer where member = 'bg'`)).toHaveLength(1);
    }, 20_000);
  });
});
