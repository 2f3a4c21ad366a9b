import { notBuilt } from '../stub.js';
import type { DocumentCheck } from './document-rule.js';

/** Brings a document number to its key and tells which kinds of document of that country have its shape. */
export function checkDocument(_raw: string, _country?: string): DocumentCheck {
  return notBuilt();
}
