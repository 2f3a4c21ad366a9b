/** Why somebody is not signed in: the door answers it to a program, its page says it to a person. */
export const SIGN_IN_MESSAGES = {
  ISSUER_UNAVAILABLE: {
    en: 'The sign-in service does not answer. Try again in a few minutes.',
    nl: 'De inlogdienst antwoordt niet. Probeer het over enkele minuten opnieuw.',
    hu: 'A bejelentkezési szolgáltatás nem válaszol. Próbálja újra néhány perc múlva.',
    bg: 'Услугата за вход не отговаря. Опитайте отново след няколко минути.',
    ro: 'Serviciul de autentificare nu răspunde. Încercați din nou peste câteva minute.',
  },
  NO_ROLE: {
    en: 'You were recognised, but no role in Joinder is assigned to you. Ask the administrators of your organisation.',
    nl: 'U bent herkend, maar u hebt geen rol in Joinder. Vraag het de beheerders van uw organisatie.',
    hu: 'A rendszer felismerte, de nincs szerepköre a Joinderben. Forduljon szervezete rendszergazdáihoz.',
    bg: 'Системата ви разпозна, но нямате роля в Joinder. Обърнете се към администраторите на вашата организация.',
    ro: 'Ați fost recunoscut, dar nu aveți niciun rol în Joinder. Adresați-vă administratorilor organizației.',
  },
  SIGN_IN_EXPIRED: {
    en: 'This sign-in took too long or was started in another browser. Sign in again.',
    nl: 'Het inloggen duurde te lang of is in een andere browser begonnen. Log opnieuw in.',
    hu: 'Ez a bejelentkezés túl sokáig tartott, vagy másik böngészőben kezdődött. Jelentkezzen be újra.',
    bg: 'Този вход отне твърде дълго или е започнат в друг браузър. Влезте отново.',
    ro: 'Această autentificare a durat prea mult sau a început în alt browser. Autentificați-vă din nou.',
  },
  SIGN_IN_REFUSED: {
    en: 'The sign-in service did not confirm who you are. Sign in again.',
    nl: 'De inlogdienst heeft niet bevestigd wie u bent. Log opnieuw in.',
    hu: 'A bejelentkezési szolgáltatás nem erősítette meg a személyazonosságát. Jelentkezzen be újra.',
    bg: 'Услугата за вход не потвърди кой сте. Влезте отново.',
    ro: 'Serviciul de autentificare nu a confirmat identitatea dumneavoastră. Autentificați-vă din nou.',
  },
} as const;
