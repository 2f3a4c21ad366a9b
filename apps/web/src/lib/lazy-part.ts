import { type FC, lazy, type LazyExoticComponent } from 'react';
import { textsReady } from './split-texts.js';

/** A part that is loaded when it is first shown: `lazyPart(() => import('./components/a.js'), 'A')`. */
export function lazyPart<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, FC<Props>>>>,
  name: Name,
): LazyExoticComponent<FC<Props>> {
  return lazy(async () => {
    const part = await load();
    await textsReady();
    return { default: part[name] };
  });
}
