import { onceFor } from '../../lib/once-for.js';

/** A function in newer engines, a property in older ones. */
type ZonedLocale = Intl.Locale & { readonly getTimeZones?: () => unknown; readonly timeZones?: unknown };

/** Zones of the country of a member, as the browser knows them; none where it does not. */
export const zonesOf = onceFor((member: string): readonly string[] => {
  const [region = ''] = member.split('-');
  if (!/^[a-z]{2}$/.test(region)) return [];
  const locale: ZonedLocale = new Intl.Locale('und', { region });
  const zones = locale.getTimeZones?.() ?? locale.timeZones;
  return Array.isArray(zones) ? zones.map(String) : [];
});
