import type { Offer } from '../../case/record/requests.js';

/** Requests of ours about what is sealed at a position, newest first. */
export function sentAbout<One extends Offer>(offers: readonly One[], position: string): readonly One[] {
  return offers
    .filter((offer) => offer.position === position && offer.direction === 'sent')
    .toSorted((one, other) => other.at.localeCompare(one.at));
}
