import type { ReactNode } from 'react';

/** A name and what stands for it, inside a `dl`. */
export function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="any-length">{children}</dd>
    </div>
  );
}
