import { expect } from '@jest/globals';
import type { Caller } from './peopled-network.js';

/** What waits for somebody, as far as tests ask. */
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly recordId: string | null;
  readonly recordName: string | null;
}

/** Reads an inbox. */
export async function itemsOf(as: Caller, query = ''): Promise<Item[]> {
  const { status, body } = await as('GET', `inbox${query}`);
  expect(status).toBe(200);
  return body['items'] as Item[];
}

/** Reads what waits of one kind. */
export const itemsOfKind = (as: Caller, kind: string): Promise<Item[]> => itemsOf(as, `?kind=${kind}`);
