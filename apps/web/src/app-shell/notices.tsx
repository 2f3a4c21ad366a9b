import { Notifications, useNotifications } from '@mantine/notifications';
import { useLayoutEffect } from 'react';
import { placeToasts } from '../components/toast/above-acts.js';

/** Toasts make room for newer ones by themselves: what waits for a place would count down unseen. */
const MOST_NOTICES = 12;
/** A foot that comes, goes or grows below a toast is found within this time. */
const LOOK_MS = 150;

/** The corner in which notices are shown, above what can be done there. */
export function Notices() {
  const isAnyShown = useNotifications().notifications.length > 0;
  useLayoutEffect(() => {
    if (!isAnyShown) return undefined;
    placeToasts();
    const looking = setInterval(placeToasts, LOOK_MS);
    return () => clearInterval(looking);
  }, [isAnyShown]);
  return <Notifications position="bottom-right" limit={MOST_NOTICES} />;
}
