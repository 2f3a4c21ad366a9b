import { useQuery } from '@tanstack/react-query';
import { todayUtc } from '../../components/standing-cover.js';
import { standingQuery } from '../../components/standing.js';
import { outlookQuery } from './api/outlook.query.js';
import { type Forecast, forecastApproval, type Leaving } from './approval-forecast.js';
import type { FormFacts } from './form-facts.js';

export interface SendingOutlook {
  /** Null while what decides is not known. */
  readonly forecast: Forecast | null;
  /** Names of those who would decide. */
  readonly deciders: readonly string[];
}

/** Foresees whether what leaves waits for a prosecutor, and for whom; it follows what prosecutors do meanwhile. */
export function useForecast(facts: FormFacts, leaving: readonly Leaving[]): SendingOutlook {
  const { data: standing } = useQuery(standingQuery(facts.spaceId));
  const { data: outlook } = useQuery(outlookQuery(facts.spaceId));
  if (leaving.every(({ release }) => release.length === 0)) return { forecast: { kind: 'home' }, deciders: [] };
  if (!standing || !outlook) return { forecast: null, deciders: [] };
  const about = { type: facts.view.type, author: facts.personId, today: todayUtc(), standing };
  return {
    forecast: forecastApproval(leaving, { ...about, known: outlook.knownRecipients }),
    deciders: outlook.deciders.map(({ name }) => name),
  };
}
