import { isUngated, type MessageGate } from './member-feature.js';

const HEAD = `
## Messages without an approval

These leave as they are, for the reason that the descriptor of their feature states. All others wait at the gate where no
standing approval covers them.

| message type | reason |
|---|---|
`;

/** Prints which message types need no approval, and why; behind the tables of a state page. */
export function ungatedPage(gates: ReadonlyMap<string, MessageGate>): string {
  const rows = [...gates].flatMap(([type, gate]) => (isUngated(gate) ? [`| \`${type}\` | ${gate.reason} |\n`] : []));
  return HEAD + rows.join('');
}
