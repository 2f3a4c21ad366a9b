import { useTexts } from '../../lib/texts.js';
import type { DutyItem, Target } from '../feature/web-feature.js';
import { DUTY_TARGET_TEXTS } from './duty-target.texts.js';

/** What a duty is about, as people call it. */
export function useDutyName({ recordName }: Pick<DutyItem, 'recordName'>): string {
  const t = useTexts(DUTY_TARGET_TEXTS);
  return recordName ?? t('record');
}

/** To the record that a duty is about, else to its case. */
export function dutyTarget({ spaceId, recordId }: Pick<DutyItem, 'spaceId' | 'recordId'>): Target {
  if (spaceId === null) return { to: '/cases' };
  if (recordId === null) return { to: '/cases/$spaceId', params: { spaceId } };
  return { to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } };
}
