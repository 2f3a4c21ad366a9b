import { create } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { AgreementSchema, encode, SwitchName } from '#libs/contracts';
import { agreementView, readAgreement } from './agreement-view.js';
import { SWITCHES } from './switches.table.js';

const agreement = create(AgreementSchema, {
  title: 'JIT Voorbeeld',
  purpose: 'trafficking',
  offences: ['trafficking in human beings'],
  starts: '2026-01-01',
  ends: '2026-12-31',
  members: [{ member: 'xa', authority: 'Demo authority', leader: 'Anna Voorbeeld' }],
  switches: [{ name: SwitchName.HISTORY_FOR_JOINERS, values: ['yes'], clause: '6.1' }],
  textSha256: Buffer.alloc(32, 0xab),
});

it('shows an agreement as it was stored, with names for its switches', () => {
  expect(agreementView(readAgreement(encode(AgreementSchema, agreement)))).toEqual({
    title: 'JIT Voorbeeld',
    purpose: 'trafficking',
    offences: ['trafficking in human beings'],
    starts: '2026-01-01',
    ends: '2026-12-31',
    members: [{ member: 'xa', authority: 'Demo authority', leader: 'Anna Voorbeeld' }],
    switches: [{ name: 'history-for-joiners', values: ['yes'], clause: '6.1' }],
    textSha256: 'ab'.repeat(32),
  });
});

it('says that there is no registered text yet', () => {
  expect(agreementView(create(AgreementSchema, { title: 'x' })).textSha256).toBeNull();
});

it('shows nothing of what does not parse', () => {
  expect(() => readAgreement(Buffer.from([0xff]))).toThrow('does not parse');
});

it('names every switch of the contract', () => {
  const values = Object.values(SwitchName).filter(
    (value): value is SwitchName => typeof value === 'number' && value > 0,
  );
  expect(new Set(Object.values(SWITCHES))).toEqual(new Set(values));
});
