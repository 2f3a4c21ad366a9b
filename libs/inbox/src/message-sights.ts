import type { Action } from '#libs/vocabulary';

/** Returns which action lets a person know of a message. Bound by the service, which folds it from its features. */
export class MessageSights {
  /** @param byType by the full name of a message type */
  constructor(private readonly byType: ReadonlyMap<string, Action>) {}

  /** Null for a type that this build does not know: no person may know of it. */
  of(type: string): Action | null {
    return this.byType.get(type) ?? null;
  }

  /** Types of which people know who may not do this. */
  typesBeside(action: Action): readonly string[] {
    return [...this.byType].flatMap(([type, sight]) => (sight === action ? [] : [type]));
  }
}
