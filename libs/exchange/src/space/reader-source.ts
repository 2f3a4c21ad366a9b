import type { LogReader } from '#libs/spacelog';

/** Opens readers whose arrivals wake this process. */
export abstract class ReaderSource {
  abstract openReader(groupId: string): LogReader;
}
