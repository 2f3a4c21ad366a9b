import type { IncomingMessage } from 'node:http';

/** Tells a browser that opens an address, which asks for HTML, from scripts and programs, which ask for something else. */
export function wantsPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.accept?.includes('text/html') ?? false;
}
