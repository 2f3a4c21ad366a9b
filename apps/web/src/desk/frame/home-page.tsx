import { ConditionPage } from '../condition/condition-page.js';
import { QueuePage } from '../queue/queue-page.js';
import { useMay } from '../signal/use-may.js';

/** Where the work of everybody at the desk begins: with what waits, or, for who reads no signals, with whether all works. */
export function HomePage() {
  return useMay().read ? <QueuePage /> : <ConditionPage />;
}
