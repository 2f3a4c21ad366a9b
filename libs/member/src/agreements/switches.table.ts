import { SwitchName } from '#libs/contracts';

/** Names of the switches at the API. */
export const SWITCHES = {
  'permitted-uses': SwitchName.PERMITTED_USES,
  media: SwitchName.MEDIA,
  'history-for-joiners': SwitchName.HISTORY_FOR_JOINERS,
  disclosure: SwitchName.DISCLOSURE,
  'third-parties': SwitchName.THIRD_PARTIES,
  'default-handling': SwitchName.DEFAULT_HANDLING,
  'retention-months': SwitchName.RETENTION_MONTHS,
  'record-types': SwitchName.RECORD_TYPES,
  'victim-identity': SwitchName.VICTIM_IDENTITY,
  'liaison-may-share': SwitchName.LIAISON_MAY_SHARE,
  'checks-a-day': SwitchName.CHECKS_A_DAY,
} as const;

const NAMES = new Map<number, string>(Object.entries(SWITCHES).map(([name, value]) => [value, name]));

/** Names a switch of a message. */
export function switchName(value: number): string {
  return NAMES.get(value) ?? 'unknown';
}
