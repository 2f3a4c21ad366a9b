import { createHash, createPrivateKey } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import {
  cosign,
  emptyRoot,
  formatCheckpoint,
  formatNote,
  Frontier,
  keyId4,
  leafData,
  leafHash,
  merkleTree,
  parseCosignature,
  parseNote,
  verifyCosignature,
} from '#libs/tlog';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

/** H("header"), the identity that docs/protocol.md uses in its vectors. */
const IDENTITY = createHash('sha256').update('header').digest();

/** RFC 8032 section 7.1, test 1. */
const SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PUBLIC = bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
const KEY = createPrivateKey({ key: bytes(`302e020100300506032b657004220420${SECRET}`), format: 'der', type: 'pkcs8' });

describe('certificate transparency test tree', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map(bytes);
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it('has the published roots', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    roots.forEach((root, i) => {
      const first = leaves.slice(0, i + 1);
      expect(hex(merkleTree(first).root)).toBe(root);
      expect(hex(Frontier.empty().append(first.map(leafHash)).frontier.root())).toBe(root);
    });
  });

  it('has the published path of its first leaf', () => {
    expect(merkleTree(leaves).path(0).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });
});

describe('protocol vectors of the tree', () => {
  it('has the leaf of an accepted record', () => {
    const leaf = leafHash(leafData({ t: 1_700_000_000_000n, verdict: 0, identity: IDENTITY }));
    expect(hex(leaf)).toBe('9fe02ae84817bff457e153011410da4b1f9b8bce92972987655459d94c00f13b');
  });

  it('has the batch root of a record that is signed alone', () => {
    const tree = merkleTree([IDENTITY]);
    expect(hex(tree.root)).toBe('80f1b836c7ae96072859ba4a6dc2a0d9bc5ab6e39a33002954441f827dc5f9ff');
    expect(tree.path(0)).toEqual([]);
  });

  it('has the key id of a cosigner', () => {
    expect(hex(keyId4('joinder/nl', PUBLIC))).toBe('b503fcf4');
  });
});

describe('pinned bytes of the tree', () => {
  const leaf = leafData({ t: 1_700_000_000_000n, verdict: 0, identity: IDENTITY });
  const { frontier } = Frontier.empty().append([leafHash(leaf)]);
  const checkpointBody = formatCheckpoint({
    origin: 'joinder/018f0000-0000-7000-8000-0000000000aa',
    size: frontier.size,
    root: frontier.root(),
  });
  const note = [
    'joinder/018f0000-0000-7000-8000-0000000000aa',
    '1',
    'n+Aq6EgXv/RX4VMBFBDaSx+bi86SlymHZVRZ2UwA8Ts=',
    '',
    '— joinder/nl tQP89AAAAABlU/EA+Jv6xpQaamYUPufWFxzaWmnzVB5jQ0k1p2GIOJJM+27dsnmOuQatNSPEGxW+ocJh0R1pUoY2Sqwm8PLUwF93DA==',
    '',
  ].join('\n');

  it('has one cosigned note for one checkpoint, name, key and time', () => {
    const request = { checkpointBody, name: 'joinder/nl', seconds: 1_700_000_000n, key: KEY, publicKeyRaw: PUBLIC };
    expect(formatNote(checkpointBody, [cosign(request)])).toBe(note);
  });

  it('still verifies the note of the first release', () => {
    const { body, lines } = parseNote(note);
    const cosignature = parseCosignature(lines[0]!);
    const claim = { checkpointBody: body, cosignature, name: 'joinder/nl', publicKeyRaw: PUBLIC };
    expect(() => verifyCosignature(claim)).not.toThrow();
  });

  it('stores the right edge of a tree in bytes that stay', () => {
    expect(hex(frontier.encode())).toBe(
      `01${'0000000000000001'}9fe02ae84817bff457e153011410da4b1f9b8bce92972987655459d94c00f13b`,
    );
  });

  it('stores the right edge of a tree with full tiles in bytes that stay', () => {
    const leaves = Array.from({ length: 1000 }, (_, i) => leafHash(Buffer.of(i >> 8, i & 0xff)));
    const { frontier: grown, tiles } = Frontier.empty().append(leaves);
    const digest = createHash('sha256');
    for (const { level, index, hashes } of tiles) digest.update(`${level}/${index}`).update(hashes);
    expect(hex(grown.root())).toBe('3d7c0771d4834bc23809657b792a0268ba23d3c89ab3eee1260e6e513934c0e6');
    expect(hex(createHash('sha256').update(grown.encode()).digest())).toBe(
      '27efed1708e0358b256c6bf3788a5756b9e4928a36512de06251852cab255ef6',
    );
    expect(hex(digest.digest())).toBe('8f6544c6325e91aa675344c0069429fab38364865722e840a38d5fda283f71f9');
  });
});
