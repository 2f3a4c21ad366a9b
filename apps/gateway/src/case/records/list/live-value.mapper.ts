import { jsonShape } from '#libs/persistence';
import type { PendingOverlay } from '../pending-overlay.js';

/** What a list says of a live statement's record. */
export interface LiveValue {
  readonly property: string;
  readonly value: string;
  readonly original: string;
  readonly evaluation: { readonly source: string; readonly information: number } | null;
  /** 0 to 3. */
  readonly handling: number;
  readonly purpose: string;
  /** As in the contract. */
  readonly sensitivities: readonly number[];
}

/** Labels as they are stored; of an older build some may be missing. */
interface StoredLabels {
  readonly original?: string;
  readonly evaluation?: { readonly source: string; readonly information: number } | null;
  /** As in the contract: 1 stands for H0. */
  readonly handling?: { readonly code: number };
  readonly purpose?: string;
  readonly sensitivities?: readonly number[];
}

/** Labels as far as a list shows them. */
export const listedLabels = jsonShape<StoredLabels>({
  original: 'string?',
  evaluation: 'object?',
  handling: 'object?',
  purpose: 'string?',
  sensitivities: 'list?',
});

/** Takes from a statement what a list says of its record. */
export function liveValue(
  statement: { readonly property: string; readonly value: string },
  labels: StoredLabels,
): LiveValue {
  return {
    property: statement.property,
    value: statement.value,
    original: labels.original ?? '',
    evaluation: labels.evaluation ?? null,
    handling: Math.max(0, (labels.handling?.code ?? 1) - 1),
    purpose: labels.purpose ?? '',
    sensitivities: labels.sensitivities ?? [],
  };
}

/** A live statement with its name. */
export type NamedValue = LiveValue & { readonly messageId: string; readonly index: number };

/** Lays changes that are on their way over live statements, newest first. */
export function withPending(live: readonly NamedValue[], overlays: readonly PendingOverlay[]): readonly NamedValue[] {
  const nameOf = ({ messageId, index }: { messageId: string; index: number }): string => `${messageId} ${index}`;
  const gone = new Set(overlays.flatMap(({ retracts }) => retracts.map(nameOf)));
  const known = new Set(live.map(nameOf));
  const coming = overlays
    .flatMap(({ asserts }) => asserts)
    .map((one) => ({ ...liveValue(one, one.labels), messageId: one.messageId, index: one.index }))
    .filter((one) => !known.has(nameOf(one)));
  return [...coming.toReversed(), ...live].filter((one) => !gone.has(nameOf(one)));
}
