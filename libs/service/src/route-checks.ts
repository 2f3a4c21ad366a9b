import type { Route } from './routes.js';

/** What stands for a case: whoever calls such a route is checked for that case. */
const CASE = ':spaceId';

/** Says in one sentence each which routes leave open who may call them, or ask for what no role could open. */
export function routeProblems(routes: readonly Route[], actions: ReadonlyMap<string, unknown>): readonly string[] {
  return routes.flatMap(({ name, isPublic, action, openTo }) => {
    if (action !== null) {
      if (actions.has(action)) return [];
      return [`route ${name} asks for action ${action}, which nobody declares; name it in the actions of its feature`];
    }
    if (isPublic || name.includes(CASE) || (openTo ?? '').trim() !== '') return [];
    return [
      `route ${name} says neither who may nor that everybody may; put @May(action), @ForEverybody(why) or @Public() on it`,
    ];
  });
}
