import { expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/vocabulary';
import { zonedFormat } from './zoned-format.js';

const AT = new Date('2026-12-01T02:36:00Z');
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;

it.each(LANGUAGES)('37 a time names its zone by the same letters in every language: %s', (language) => {
  const there = zonedFormat(language, { ...CLOCK, timeZone: 'Europe/Amsterdam' });
  expect(there.format(AT)).toMatch(/^03:36 (?:ч\. )?CET$/);
  expect(there.zoneAt(AT)).toBe('CET');
  expect(there.formatRange(AT, new Date('2026-12-01T03:36:00Z'))).toMatch(/^0?3:36.*0?4:36 (?:ч\. )?CET$/);
});

it('37 a time names the zone that holds at each end of a range', () => {
  const { formatRange } = zonedFormat('nl', {
    ...CLOCK,
    day: 'numeric',
    month: 'numeric',
    timeZone: 'Europe/Amsterdam',
  });
  const said = formatRange(new Date('2026-10-24T10:00:00Z'), new Date('2026-10-25T10:00:00Z'));
  expect(said).toMatch(/12:00 CEST.*11:00 CET$/);
});
