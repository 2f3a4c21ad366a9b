export type Role =
  | 'investigator'
  | 'prosecutor'
  | 'liaison'
  | 'operations'
  | 'operator'
  // At the desk of an intake.
  | 'triage'
  | 'triage-lead'
  | 'national-prosecutor'
  | 'contact-officer';

/** Somebody who can sign in on this machine. */
export interface Person {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly desk: string;
  /** E.164; of a form that nobody has: no number of these places begins with 0. */
  readonly phone: string;
}

/** Everybody here is invented; each surname means "example" in its language. */
export const PEOPLE: Readonly<
  Record<'nl' | 'hu' | 'bg' | 'ro' | 'cz' | 'nl-practice' | 'hu-practice' | 'operator', readonly Person[]>
> = {
  nl: [
    {
      login: 'sanne',
      name: 'Sanne Voorbeeld',
      roles: ['investigator'],
      desk: 'AVIM Demo-Midden',
      phone: '+31200000001',
    },
    {
      login: 'maarten',
      name: 'Maarten Voorbeeld',
      roles: ['prosecutor'],
      desk: 'OM Demo parket',
      phone: '+31200000002',
    },
    {
      login: 'femke',
      name: 'Femke Voorbeeld',
      roles: ['liaison'],
      desk: 'Liaison desk Demo NL',
      phone: '+31200000003',
    },
    {
      login: 'joris',
      name: 'Joris Voorbeeld',
      roles: ['operations'],
      desk: 'Operations Demo NL',
      phone: '+31200000004',
    },
  ],
  hu: [
    { login: 'zsofia', name: 'Példa Zsófia', roles: ['investigator'], desk: 'NBI Demo unit', phone: '+3610000001' },
    { login: 'gergo', name: 'Példa Gergő', roles: ['prosecutor'], desk: 'Prosecution Demo HU', phone: '+3610000002' },
    { login: 'kinga', name: 'Példa Kinga', roles: ['liaison'], desk: 'Liaison desk Demo HU', phone: '+3610000003' },
    { login: 'balazs', name: 'Példa Balázs', roles: ['operations'], desk: 'Operations Demo HU', phone: '+3610000004' },
  ],
  bg: [
    {
      login: 'radostina',
      name: 'Радостина Примерова',
      roles: ['investigator'],
      desk: 'GDBOP Demo unit',
      phone: '+35920000001',
    },
    {
      login: 'kaloyan',
      name: 'Калоян Примеров',
      roles: ['prosecutor'],
      desk: 'Prosecution Demo BG',
      phone: '+35920000002',
    },
    {
      login: 'yoana',
      name: 'Йоана Примерова',
      roles: ['liaison'],
      desk: 'Liaison desk Demo BG',
      phone: '+35920000003',
    },
    {
      login: 'stefan',
      name: 'Стефан Примеров',
      roles: ['operations'],
      desk: 'Operations Demo BG',
      phone: '+35920000004',
    },
  ],
  ro: [
    { login: 'ilinca', name: 'Ilinca Exemplu', roles: ['investigator'], desk: 'BCCO Demo', phone: '+40210000001' },
    { login: 'matei', name: 'Matei Exemplu', roles: ['prosecutor'], desk: 'DIICOT Demo', phone: '+40210000002' },
    { login: 'anca', name: 'Anca Exemplu', roles: ['liaison'], desk: 'Liaison desk Demo RO', phone: '+40210000003' },
    { login: 'tudor', name: 'Tudor Exemplu', roles: ['operations'], desk: 'Operations Demo RO', phone: '+40210000004' },
  ],
  cz: [
    { login: 'tereza', name: 'Tereza Příkladová', roles: ['investigator'], desk: 'NCOZ Demo', phone: '+420200000001' },
    {
      login: 'vojtech',
      name: 'Vojtěch Příklad',
      roles: ['prosecutor'],
      desk: 'Prosecution Demo CZ',
      phone: '+420200000002',
    },
    {
      login: 'zdenka',
      name: 'Zdeňka Příkladová',
      roles: ['liaison'],
      desk: 'Liaison desk Demo CZ',
      phone: '+420200000003',
    },
    {
      login: 'radim',
      name: 'Radim Příklad',
      roles: ['operations'],
      desk: 'Operations Demo CZ',
      phone: '+420200000004',
    },
  ],
  'nl-practice': [
    { login: 'marit', name: 'Marit Voorbeeld', roles: ['triage'], desk: 'Triage Demo NL', phone: '+31200000011' },
    {
      login: 'pieter',
      name: 'Pieter Voorbeeld',
      roles: ['triage-lead'],
      desk: 'Triage Demo NL',
      phone: '+31200000012',
    },
    {
      login: 'hanneke',
      name: 'Hanneke Voorbeeld',
      roles: ['national-prosecutor'],
      desk: 'OM Demo landelijk',
      phone: '+31200000013',
    },
    {
      login: 'ruben',
      name: 'Ruben Voorbeeld',
      roles: ['operations'],
      desk: 'Operations Demo triage NL',
      phone: '+31200000014',
    },
    {
      login: 'lotte',
      name: 'Lotte Voorbeeld',
      roles: ['contact-officer'],
      desk: 'Gemeente Demostad',
      phone: '+31200000015',
    },
  ],
  'hu-practice': [
    { login: 'eszter', name: 'Példa Eszter', roles: ['triage'], desk: 'Triage Demo HU', phone: '+3610000011' },
    { login: 'andras', name: 'Példa András', roles: ['triage-lead'], desk: 'Triage Demo HU', phone: '+3610000012' },
    {
      login: 'judit',
      name: 'Példa Judit',
      roles: ['national-prosecutor'],
      desk: 'Prosecution Demo HU',
      phone: '+3610000013',
    },
    {
      login: 'levente',
      name: 'Példa Levente',
      roles: ['operations'],
      desk: 'Operations Demo triage HU',
      phone: '+3610000014',
    },
  ],
  operator: [{ login: 'olga', name: 'Olga Voorbeeld', roles: ['operator'], desk: 'Demo host', phone: '+31200000091' }],
};
