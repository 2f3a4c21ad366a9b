/** Which part of the queue is shown, in the address. */
export interface QueueSearch {
  /** Both where it is absent. */
  readonly lane?: 'normal' | 'flood';
}

/** Reads it; what is wrong is left out. */
export function parseQueueSearch({ lane }: Record<string, unknown>): QueueSearch {
  return lane === 'normal' || lane === 'flood' ? { lane } : {};
}
