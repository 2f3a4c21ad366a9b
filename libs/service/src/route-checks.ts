import type { Route } from './routes.js';

/** What stands for a case: whoever calls such a route comes in by its door. */
const CASE = ':spaceId';

/** Says in one sentence each which routes have no door or leave open who may call them, or ask for what no role could open. */
export function routeProblems(routes: readonly Route[], actions: ReadonlyMap<string, unknown>): readonly string[] {
  return routes.flatMap(({ name, isPublic, action, hasDoor, openTo }) => {
    const isOfCase = name.includes(CASE);
    if (isOfCase && !hasDoor) return [`route ${name} has no door; put @CaseRoute(action, …) on it and take @Entry()`];
    if (hasDoor && !isOfCase)
      return [`route ${name} has a door and names no case; give it :spaceId, or @RequireAction(action)`];
    if (action !== null) {
      if (actions.has(action)) return [];
      return [`route ${name} asks for action ${action}, which nobody declares; name it in the actions of its feature`];
    }
    if (isPublic || (openTo ?? '').trim() !== '') return [];
    return [
      `route ${name} says neither who may nor that everybody may; put @RequireAction(action), @ForEverybody(why) or @Public() on it`,
    ];
  });
}
