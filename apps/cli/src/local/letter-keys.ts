import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './paths.js';
import { writeSecret } from './secrets.js';

/** The key of a desk for mailboxes, made at the first call: the door is given the public half alone. */
export function letterKeyFiles(
  home: Home,
  service: string,
): { readonly privateFile: string; readonly publicFile: string } {
  const folder = join(home.secrets, service);
  const [privateFile, publicFile] = [join(folder, 'letter.key'), join(folder, 'letter.pub')];
  if (!existsSync(privateFile)) {
    const { privateKey, publicKey } = generateKeyPairSync('x25519');
    writeSecret(publicFile, publicKey.export({ type: 'spki', format: 'pem' }));
    writeSecret(privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  return { privateFile, publicFile };
}

/**
 * What the door is told of the key of the desk: its public half, the signature of the desk, and by which key that was made. On one machine the
 * key that signs lies beside them; elsewhere it never comes near the door.
 */
export function letterVariables(home: Home, service: string): Record<string, string> {
  const { publicFile } = letterKeyFiles(home, service);
  const folder = join(home.secrets, service);
  const [deskFile, signatureFile] = [join(folder, 'desk.key'), join(folder, 'letter.pub.sig')];
  if (!existsSync(deskFile)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeSecret(deskFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  const deskKey = createPrivateKey(readFileSync(deskFile));
  writeSecret(signatureFile, sign(null, readFileSync(publicFile), deskKey).toString('base64'));
  const { x = '' } = createPublicKey(deskKey).export({ format: 'jwk' });
  return { DOOR_LETTER_KEY_FILE: publicFile, DOOR_LETTER_KEY_SIGNATURE_FILE: signatureFile, DOOR_DESK_KEY: x };
}
