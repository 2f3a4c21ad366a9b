import { randomUUID } from 'node:crypto';
import { COUNTRIES, type Country } from '../../local/ports.js';
import { eventually } from '../eventually.js';
import type { Stage } from '../stage.js';

/** How the desks of a country are reached; no number of these places begins with 0, so nobody has these. */
const DESKS: Readonly<Record<Country, { readonly zone: string; readonly language: string; readonly phone: string }>> = {
  nl: { zone: 'Europe/Amsterdam', language: 'nl', phone: '+3120000001' },
  hu: { zone: 'Europe/Budapest', language: 'hu', phone: '+361000001' },
  bg: { zone: 'Europe/Sofia', language: 'bg', phone: '+35920000001' },
  ro: { zone: 'Europe/Bucharest', language: 'ro', phone: '+40210000001' },
};

const WEEKDAYS = [1, 2, 3, 4, 5];

interface Listed {
  readonly member: string;
  readonly desks: readonly unknown[];
}

/** The liaison officer of each country posts a desk for the day, and one that answers when it is closed; all see them. */
export async function postDesks({ cast }: Stage, spaceId: string): Promise<void> {
  await Promise.all(
    COUNTRIES.map((country) =>
      cast.liaison[country].send(`spaces/${spaceId}/directory/desks`, JSON.stringify({ desks: desksOf(country) }), {
        method: 'PUT',
      }),
    ),
  );
  await Promise.all(
    COUNTRIES.map((country) =>
      eventually(`the desks of all at ${country}`, async () => {
        const directory = await cast.liaison[country].get<Listed[]>(`spaces/${spaceId}/directory`);
        return directory.length === COUNTRIES.length && directory.every(({ desks }) => desks.length === 2);
      }),
    ),
  );
}

function desksOf(country: Country): readonly object[] {
  const { zone, language, phone } = DESKS[country];
  const code = country.toUpperCase();
  const night = randomUUID();
  const of = { zone, languages: [language, 'en'] };
  return [
    {
      ...of,
      deskId: randomUUID(),
      name: `Liaison desk Demo ${code}`,
      phone: `${phone}0`,
      hours: WEEKDAYS.map((day) => ({ day, from: 8 * 60, to: 18 * 60 })),
      deputies: [night],
      duties: ['front', 'information', 'identity', 'check'],
    },
    {
      ...of,
      deskId: night,
      name: `Duty room Demo ${code}`,
      phone: `${phone}1`,
      hours: [],
      deputies: [],
      duties: ['night'],
    },
  ];
}
