import { beforeAll, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { aMember, aSuccessorList, aTrustList, flipped, type RecordTweaks, TestSpace } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { aCertificate, aSpaceOf, openingOf, type TestCountries, testCountries } from '../operator.testing.js';
import { spaceIdText } from '../space-id.js';
import { KnownTrust } from '../known/known-trust.js';
import type { Caller } from './caller.js';
import { checkOpening } from './check-opening.js';
import { OpeningError } from './opening.errors.js';

let countries: TestCountries;
let trust: KnownTrust;
let nl: Caller;
let strangers: TestCountries;
let unlisted: Uint8Array;

beforeAll(async () => {
  countries = await testCountries('nl', 'hu', 'ro');
  trust = new KnownTrust(countries.list);
  nl = callerOf('nl');
  strangers = await testCountries('nl');
  unlisted = new X509Certificate((await aCertificate(countries.authority, 'nl')).certificatePem).raw;
});

describe('an opening record', () => {
  it('names its space, its opener and its bytes', () => {
    const space = aSpaceOf(countries);
    const opening = checkOpening(openingOf(space, 'nl', countries.list), nl, trust);
    expect(opening).toMatchObject({ spaceId: spaceIdText(space.spaceId), opener: 'nl' });
    expect(opening.valueHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, string, () => Uint8Array]>([
    ['nothing at all', 'E_SIZE', () => new Uint8Array(0)],
    ['more than a record', 'E_SIZE', () => new Uint8Array(1_000_001)],
    ['other magic', 'E_MAGIC', () => flipped(charterRecord(), 1)],
    ['bytes cut off', 'E_PARSE', () => charterRecord().subarray(0, -1)],
    ['the body of another charter', 'E_BODY', () => charterRecord({}, { body: bodyOfAnother() })],
    ['the signature of a stranger', 'E_KEY_UNKNOWN', () => charterRecord({}, { signer: aMember('nl').recordSigner })],
    ['no signature', 'E_SUITE', () => charterRecord({}, { signatures: () => [] })],
    ['revision 2', 'E_MEMBER', () => charterRecord({ revision: 2, previous: HASH, agreementCommitment: HASH })],
    ['a charter that does not name its sender', 'E_MEMBER', () => charterRecord({ members: ['hu', 'ro'] })],
    ['members out of order', 'E_CHARTER', () => charterRecord({ members: ['nl', 'hu'] })],
    ['a charter of another space', 'E_CHARTER', () => charterRecord({ spaceId: new Uint8Array(16).fill(1) })],
    ['no trust list', 'E_MEMBER', () => charterWithout()],
    ['an epoch instead of a charter', 'E_MEMBER', () => aSpaceOf(countries).epoch('nl').value],
  ])('is refused for %s with the verdict %s', (_, verdict, value) => {
    expect(refusal(() => checkOpening(value(), nl, trust))).toMatchObject({
      code: 'OPENING_REFUSED',
      values: { verdict },
    });
  });

  it.each<[string, string, () => unknown]>([
    ['of another member', 'OPENING_NOT_OWN', () => checkOpening(charterRecord(), callerOf('hu'), trust)],
    [
      'brought by a stranger',
      'CALLER_UNKNOWN',
      () => checkOpening(charterRecord(), { ...nl, commonName: 'xx' }, trust),
    ],
    [
      'brought by the operator itself',
      'CALLER_UNKNOWN',
      () => checkOpening(charterRecord(), callerOf('operator'), trust),
    ],
    [
      'brought with a certificate of the right name only',
      'CERTIFICATE_NOT_LISTED',
      () => checkOpening(charterRecord(), { ...nl, certificateDer: unlisted }, trust),
    ],
    [
      'brought with the certificate of another member',
      'CERTIFICATE_NOT_LISTED',
      () => checkOpening(charterRecord(), { ...callerOf('hu'), commonName: 'nl' }, trust),
    ],
    [
      'under another list of a version that network has',
      'OPENING_REFUSED',
      () => checkOpening(openingOf(aSpaceOf(strangers), 'nl', strangers.list), nl, trust),
    ],
    ['of network without all members', 'NETWORK_MEMBERS', () => checkOpening(networkRecord(['hu', 'nl']), nl, trust)],
  ])('is refused when %s with %s', (_, code, check) => {
    expect(refusal(check).code).toBe(code);
  });

  it('opens network for all members of list 1', () => {
    expect(checkOpening(networkRecord(['hu', 'nl', 'ro']), nl, trust).spaceId).toBe(trust.networkSpaceId);
  });

  it('asks for no listed certificate where the list names none', () => {
    const list = aTrustList(countries.members);
    const value = openingOf(aSpaceOf({ ...countries, list }), 'nl', list);
    expect(checkOpening(value, { ...nl, certificateDer: unlisted }, new KnownTrust(list)).opener).toBe('nl');
  });

  it('opens under a list that network adopted, and not before', () => {
    const later = successorWithout('ro');
    const value = openingOf(aSpaceOf({ ...countries, list: later }), 'nl', later);
    const adopting = new KnownTrust(countries.list);
    expect(refusal(() => checkOpening(value, nl, adopting)).code).toBe('LIST_UNKNOWN');
    adopting.adopt([later], 0);
    expect(checkOpening(value, nl, adopting).opener).toBe('nl');
    expect(refusal(() => checkOpening(value, callerOf('ro'), adopting)).code).toBe('CALLER_UNKNOWN');
  });
});

const HASH = new Uint8Array(32).fill(7);

function charterRecord(fields: Parameters<TestSpace['charter']>[0] = {}, tweaks: RecordTweaks = {}): Uint8Array {
  const space = aSpaceOf(countries);
  return space.record('nl', space.charterContent(space.charter(fields), countries.list), tweaks).value;
}

function bodyOfAnother(): Uint8Array {
  const space = aSpaceOf(countries);
  return space.charterContent(space.charter({ sharedHistory: true }), countries.list).body;
}

function charterWithout(): Uint8Array {
  const space = aSpaceOf(countries);
  return space.record('nl', space.charterContent(space.charter())).value;
}

function networkRecord(members: string[]): Uint8Array {
  const space = aSpaceOf(countries, trust.networkSpaceId);
  return space.record('nl', space.charterContent(space.charter({ members }), countries.list)).value;
}

function successorWithout(member: string): TrustList {
  return aSuccessorList(countries.list, [{ kind: 'remove-member', member }], countries.members);
}

function callerOf(id: string): Caller {
  const { raw, serialNumber } = new X509Certificate(countries.certificate(id).certificatePem);
  return { commonName: id, certificateDer: raw, serial: serialNumber };
}

function refusal(check: () => unknown): OpeningError {
  try {
    check();
  } catch (error) {
    if (error instanceof OpeningError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
