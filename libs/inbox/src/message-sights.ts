import type { Action } from '#libs/vocabulary';

/** Says which action lets a person know of a message. Bound by the service, which folds it from its features. */
export class MessageSights {
  /** @param byType by the full name of a message type */
  constructor(private readonly byType: ReadonlyMap<string, Action>) {}

  /** Null for a type that this build does not know: nobody is told of it. */
  of(type: string): Action | null {
    return this.byType.get(type) ?? null;
  }

  /** Types that those know of who may not do this. */
  typesBeside(action: Action): readonly string[] {
    return [...this.byType].flatMap(([type, sight]) => (sight === action ? [] : [type]));
  }

  /** Each action once. */
  get actions(): ReadonlySet<Action> {
    return new Set(this.byType.values());
  }
}
