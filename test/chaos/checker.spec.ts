import { describe, expect, it } from '@jest/globals';
import { COUNTRIES, type Country } from '../../apps/cli/src/local/ports.js';
import { violations } from './checker.js';
import type { Applied, Archived, Held, History, Placed, StrangeValue, Submission } from './history.js';

describe('the checker, on a history in which all holds', () => {
  it('says yes', () => {
    expect(violations(aHistory())).toEqual([]);
  });

  it('says yes where a submission of unknown outcome arrived, or did not', () => {
    expect(violations(aHistory({ unknown: ['m2'] }))).toEqual([]);
    expect(violations(aHistory({ unknown: ['m2'], absent: ['m2'] }))).toEqual([]);
  });

  it('says yes to what a stranger changed, which is refused and takes no place', () => {
    const history = aHistory();
    const changed = { ...history.topic[1]!, offset: history.topic.length, identity: 'id-changed' };
    const held = history.held.map((one) => ({
      ...one,
      log: [...one.log, { ...one.log[1]!, position: changed.offset, identity: changed.identity, verdict: 17 }],
    }));
    expect(violations({ ...history, held, topic: [...history.topic, changed] })).toEqual([]);
  });

  it('says yes to an epoch where a key was revoked', () => {
    const { topic, ...history } = aHistory();
    const opened = [...topic.slice(0, 2), { ...topic[2]!, place: '2/0' }];
    expect(violations({ ...history, topic: opened, calmFrom: null })).toEqual([]);
  });

  it('says yes where the same record stands twice on the log and counts once', () => {
    const history = aHistory();
    const copy = { ...history.topic[1]!, offset: history.topic.length };
    const held = history.held.map((one) => ({
      ...one,
      log: [...one.log, { ...one.log[1]!, position: copy.offset, verdict: 1 }],
    }));
    expect(violations({ ...history, held, topic: [...history.topic, copy] })).toEqual([]);
  });
});

describe('the checker, where the log refused the second of three and it came again behind the third', () => {
  it('says yes, as it was sealed anew meanwhile', () => {
    expect(violations(sentAgain())).toEqual([]);
  });

  it('says no where both are about one record', () => {
    const aboutOne = (row: Applied): Applied => ({ ...row, recordId: 'record-1' });
    const history = sentAgain();
    const submissions = history.submissions.map((one) => ({ ...one, recordId: 'record-1' }));
    const held = history.held.map((one) => ({ ...one, applied: one.applied.map(aboutOne) }));
    const found = violations({ ...history, submissions, held });
    expect(found).toContainEqual(expect.stringMatching(/^I4 bg applied m2 of nl behind m3/));
  });
});

describe('the checker says no', () => {
  it.each<[string, RegExp, (history: History) => History]>([
    ['to one drop', /^I1 hu has no effect of m2/, at('hu', (one) => ({ ...one, applied: without(one, 'm2') }))],
    [
      'to one double',
      /^I3 ro applied m2 2 times/,
      at('ro', (one) => ({ ...one, applied: [...one.applied, { ...effect(one, 'm2'), position: 9 }] })),
    ],
    [
      'to one swap',
      /^I4 bg applied m2 of nl behind m3/,
      at('bg', (one) => ({ ...one, applied: one.applied.toReversed() })),
    ],
    [
      'to one fork',
      /^I2 nl 1\/2 stands on the log as 2 records, a fork/,
      (history) => ({ ...history, topic: [...history.topic.slice(0, 2), { ...history.topic[2]!, place: '1/2' }] }),
    ],
    [
      'to a record that comes out of turn',
      /^I4 nl sent 1\/4 out of turn at 2, behind 1\/2/,
      (history) => ({ ...history, topic: [...history.topic.slice(0, 2), { ...history.topic[2]!, place: '1/4' }] }),
    ],
    [
      'to an epoch that nothing gave cause to',
      /^I4 nl opened epoch 2 at 2/,
      (history) => ({ ...history, topic: [...history.topic.slice(0, 2), { ...history.topic[2]!, place: '2/0' }] }),
    ],
    [
      'to another record at a position',
      /^I2 hu holds at 1 another record/,
      at('hu', (one) => ({
        ...one,
        log: one.log.map((row) => (row.position === 1 ? { ...row, identity: 'other' } : row)),
      })),
    ],
    [
      'to an effect of what nobody submitted',
      /^I2 hu applied strange/,
      at('hu', (one) => ({ ...one, applied: [...one.applied, { ...one.applied[0]!, marker: 'strange' }] })),
    ],
    [
      'to an effect of what was refused',
      /^I1 \w\w applied m3, which was refused with 409/,
      (history) => ({
        ...history,
        submissions: history.submissions.map((one) =>
          one.marker === 'm3' ? { ...one, outcome: 'fail', said: '409' } : one,
        ),
      }),
    ],
    [
      'to an effect at a member that nothing was released to',
      /^I2 ro applied m1, which nl did not release to it/,
      (history) => ({
        ...history,
        submissions: history.submissions.map((one) => ({ ...one, release: one.release.filter((to) => to !== 'ro') })),
      }),
    ],
    [
      'to a record that a sender was told another id of',
      /^I5 \w\w applied m1 to other/,
      at('hu', (one) => ({
        ...one,
        applied: one.applied.map((row) => (row.marker === 'm1' ? { ...row, recordId: 'other' } : row)),
      })),
    ],
    ['to a strange value that counts', /^I6 nl says 0 of what is flipped at 1/, strange({ offset: 1, how: 'flipped' })],
    [
      'to a strange value that is refused for another reason',
      /^I6 hu says 22 of what is garbage at 2/,
      (history) =>
        at('hu', (one) => ({ ...one, log: one.log.map((row) => ({ ...row, verdict: 22 })) }))(
          strange({ offset: 2, how: 'garbage' })(history),
        ),
    ],
    [
      'to a strange value that a member has not',
      /^I6 ro says nothing of what is empty at 3/,
      strange({ offset: 3, how: 'empty' }),
    ],
    [
      'to one identity that is accepted twice',
      /^I3 hu accepted id-1 at 2 positions/,
      at('hu', (one) => ({ ...one, log: [...one.log, { ...one.log[1]!, position: 3 }] })),
    ],
    [
      'to a member that is behind',
      /^I8 hu holds 2 of 3 positions/,
      at('hu', (one) => ({ ...one, log: one.log.slice(0, 2) })),
    ],
    ['to public states that differ', /^I7 the public states differ/, at('hu', (one) => ({ ...one, digest: 'other' }))],
    [
      'to members that hold different records in common',
      /^I7 nl and hu hold different/,
      at('hu', (one) => ({ ...one, shared: { ...one.shared, nl: 'other' } })),
    ],
    [
      'to two roots of one size',
      /^I7 size 3 has 2 cosigned roots/,
      at('hu', (one) => ({ ...one, cosigned: [{ member: 'ro', size: '3', root: 'other' }] })),
    ],
    [
      'to what is left over',
      /^I8 hu is left with 1 outbox/,
      at('hu', (one) => ({ ...one, left: { outbox: 1, parked: 0 } })),
    ],
    [
      'to a sender that was told too much',
      /^I5 nl was told that hu stored its message mm2, which it did not/,
      at('hu', (one) => ({ ...one, log: one.log.slice(0, 1) })),
    ],
    [
      'to a sender that was told too little',
      /^I5 nl was not told that ro stored its message mm2/,
      at('nl', (one) => ({
        ...one,
        told: one.told.map((row) => ({ ...row, stored: row.stored.filter((member) => member !== 'ro') })),
      })),
    ],
    [
      'to a sender that was told of no delivery at all',
      /^I5 nl says that its message mm2 is sealed/,
      at('nl', (one) => ({ ...one, told: one.told.map((row) => ({ ...row, state: 'sealed' })) })),
    ],
  ])('%s', (_, expected, spoil) => {
    expect(violations(spoil(aHistory()))).toContainEqual(expect.stringMatching(expected));
  });
});

interface Shape {
  readonly unknown?: readonly string[];
  readonly absent?: readonly string[];
}

/** NL enters three records, one after the other, for all. */
function aHistory({ unknown = [], absent = [] }: Shape = {}): History {
  const markers = ['m1', 'm2', 'm3'];
  const submissions = markers.map((marker, i): Submission => ({
    marker,
    from: 'nl',
    release: ['hu', 'bg', 'ro'],
    kind: 'create',
    beganMs: i * 10,
    endedMs: i * 10 + 5,
    outcome: unknown.includes(marker) ? 'info' : 'ok',
    said: unknown.includes(marker) ? '0 TimeoutError' : '202',
    repeated: false,
    recordId: unknown.includes(marker) ? null : `record-${i}`,
    messageIds: [`m${marker}`],
  }));
  const topic = markers.map((_, i): Placed => ({ offset: i, identity: `id-${i}`, sender: 'nl', place: `1/${i + 1}` }));
  const applied = markers
    .map((marker, i): Applied => ({
      marker,
      position: i,
      sender: 'nl',
      messageId: `m${marker}`,
      recordId: `record-${i}`,
    }))
    .filter(({ marker }) => !absent.includes(marker));
  return {
    submissions,
    topic,
    strange: [],
    calmFrom: 0,
    held: COUNTRIES.map((member) => heldBy(member, topic, applied)),
  };
}

function heldBy(member: Country, topic: readonly Placed[], applied: readonly Applied[]): Held {
  const log = topic.map(({ offset, identity, sender, place }): Archived => ({
    position: offset,
    identity,
    verdict: 0,
    sender,
    place,
  }));
  const others = COUNTRIES.filter((other) => other !== member);
  return {
    member,
    applied,
    log,
    digest: '3 state',
    shared: Object.fromEntries(others.map((other) => [other, [member, other].sort().join()])),
    cosigned: [{ member, size: '3', root: 'root' }],
    left: { outbox: 0, parked: 0 },
    told: member === 'nl' ? [{ messageId: 'mm2', state: 'published', position: 1, stored: COUNTRIES }] : [],
  };
}

function sentAgain(): History {
  const history = aHistory();
  const again: Placed = { offset: 3, identity: 'id-3', sender: 'nl', place: '1/4' };
  const held = history.held.map((one) => ({
    ...heldBy(one.member, [...history.topic, again], one.applied),
    applied: [effect(one, 'm1'), effect(one, 'm3'), { ...effect(one, 'm2'), position: again.offset }],
    told: one.told.map((row) => ({ ...row, position: again.offset })),
  }));
  const refused = held.map((one) => ({
    ...one,
    log: one.log.map((row) => (row.position === 1 ? { ...row, verdict: 42 } : row)),
  }));
  return { ...history, topic: [...history.topic, again], held: refused };
}

/** Spoils what one member holds. */
function at(member: Country, spoil: (held: Held) => Held): (history: History) => History {
  return (history) => ({ ...history, held: history.held.map((one) => (one.member === member ? spoil(one) : one)) });
}

/** Says that a value of the log was a stranger's. */
function strange(value: StrangeValue): (history: History) => History {
  return (history) => ({ ...history, strange: [value] });
}

function without({ applied }: Held, marker: string): readonly Applied[] {
  return applied.filter((row) => row.marker !== marker);
}

function effect({ applied }: Held, marker: string): Applied {
  return applied.find((row) => row.marker === marker)!;
}
