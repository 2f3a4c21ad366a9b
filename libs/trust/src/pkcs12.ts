import forge from 'node-forge';

import { TrustError } from './trust.errors.js';

const { asn1, pkcs12, pki } = forge;
type Asn1 = forge.asn1.Asn1;

const PFX_VERSION = 3;
const SALT_BYTES = 16;
const MAC_BYTES = 32;
const MAC_KEY = 3;

/**
 * Rounds of PBKDF2 and of the MAC's key derivation, as openssl writes them. node-forge counts them in JavaScript (30 ms a key), so the
 * length of the password, not the number of rounds, is what resists guessing.
 */
const ROUNDS = 2048;

/** Printable, because PKCS#12 uses the password in two encodings that agree on ASCII only. */
const PASSWORD = /^[\x20-\x7e]{16,256}$/;

/** Version, authenticated safe and MAC. */
const PFX_PARTS = 3;

/** One private key in a file. */
export interface StoredKey {
  readonly friendlyName: string;
  /** PrivateKeyInfo (PKCS#8), DER. */
  readonly pkcs8: Uint8Array;
}

/**
 * Writes private keys as PKCS#12 (RFC 7292): each key encrypted with AES-256-CBC under PBKDF2-SHA256, the whole under a MAC with SHA-256.
 * node-forge's own writer takes RSA keys only, so its parts are used.
 *
 * @throws TrustError STORE_PASSWORD
 */
export function sealPkcs12(keys: readonly StoredKey[], password: string): Uint8Array {
  if (!PASSWORD.test(password)) {
    throw new TrustError('STORE_PASSWORD', 'a password has 16 to 256 printable ASCII characters');
  }
  const bags = sequence(keys.map((key) => keyBag(key, password)));
  const safe = asn1.toDer(sequence([dataContent(bags)])).getBytes();
  const pfx = sequence([integer(PFX_VERSION), octetContent(safe), macData(safe, password)]);
  return Buffer.from(asn1.toDer(pfx).getBytes(), 'binary');
}

/**
 * Opens a PKCS#12 file and answers its private keys. A file without MAC is refused: its key could have been exchanged.
 *
 * @throws TrustError STORE_FORMAT, STORE_PASSWORD
 */
export function openPkcs12(bytes: Uint8Array, password: string): readonly StoredKey[] {
  const pfx = parse(bytes);
  if (!Array.isArray(pfx.value) || pfx.value.length !== PFX_PARTS) {
    throw new TrustError('STORE_FORMAT', 'expected a PKCS#12 file with a MAC');
  }
  const bags = decrypt(pfx, password).safeContents.flatMap((contents) => contents.safeBags);
  return bags.filter(isKeyBag).map(readBag);
}

function parse(bytes: Uint8Array): Asn1 {
  try {
    return asn1.fromDer(Buffer.from(bytes).toString('binary'));
  } catch (cause) {
    throw new TrustError('STORE_FORMAT', 'expected a PKCS#12 file', { cause });
  }
}

function decrypt(pfx: Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return pkcs12.pkcs12FromAsn1(pfx, true, password);
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes('MAC could not be verified')) {
      throw new TrustError('STORE_PASSWORD', 'the password does not open the file, or the file was changed');
    }
    throw new TrustError('STORE_FORMAT', 'expected a PKCS#12 file that holds private keys', { cause });
  }
}

function isKeyBag({ type }: forge.pkcs12.Bag): boolean {
  return type === oid('pkcs8ShroudedKeyBag') || type === oid('keyBag');
}

/** Keys that node-forge has no type for come as the ASN.1 of their PrivateKeyInfo; RSA keys do not, and no use has RSA. */
function readBag({ attributes, asn1: privateKeyInfo }: forge.pkcs12.Bag): StoredKey {
  if (!privateKeyInfo) throw new TrustError('STORE_KEYS', 'RSA keys have no use here');
  const names: unknown = attributes.friendlyName;
  const [friendlyName]: unknown[] = Array.isArray(names) ? names : [];
  return {
    friendlyName: typeof friendlyName === 'string' ? friendlyName : '',
    pkcs8: Buffer.from(asn1.toDer(privateKeyInfo).getBytes(), 'binary'),
  };
}

function keyBag({ friendlyName, pkcs8 }: StoredKey, password: string): Asn1 {
  const encrypted = pki.encryptPrivateKeyInfo(asn1.fromDer(Buffer.from(pkcs8).toString('binary')), password, {
    algorithm: 'aes256',
    prfAlgorithm: 'sha256',
    count: ROUNDS,
    saltSize: SALT_BYTES,
  });
  const name = sequence([
    objectId('friendlyName'),
    constructed(asn1.Type.SET, [primitive(asn1.Type.BMPSTRING, friendlyName)]),
  ]);
  return sequence([objectId('pkcs8ShroudedKeyBag'), tagged(encrypted), constructed(asn1.Type.SET, [name])]);
}

function macData(safe: string, password: string): Asn1 {
  const salt = forge.random.getBytesSync(SALT_BYTES);
  const key = pkcs12.generateKey(
    password,
    forge.util.createBuffer(salt),
    MAC_KEY,
    ROUNDS,
    MAC_BYTES,
    forge.md.sha256.create(),
  );
  const mac = forge.hmac.create();
  mac.start('sha256', key);
  mac.update(safe);
  const algorithm = sequence([objectId('sha256'), primitive(asn1.Type.NULL, '')]);
  return sequence([
    sequence([algorithm, primitive(asn1.Type.OCTETSTRING, mac.getMac().getBytes())]),
    primitive(asn1.Type.OCTETSTRING, salt),
    integer(ROUNDS),
  ]);
}

function dataContent(content: Asn1): Asn1 {
  return octetContent(asn1.toDer(content).getBytes());
}

/** ContentInfo of type data (PKCS#7). */
function octetContent(bytes: string): Asn1 {
  return sequence([objectId('data'), tagged(primitive(asn1.Type.OCTETSTRING, bytes))]);
}

function sequence(items: Asn1[]): Asn1 {
  return constructed(asn1.Type.SEQUENCE, items);
}

function constructed(type: forge.asn1.Type, items: Asn1[]): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, type, true, items);
}

function primitive(type: forge.asn1.Type, value: string): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, type, false, value);
}

/** [0] EXPLICIT. */
function tagged(item: Asn1): Asn1 {
  return asn1.create(asn1.Class.CONTEXT_SPECIFIC, 0, true, [item]);
}

function integer(value: number): Asn1 {
  return primitive(asn1.Type.INTEGER, asn1.integerToDer(value).getBytes());
}

function objectId(name: string): Asn1 {
  return primitive(asn1.Type.OID, asn1.oidToDer(oid(name)).getBytes());
}

function oid(name: string): string {
  const text = pki.oids[name];
  if (text === undefined) throw new Error(`node-forge knows no object id ${name}`);
  return text;
}
