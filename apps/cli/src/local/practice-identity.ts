import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from '#libs/trust';
import { issueFor, validityFrom, writeCertificate } from './identity.js';
import type { TlsFiles } from './kafka-probe.js';
import type { Home } from './paths.js';

/** Certificates of the practice of a country, of an authority of its own: none of them opens a session with Kafka, operator or peers. */
export interface PracticeFiles {
  readonly caFile: string;
  /** Who may call the inner listener, by the digest of its certificate. */
  readonly callersFile: string;
  tls(holder: 'intake' | 'gateway'): TlsFiles;
}

/** Names the files of a country's practice. */
export function practiceFiles(home: Home, country: string): PracticeFiles {
  return filesIn(folderOf(home, country));
}

/** Makes authority and certificates of a country's practice, all or nothing; what was made before stays. */
export async function ensurePracticeIdentity(home: Home, country: string, nowMs: number): Promise<void> {
  const folder = folderOf(home, country);
  if (existsSync(folder)) return;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const files = filesIn(fresh);
  const validity = validityFrom(nowMs);
  const authority = await createAuthority(`Practice of ${country} on this machine`, validity);
  writeFileSync(files.caFile, authority.certificatePem);
  await writeCertificate(files.tls('intake'), issueFor(authority, 'intake', validity));
  const gateway = await writeCertificate(files.tls('gateway'), issueFor(authority, 'gateway', validity));
  const digest = createHash('sha256').update(new X509Certificate(gateway.certificatePem).raw).digest('hex');
  writeFileSync(files.callersFile, JSON.stringify({ [digest]: 'gateway' }));
  renameSync(fresh, folder);
}

function folderOf(home: Home, country: string): string {
  return join(home.identity, 'practice', country);
}

function filesIn(folder: string): PracticeFiles {
  const caFile = join(folder, 'ca.pem');
  return {
    caFile,
    callersFile: join(folder, 'callers.json'),
    tls: (holder) => ({ caFile, certFile: join(folder, holder, 'cert.pem'), keyFile: join(folder, holder, 'key.pem') }),
  };
}
