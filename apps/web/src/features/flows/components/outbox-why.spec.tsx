import { afterEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/vocabulary';
import { cleanup, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import type { OutboxEntry } from '../api/types.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { OutboxWhy } from './outbox-why.js';

const ENTRY: OutboxEntry = {
  spaceId: '018f0000-0000-7000-8000-0000000000aa',
  messageId: null,
  kind: 'message',
  type: '',
  recipients: ['hu'],
  urgent: false,
  state: 'sealed',
  acceptedAt: '2027-01-10T11:59:00.000Z',
  sealedAt: null,
  ageSeconds: 2,
  isStuck: false,
  why: null,
  waitsFor: [],
  mayLeaveOut: [],
};

function said(entry: Partial<OutboxEntry>, language = 'en'): string {
  cleanup();
  localStorage.setItem('joinder.language', language);
  render(
    <LanguageProvider>
      <p>
        <OutboxWhy entry={{ ...ENTRY, ...entry }} />
      </p>
    </LanguageProvider>,
  );
  return screen.getByRole('paragraph').textContent ?? '';
}

describe('line 29 a row of To be sent', () => {
  afterEach(cleanup);

  it('says that it is kept, and why, as soon as the broker is away', () => {
    expect(said({ why: 'BROKER_AWAY' })).toBe('Kept here, not sent: the broker has not been reached');
  });

  it.each(LANGUAGES)('moves only from the log on, in %s', (language) => {
    const moving = FLOWS_TEXTS.moving[language];
    const kept = (['waiting', 'sealed'] as const).flatMap((state) =>
      ([null, 'BROKER_AWAY'] as const).flatMap((why) =>
        [false, true].map((isStuck) => said({ state, why, isStuck }, language)),
      ),
    );
    const away = said({ state: 'published', why: 'BROKER_AWAY' }, language);
    expect([...kept, away].filter((text) => text.includes(moving))).toEqual([]);
    expect(said({ state: 'published' }, language)).toBe(moving);
  });
});
