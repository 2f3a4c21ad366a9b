import { onceFor } from '../../lib/once-for.js';
import { useLanguage } from '../../lib/texts.js';

/** The code of a member as people write it: `NL`, `NL-KMAR`. */
export function memberCode(member: string): string {
  return member.toUpperCase();
}

/** Name of the country of a member in the language of the page. */
export function useMemberName(): (member: string) => string {
  const { language } = useLanguage();
  return NAMERS(language);
}

const NAMERS = onceFor((language) => {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return (member: string): string => {
    const [country = member, ...unit] = member.split('-');
    const name = names.of(country.toUpperCase()) ?? country;
    return unit.length > 0 ? `${name} (${unit.join('-')})` : name;
  };
});

/** A member by its code, with its full name for those who hover or listen. */
export function Member({ id }: { readonly id: string }) {
  const nameOf = useMemberName();
  return <abbr title={nameOf(id)}>{memberCode(id)}</abbr>;
}
