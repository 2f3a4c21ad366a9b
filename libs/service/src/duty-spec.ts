import type { Action, DutyKind } from '#libs/vocabulary';

/** What waits for somebody, by its kind. */
export interface DutySpec {
  /** Nothing goes on until somebody acts. */
  readonly mustAct: boolean;
  /** Done clears it; what is not clearable goes when it is decided or answered. */
  readonly clearable: boolean;
  /** What somebody must be allowed to do to act on it, where it waits for everybody who is; one of these. */
  readonly actions?: readonly Action[];
  /** It may be urgent, and rings at any hour then; what does not say so waits for the hours of a desk. */
  readonly urgent?: true;
  /** No program acts on it. */
  readonly byPerson?: true;
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

  /** What opens duties that wait for everybody who may act on them; for a program without those that a person acts on. */
  actions({ isProgram }: { readonly isProgram: boolean }): readonly Action[] {
    const open = [...this.specs.values()].filter(({ byPerson = false }) => !(byPerson && isProgram));
    return [...new Set(open.flatMap(({ actions = [] }) => actions))];
  }

  /** @throws Error for a kind that no feature has, which no code may cause */
  of(kind: string): DutySpec {
    const spec = this.specs.get(kind);
    if (!spec) throw new Error(`no feature says what a duty ${kind} asks for`);
    return spec;
  }
}
