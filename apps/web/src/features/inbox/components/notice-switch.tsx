import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { useNoticeSetting } from '../notice-setting.js';
import { PERSON_TEXTS } from '../person.texts.js';

/** Switches notifications of this browser on, which asks the browser first; they are off until then. */
export function NoticeSwitch() {
  const t = useTexts(PERSON_TEXTS);
  const [on, setOn] = useNoticeSetting();
  const [isBlocked, setBlocked] = useState(false);
  const turn = async (wanted: boolean): Promise<void> => {
    const may = !wanted || (await Notification.requestPermission()) === 'granted';
    setBlocked(!may);
    setOn(wanted && may);
  };
  if (!('Notification' in window)) return null;
  return (
    <Switch
      label={t('notices')}
      description={t('noticesHelp')}
      error={isBlocked ? t('noticesBlocked') : null}
      checked={on}
      onChange={({ currentTarget }) => void turn(currentTarget.checked)}
    />
  );
}
