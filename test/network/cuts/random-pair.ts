import type { RandomLog } from './random-log.js';

/** Most often the two alone. */
export function between(log: RandomLog, sender: string, other: string) {
  const isTwo = sender !== other && log.random.chance(0.9);
  return { sender, recipients: isTwo ? [sender, other].toSorted() : log.recipientsOf(sender) };
}
