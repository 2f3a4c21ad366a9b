/**
 * `pending`: accepted and waiting to be sealed. `sealed`: has its final bytes. `published`: on the log. People read four
 * words: waiting for approval, on its way, arrived, read.
 */
export type DeliveryState = 'waiting-for-approval' | 'pending' | 'sealed' | 'published' | 'refused';

/** What one member said about a message by cosigning, opening or refusing. */
export interface CountryDelivery {
  readonly member: string;
  /** False for an observer, which stores the record and cannot open it. */
  readonly isRecipient: boolean;
  readonly state: 'on-its-way' | 'stored' | 'opened' | 'refused';
  readonly storedAt: string | null;
  /** From the log time of the record to its cosignature seen here, milliseconds. */
  readonly latencyMs: number | null;
  readonly code?: string;
  readonly field?: string;
}

export interface Delivery {
  readonly messageId: string;
  readonly state: DeliveryState;
  readonly position: string | null;
  readonly code?: string;
  readonly countries: readonly CountryDelivery[];
}
