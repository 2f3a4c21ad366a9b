import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusedError } from '../refused-error.js';
import { kafkaClassPath } from './kafka-jars.js';
import { freePorts } from './ports.js';
import { silentProgress } from './progress.js';

describe('the jars of Kafka', () => {
  const before = { ...process.env };
  let cache = '';
  let repository: Server;
  let status = 200;

  beforeEach(async () => {
    const [port = 0] = await freePorts(1);
    repository = createServer((_, answer) => answer.writeHead(status).end('not the file'));
    await new Promise<void>((listening) => repository.listen(port, '127.0.0.1', listening));
    cache = mkdtempSync(join(tmpdir(), 'joinder-jars-'));
    process.env['JOINDER_CACHE'] = cache;
    process.env['JOINDER_MAVEN_URL'] = `http://127.0.0.1:${port}`;
  });
  afterEach(() => {
    process.env = { ...before };
    repository.closeAllConnections();
    repository.close();
    rmSync(cache, { recursive: true, force: true });
  });

  it('S23.8 are refused when a repository serves other bytes than the pinned ones, and none is kept', async () => {
    status = 200;
    const fetched = kafkaClassPath(silentProgress);
    await expect(fetched).rejects.toThrow(RefusedError);
    await expect(fetched).rejects.toThrow('is not the file pinned');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('cannot be had from a repository that lacks them, which says what to do', async () => {
    status = 404;
    await expect(kafkaClassPath(silentProgress)).rejects.toThrow(/could not fetch .*KAFKA_HOME/);
    expect(existsSync(cache) && readdirSync(cache)).toEqual([]);
  });
});
