import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useShortcuts } from '../lib/shortcuts.js';

/** Wide enough for a panel beside the screen, and not for the names of the rail as well. */
const NO_ROOM = '(min-width: 1100px) and (max-width: 1439px)';

/**
 * Whether the rail shows pictures alone, and what turns that; kept in this browser. A screen with a panel beside it takes the room of the
 * rail until somebody turns it there.
 */
export function useThinRail(hasSide: boolean): readonly [boolean, () => void] {
  const [isThin, setThin] = useLocalStorage({
    key: 'joinder.rail',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [isKept, setKept] = useState(false);
  const isTight = useMediaQuery(NO_ROOM, false, { getInitialValueInEffect: false });
  const isTaken = hasSide && isTight && !isThin;
  const turn = (): void => {
    setKept((was) => hasSide && isTight && !(was && isTaken));
    if (!isTaken) setThin((was) => !was);
  };
  useShortcuts([['rail', turn]]);
  return [isThin || (isTaken && !isKept), turn];
}
