/** What somebody decided about a parked record. */
export interface ParkedDecisionView {
  readonly spaceId: string;
  readonly position: string;
  readonly decision: 'retry' | 'close';
  readonly by: string;
  /** Name of the person; the id where no name is known. */
  readonly byName: string;
  readonly reason: string;
  readonly build: string;
  readonly at: string;
}
