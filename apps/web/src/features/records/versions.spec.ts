import { describe, expect, it } from '@jest/globals';
import { aChange, aStatement } from './a-statement.testing.js';
import { broughtBy, compareVersions, type Difference, givenTo, pendingDifferences, versionsOf } from './versions.js';

const name = aStatement();
const oldPhone = aStatement({ index: 1, property: 'phone', value: '+31 1', retractedIn: 2 });
const newPhone = aStatement({ messageId: 'm2', property: 'phone', value: '+31 2', sinceVersion: 2 });
const statements = [name, oldPhone, newPhone];
const second = aChange({ messageId: 'm2', version: 2, position: '2' });

const said = (differences: readonly Difference[]) =>
  differences.map(({ property, before, after }) => [property, before?.value ?? null, after?.value ?? null]);

describe('the versions of a record', () => {
  it('stand newest first, each with what it changed', () => {
    const versions = versionsOf([aChange(), second], statements);
    expect(versions.map(({ version, differences }) => [version, said(differences)])).toEqual([
      [2, [['phone', '+31 1', '+31 2']]],
      [
        1,
        [
          ['name', null, 'Gabor Minta'],
          ['phone', null, '+31 1'],
        ],
      ],
    ]);
  });

  it('1 say of a value that is given to one more country only to whom, before another value in its place', () => {
    const before = aStatement({ property: 'phone', value: '+31 1', retractedIn: 2 });
    const other = aStatement({ messageId: 'm2', property: 'phone', value: '+31 2', sinceVersion: 2 });
    const same = aStatement({
      ...before,
      messageId: 'm3',
      retractedIn: null,
      sinceVersion: 2,
      release: ['xb', 'xc', 'xd'],
    });
    const [newest] = versionsOf([aChange(), second], [before, same, other]);
    expect(newest?.differences.map(givenTo)).toEqual([['xd'], null]);
  });

  it('name a value that is gone without another in its place', () => {
    const [newest] = versionsOf([aChange(), second], [name, oldPhone]);
    expect(said(newest?.differences ?? [])).toEqual([['phone', '+31 1', null]]);
  });

  it('keep the place of one of which nothing came here', () => {
    const third = aChange({ messageId: 'm3', version: 3, position: '5' });
    const versions = versionsOf([aChange(), third], [name]);
    expect(versions.map(({ version, messages }) => [version, messages.length])).toEqual([
      [3, 1],
      [2, 0],
      [1, 1],
    ]);
  });

  it('are one where a change came as several messages', () => {
    const part = aChange({ messageId: 'm2b', version: 2, position: '3', recipients: ['xa', 'xb'] });
    const [newest] = versionsOf([aChange(), second, part], statements);
    expect(newest?.messages.map(({ messageId }) => messageId)).toEqual(['m2b', 'm2']);
  });

  it('begin with a snapshot for whoever joined later, which changed nothing', () => {
    const [only] = versionsOf([aChange({ snapshot: true, version: 4 })], [aStatement({ sinceVersion: 4 })]);
    expect(only).toMatchObject({ version: 4, isSnapshot: true, differences: [] });
  });

  it('are none while nothing is on the log, and what comes is told apart', () => {
    const coming = [
      { ...oldPhone, pending: true },
      { ...newPhone, pending: true },
    ];
    expect(versionsOf([], coming)).toEqual([]);
    expect(said(pendingDifferences(coming))).toEqual([['phone', '+31 1', '+31 2']]);
  });
});

describe('two versions side by side', () => {
  it('have the same where nothing was said in between', () => {
    const compared = compareVersions(statements, 1, 2);
    expect(compared.map(({ property, same }) => [property, same])).toEqual([
      ['name', true],
      ['phone', false],
    ]);
    expect(compared[1]?.from.map(({ value }) => value)).toEqual(['+31 1']);
    expect(compared[1]?.to.map(({ value }) => value)).toEqual(['+31 2']);
  });

  it('can be compared backwards', () => {
    expect(compareVersions(statements, 2, 1)[1]?.to.map(({ value }) => value)).toEqual(['+31 1']);
  });
});

describe('what brought a value here', () => {
  it('is its message, or the snapshot that repeated it', () => {
    expect(broughtBy(newPhone, [aChange(), second])).toBe(second);
    const snapshot = aChange({ messageId: 's', snapshot: true, version: 3 });
    expect(broughtBy(newPhone, [snapshot])).toBe(snapshot);
  });

  it('is nothing yet while it is on its way', () => {
    expect(broughtBy(newPhone, [aChange()])).toBeNull();
  });
});
