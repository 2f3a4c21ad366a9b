import { Notifications } from '@mantine/notifications';

/** Toasts make room for newer ones by themselves: what waits for a place would count down unseen. */
const MOST_NOTICES = 12;

/** The corner in which notices are shown. */
export function Notices() {
  return <Notifications position="bottom-right" limit={MOST_NOTICES} />;
}
