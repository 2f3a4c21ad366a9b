import { useLocalStorage } from '@mantine/hooks';

/** What the gateway takes. */
export const HOLD_SECONDS = [0, 5, 10] as const;

export type HoldSeconds = (typeof HOLD_SECONDS)[number];

/** For how long a person holds what one key sends; kept in this browser. */
export function useHoldSeconds(): readonly [HoldSeconds, (seconds: HoldSeconds) => void] {
  const [seconds, set] = useLocalStorage<HoldSeconds>({
    key: 'joinder.hold',
    defaultValue: 5,
    getInitialValueInEffect: false,
  });
  return [HOLD_SECONDS.includes(seconds) ? seconds : 5, set];
}
