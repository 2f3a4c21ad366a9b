import { afterEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/vocabulary';
import { cleanup, render, screen } from '@testing-library/react';
import { TimeProvider } from '../../components/time.js';
import { LanguageProvider } from '../../lib/texts.js';
import type { OperatorCause } from '../operator-types.js';
import { CAUSE_TEXTS, REASON_TEXTS, USE_TEXTS } from './cause.texts.js';
import { useCauseWords } from './use-cause-words.js';

const SILENT: OperatorCause = {
  cause: 'MEMBER_SILENT',
  whose: 'member',
  member: 'at',
  since: '2027-01-10T11:59:00.000Z',
  values: { spaces: 1, records: 3 },
};

const VALUES = {
  bytesPerSecond: 9000,
  count: 2,
  daysLeft: 9,
  position: 7,
  reason: 'GAP',
  records: 3,
  recordsPerSecond: 40,
  seconds: 12,
  spaces: 1,
  use: 'member',
  version: '4',
  writers: 'at, sk',
};
const of = (cause: OperatorCause['cause'], values: object = {}): OperatorCause => ({
  ...SILENT,
  cause,
  space: '018f0000-0000-7000-8000-0000000000aa',
  values: { ...VALUES, ...values },
});
const CODES = Object.keys(CAUSE_TEXTS).filter((code): code is OperatorCause['cause'] => code in CAUSE_TEXTS);
/** Reasons that are told alike: this build is too old. */
const UPDATES = 3;
const EVERY: readonly OperatorCause[] = [
  ...CODES.filter((code) => !code.startsWith('CERTIFICATE') && code !== 'SPACE_HALTED').map((code) =>
    of(code, code === 'WRITE_TAKEN' ? { reason: 'it floods' } : {}),
  ),
  ...Object.keys(USE_TEXTS).flatMap((use) => [of('CERTIFICATE_EXPIRED', { use }), of('CERTIFICATE_EXPIRES', { use })]),
  ...Object.keys(REASON_TEXTS).map((reason) => of('SPACE_HALTED', { reason })),
];
const RAW = /\b(?:kafka|undefined|null|READ|DESCRIBE|GAP|DEFECT|[A-Z]+_[A-Z_]+)\b|\((?:api|member|broker)\)|[{}`]/;

function Words({ cause }: { readonly cause: OperatorCause }) {
  const words = useCauseWords();
  return (
    <p>
      {words.turn(cause)}: {words.sentence(cause)}
    </p>
  );
}

function said(cause: OperatorCause, language = 'en'): string {
  localStorage.setItem('joinder.language', language);
  localStorage.setItem('joinder.time', 'utc');
  render(
    <LanguageProvider>
      <TimeProvider>
        <Words cause={cause} />
      </TimeProvider>
    </LanguageProvider>,
  );
  return screen.getByText(/:/).textContent ?? '';
}

describe('a cause', () => {
  afterEach(cleanup);

  it('names the member whose turn it is, since when, and what comes next', () => {
    expect(said(SILENT)).toBe(
      'Waiting on Austria: Austria has confirmed nothing since 10 Jan 2027, 11:59 UTC: 3 messages in 1 case. ' +
        'What it misses arrives when it is back. Call its operations.',
    );
  });

  it.each([
    ['nl', 'Actie bij Oostenrijk'],
    ['hu', 'Ausztria: náluk a teendő'],
    ['bg', 'Чака се от Австрия'],
    ['ro', 'Se așteaptă de la Austria'],
  ])('does so in %s', (language, turn) => {
    expect(said(SILENT, language)).toContain(turn);
  });

  it('speaks of this operator where no member is named', () => {
    const ends: OperatorCause = {
      cause: 'CERTIFICATE_EXPIRES',
      whose: 'operator',
      values: { use: 'api', daysLeft: 1 },
    };
    expect(said(ends)).toBe(
      'Waiting on us: The certificate of this operator of the exchange (connection to the members) expires in 1 day. ' +
        'Renew it before then.',
    );
  });

  it('speaks of all members where it is for no single one', () => {
    const ends: OperatorCause = { cause: 'TRUST_LIST_EXPIRES', whose: 'member', values: { version: '4', daysLeft: 2 } };
    expect(said(ends)).toContain('Waiting on all members: Trust list 4 expires in 2 days.');
  });

  it('names a space by the end of its id', () => {
    const halted: OperatorCause = {
      cause: 'SPACE_HALTED',
      whose: 'operator',
      space: '018f0000-0000-7000-8000-0000000000aa',
      values: { position: 7, reason: 'UNKNOWN_CONTRACT' },
    };
    expect(said(halted)).toContain('We follow case …0000aa up to message 7 and no further: our software is older');
  });

  it.each(LANGUAGES)('line 29 is said without a code in %s, whatever its use and reason', (language) => {
    const sentences = EVERY.map((cause) => {
      cleanup();
      return said(cause, language);
    });
    expect(sentences.filter((one) => RAW.test(one))).toEqual([]);
    expect(new Set(sentences).size).toBe(EVERY.length - UPDATES + 1);
  });
});
