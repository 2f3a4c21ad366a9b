import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { TimeProvider } from '../../components/time.js';
import { LanguageProvider } from '../../lib/texts.js';
import type { OperatorCause } from '../operator-types.js';
import { useCauseWords } from './use-cause-words.js';

const SILENT: OperatorCause = {
  cause: 'MEMBER_SILENT',
  whose: 'member',
  member: 'at',
  since: '2027-01-10T11:59:00.000Z',
  values: { spaces: 1, records: 3 },
};

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
      'Austria is to act: Austria confirms nothing since Jan 10, 2027, 11:59 AM UTC: 3 records in 1 space. ' +
        'What it misses arrives by itself when it is back.',
    );
  });

  it.each([
    ['nl', 'Oostenrijk is aan zet'],
    ['hu', 'Következik: Ausztria'],
    ['bg', 'На ход: Австрия'],
    ['ro', 'Urmează: Austria'],
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
      'We are to act: The certificate of this operator (API for members) ends in 1 day. Renew it before.',
    );
  });

  it('speaks of all members where it is for no single one', () => {
    const ends: OperatorCause = { cause: 'TRUST_LIST_EXPIRES', whose: 'member', values: { version: '4', daysLeft: 2 } };
    expect(said(ends)).toContain('The members are to act: Trust list 4 ends in 2 days.');
  });

  it('names a space by the end of its id', () => {
    const halted: OperatorCause = {
      cause: 'SPACE_HALTED',
      whose: 'operator',
      space: '018f0000-0000-7000-8000-0000000000aa',
      values: { position: 7, reason: 'UNKNOWN_CONTRACT' },
    };
    expect(said(halted)).toContain('We follow space …0000000000aa up to record 7 and no further (UNKNOWN_CONTRACT).');
  });
});
