import type { Finding } from '#libs/forms';

export interface Labelled {
  readonly text: string;
  readonly labels: readonly { readonly kind: string; readonly from: number; readonly to: number }[];
}

export interface Judged {
  readonly kinds: Readonly<Record<string, { readonly labels: number; readonly found: number; readonly sure: number }>>;
  readonly clean: number;
  readonly missed: readonly { readonly text: string; readonly kind: string; readonly said: string }[];
  readonly alarms: readonly { readonly text: string; readonly marked: readonly string[]; readonly sure: boolean }[];
}

export function readLabelled(text: string): readonly Labelled[];
export function judgeLabelled(sentences: readonly Labelled[], lint: (text: string) => readonly Finding[]): Judged;
export function recallOf(judged: Judged, wanted: readonly string[], how?: 'found' | 'sure'): number | null;
export const FORMED: readonly string[];
