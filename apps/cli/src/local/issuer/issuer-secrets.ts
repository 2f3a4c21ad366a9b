import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';
import { passwordIn, writeSecret } from '../secrets.js';
import { peopleOf } from '../people.js';
import type { Person } from '../people.table.js';

/** Files with the secrets of one issuer; gateways and operator read their client's file from here. */
export interface IssuerFiles {
  readonly webClientSecret: string;
  readonly serviceClientSecret: string;
  readonly cookieKey: string;
  readonly signingKey: string;
  passwordOf(person: Person): string;
  /** What a link holds that signs a person in by one click. */
  linkKeyOf(person: Person): string;
}

/** Names the files of an issuer below the folder for secrets. */
export function issuerFiles(secretsFolder: string, owner: string): IssuerFiles {
  const file = (name: string): string => join(secretsFolder, 'issuer', owner, name);
  return {
    webClientSecret: file('web-client.secret'),
    serviceClientSecret: file('service-client.secret'),
    cookieKey: file('cookie.key'),
    signingKey: file('signing-key.json'),
    passwordOf: (person) => passwordIn(file(`${person.login}.password`)),
    linkKeyOf: (person) => passwordIn(file(`${person.login}.link-key`)),
  };
}

/** Makes whatever secret of an issuer is missing. */
export function createIssuerSecrets(files: IssuerFiles, owner: string): void {
  for (const file of [files.webClientSecret, files.serviceClientSecret, files.cookieKey]) passwordIn(file);
  for (const person of peopleOf(owner)) {
    files.passwordOf(person);
    files.linkKeyOf(person);
  }
  if (existsSync(files.signingKey)) return;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeSecret(files.signingKey, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }));
}

/** Reads the key that signs the tokens of an issuer. */
export function readSigningKey(files: IssuerFiles): JWK {
  const key: JWK = JSON.parse(readFileSync(files.signingKey, 'utf8'));
  return key;
}
