import { afterEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/vocabulary';
import { cleanup, render, screen } from '@testing-library/react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { FlowCause } from '../api/types.js';
import { CAUSE_TEXTS } from '../cause.texts.js';
import { HALT_TEXTS } from '../halt.texts.js';
import { REFUSAL_TEXTS } from '../refusal.texts.js';
import { STUCK_TEXTS } from '../stuck.texts.js';
import { useFlowCauseWords } from './cause-words.js';

const USES = ['kafka', 'peers', 'listed', 'record', 'checkpoint', 'sealing'];
const STATUSES = ['retired', 'revoked', 'not-listed'];
/** What a code of the API looks like, and words that stand in no sentence of another language than English. */
const RAW = /\b(?:kafka|peers|undefined|null|READ|DESCRIBE|E_[A-Z]+|[A-Z]+_[A-Z_]+|[a-z]+-listed)\b|[{}]/;
const ENGLISH = /\b(?:active|retired|revoked|listed|checkpoint|signing|sealing|key|the|has|since)\b/;
const PRESENT = /is not reached since|does not answer since|confirms nothing since|do not leave|has expired since/;

const VALUES = {
  class: 'key',
  code: 'E_KEY_USE',
  count: 2,
  daysLeft: 9,
  keyId: 'ab'.repeat(32),
  reason: 'LOG_CUT',
  refusedBy: 'ro',
  seconds: 40,
  spaceId: '018f0000-0000-7000-8000-0000000000aa',
  status: 'revoked',
  until: '2027-01-10T14:00:00.000Z',
  use: 'kafka',
  version: '4',
  why: 'BROKER_AWAY',
};

const CAUSES = Object.keys(CAUSE_TEXTS)
  .filter((code) => code !== 'FROZEN_FOR_OTHERS' && code !== 'RECORD_OF_NOBODY_REFUSED')
  .map((code): FlowCause => ({ ...of(code), member: 'hu' }));
const VARIED: readonly (readonly [string, readonly string[], string])[] = [
  ['CERTIFICATE_EXPIRED', USES, 'use'],
  ['CERTIFICATE_EXPIRES', USES, 'use'],
  ['KEY_NOT_ACTIVE', USES, 'use'],
  ['KEY_NOT_ACTIVE', STATUSES, 'status'],
  ['OUTBOX_STUCK', Object.keys(STUCK_TEXTS), 'why'],
  ['SPACE_HALTED', Object.keys(HALT_TEXTS), 'reason'],
  ['HALT_LASTS', Object.keys(HALT_TEXTS), 'reason'],
  ['RECORD_REFUSED', Object.keys(REFUSAL_TEXTS), 'class'],
  ['SEALING_BROKEN', Object.keys(REFUSAL_TEXTS), 'class'],
];

function of(code: string): FlowCause {
  const cause = Object.keys(CAUSE_TEXTS).find((one): one is FlowCause['cause'] => one === code);
  if (cause === undefined) throw new Error(`no cause is ${code}`);
  return { cause, whose: 'theirs', since: '2027-01-10T11:59:00.000Z', values: VALUES, runbook: null };
}

function Words({ causes }: { readonly causes: readonly FlowCause[] }) {
  const words = useFlowCauseWords();
  return causes.map((cause, at) => (
    <p key={at} role="listitem">
      {words.turn(cause)}: {words.sentence(cause, 'nl')}
    </p>
  ));
}

function said(language: string, causes: readonly FlowCause[]): readonly string[] {
  localStorage.setItem('joinder.language', language);
  localStorage.setItem('joinder.time', 'utc');
  render(
    <LanguageProvider>
      <TimeProvider>
        <Words causes={causes} />
      </TimeProvider>
    </LanguageProvider>,
  );
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
}

describe('line 29 a cause', () => {
  afterEach(cleanup);

  it.each(LANGUAGES)('is said without a code, in %s', (language) => {
    const varied = VARIED.flatMap(([code, names, value]) =>
      names.map((name) => ({ ...of(code), member: 'hu', values: { ...VALUES, [value]: name } })),
    );
    const frozen = { ...of('MEMBER_FROZEN'), member: 'hu', values: { ...VALUES, waitsFor: 'others' } };
    const sentences = said(language, [...CAUSES, ...varied, frozen, of('RECORD_REFUSED')]);
    expect(sentences.filter((one) => RAW.test(one) || PRESENT.test(one))).toEqual([]);
    if (language !== 'en') expect(sentences.filter((one) => ENGLISH.test(one))).toEqual([]);
  });

  it.each(VARIED)('%s has its own words for each of %j', (code, names, value) => {
    const sentences = said(
      'nl',
      names.map((name) => ({ ...of(code), member: 'hu', values: { ...VALUES, [value]: name } })),
    );
    const alike = names.filter((name) => name.startsWith('UNKNOWN_') && name !== 'UNKNOWN_LIST').length;
    expect(new Set(sentences).size).toBe(names.length - Math.max(0, alike - 1));
  });

  it('names whose turn it is first', () => {
    const [theirs, operator, members, ours, told] = said('en', [
      { ...of('GATEWAY_AWAY'), member: 'hu' },
      { ...of('BROKER_AWAY'), whose: 'network' },
      { ...of('TRUST_LIST_EXPIRES'), whose: 'network' },
      { ...of('OUTBOX_STUCK'), whose: 'ours' },
      { ...of('TIME_FROZEN'), whose: 'network' },
    ]);
    expect(theirs).toBe(
      'Waiting on Hungary: The gateway of Hungary has not been reached since 10 Jan 2027, 11:59 UTC. ' +
        'What it misses arrives when it is back.',
    );
    expect([operator, members, ours].map((one) => one?.split(':')[0])).toEqual([
      'Waiting on the operator of the exchange',
      'Waiting on all members',
      'Waiting on us',
    ]);
    expect(told).toMatch(/^Waiting on us: tell the operator of the exchange: The broker has stamped/);
  });
});
