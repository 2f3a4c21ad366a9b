import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AdminKeys,
  type CertifiedKey,
  type DraftMember,
  type MemberKeys,
  readAdminKey,
  readKeyStore,
  type Validity,
} from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import {
  createKeys,
  type IdentityFiles,
  identityFiles,
  issueFor,
  memberOf,
  type StoreFiles,
  validityFrom,
  writeCertificate,
} from '../local/identity.js';
import type { Home } from '../local/paths.js';
import { RefusedError } from '../refused-error.js';

/** Makes keys and certificate of a country, all or nothing; what was made before stays. Answers how a trust list names the country. */
export async function ensureCountryKeys(home: Home, country: string, nowMs: number): Promise<DraftMember> {
  const files = identityFiles(home.identity);
  if (!existsSync(join(home.identity, country))) await create(home, country, nowMs);
  const certificatePem = readFileSync(files.tls(country).certFile, 'utf8');
  return memberOf(readGatewayKeys(files, country), readAdmin(files, country), { certificatePem });
}

/** Opens the admin key of a country. */
export function readAdmin(files: IdentityFiles, country: string): AdminKeys {
  return open(files.adminStore(country), readAdminKey);
}

function readGatewayKeys(files: IdentityFiles, country: string): MemberKeys {
  return open(files.keyStore(country), readKeyStore);
}

function open<T>({ file, passwordFile }: StoreFiles, read: (bytes: Uint8Array, password: string) => T): T {
  return read(readFileSync(file), readFileSync(passwordFile, 'utf8').trim());
}

async function create(home: Home, country: string, nowMs: number): Promise<void> {
  const folder = join(home.identity, '.new');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { caFile, caKeyFile } = identityFiles(home.identity);
  const authority = { certificatePem: readFileSync(caFile, 'utf8'), keyPem: readFileSync(caKeyFile, 'utf8') };
  const files = identityFiles(folder);
  createKeys(country, files);
  await writeCertificate(files.tls(country), issueFor(authority, country, validityUnder(authority, nowMs)));
  renameSync(join(folder, country), join(home.identity, country));
  rmSync(folder, { recursive: true });
}

/** A certificate ends with its authority at the latest. @throws RefusedError on the last day of the authority */
function validityUnder({ certificatePem }: CertifiedKey, nowMs: number): Validity {
  const { fromMs } = validityFrom(nowMs);
  const days = Math.floor((new X509Certificate(certificatePem).validToDate.getTime() - fromMs) / DAY_MS);
  if (days >= 1) return { fromMs, days };
  throw new RefusedError('the authority of this network ends within a day: `joinder reset` and start again');
}
