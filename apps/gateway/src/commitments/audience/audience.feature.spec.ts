import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StandingApproval } from '#libs/approval';
import { RecordChangedSchema, RecordType, Sensitivity, uuidText } from '#libs/contracts';
import type { AudienceEffect, CaseMessage } from '#libs/member';
import { anAgreement } from '#libs/member/testing';
import { AccessError } from '#libs/people';
import type { ChangeRecordDto } from '../../case/records/dto/change-record.dto.js';
import type { OwnRecord } from '../../case/records/own-record.repository.js';
import { OTHERS, OWN, Sender, type World } from './a-sender.testing.js';

const PROPERTIES = ['name', 'phone', 'email'];
const MESSAGE = '018f0000-0000-7000-8000-0000000000bb';

const members = fc.subarray(OTHERS);
const purpose = fc.constantFrom('investigation', 'prosecution');
const handling = fc.integer({ min: 0, max: 3 });

const live = fc
  .array(fc.record({ property: fc.constantFrom(...PROPERTIES), release: members, marked: fc.boolean() }), {
    maxLength: 6,
  })
  .map((values) =>
    values.map(({ marked, ...value }, index) => ({
      messageId: MESSAGE,
      index,
      ...value,
      sensitivities: marked ? [Sensitivity.MINOR] : [],
    })),
  );

const asserted = fc.record({
  property: fc.constantFrom(...PROPERTIES),
  value: fc.constantFrom('Minta', '+36300000001'),
  release: members,
  purpose,
  handling: handling.map((code) => ({ code: (['H0', 'H1', 'H2', 'H3'] as const)[code] ?? 'H3' })),
  sensitivities: fc.subarray(['victim-identity', 'minor'] as const, { maxLength: 1 }),
});

const standing: fc.Arbitrary<StandingApproval> = fc.record({
  approvalId: fc.constantFrom('first', 'second'),
  types: fc.constant(['person']),
  recipients: fc.constantFrom(OTHERS, ['bg', 'hu']),
  highestHandling: handling,
  starts: fc.constant('2026-01-01'),
  ends: fc.constantFrom('2026-05-31', '2026-12-31'),
  givenBy: fc.constantFrom('anna', 'prosecutor', 'prosecutor'),
});

const agreement = fc
  .record({
    victims: fc.constantFrom(['yes'], ['no'], undefined),
    uses: fc.constantFrom(['investigation'], undefined),
    types: fc.constantFrom(['person'], ['person'], ['person'], ['vehicle']),
    named: fc.constantFrom([OWN, ...OTHERS], [OWN, ...OTHERS], [OWN, 'bg', 'hu']),
  })
  .map(({ victims, uses, types, named }) =>
    anAgreement(
      {
        ...(victims ? { VICTIM_IDENTITY: victims } : {}),
        ...(uses ? { PERMITTED_USES: uses } : {}),
        RECORD_TYPES: types,
      },
      { members: named },
    ),
  );

const world: fc.Arbitrary<World> = fc.record({
  agreement,
  known: fc.constantFrom(OTHERS, OTHERS, ['bg']).map((some) => new Set(some)),
  standing: fc.array(standing, { maxLength: 3 }),
  record: live.map((values): OwnRecord => {
    return { type: RecordType.PERSON, version: 3, live: values, release: OTHERS, baseFor: () => null, changesToday: 0 };
  }),
});

interface Case {
  readonly world: World;
  readonly dto: ChangeRecordDto;
}

const changes: fc.Arbitrary<Case> = world.chain((of) =>
  fc
    .record({ assert: fc.array(asserted, { maxLength: 4 }), gone: fc.subarray([...of.record.live]) })
    .filter(({ assert, gone }) => assert.length + gone.length > 0)
    .map(({ assert, gone }) => ({
      world: of,
      dto: { legalBasis: 'art. 5', assert, retract: gone.map(({ messageId, index }) => ({ messageId, index })) },
    })),
);

/** Counts by member and property. */
type Counts = Readonly<Record<string, number>>;

function counted(pairs: readonly (readonly [member: string, property: string | null, count: number])[]): Counts {
  const counts = new Map<string, number>();
  for (const [member, property, count] of pairs) {
    const name = `${member} ${property}`;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return Object.fromEntries([...counts].filter(([, count]) => count !== 0));
}

function told(effects: readonly AudienceEffect[], effect: AudienceEffect['effect']): Counts {
  const lines = effects.filter((one) => one.effect === effect);
  return counted(
    lines.flatMap((line) =>
      line.members.flatMap((member) => line.values.map(({ property, count }) => [member, property, count] as const)),
    ),
  );
}

/** What its recipients hold more, and less, once these messages are there; read off the bytes that go. */
function moved(messages: readonly CaseMessage[], { record }: World): Readonly<Record<'gives' | 'takes', Counts>> {
  const said = messages.flatMap(({ schema, message, recipients }) => {
    expect(schema).toBe(RecordChangedSchema);
    const { asserts, retracts } = message as unknown as {
      readonly asserts: readonly { readonly property: string }[];
      readonly retracts: readonly { readonly messageId: Uint8Array; readonly index: number }[];
    };
    const gone = retracts.map(({ messageId, index }) => {
      return record.live.find((one) => one.messageId === uuidText(messageId) && one.index === index)?.property ?? '';
    });
    return recipients.map((member) => ({ member, asserts: asserts.map(({ property }) => property), gone }));
  });
  return {
    gives: counted(said.flatMap(({ member, asserts }) => asserts.map((property) => [member, property, 1] as const))),
    takes: counted(said.flatMap(({ member, gone }) => gone.map((property) => [member, property, 1] as const))),
  };
}

function combined(one: Counts, other: Counts, by: (a: number, b: number) => number): Counts {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const all = names.map((name) => [name, by(one[name] ?? 0, other[name] ?? 0)] as const);
  return Object.fromEntries(all.filter(([, count]) => count > 0));
}

const more = (one: Counts, other: Counts): Counts => combined(one, other, (a, b) => a - b);

function holding({ record }: World): Counts {
  return counted(
    record.live.flatMap(({ property, release }) => release.map((member) => [member, property, 1] as const)),
  );
}

/** What the messages that left and that wait come to, as effects say it. */
function became(left: readonly CaseMessage[], held: readonly CaseMessage[], of: World) {
  const [now, later] = [moved(left, of), moved(held, of)];
  const sum = (one: Counts, other: Counts): Counts => combined(one, other, (a, b) => a + b);
  const replaced = combined(now.gives, now.takes, Math.min);
  return {
    gains: more(now.gives, now.takes),
    loses: sum(more(now.takes, now.gives), more(later.takes, later.gives)),
    keeps: sum(more(holding(of), sum(now.takes, later.takes)), replaced),
  };
}

describe('2 what is shown is what sending does', () => {
  it('for 5,000 random changes, refusals included', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(changes, async ({ world: of, dto }) => {
        const sender = new Sender(of);
        const { effects, token } = await sender.foresee(dto);
        for (const { effect } of effects) seen.add(effect);
        const sent = await sender.send(dto, token).catch((error: unknown) => error);
        if (sent instanceof AccessError) {
          const { clause, reason } = sent.members;
          expect(effects.map((one) => [one.effect, one.clause, one.reason])).toEqual(
            effects.map(() => ['refused', clause, reason]),
          );
          expect(effects).not.toEqual([]);
          return;
        }
        if (sent instanceof Error) throw sent;
        const { left, held } = sent as Awaited<ReturnType<Sender['send']>>;
        expect({ gains: told(effects, 'gains'), loses: told(effects, 'loses'), keeps: told(effects, 'keeps') }).toEqual(
          became(left, held, of),
        );
        const waiting = moved(held, of);
        const waits = held.flatMap((message) => {
          const { gives, takes } = moved([message], of);
          if (Object.keys(gives).length > 0) return Object.entries(gives);
          return Object.entries(takes).filter(([name]) => !(name in waiting.gives));
        });
        expect(told(effects, 'waits')).toEqual(
          counted(waits.map(([name, count]) => [name.split(' ')[0] ?? '', name.split(' ')[1] ?? '', count] as const)),
        );
        expect(Object.keys(waiting.gives).length + Object.keys(waiting.takes).length > 0).toBe(
          effects.some(({ effect }) => effect === 'waits'),
        );
      }),
      { numRuns: 5000 },
    );
    expect([...seen].sort()).toEqual(['gains', 'keeps', 'loses', 'nothing', 'refused', 'stays', 'waits']);
  });

  it('also for a change that came to something else meanwhile: nothing is sent, and it is said what it comes to now', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(changes, world, async ({ world: of, dto }, { agreement: other, known, standing: given }) => {
        const sender = new Sender(of);
        const shown = await sender.foresee(dto);
        sender.world = { ...of, agreement: other, known, standing: given };
        const now = await sender.foresee(dto);
        const sent = await sender.send(dto, shown.token).catch((error: unknown) => error);
        // Who gets nothing hears of no change, so it is no part of what was promised.
        const promised = (effects: readonly AudienceEffect[]) => effects.filter(({ effect }) => effect !== 'nothing');
        if (JSON.stringify(promised(now.effects)) === JSON.stringify(promised(shown.effects))) {
          expect(sent).not.toMatchObject({ code: 'AUDIENCE_CHANGED' });
          return;
        }
        changed += 1;
        expect(sent).toMatchObject({ code: 'AUDIENCE_CHANGED', members: { audience: { effects: now.effects } } });
      }),
      { numRuns: 1000 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('attack 46: also for another value of the same property, another label or another purpose', async () => {
    const value = { property: 'phone', release: ['hu'], sensitivities: [] };
    const live = [0, 1].map((index) => ({ messageId: MESSAGE, index, ...value }));
    const of: World = {
      agreement: anAgreement({ RECORD_TYPES: ['person'] }, { members: [OWN, ...OTHERS] }),
      known: new Set(OTHERS),
      standing: [],
      record: { type: RecordType.PERSON, version: 3, live, release: OTHERS, baseFor: () => null, changesToday: 0 },
    };
    const change = (index: number, more: object = {}): ChangeRecordDto => ({
      legalBasis: 'art. 5',
      assert: [{ property: 'name', value: 'Minta', release: ['hu'], ...more }],
      retract: [{ messageId: MESSAGE, index }],
    });
    const sender = new Sender(of);
    const { effects, token } = await sender.foresee(change(0));
    const others = [change(1), change(0, { handling: { code: 'H3' } }), change(0, { purpose: 'border control' })];
    for (const other of others) {
      expect((await sender.foresee(other)).effects).toEqual(effects);
      await expect(sender.send(other, token)).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED' });
    }
    await expect(sender.send(change(0, { value: 'Minta Gabor' }), token)).resolves.toMatchObject({ left: [] });
  });

  it('also on another version of the record, where the effects would be the same', async () => {
    const { world: of, dto } = fc.sample(changes, { numRuns: 1, seed: 1 })[0]!;
    const sender = new Sender(of);
    const { token } = await sender.foresee(dto);
    sender.world = { ...of, record: { ...of.record, version: 4 } };
    await expect(sender.send(dto, token)).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED' });
  });
});
