import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SendingForecast } from '#libs/approval';
import type { ForecastDto } from './api/types.js';
import { RECORD_TYPE_NAMES } from '../../case/record/record-types.js';
import { type Json, ProblemError } from '../../lib/http.js';
import { forecastQuery } from './api/forecast.query.js';
import { outlookQuery } from './api/outlook.query.js';
import type { FormFacts } from './form-facts.js';
import type { Leaving } from './leaving.js';

/** What the gateway foresees; where it would refuse it, it says why. */
export type Forecast = Json<SendingForecast> | { readonly kind: 'refused'; readonly reason: string };

export interface SendingOutlook {
  /** Null while what decides is not known. */
  readonly forecast: Forecast | null;
  /** Names of those who would decide. */
  readonly deciders: readonly string[];
}

const HOME: Forecast = { kind: 'home', grounds: [], newRecipients: [], ends: null };

/** Foresees whether what leaves is refused or waits for a prosecutor, and for whom: the gateway decides it as it does when it is sent. */
export function useForecast(facts: FormFacts, leaving: readonly Leaving[], isChange: boolean): SendingOutlook {
  const isHome = leaving.every(({ release }) => release.length === 0);
  const { type } = facts.view;
  const body = useMemo(() => bodyOf(type, leaving, isChange), [type, leaving, isChange]);
  const { data, error } = useQuery({ ...forecastQuery(facts.spaceId, body), enabled: !isHome });
  const { data: outlook } = useQuery(outlookQuery(facts.spaceId));
  const deciders = outlook?.deciders.map(({ name }) => name) ?? [];
  if (isHome) return { forecast: HOME, deciders };
  if (error instanceof ProblemError && error.problem.status === 403) {
    const reason = error.problem.detail ?? error.problem.title;
    return { forecast: { kind: 'refused', reason }, deciders };
  }
  return { forecast: data && !error ? data : null, deciders };
}

function bodyOf(type: string, leaving: readonly Leaving[], isChange: boolean): Json<ForecastDto> {
  const values = leaving.map(({ property, release, handling, purpose, sensitivities, isRetraction }) => ({
    property,
    release: [...release].sort(),
    handling,
    sensitivities: [...new Set(sensitivities)].sort(),
    ...(purpose === null || purpose.trim() === '' ? {} : { purpose: purpose.trim() }),
    ...(isRetraction === undefined ? {} : { retracts: true }),
  }));
  // Equal values decide once.
  const names = new Map(values.map((value) => [JSON.stringify(value), value]));
  const known = RECORD_TYPE_NAMES.find((name) => name === type) ?? 'note';
  return { type: known, isChange, values: [...names.values()] };
}
