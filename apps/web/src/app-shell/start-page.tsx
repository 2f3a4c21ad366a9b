import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchSignOut } from '../lib/sign-out.js';
import { textsReady } from '../lib/split-texts.js';

/** Draws a page where `index.html` has its place, in the language of the person. */
export async function startPage(page: ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id root: the page has no place');
  watchSignOut();
  await textsReady();
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
