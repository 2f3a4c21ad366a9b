import { createPrivateKey, hash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { hex } from './bytes.js';
import { toOwnKey } from './own-key.js';
import { preAuthEncoding } from './pre-auth-encoding.js';
import { signer } from './signing.js';

/** RFC 8032, 7.1, test 1. */
const SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const SIGNATURE_OF_NOTHING =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
const PKCS8 = Buffer.from(`302e020100300506032b657004220420${SECRET}`, 'hex');

describe('bytes of the protocol', () => {
  const key = toOwnKey('record', createPrivateKey({ key: PKCS8, format: 'der', type: 'pkcs8' }));

  it('derives the key id from the public key', () => {
    expect(key.keyIdHex).toBe('06e3fd8fda29bb60ab59557de61edb0a');
    expect(hex(key.keyId)).toBe(key.keyIdHex);
  });

  it('signs as RFC 8032 does', () => {
    expect(hex(signer(key).sign(new Uint8Array(0)))).toBe(SIGNATURE_OF_NOTHING);
  });

  it('frames a batch of one', () => {
    const root = Buffer.from('80f1b836c7ae96072859ba4a6dc2a0d9bc5ab6e39a33002954441f827dc5f9ff', 'hex');
    const framed = preAuthEncoding('application/vnd.joinder.batch.v1', Buffer.concat([Buffer.of(0, 0, 0, 1), root]));
    expect(framed).toHaveLength(82);
    expect(hash('sha256', framed)).toBe('34a1be932b63dba836bba8c30bc26d040ea7e9de49640a97b6bccd352eb75b33');
  });

  it('frames as the DSSE protocol does, with lengths in bytes', () => {
    const framed = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
    expect(Buffer.from(framed).toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
    expect(Buffer.from(preAuthEncoding('é', Buffer.from('ő'))).toString()).toBe('DSSEv1 2 é 2 ő');
  });
});
