import { zonedFormat } from '../../components/zoned-format.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import type { Desk, DesksOfMember } from './directory.query.js';
import { DUTY_TEXTS } from './directory.texts.js';

/** Says whether a desk answers now, and when that changes, by its own clock. */
export function useDutyWords(): (desk: Desk, of: DesksOfMember) => string {
  const t = useTexts(DUTY_TEXTS);
  const { language } = useLanguage();
  return ({ deskId, state, changesAt, zone }, { ground, onDuty }) => {
    const at = changesAt === null ? null : momentThere(language, zone, changesAt);
    if (state === 'open') return at === null ? t('always') : t('until', { at });
    if ((ground === 'night' || ground === 'deputies') && onDuty.includes(deskId)) return t(ground);
    if (state === 'unknown') return t('unknown');
    return at === null ? t('closed') : t('opens', { at });
  };
}

/** With the day of the week and the zone; another browser than the gateway may not know the zone. */
function momentThere(language: string, timeZone: string, at: string): string {
  const clock = {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  } as const;
  try {
    return zonedFormat(language, { ...clock, timeZone }).format(new Date(at));
  } catch {
    return zonedFormat(language, clock).format(new Date(at));
  }
}
