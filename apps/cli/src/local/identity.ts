import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractDigest } from '#libs/contracts';
import {
  type AdminKeys,
  certificateHolder,
  type CertifiedKey,
  createAdminKey,
  createAuthority,
  createKeyStore,
  type DraftKey,
  type DraftMember,
  draftTrustList,
  issueCertificate,
  type MemberKeys,
  openTrustList,
  type OwnKey,
  signTrustList,
  type Validity,
  writeKeyStore,
} from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import { RefusedError } from '../refused-error.js';
import type { TlsFiles } from './kafka-probe.js';
import type { Home } from './paths.js';
import { COUNTRIES } from './ports.js';
import { passwordIn, writeSecret } from './secrets.js';

/** How long certificates and lists of a network on this machine last. */
export const DAYS = 90;
const CLOCK_SLACK_MS = 60_000;

/** Files of keys, certificates and trust of a network on this machine. */
export interface IdentityFiles {
  readonly caFile: string;
  /** Key of the network's authority: production keeps it elsewhere. */
  readonly caKeyFile: string;
  readonly trustListFile: string;
  readonly pinFile: string;
  /** Key and certificate in the one file that Kafka reads. */
  readonly brokerStoreFile: string;
  tls(holder: string): TlsFiles;
  /** What the broker calls the holder of that certificate. */
  principal(holder: string): string;
  keyStore(country: string): StoreFiles;
  /** Production keeps the admin key offline; on one machine it lies beside the others. */
  adminStore(country: string): StoreFiles;
}

export interface StoreFiles {
  readonly file: string;
  readonly passwordFile: string;
}

/** Names the files below an identity folder. */
export function identityFiles(folder: string): IdentityFiles {
  const of = (holder: string, name: string): string => join(folder, holder, name);
  const caFile = join(folder, 'ca.pem');
  return {
    caFile,
    caKeyFile: join(folder, 'ca.key'),
    trustListFile: join(folder, 'trust-list-1.bin'),
    pinFile: join(folder, 'trust-list-1.pin'),
    brokerStoreFile: of('broker', 'kafka.pem'),
    tls: (holder) => ({ caFile, certFile: of(holder, 'cert.pem'), keyFile: of(holder, 'key.pem') }),
    principal: (holder) => certificateHolder(readFileSync(of(holder, 'cert.pem'), 'utf8')).principal,
    keyStore: (country) => ({ file: of(country, 'keys.p12'), passwordFile: of(country, 'keys.password') }),
    adminStore: (country) => ({ file: of(country, 'admin.p12'), passwordFile: of(country, 'admin.password') }),
  };
}

/** Makes authority, certificates, keys and trust list at the first start, all or nothing; later only checks them. */
export async function ensureIdentity(home: Home, nowMs: number): Promise<IdentityFiles> {
  if (!existsSync(home.identity)) {
    const fresh = `${home.identity}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true, mode: 0o700 });
    await create(fresh, nowMs);
    renameSync(fresh, home.identity);
  }
  const files = identityFiles(home.identity);
  requireCurrent(files, nowMs);
  return files;
}

/** Counts the whole days until the trust list of this network expires. */
export function trustDaysLeft(files: IdentityFiles, nowMs: number): number {
  const list = openTrustList(readFileSync(files.trustListFile));
  return Math.floor((Number(list.expiresMs) - nowMs) / DAY_MS);
}

function requireCurrent(files: IdentityFiles, nowMs: number): void {
  const list = openTrustList(readFileSync(files.trustListFile));
  const wayOut = 'run `joinder reset` and start again (the network on this machine begins anew)';
  if (Number(list.expiresMs) <= nowMs) throw new RefusedError(`the trust list of this network has expired: ${wayOut}`);
  if (list.contractDigests.has(Buffer.from(contractDigest).toString('hex'))) return;
  throw new RefusedError(`this build has another message contract than the network was made for: ${wayOut}`);
}

async function create(folder: string, nowMs: number): Promise<void> {
  const files = identityFiles(folder);
  const validity = validityFrom(nowMs);
  const authority = await createAuthority('Joinder on this machine', validity);
  const certify: Certify = (holder) => writeCertificate(files.tls(holder), issueFor(authority, holder, validity));
  writeFileSync(files.caFile, authority.certificatePem);
  writeSecret(files.caKeyFile, authority.keyPem);
  // These two certificates are Kafka's super users.
  const broker = await certify('broker');
  writeSecret(files.brokerStoreFile, `${broker.keyPem.trimEnd()}\n${broker.certificatePem}`);
  await certify('operator');
  const signed = await firstList(folder, nowMs, certify);
  writeFileSync(files.trustListFile, signed);
  writeFileSync(files.pinFile, `${openTrustList(signed).hashHex}\n`);
}

type Certify = (holder: string) => Promise<CertifiedKey>;

/** Makes the keys of the four countries and the list that names them, signed by all four. */
async function firstList(folder: string, nowMs: number, certify: Certify): Promise<Uint8Array> {
  const files = identityFiles(folder);
  const admins: OwnKey[] = [];
  const members: DraftMember[] = [];
  for (const country of COUNTRIES) {
    const certificate = await certify(country);
    const { keys, admin } = createKeys(country, files);
    admins.push(admin.admin);
    members.push(memberOf(keys, admin, certificate));
  }
  const list = draftTrustList({
    issuedMs: BigInt(nowMs),
    expiresMs: BigInt(nowMs + DAYS * DAY_MS),
    members,
    contractDigests: [contractDigest],
  });
  return signTrustList(list, admins);
}

/** How long what is issued now is valid: from a little in the past, for clocks that do not agree to the second. */
export function validityFrom(nowMs: number): Validity {
  return { fromMs: nowMs - CLOCK_SLACK_MS, days: DAYS };
}

/** Issues the TLS certificate of one holder on this machine. */
export function issueFor(authority: CertifiedKey, holder: string, validity: Validity): Promise<CertifiedKey> {
  const names = { dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] };
  return issueCertificate(authority, { commonName: holder, ...names, server: true, client: true, ...validity });
}

/** Writes a certificate and its key where they are looked for. */
export async function writeCertificate(files: TlsFiles, issued: Promise<CertifiedKey>): Promise<CertifiedKey> {
  const certified = await issued;
  writeSecret(files.keyFile, certified.keyPem);
  writeFileSync(files.certFile, certified.certificatePem);
  return certified;
}

/** Makes the keys of a country's gateway and of its admin. */
export function createKeys(country: string, files: IdentityFiles): { keys: MemberKeys; admin: AdminKeys } {
  const keys = createKeyStore({ member: country });
  const admin = createAdminKey(country);
  const [store, adminStore] = [files.keyStore(country), files.adminStore(country)];
  writeSecret(store.file, writeKeyStore(keys, passwordIn(store.passwordFile)));
  writeSecret(adminStore.file, writeKeyStore(admin, passwordIn(adminStore.passwordFile)));
  return { keys, admin };
}

/** Describes a country for a trust list. */
export function memberOf(keys: MemberKeys, admin: AdminKeys, { certificatePem }: PublicCertificate): DraftMember {
  const own = [keys.record, keys.checkpoint, keys.sealing, admin.admin];
  return {
    id: keys.member,
    keys: own.map(({ use, suite, spki }): DraftKey => ({ use, suite, spki })),
    certificates: [new X509Certificate(certificatePem).raw],
  };
}

type PublicCertificate = Pick<CertifiedKey, 'certificatePem'>;
