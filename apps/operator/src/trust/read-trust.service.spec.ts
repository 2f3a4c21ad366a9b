import { beforeAll, describe, expect, it } from '@jest/globals';
import { aSuccessorList } from '#libs/testing';
import type { ListChange } from '#libs/trust';
import { KnownTrust } from '../known/known-trust.js';
import { NOTHING_TOLD } from '../operator.testing.js';
import { OperatorContext } from '../operator.context.js';
import { type TestCountries, testCountries } from '../operator.testing.js';
import { OwnCertificates } from './own-certificates.js';
import { ReadTrust } from './read-trust.service.js';

const DAY = 86_400_000;

let countries: TestCountries;

beforeAll(async () => {
  countries = await testCountries('at', 'de');
});

describe('trust as the operator shows it', () => {
  it('names every certificate, those that end first on top, and every key', () => {
    const trust = read({ inDays: 29 });
    expect(trust.certificates.map(({ member, use, daysLeft }) => [member, use, daysLeft])).toEqual([
      [null, 'broker', 0],
      [null, 'api', 0],
      ['at', 'member', 0],
      ['de', 'member', 0],
    ]);
    expect(read({ inDays: 31 }).certificates.every(({ daysLeft }) => daysLeft < 0)).toBe(true);
    expect(trust.keys.filter(({ member }) => member === 'at').map(({ use }) => use)).toContain('checkpoint');
  });

  it('says who signed the newest list and who did not', () => {
    const renew: ListChange[] = [{ kind: 'renew' }];
    const next = aSuccessorList(countries.list, renew, countries.members.slice(1));
    expect(read({ inDays: 0 }).list).toMatchObject({ version: '1', signedBy: ['at', 'de'], notSignedBy: [] });
    expect(read({ inDays: 0, adopted: next }).list).toMatchObject({
      version: '2',
      signedBy: ['de'],
      notSignedBy: ['at'],
    });
  });
});

function read({ inDays, adopted }: { inDays: number; adopted?: ReturnType<typeof aSuccessorList> }) {
  const trust = new KnownTrust(countries.list);
  if (adopted) trust.adopt([adopted], 0);
  const pem = countries.certificate('operator').certificatePem;
  const own = new OwnCertificates([
    { use: 'broker', pem },
    { use: 'api', pem },
  ]);
  const nowMs = Date.now() + inDays * DAY;
  return new ReadTrust(trust, own, new OperatorContext('operator', 1, () => nowMs, NOTHING_TOLD)).read();
}
