import { beforeEach, describe, expect, it } from '@jest/globals';
import { VERDICT, type JudgedStep, type VerdictCode } from '#libs/protocol';
import { OwnStream, type SentRecord } from './own-stream.js';

const record = (id: number, isEpoch = false): SentRecord => ({ identity: Uint8Array.of(id), isEpoch });

function step(position: bigint, id: number, code: VerdictCode): JudgedStep {
  const received = code === 'OK' || VERDICT[code] >= 40;
  return {
    kind: 'judged',
    count: 1,
    position,
    identity: Uint8Array.of(id),
    code,
    verdict: VERDICT[code],
    received,
  } as JudgedStep;
}

let stream: OwnStream;

beforeEach(() => {
  stream = new OwnStream();
});

/** Sends records to positions from 10 on, and reads what stands there. */
function sent(records: readonly SentRecord[], read: readonly JudgedStep[]): OwnStream {
  stream.sending(records);
  stream.acknowledged(
    records,
    records.map((_, i) => 10n + BigInt(i)),
  );
  stream.seen(read);
  return stream;
}

describe('the fate of own records', () => {
  it.each<[string, SentRecord[], JudgedStep[]]>([
    ['nothing was sent', [], [step(10n, 9, 'OK')]],
    ['it was received', [record(1)], [step(10n, 1, 'OK')]],
    ['it was received and refused by all', [record(1)], [step(10n, 1, 'E_SCHEMA')]],
    ['it stands there from an earlier attempt', [record(1)], [step(9n, 1, 'OK'), step(10n, 1, 'DUPLICATE')]],
    ['it is a double', [record(1)], [step(10n, 1, 'DUPLICATE')]],
  ])('is well where %s', (_, records, read) => {
    expect(sent(records, read).fate(11n)).toBe('well');
  });

  it('is well until its position was read', () => {
    expect(sent([record(1)], []).fate(10n)).toBe('well');
    expect(stream.fate(11n)).toBe('send-again');
  });

  it.each<[string, JudgedStep]>([
    ['other bytes stand at its offset', step(10n, 9, 'E_SIGNATURE')],
    ['a record of somebody else stands there', step(10n, 9, 'OK')],
    ['it came out of turn', step(10n, 1, 'E_CHAIN')],
    ['its body was changed', step(10n, 1, 'E_BODY')],
    ['its signature was changed', step(10n, 1, 'E_SIGNATURE')],
  ])('is to send again where %s', (_, read) => {
    expect(sent([record(1)], [read]).fate(11n)).toBe('send-again');
  });

  it.each<VerdictCode>(['E_KEY_UNKNOWN', 'E_KEY_USE', 'E_KEY_REVOKED', 'E_SUITE', 'E_SENDER', 'E_TOPIC', 'E_MEMBER'])(
    'is a new epoch after %s: the same bytes would be refused again',
    (code) => {
      expect(sent([record(1), record(2)], [step(10n, 1, code), step(11n, 2, 'E_CHAIN')]).fate(12n)).toBe('new-epoch');
    },
  );

  it.each<VerdictCode>(['E_CHAIN', 'E_FORK'])('is a new epoch where an epoch itself came too late: %s', (code) => {
    expect(sent([record(1, true)], [step(10n, 1, code)]).fate(11n)).toBe('new-epoch');
  });

  it('is the same when the log answers before the broker does', () => {
    stream.sending([record(1), record(2)]);
    stream.seen([step(10n, 1, 'OK'), step(11n, 2, 'E_KEY_REVOKED')]);
    expect(stream.fate(12n)).toBe('well');
    stream.acknowledged([record(1), record(2)], [10n, 11n]);
    expect(stream.fate(12n)).toBe('new-epoch');
  });

  it('does not follow a stranger who repeats an own header under a bad key', () => {
    stream.sending([record(1)]);
    stream.seen([step(8n, 1, 'E_KEY_UNKNOWN')]);
    stream.acknowledged([record(1)], [10n]);
    stream.seen([step(9n, 9, 'OK'), step(10n, 1, 'OK')]);
    expect(stream.fate(11n)).toBe('well');
  });

  it('does not count refusals of an earlier attempt', () => {
    sent([record(1)], [step(10n, 1, 'E_CHAIN')]);
    stream.startOver();
    stream.sending([record(1)]);
    stream.acknowledged([record(1)], [15n]);
    stream.seen([step(11n, 1, 'E_KEY_REVOKED')]);
    expect(stream.fate(12n)).toBe('well');
    stream.seen([step(15n, 1, 'OK')]);
    expect(stream.fate(16n)).toBe('well');
  });

  it('is unknown, and so well, while the broker did not answer', () => {
    stream.sending([record(1)]);
    stream.seen([step(10n, 9, 'OK')]);
    expect(stream.fate(11n)).toBe('well');
  });
});

it('tells of a record that was not read for half a minute, once in as long', () => {
  sent([record(1), record(2)], [step(10n, 1, 'OK')]);
  expect([0, 29_999, 30_000, 59_999, 60_000].map((ms) => stream.overdue(ms))).toEqual([null, null, 11n, null, 11n]);
  stream.seen([step(11n, 2, 'OK')]);
  expect(stream.overdue(1_000_000)).toBeNull();
});
