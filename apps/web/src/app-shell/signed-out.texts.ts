import type { TextTable } from '../lib/texts.js';

export const SIGNED_OUT_TEXTS = {
  title: { en: 'Joinder', nl: 'Joinder', hu: 'Joinder', bg: 'Joinder', ro: 'Joinder' },
  signIn: { en: 'Sign in', nl: 'Inloggen', hu: 'Bejelentkezés', bg: 'Вход', ro: 'Autentificare' },
  endedTitle: {
    en: 'You were signed out',
    nl: 'U bent uitgelogd',
    hu: 'Kijelentkeztettük',
    bg: 'Излязохте от системата',
    ro: 'Ați fost deconectat',
  },
} as const satisfies TextTable;

/** Why somebody was not let in, by the code of the refusal. */
export const SIGN_IN_REASONS = {
  SIGN_IN_EXPIRED: {
    en: 'This sign-in took too long or was begun in another browser. Begin again.',
    nl: 'Deze aanmelding duurde te lang of begon in een andere browser. Begin opnieuw.',
    hu: 'Ez a bejelentkezés túl sokáig tartott, vagy másik böngészőben kezdődött. Kezdje újra.',
    bg: 'Този вход продължи твърде дълго или започна в друг браузър. Започнете отново.',
    ro: 'Această autentificare a durat prea mult sau a început în alt browser. Începeți din nou.',
  },
  SIGN_IN_REFUSED: {
    en: 'The identity provider did not confirm who you are.',
    nl: 'De identiteitsprovider bevestigde niet wie u bent.',
    hu: 'A személyazonosság-szolgáltató nem erősítette meg, hogy ki Ön.',
    bg: 'Доставчикът на самоличност не потвърди кой сте.',
    ro: 'Furnizorul de identitate nu a confirmat cine sunteți.',
  },
  NO_ROLE: {
    en: 'You are known, but have no role here. Ask those who grant roles at your identity provider.',
    nl: 'U bent bekend, maar hebt hier geen rol. Vraag het wie bij uw identiteitsprovider rollen toekent.',
    hu: 'Ismerjük Önt, de itt nincs szerepköre. Kérje attól, aki a szerepköröket adja.',
    bg: 'Познат сте, но нямате роля тук. Обърнете се към тези, които дават роли.',
    ro: 'Sunteți cunoscut, dar nu aveți niciun rol aici. Adresați-vă celor care acordă roluri.',
  },
  ISSUER_UNAVAILABLE: {
    en: 'The identity provider does not answer. Try again in a moment.',
    nl: 'De identiteitsprovider antwoordt niet. Probeer het zo opnieuw.',
    hu: 'A személyazonosság-szolgáltató nem válaszol. Próbálja újra egy pillanat múlva.',
    bg: 'Доставчикът на самоличност не отговаря. Опитайте пак след малко.',
    ro: 'Furnizorul de identitate nu răspunde. Încercați din nou peste puțin timp.',
  },
  OTHER: {
    en: 'Signing in failed ({code}). Begin again.',
    nl: 'Inloggen mislukte ({code}). Begin opnieuw.',
    hu: 'A bejelentkezés nem sikerült ({code}). Kezdje újra.',
    bg: 'Входът не успя ({code}). Започнете отново.',
    ro: 'Autentificarea a eșuat ({code}). Începeți din nou.',
  },
} as const satisfies TextTable;
