import type { Sensitivity } from '../../components/record-codes.js';
import type { SendingForecast } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';

/** One statement that would leave, as far as it decides about approvals. */
export interface Leaving {
  readonly property: string;
  readonly release: readonly string[];
  readonly handling: 'H0' | 'H1' | 'H2' | 'H3';
  /** Null where that of the case holds. */
  readonly purpose: string | null;
  readonly sensitivities: readonly Sensitivity[];
  /** It takes a statement back. */
  readonly isRetraction?: true;
}

/** Whether it leaves at once, and if not why. */
export type Forecast =
  | { readonly kind: 'home' }
  | { readonly kind: 'standing'; readonly ends: string }
  | {
      readonly kind: 'by-hand';
      readonly sensitive: boolean;
      /** Members that nobody let anything go to before. */
      readonly newMembers: readonly string[];
      readonly ofOthers: boolean;
      readonly covered: boolean;
    }
  /** The gateway would refuse it: it says why. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What the gateway foresees, as the form says it. */
export function forecastOf({ kind, grounds, newRecipients, ends }: Json<SendingForecast>): Forecast {
  if (kind === 'home') return { kind };
  if (kind === 'standing') return { kind, ends: ends ?? '' };
  return {
    kind,
    sensitive: grounds.includes('sensitive'),
    newMembers: newRecipients,
    ofOthers: grounds.includes('handling-of-others'),
    covered: !grounds.includes('no-standing-approval'),
  };
}
