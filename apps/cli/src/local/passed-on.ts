const PASSED_ON = ['PATH', 'HOME', 'LANG', 'TZ'] as const;

/** What every process started here gets of the environment of the person who starts it; nothing else leaks in. */
export function passedOn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
