import { describe, expect, it } from '@jest/globals';
import type { CountryPlace } from './api/types.js';
import { aChange, aStatement } from './a-statement.testing.js';
import { holdersOf, type Known, placeOf, sharedRows, stillWaiting } from './places.js';

const at = '2026-11-24T10:00:01.000Z';
const place = (member: string, state: CountryPlace['state']): CountryPlace => ({ member, state, at, code: null });

function known(history: Known['history'], places: Readonly<Record<string, readonly CountryPlace[]>>): Known {
  const messages = Object.entries(places).map(([messageId, countries]) => ({ messageId, position: '1', countries }));
  return { history, delivery: { messages } };
}

const halfWay = known([aChange()], { m1: [place('xb', 'read'), place('xc', 'on-its-way')] });

describe('where a value is', () => {
  it('is what is known of its message at each country', () => {
    expect(placeOf(aStatement(), 'xb', halfWay)?.state).toBe('read');
    expect(placeOf(aStatement(), 'xc', halfWay)?.state).toBe('on-its-way');
  });

  it('is nowhere for a country that it is not meant for', () => {
    expect(placeOf(aStatement(), 'xd', halfWay)).toBeNull();
  });

  it('7 waits, or is kept here, before it is on the log', () => {
    const coming = aStatement({ messageId: 'm2', pending: true });
    expect(placeOf(coming, 'xb', halfWay)?.state).toBe('kept');
    expect(placeOf({ ...coming, waitsForApproval: true }, 'xb', halfWay)?.state).toBe('waiting');
  });

  it('is where the snapshot is for a country that joined later', () => {
    const snapshot = aChange({ messageId: 's', snapshot: true, version: 3, recipients: ['xa', 'xd'] });
    const later = known([aChange(), snapshot], { m1: [], s: [place('xd', 'arrived')] });
    expect(placeOf(aStatement({ release: ['xb', 'xd'] }), 'xd', later)?.state).toBe('arrived');
  });
});

describe('18 who has a value', () => {
  const owner = { member: 'xa', state: 'owner', at: null } as const;
  const reader = { member: 'xb', state: 'read', at } as const;

  it('is what the gateway says of each member that is asked about, in their order', () => {
    const statement = aStatement({ holders: [owner, reader] });
    expect(holdersOf(statement, ['xb', 'xa'], halfWay)).toEqual([reader, owner]);
  });

  it('is not told of whoever left the case', () => {
    const statement = aStatement({ holders: [owner] });
    expect(holdersOf(statement, ['xd'], halfWay)).toEqual([{ member: 'xd', state: 'not-released', at: null }]);
  });

  it('is, once it was retracted, who has the retraction', () => {
    const gone = aStatement({ retractedIn: 2, holders: [{ ...reader, state: 'taken-back' }] });
    const retraction = aChange({ messageId: 'm2', version: 2 });
    const later = known([aChange(), retraction], { m2: [place('xb', 'arrived')] });
    expect(holdersOf(gone, ['xb'], later)).toEqual([{ member: 'xb', state: 'arrived', at }]);
  });
});

describe('a value that was retracted', () => {
  const gone = aStatement({ retractedIn: 2 });
  const retraction = aChange({ messageId: 'm2', version: 2, at: '2026-11-24T11:00:00.000Z' });
  const other = aChange({ messageId: 'm2b', version: 2, recipients: ['xa', 'xb'] });
  const before = { m1: [place('xb', 'read'), place('xc', 'read')], m2b: [place('xb', 'read')] };

  it('stays in sight until its retraction is with all who have it', () => {
    const some = known([aChange(), other, retraction], {
      ...before,
      m2: [place('xb', 'arrived'), place('xc', 'on-its-way')],
    });
    expect(sharedRows([gone], some)).toEqual([gone]);
    expect(placeOf(gone, 'xc', some)?.state).toBe('on-its-way');
    expect(stillWaiting([gone], ['xb', 'xc'], some)).toEqual([{ member: 'xc', since: retraction.at }]);
    const all = known([aChange(), other, retraction], { ...before, m2: [place('xb', 'read'), place('xc', 'arrived')] });
    expect(sharedRows([gone], all)).toEqual([]);
  });
});

describe('who still waits', () => {
  it('is named with the oldest that it waits for', () => {
    const second = aChange({ messageId: 'm2', version: 2, at: '2026-11-24T12:00:00.000Z' });
    const both = known([aChange(), second], {
      m1: [place('xb', 'read'), place('xc', 'on-its-way')],
      m2: [place('xb', 'arrived'), place('xc', 'on-its-way')],
    });
    const statements = [aStatement({ messageId: 'm2', sinceVersion: 2 }), aStatement()];
    expect(stillWaiting(statements, ['xb', 'xc'], both)).toEqual([{ member: 'xc', since: aChange().at }]);
  });

  it('waits since no moment while it is not on the log', () => {
    expect(stillWaiting([aStatement({ pending: true })], ['xb'], known([], {}))).toEqual([
      { member: 'xb', since: null },
    ]);
  });
});
