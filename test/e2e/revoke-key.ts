import { expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTrustList } from '#libs/trust';
import { identityFiles } from '../../apps/cli/src/local/identity.js';
import type { PlayedNetwork } from './played-network.js';

/** As many as have to sign a list of four. */
const ADMINISTRATORS = ['nl', 'hu', 'ro'] as const;

/** Makes list 2, in which a new record key of a country takes the place of the stolen one, by the commands of the runbook. */
export async function revokeRecordKey(network: PlayedNetwork, country: string): Promise<void> {
  const files = identityFiles(network.home.identity);
  const inHome = (name: string): string => join(network.home.root, name);
  const run = async (...args: readonly string[]): Promise<string> => {
    const command = network.joinder(...args);
    expect([await command.exitCode(), command.output]).toEqual([0, expect.anything()]);
    return command.stdout;
  };
  const old = openTrustList(readFileSync(files.trustListFile))
    .members.get(country)
    ?.keys.find(({ use }) => use === 'record');
  const store = files.keyStore(country);
  const [replacement, next] = [inHome('replacement.json'), inHome('2.bin')];
  writeFileSync(
    replacement,
    await run('keys', 'add', store.file, 'record', '--password-file', store.passwordFile, '--json'),
  );
  const revoked = ['--key-id', old?.keyIdHex ?? '', '--replace', replacement, '--out', next];
  await run('trust', 'revoke', files.trustListFile, ...revoked);
  for (const one of ADMINISTRATORS) {
    const { file, passwordFile } = files.adminStore(one);
    await run('trust', 'sign', next, '--key', file, '--password-file', passwordFile);
  }
  const list = readFileSync(next).toString('base64');
  await (await network.as('nl', 'operations')).post('trust/lists', { list });
}
