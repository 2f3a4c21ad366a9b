import { useSetting } from '../../lib/settings.js';

/** What the gateway takes. */
export const HOLD_SECONDS = [0, 5, 10] as const;

export type HoldSeconds = (typeof HOLD_SECONDS)[number];

/** For how long a person holds what one key sends. */
export function useHoldSeconds(): readonly [HoldSeconds, (seconds: HoldSeconds) => void] {
  const [seconds, set] = useSetting<HoldSeconds>('hold', 5);
  return [HOLD_SECONDS.includes(seconds) ? seconds : 5, set];
}
