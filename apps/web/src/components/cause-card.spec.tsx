import { afterEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { CauseCard } from './cause-card.js';
import { zonedFormat } from './zoned-format.js';

afterEach(cleanup);

const SINCE = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone: 'Europe/Sofia' } as const;

it('22 a cause is one whole sentence, also where a time with an abbreviation stands within it', () => {
  const since = zonedFormat('bg', SINCE).format(new Date('2026-12-01T02:36:00Z'));
  const first = `HU не се обажда от ${since} насам.`;
  render(
    <MantineProvider env="test">
      <CauseCard cause="GATEWAY_AWAY" whose="others" turn="Унгария" sentence={`${first} Пристига после.`} />
    </MantineProvider>,
  );
  expect(screen.getByRole('heading').textContent).toBe(first);
});
