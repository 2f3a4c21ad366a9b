import { type FC, lazy, type LazyExoticComponent } from 'react';
import { laterStyles } from './later-styles.js';
import { textsReady } from './split-texts.js';

/** A part that is loaded when it is first shown: `lazyPart(() => import('./components/a.js'), 'A')`. */
export function lazyPart<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, FC<Props>>>>,
  name: Name,
): LazyExoticComponent<FC<Props>> {
  return lazy(async () => ({ default: (await loadPart(load))[name] }));
}

/** Loads a file of parts or a page, with its texts and looks. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), laterStyles()]);
  await textsReady();
  return part;
}
