import { useMediaQuery } from '@mantine/hooks';

/** Whether the screen has room for one pane alone: what can be done there stands at its foot. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
}
