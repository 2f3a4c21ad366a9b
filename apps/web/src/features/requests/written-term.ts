import type { OfferDto } from './api/types.js';
import { endOfDay, isDayAhead } from './day-ahead.js';

/** How long there is to answer; the first two are for what cannot wait. */
export const TERMS = ['h8', 'd3', 'd7', 'until'] as const;
/** Why a request cannot wait: of Directive (EU) 2023/977, as the gateway knows them. */
export const GROUNDS = ['life', 'liberty', 'public-security', 'lost-relevance'] as const;

/** By when something is asked for, as it is written. */
export interface WrittenTerm {
  readonly term: (typeof TERMS)[number];
  readonly day: string;
  readonly ground: NonNullable<OfferDto['ground']> | null;
}

/** Seven days, as nothing else was said. */
export const NO_HURRY: WrittenTerm = { term: 'd7', day: '', ground: null };

export function isUrgentTerm(term: WrittenTerm['term']): boolean {
  return term === 'h8' || term === 'd3';
}

/** Whether all is written that the term needs. */
export function isWholeTerm({ term, day, ground }: WrittenTerm): boolean {
  return (!isUrgentTerm(term) || ground !== null) && (term !== 'until' || isDayAhead(day));
}

/** As a request says it. */
export function saidTerm({ term, day, ground }: WrittenTerm): Pick<OfferDto, 'term' | 'until' | 'ground'> {
  return {
    term,
    ...(isUrgentTerm(term) && ground !== null ? { ground } : {}),
    ...(term === 'until' && isDayAhead(day) ? { until: endOfDay(day) } : {}),
  };
}
