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

interface NamesProps {
  readonly stubs: readonly Stub[];
  readonly isAlone?: boolean;
}

function Names({ stubs, isAlone = false }: NamesProps) {
  const nameOf = useSealedName(isAlone ? undefined : stubs);
  return stubs.map((one) => <p key={one.position}>{nameOf(one)}</p>);
}

const namesOf = (props: NamesProps): (string | null)[] => {
  const { container } = render(
    <LanguageProvider>
      <TimeProvider>
        <Names {...props} />
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
  expect(namesOf({ stubs: IN_ONE_MINUTE })).toEqual([
    'Sealed message from NL, 27 Nov 2026, 09:41:07 UTC',
    'Sealed message from NL, 27 Nov 2026, 09:41:02 UTC',
    'Sealed message from RO, 27 Nov 2026, 09:41 UTC',
    'Sealed message from NL, 27 Nov 2026, 09:40 UTC',
  ]);
});

it('names a sealed message that stands alone to the second, so that two of one minute never read alike', () => {
  expect(namesOf({ stubs: IN_ONE_MINUTE, isAlone: true })).toEqual([
    'Sealed message from NL, 27 Nov 2026, 09:41:07 UTC',
    'Sealed message from NL, 27 Nov 2026, 09:41:02 UTC',
    'Sealed message from RO, 27 Nov 2026, 09:41:02 UTC',
    'Sealed message from NL, 27 Nov 2026, 09:40:59 UTC',
  ]);
});
