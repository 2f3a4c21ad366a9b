import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { Identity0000000000110 } from '../identity/migrations/0110-identity.js';
import { SettingsDto } from './dto/settings.dto.js';
import { Settings0000000000241 } from './migrations/0241-settings.js';
import { SettingsRepository } from './settings.repository.js';

let database: TestDatabase;
let settings: SettingsRepository;

beforeAll(async () => {
  database = await testDatabase({ migrations: [Identity0000000000110, Settings0000000000241] });
  settings = new SettingsRepository(database.dataSource);
  await database.dataSource.query(
    `insert into person (id, name, desk, roles, first_seen_at, last_seen_at)
     select id, id, 'Demo', '{}', now(), now() from unnest(array['anna', 'joris']) as id`,
  );
}, 60_000);

afterAll(() => database?.drop());

describe('12 what a person set', () => {
  it('is kept by its name, the newest word of each, and for that person alone', async () => {
    await settings.put('anna', { hold: 10, keys: { share: 'd' } });
    await settings.put('anna', plainToInstance(SettingsDto, { hold: 0, rail: true }));
    await settings.put('anna', plainToInstance(SettingsDto, {}));
    expect(await settings.of('anna')).toEqual({ hold: 0, keys: { share: 'd' }, rail: true });
    expect(await settings.of('joris')).toEqual({});
  });

  it.each<[string, object, boolean]>([
    [
      'everything',
      { hold: 5, singleKeys: false, keys: { 'new-record': 'g x' }, notifications: true, rail: false },
      true,
    ],
    ['nothing', {}, true],
    ['a key with a digit in its name', { keys: { 'reason-1': 'q' } }, true],
    ['nothing for keys', { keys: null }, false],
    ['nothing for a hold', { hold: null }, false],
    ['another hold', { hold: 7 }, false],
    ['a text for a switch', { rail: 'Gabor Minta' }, false],
    ['a home that is none', { home: '/cases/1/records/2' }, false],
    ['a sentence for a key', { keys: { share: 'Gabor Minta was here' } }, false],
    ['a name for what a key does', { keys: { 'Gabor Minta': 's' } }, false],
    ['a list for keys', { keys: ['s'] }, false],
    [
      'too many keys',
      { keys: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`a${'b'.repeat(i % 39)}${i}`, 's'])) },
      false,
    ],
  ])('has a form of its own: %s', (_, body, isTaken) => {
    const dto = plainToInstance(SettingsDto, body);
    expect(validateSync(dto, { whitelist: true, forbidNonWhitelisted: true }).length === 0).toBe(isTaken);
  });
});
