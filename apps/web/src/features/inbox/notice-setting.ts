import { readLocalStorageValue, useLocalStorage } from '@mantine/hooks';

const NOTICES = { key: 'joinder.notices', defaultValue: false };

/** Whether this browser tells the person of what is new; nobody is told who did not ask for it. */
export function useNoticeSetting(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({ ...NOTICES, getInitialValueInEffect: false });
  return [on, setOn];
}

/** As it is at this moment. */
export const areNoticesOn = (): boolean => readLocalStorageValue(NOTICES);
