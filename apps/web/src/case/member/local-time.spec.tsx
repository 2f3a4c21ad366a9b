import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { LocalTime, ZoneTime } from './local-time.js';
import { zonesOf } from './zones-of.js';

afterEach(cleanup);

function shown(member: string): string | null {
  const { container } = render(
    <IntlProvider locale="en-GB" timeZone="UTC">
      <LocalTime member={member} />
    </IntlProvider>,
  );
  return container.querySelector('time')?.title ?? container.textContent;
}

it.each(['nl', 'bg', 'nl-kmar', 'ro-diicot'])(
  '43 says what time it is where people of %s sit, with its zone',
  (member) => {
    const [timeZone] = zonesOf(member);
    const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'long', timeZone } as const;
    expect(timeZone).toMatch(/^Europe\//);
    const before = new Intl.DateTimeFormat('en-GB', format).format(new Date(Date.now() - 60_000));
    const now = new Intl.DateTimeFormat('en-GB', format).format(new Date());
    expect([before, now]).toContain(shown(member));
  },
);

it('43 says none where the clocks of a country differ, and where the code is of none', () => {
  expect(zonesOf('es').length).toBeGreaterThan(1);
  expect(['es', 'xa', 'operator'].map(shown)).toEqual(['', '', '']);
});

it('43 says none of a zone that a country made up', () => {
  const { container } = render(
    <IntlProvider locale="en-GB" timeZone="UTC">
      <ZoneTime zone="Nowhere/At_all" />
    </IntlProvider>,
  );
  expect(container.textContent).toBe('');
});
