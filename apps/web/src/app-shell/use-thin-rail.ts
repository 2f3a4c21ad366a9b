import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useSetting } from '../lib/settings.js';
import { useShortcuts } from '../lib/shortcuts.js';

/** Wide enough for a panel beside the screen, and not for the names of the rail as well. */
const NO_ROOM = '(min-width: 1100px) and (max-width: 1439px)';

/**
 * Whether the rail shows pictures alone, and what turns that. A screen with a panel beside it takes the room of the
 * rail until somebody turns it there.
 */
export function useThinRail(hasSide: boolean): readonly [boolean, () => void] {
  const [isThin, setThin] = useSetting('rail', false);
  const [isKept, setKept] = useState(false);
  const isTight = useMediaQuery(NO_ROOM, false, { getInitialValueInEffect: false });
  const isTaken = hasSide && isTight && !isThin;
  const turn = (): void => {
    setKept((was) => hasSide && isTight && !(was && isTaken));
    if (!isTaken) setThin(!isThin);
  };
  useShortcuts([['rail', turn]]);
  return [isThin || (isTaken && !isKept), turn];
}
