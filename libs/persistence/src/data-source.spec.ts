import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, type DatabaseConfig } from './data-source.js';
import { rolesOf } from './database-roles.js';

const config: DatabaseConfig = {
  url: 'postgresql://gateway@127.0.0.1:5432/gateway',
  roles: rolesOf('gateway'),
  entities: [],
  poolSize: 3,
  applicationName: 'gateway',
  statementTimeoutMs: 1_000,
  lockTimeoutMs: 500,
  idleInTransactionTimeoutMs: 2_000,
};

describe('createDataSource', () => {
  it('puts the password of the file into the connection, whatever characters it has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'joinder-'));
    try {
      const passwordFile = join(folder, 'password');
      writeFileSync(passwordFile, 'p@ss/w:rd %?#\n');
      const { options } = createDataSource({ ...config, passwordFile });
      expect(options).toMatchObject({
        url: 'postgresql://gateway:p%40ss%2Fw%3Ard%20%25%3F%23@127.0.0.1:5432/gateway',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(['', 'gateway', 'mysql://gateway@127.0.0.1/gateway'])(
    'refuses the address %p without repeating it',
    (url) => {
      expect(() => createDataSource({ ...config, url })).toThrow(
        expect.objectContaining({ code: 'DATABASE_URL', message: expect.not.stringContaining('gateway') }),
      );
    },
  );

  it('never changes the schema or logs queries by itself', () => {
    expect(createDataSource(config).options).toMatchObject({
      synchronize: false,
      migrationsRun: false,
      logging: false,
    });
  });
});
