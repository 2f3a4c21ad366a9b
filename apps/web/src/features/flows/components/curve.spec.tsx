import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { FlowCurve } from '../api/types.js';
import { Curve } from './curve.js';

const QUARTERS = ['2027-01-10T11:30:00.000Z', '2027-01-10T11:45:00.000Z', '2027-01-10T12:00:00.000Z'];
const CURVE: FlowCurve = {
  sender: 'nl',
  receiver: 'hu',
  messages: [4, 3, 0],
  p50Ms: [900, 120, null],
  p95Ms: [2000, 300, null],
  behind: [0, 0, 0],
};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
});

afterEach(cleanup);

function caption(curve: FlowCurve): readonly string[] {
  const { container } = render(
    <LanguageProvider>
      <TimeProvider>
        <Curve curve={curve} quarters={QUARTERS} scale={{ messages: 4, ms: 2000 }} />
      </TimeProvider>
    </LanguageProvider>,
  );
  return [...container.querySelectorAll('figcaption > *')].map(({ textContent }) => textContent ?? '');
}

it('31 a card of a curve says of each figure which time it is of', () => {
  expect(caption(CURVE)).toEqual(['NL to HU', '7 in 24 h', '11:45 UTC: 50% 0.12 s · 95% 0.3 s']);
  expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(
    'NL to HU, 7 messages in 24 h, quarter of an hour from 11:45 UTC: half within 0.12 s, 95 of 100 within 0.3 s',
  );
  cleanup();
  expect(caption({ ...CURVE, behind: [0, 0, 2] }).at(-1)).toBe('2 not confirmed now');
});
