import { useMemo } from 'react';
import { localeOf } from '../../lib/locale.js';
import { useLanguage } from '../../lib/texts.js';
import { memberCode } from './member.js';

/** Lists members as people say it, such as `HU and RO`. */
export function useMemberList(): (members: readonly string[]) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
    return (members) => format.format(members.map(memberCode));
  }, [language]);
}
