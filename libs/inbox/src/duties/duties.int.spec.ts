import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DutyKinds } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { Duties, type KnownState } from './duties.service.js';

const SPECS = new Map([['invitation', { mustAct: true, clearable: false, actions: ['agreement.sign'] as const }]]);
const ANSWER = '018f0000-0000-7000-8000-000000000001';
const AT = new Date('2026-03-01T10:00:00.125Z');

let database: TestDatabase;
let duties: Duties;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  duties = new Duties(new DutyKinds(SPECS), database.dataSource);
}, 60_000);

afterAll(() => database?.drop());
beforeEach(() => database.dataSource.query('delete from duty'));

const invited = (key: string, member: string): KnownState<'invitation'> => ({
  key,
  duty: {
    kind: 'invitation',
    spaceNo: 7,
    for: { kind: 'action', action: 'agreement.sign', desk: null, except: null },
    about: null,
    at: AT,
    dueAt: null,
    harm: 0,
    urgent: false,
    matter: { kind: 'invitation', member },
  },
});

const set = (...states: readonly KnownState[]): Promise<void> =>
  database.transaction.run((tx) => duties.set(tx, states));

const rows = (columns: string): Promise<unknown[]> =>
  database.dataSource.query(`select ${columns} from duty order by key`);

describe('a duty', () => {
  it('is stored whole, with what its kind asks for', async () => {
    await set(invited('invitation.a', 'hu'));
    expect(await rows('*')).toEqual([
      {
        key: 'invitation.a',
        kind: 'invitation',
        space_no: 7,
        person_id: null,
        action: 'agreement.sign',
        desk: null,
        except_person: null,
        about_kind: null,
        about_id: null,
        at: AT,
        due_at: null,
        harm: 0,
        urgent: false,
        must_act: true,
        clearable: false,
        matter: { kind: 'invitation', member: 'hu' },
        held_by: null,
        origin: 'here',
        looked_at: false,
      },
    ]);
  });

  it('is seen by its desk once somebody looked at what it asks, also when it is set again, and no longer than it waits', async () => {
    const seen = (): Promise<unknown> => database.dataSource.query('select key, seen from desk_duty order by key');
    await set(invited('invitation.a', 'hu'), invited('invitation.b', 'hu'));
    await duties.lookAt('invitation.a');
    await set(invited('invitation.a', 'bg'));
    expect(await seen()).toEqual([
      { key: 'invitation.a', seen: true },
      { key: 'invitation.b', seen: false },
    ]);
    await set({ key: 'invitation.a', duty: null });
    await set(invited('invitation.a', 'hu'), { key: 'invitation.b', duty: null });
    expect(await seen()).toEqual([{ key: 'invitation.a', seen: false }]);
  });

  it('stands as it was set last, in a call and over several', async () => {
    await set(invited('invitation.a', 'hu'), invited('invitation.b', 'hu'), invited('invitation.a', 'bg'));
    await set(invited('invitation.b', 'ro'), { key: 'invitation.c', duty: null });
    expect(await rows(`key, matter->>'member' as member`)).toEqual([
      { key: 'invitation.a', member: 'bg' },
      { key: 'invitation.b', member: 'ro' },
    ]);
    await set({ key: 'invitation.a', duty: null }, invited('invitation.c', 'nl'));
    expect(await rows('key')).toEqual([{ key: 'invitation.b' }, { key: 'invitation.c' }]);
  });

  it('of a message keeps what holds it when it is set again, until that stands', async () => {
    const states = [invited('invitation.a', 'hu')];
    const setFromLog = (standing: readonly string[]): Promise<void> =>
      database.transaction.runAsApplier((tx) => duties.setFromLog(tx, states, standing));
    await setFromLog([]);
    await database.transaction.run((tx) => duties.hold(tx, [{ key: 'invitation.a', messageId: ANSWER }]));
    await setFromLog([]);
    expect(await rows('origin, held_by')).toEqual([{ origin: 'log', held_by: ANSWER }]);
    await setFromLog([ANSWER]);
    expect(await rows('origin, held_by')).toEqual([{ origin: 'log', held_by: null }]);
  });

  it('is held by the message that answers it, and shown again where that was refused', async () => {
    await set(invited('invitation.a', 'hu'), invited('invitation.b', 'hu'));
    await database.transaction.run((tx) => duties.hold(tx, [{ key: 'invitation.b', messageId: ANSWER }]));
    expect(await rows('held_by')).toEqual([{ held_by: null }, { held_by: ANSWER }]);
    await database.transaction.run((tx) => duties.release(tx, [ANSWER]));
    expect(await rows('held_by')).toEqual([{ held_by: null }, { held_by: null }]);
  });

  it('of a kind that no feature specifies is refused', async () => {
    const duty = { ...invited('x', 'hu').duty, kind: 'unheard' } as unknown as KnownState['duty'];
    await expect(set({ key: 'x', duty })).rejects.toThrow('no feature says what a duty unheard asks for');
  });

  it('is urgent only where its kind may be: what is rings at any hour', async () => {
    const duty = { ...invited('x', 'hu').duty, urgent: true } as KnownState['duty'];
    await expect(set({ key: 'x', duty })).rejects.toThrow('duty invitation is urgent, which');
  });

  it('for who may do something that its kind does not name is refused', async () => {
    const duty = { ...invited('x', 'hu').duty, for: { kind: 'action', action: 'record.read' } } as KnownState['duty'];
    await expect(set({ key: 'x', duty })).rejects.toThrow('duty invitation waits for record.read, which');
  });
});
