import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchSignOut } from '../lib/sign-out.js';

/** Draws a page where `index.html` has its place. */
export function startPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id root: the page has no place');
  watchSignOut();
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
