import { SIGN_IN_MESSAGES } from '#libs/words';
import type { TextTable } from '../lib/texts.js';

export const SIGNED_OUT_TEXTS = {
  title: { en: 'Joinder', nl: 'Joinder', hu: 'Joinder', bg: 'Joinder', ro: 'Joinder' },
  signIn: { en: 'Sign in', nl: 'Inloggen', hu: 'Bejelentkezés', bg: 'Вход', ro: 'Autentificare' },
  endedTitle: {
    en: 'You were signed out',
    nl: 'U bent uitgelogd',
    hu: 'Kijelentkeztettük',
    bg: 'Вече не сте в системата',
    ro: 'Ați fost deconectat',
  },
} as const satisfies TextTable;

/** Why somebody was not let in, by the code of the refusal. */
export const SIGN_IN_REASONS = {
  ...SIGN_IN_MESSAGES,
  TOO_MANY_REQUESTS: {
    en: 'There were too many attempts to sign in within a short time. Wait a minute, then sign in.',
    nl: 'Er is in korte tijd te vaak geprobeerd in te loggen. Wacht een minuut en log dan in.',
    hu: 'Rövid idő alatt túl sok bejelentkezési kísérlet történt. Várjon egy percet, azután jelentkezzen be.',
    bg: 'Твърде много опити за вход за кратко време. Изчакайте минута и влезте.',
    ro: 'Au fost prea multe încercări de autentificare în scurt timp. Așteptați un minut, apoi autentificați-vă.',
  },
  OTHER: {
    en: 'Signing in failed ({code}). Begin again.',
    nl: 'Inloggen mislukte ({code}). Begin opnieuw.',
    hu: 'A bejelentkezés nem sikerült ({code}). Kezdje újra.',
    bg: 'Входът не успя ({code}). Започнете отново.',
    ro: 'Autentificarea a eșuat ({code}). Începeți din nou.',
  },
} as const satisfies TextTable;
