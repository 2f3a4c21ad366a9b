export type Role = 'investigator' | 'prosecutor' | 'liaison' | 'operations' | 'operator';

/** Somebody who can sign in on this machine. */
export interface Person {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly desk: string;
}

/** Everybody here is invented; each surname means "example" in its language. */
export const PEOPLE: Readonly<Record<'nl' | 'hu' | 'bg' | 'ro' | 'cz' | 'operator', readonly Person[]>> = {
  nl: [
    { login: 'sanne', name: 'Sanne Voorbeeld', roles: ['investigator'], desk: 'AVIM Demo-Midden' },
    { login: 'maarten', name: 'Maarten Voorbeeld', roles: ['prosecutor'], desk: 'OM Demo parket' },
    { login: 'femke', name: 'Femke Voorbeeld', roles: ['liaison'], desk: 'Liaison desk Demo NL' },
    { login: 'joris', name: 'Joris Voorbeeld', roles: ['operations'], desk: 'Operations Demo NL' },
  ],
  hu: [
    { login: 'zsofia', name: 'Példa Zsófia', roles: ['investigator'], desk: 'NBI Demo unit' },
    { login: 'gergo', name: 'Példa Gergő', roles: ['prosecutor'], desk: 'Prosecution Demo HU' },
    { login: 'kinga', name: 'Példa Kinga', roles: ['liaison'], desk: 'Liaison desk Demo HU' },
    { login: 'balazs', name: 'Példa Balázs', roles: ['operations'], desk: 'Operations Demo HU' },
  ],
  bg: [
    { login: 'radostina', name: 'Радостина Примерова', roles: ['investigator'], desk: 'GDBOP Demo unit' },
    { login: 'kaloyan', name: 'Калоян Примеров', roles: ['prosecutor'], desk: 'Prosecution Demo BG' },
    { login: 'yoana', name: 'Йоана Примерова', roles: ['liaison'], desk: 'Liaison desk Demo BG' },
    { login: 'stefan', name: 'Стефан Примеров', roles: ['operations'], desk: 'Operations Demo BG' },
  ],
  ro: [
    { login: 'ilinca', name: 'Ilinca Exemplu', roles: ['investigator'], desk: 'BCCO Demo' },
    { login: 'matei', name: 'Matei Exemplu', roles: ['prosecutor'], desk: 'DIICOT Demo' },
    { login: 'anca', name: 'Anca Exemplu', roles: ['liaison'], desk: 'Liaison desk Demo RO' },
    { login: 'tudor', name: 'Tudor Exemplu', roles: ['operations'], desk: 'Operations Demo RO' },
  ],
  cz: [
    { login: 'tereza', name: 'Tereza Příkladová', roles: ['investigator'], desk: 'NCOZ Demo' },
    { login: 'vojtech', name: 'Vojtěch Příklad', roles: ['prosecutor'], desk: 'Prosecution Demo CZ' },
    { login: 'zdenka', name: 'Zdeňka Příkladová', roles: ['liaison'], desk: 'Liaison desk Demo CZ' },
    { login: 'radim', name: 'Radim Příklad', roles: ['operations'], desk: 'Operations Demo CZ' },
  ],
  operator: [{ login: 'olga', name: 'Olga Voorbeeld', roles: ['operator'], desk: 'Demo host' }],
};
