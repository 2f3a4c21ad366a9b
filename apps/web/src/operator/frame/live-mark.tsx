import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTimeMode } from '../../components/time.js';
import { zonedFormat } from '../../components/zoned-format.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import classes from '../operator.module.css';
import { FRAME_TEXTS } from './frame.texts.js';

const TO_THE_SECOND = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;

/** Of when the screen is, to the second: it moves while the connection stands. */
export function LiveMark() {
  const t = useTexts(FRAME_TEXTS);
  const { language } = useLanguage();
  const { mode } = useTimeMode();
  const { data, error } = useQuery(boardQuery);
  if (!data) return null;
  const Icon = error ? IconPlugConnectedX : IconCircleCheck;
  return (
    <Group gap={4} ml="auto" wrap="nowrap" title={t(error ? 'notLive' : 'live')} data-live={error === null}>
      <Icon size={14} stroke={1.6} aria-hidden />
      <Text size="xs" className={`${classes['oneLine']} ${classes['live']}`}>
        {t(error ? 'notLive' : 'live')}
      </Text>
      <Text size="xs" className={`${classes['figures']} ${classes['oneLine']}`} visibleFrom="xs">
        {zonedFormat(language, { ...TO_THE_SECOND, ...(mode === 'utc' ? { timeZone: 'UTC' } : {}) }).format(
          new Date(data.at),
        )}
      </Text>
    </Group>
  );
}
