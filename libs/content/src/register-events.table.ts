/** What registers of residents, papers, permits and companies tell. */
export const REGISTER_EVENTS = [
  'registered',
  'deregistered',
  'passport-applied',
  'passport-lost',
  'passport-collected',
  'permit-applied',
  'permit-refused',
  'permit-changed',
  'company-registered',
  'company-changed',
] as const;

export type RegisterEventKind = (typeof REGISTER_EVENTS)[number];

/** By what entries of a register are counted together. */
export const REGISTER_KEYS = ['address', 'companion', 'address-and-companion', 'phone', 'manager', 'company'] as const;

export type RegisterKey = (typeof REGISTER_KEYS)[number];
