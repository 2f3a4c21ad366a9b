import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CaseEntry } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import type { SavedViewDto } from './dto/saved-view.dto.js';
import { SavedViewRepository } from './saved-view.repository.js';

let database: TestDatabase;
let views: SavedViewRepository;
let spaceNo: number;

const VIEW = {
  kind: 'chart',
  title: 'Who drives',
  query: { search: 'owner=hu', cards: [{ id: 'a', x: 4, y: -8 }], hidden: ['b'] },
} satisfies SavedViewDto;

/** An entry of a person as the door makes it. */
const as = (id: string, desk: string): CaseEntry =>
  Object.assign(Object.create(null), { spaceNo, by: { id, name: id, desk, roles: [] } });

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  views = new SavedViewRepository(database.dataSource);
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  for (const id of ['anna', 'bram', 'cees'])
    await database.dataSource.query(
      'insert into person (id, name, desk, roles, first_seen_at, last_seen_at) values ($1, $1, $1, $2, now(), now())',
      [id, []],
    );
}, 60_000);

afterAll(() => database?.drop());

const titles = async (id: string, desk: string) =>
  (await views.of(as(id, desk))).map(({ title, own }) => `${title} ${own}`);

it('is seen by who kept it, and by their desk where that was given it', async () => {
  const [mine, ours] = [uuid(), uuid()];
  expect(await views.put(as('anna', 'north'), mine, VIEW)).toBe(true);
  expect(await views.put(as('anna', 'north'), ours, { ...VIEW, title: 'For all', ofDesk: true })).toBe(true);
  expect(await titles('anna', 'north')).toEqual(['For all true', 'Who drives true']);
  expect(await titles('bram', 'north')).toEqual(['For all false']);
  expect(await titles('cees', 'south')).toEqual([]);
  expect((await views.of(as('bram', 'north')))[0]?.query).toEqual(VIEW.query);
});

it('SC3 is changed and removed by nobody else', async () => {
  const viewId = uuid();
  await views.put(as('anna', 'north'), viewId, { ...VIEW, title: 'Kept', ofDesk: true });
  expect(await views.put(as('bram', 'north'), viewId, { ...VIEW, title: 'Taken' })).toBe(false);
  await views.remove(as('bram', 'north'), viewId);
  expect(await titles('bram', 'north')).toContain('Kept false');
  await views.remove(as('anna', 'north'), viewId);
  expect(await titles('anna', 'north')).not.toContain('Kept true');
});
