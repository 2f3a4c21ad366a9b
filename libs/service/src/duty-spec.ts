import type { DutyKind } from '#libs/vocabulary';

/** What waits for somebody, by its kind. */
export interface DutySpec {
  /** Nothing goes on until somebody acts. */
  readonly mustAct: boolean;
  /** Done clears it; what is not clearable goes when it is decided or answered. */
  readonly clearable: boolean;
}

/** Duties of a feature, by kind. */
export type DutySpecs = { readonly [K in DutyKind]?: DutySpec };

/** Kinds of duties of a service, as its features say. */
export class DutyKinds {
  /** In the order of the features. */
  readonly all: readonly string[];

  constructor(private readonly specs: ReadonlyMap<string, DutySpec>) {
    this.all = [...specs.keys()];
  }

  /** @throws Error for a kind that no feature has, which no code may cause */
  of(kind: string): DutySpec {
    const spec = this.specs.get(kind);
    if (!spec) throw new Error(`no feature says what a duty ${kind} asks for`);
    return spec;
  }
}
