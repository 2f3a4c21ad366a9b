import type { Language } from '#libs/vocabulary';
import type { Says } from '../called-desks.js';

/** How a desk can be told. */
export const CHANNEL_KINDS = ['mail', 'webhook'] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Where one desk is told. */
export type Channel = { readonly address: string; readonly language: Language } & (
  { readonly kind: 'mail'; readonly secret: null } | { readonly kind: 'webhook'; readonly secret: string }
);

/** What is told: that something waits, and nothing of it. */
export interface Told {
  readonly says: Says | 'test';
  /** Of a request, and nothing else, its words say so. */
  readonly isRequest: boolean;
  readonly at: Date;
}

/** The most that a server may take. */
export const MOST_MS = 5_000;
