import type { Country } from '../../../local/ports.js';
import { eventually, expect } from '../../eventually.js';
import type { Stage } from '../../stage.js';

/** Minutes behind midnight. */
const HOUR = { from: 600, to: 660 };

interface Desk {
  readonly deskId: string;
  readonly name: string;
  readonly phone: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly hours: readonly object[];
  readonly deputies: readonly string[];
  readonly duties: readonly string[];
}

interface Listed {
  readonly member: string;
  readonly ground: string;
  readonly onDuty: readonly string[];
  readonly desks: readonly Desk[];
}

/** The desk that answers while the others are closed. */
export type NightDesk = Pick<Desk, 'deskId' | 'phone'>;

interface ClosedDesks {
  readonly night: NightDesk;
  /** Puts back the hours that were posted before. */
  readonly open: () => Promise<void>;
}

/** Closes the desks of a country that have hours, so that it is night there whenever this is played; waits until another country knows. */
export async function closedDesks(stage: Stage, country: Country, knows: Country): Promise<ClosedDesks> {
  const path = `spaces/${stage.spaceId}/directory`;
  const listed = async (reader: Country): Promise<Listed> => {
    const all = await stage.cast.liaison[reader].get<Listed[]>(path);
    const found = all.find(({ member }) => member === country);
    expect(found !== undefined, `the desks of ${country} at ${reader}`, 'none');
    return found;
  };
  const { desks } = await listed(country);
  const post = (some: readonly Desk[]): Promise<void> => posted(stage, country, some);
  // Three days from now, which is outside it in every zone.
  const hours = [{ day: ((new Date().getUTCDay() + 2) % 7) + 1, ...HOUR }];
  await post(desks.map((desk) => (desk.hours.length > 0 ? { ...desk, hours } : desk)));
  const night = await eventually(`night in ${country} at ${knows}`, async () => {
    const { ground, onDuty, desks: known } = await listed(knows);
    return (ground === 'night' && known.find(({ deskId }) => deskId === onDuty[0])) || null;
  });
  return { night, open: () => post(desks) };
}

async function posted({ cast, spaceId }: Stage, country: Country, desks: readonly Desk[]): Promise<void> {
  const body = desks.map(({ deskId, name, phone, languages, zone, hours, deputies, duties }) => {
    return { deskId, name, phone, languages, zone, hours, deputies, duties };
  });
  const path = `spaces/${spaceId}/directory/desks`;
  const answer = await cast.liaison[country].send(path, JSON.stringify({ desks: body }), { method: 'PUT' });
  expect(answer.ok, `desks of ${country} that are taken`, `${answer.status} ${await answer.text()}`);
}
