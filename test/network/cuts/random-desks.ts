import { create } from '@bufbuild/protobuf';
import { DeskDuty, type DesksPosted, DesksPostedSchema } from '#libs/contracts';
import type { Random } from '../simulation/random.js';

/** Desks with any hours; some stand twice, some are in a zone that nobody knows, and none takes all back. */
export function someDesks(random: Random): DesksPosted {
  const id = (): Uint8Array => new Uint8Array(16).fill(random.between(1, 4));
  const desk = () => ({
    id: id(),
    name: `Desk ${random.between(1, 9)}`,
    phone: `+000${random.between(1000, 9999)}`,
    languages: ['nl'],
    zone: random.pick(['Europe/Sofia', 'Nowhere/At_all']),
    hours: [{ day: random.between(1, 7), from: random.between(0, 1439), to: random.between(0, 1440) }],
    deputies: [id()],
    duties: [DeskDuty.FRONT],
  });
  return create(DesksPostedSchema, { desks: Array.from({ length: random.between(0, 3) }, desk) });
}
