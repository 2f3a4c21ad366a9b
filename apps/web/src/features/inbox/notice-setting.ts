import { readSetting, useSetting } from '../../lib/settings.js';

/** Whether the person wants to be told of what is new; nobody is told who did not ask for it. */
export function useNoticeSetting(): readonly [boolean, (on: boolean) => void] {
  return useSetting('notifications', false);
}

/** As it is at this moment. */
export const areNoticesOn = (): boolean => readSetting('notifications', false);
