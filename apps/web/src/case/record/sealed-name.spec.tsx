import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { TimeProvider } from '../../components/time.js';
import { LanguageProvider } from '../../lib/texts.js';
import { useSealedName } from './sealed-name.js';
import type { Stub } from './sealed.js';

const stub = (position: string, sender: string, time: string): Stub => ({
  position,
  sender,
  recipients: ['hu'],
  at: `2026-11-27T${time}Z`,
  length: 1024,
});
const IN_ONE_MINUTE = [
  stub('4', 'nl', '09:41:07.100'),
  stub('3', 'nl', '09:41:02.900'),
  stub('2', 'ro', '09:41:02.900'),
  stub('1', 'nl', '09:40:59.900'),
];

function Names({ stubs }: { readonly stubs: readonly Stub[] }) {
  const nameOf = useSealedName(stubs);
  return stubs.map((one) => <p key={one.position}>{nameOf(one)}</p>);
}

const namesOf = (stubs: readonly Stub[]): (string | null)[] => {
  const { container } = render(
    <LanguageProvider>
      <TimeProvider>
        <Names stubs={stubs} />
      </TimeProvider>
    </LanguageProvider>,
  );
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
});
afterEach(cleanup);

it('names sealed messages of one owner and minute to the second, and all others to the minute', () => {
  expect(namesOf(IN_ONE_MINUTE)).toEqual([
    'Sealed message of NL, 27 Nov 2026, 09:41:07 UTC',
    'Sealed message of NL, 27 Nov 2026, 09:41:02 UTC',
    'Sealed message of RO, 27 Nov 2026, 09:41 UTC',
    'Sealed message of NL, 27 Nov 2026, 09:40 UTC',
  ]);
});
