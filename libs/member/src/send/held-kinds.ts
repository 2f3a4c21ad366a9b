import { Injectable } from '@nestjs/common';
import type { HeldKind } from './held-acts.js';

/** What can be held, as its features say when the service starts. */
@Injectable()
export class HeldKinds {
  private readonly byName = new Map<string, HeldKind>();

  /** @throws Error for a name that is taken */
  add(name: string, kind: HeldKind): void {
    if (this.byName.has(name)) throw new Error(`two features hold ${name}`);
    this.byName.set(name, kind);
  }

  /** Undefined for what this build does not know. */
  find(name: string): HeldKind | undefined {
    return this.byName.get(name);
  }
}
