import { certificateDer, certificateHolder, type DraftMember, type ListChange, type TrustList } from '#libs/trust';
import { RefusedError } from '../refused-error.js';
import { readInput } from './files.js';
import { type PublicKeys, readPublicKeys, toDraftKey } from './public-keys.js';
import { refusing } from './refuse.js';

const CERTIFICATE = /^([^=]+)=(.+)$/;

/** Reads files of public keys and certificates into members; several files may speak of one member. */
export function readMembers(keyFiles: readonly string[], certificates: readonly string[]): readonly DraftMember[] {
  const files = keyFiles.map(readPublicKeys);
  const ids = [...new Set(files.map(({ member }) => member))];
  const ders = certificates.map(readCertificate);
  const stranger = ders.find(({ member }) => !ids.includes(member));
  if (stranger) throw new RefusedError(`a certificate for ${stranger.member}, of whom there is no --keys file`);
  return ids.map((id) => ({
    id,
    keys: files.filter(({ member }) => member === id).flatMap(({ keys }) => keys.map(toDraftKey)),
    certificates: ders.filter(({ member }) => member === id).map(({ der }) => der),
  }));
}

/** Reads the certificates that speak for members from the next list on, in place of those before. */
export function certificatesOf(certificates: readonly string[]): readonly ListChange[] {
  const ders = certificates.map(readCertificate);
  return [...new Set(ders.map(({ member }) => member))].map((member) => ({
    kind: 'set-certificates',
    member,
    certificates: ders.filter((one) => one.member === member).map(({ der }) => der),
  }));
}

/** Finds the keys that a list does not name yet: each replaces the keys in use of its owner. */
export function rotationsOf(list: TrustList, { member, keys }: PublicKeys): readonly ListChange[] {
  const fresh = keys.filter(({ keyId }) => list.key(keyId) === undefined);
  if (fresh.length === 0) throw new RefusedError(`list ${list.version} names all of these keys of ${member} already`);
  return fresh.map((key) => ({ kind: 'rotate', member, key: toDraftKey(key) }));
}

/** Reads a time such as 2026-09-21T10:00:00Z. */
export function parseTime(text: string): bigint {
  const ms = Date.parse(text);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(text) || !(ms > 0)) {
    throw new RefusedError(`${text} is no time with its zone, such as 2026-09-21T10:00:00Z`);
  }
  return BigInt(ms);
}

/** Reads 32 bytes in hex. */
export function parseHash(text: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new RefusedError('a hash or digest is 64 characters of 0-9 and a-f');
  return Buffer.from(text, 'hex');
}

function readCertificate(text: string): { readonly member: string; readonly der: Uint8Array } {
  const [, member, path] = CERTIFICATE.exec(text) ?? [];
  if (member === undefined || path === undefined) {
    throw new RefusedError(`expected --certificate member=file, such as nl=nl.pem, not ${text}`);
  }
  const pem = Buffer.from(readInput(path)).toString('utf8');
  const { name } = refusing(path, () => certificateHolder(pem));
  if (name !== member) throw new RefusedError(`${path} is a certificate for ${name}, not for ${member}`);
  return { member, der: refusing(path, () => certificateDer(pem)) };
}
