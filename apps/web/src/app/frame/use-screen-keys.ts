import { useNavigate } from '@tanstack/react-router';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useNewRecordLink, useScreens } from './screens.js';

/** Leads to the screens by single keys. */
export function useScreenKeys(): void {
  const navigate = useNavigate();
  const newRecord = useNewRecordLink();
  const screens = useScreens();
  useShortcuts([
    ...screens.flatMap(({ key, link }) => (key === undefined ? [] : [[key, () => void navigate(link)] as const])),
    newRecord && ['new-record', () => void navigate(newRecord)],
  ]);
}
