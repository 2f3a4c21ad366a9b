import type { Texts } from '#libs/vocabulary';
import type { IdentityErrorCode } from './identity-error.js';

/** What somebody reads who is not let in, in each language. */
export const IDENTITY_TEXTS: Readonly<Record<IdentityErrorCode, Texts>> = {
  CROSS_SITE: {
    en: 'The request came from another site. Open Joinder itself and try again there.',
    nl: 'Het verzoek kwam van een andere site. Open Joinder zelf en probeer het daar opnieuw.',
    hu: 'A kérés másik webhelyről érkezett. Nyissa meg magát a Joindert, és ott próbálja újra.',
    bg: 'Заявката дойде от друг сайт. Отворете самия Joinder и опитайте оттам.',
    ro: 'Cererea a venit de pe alt site. Deschideți Joinder și încercați din nou acolo.',
  },
  CSRF_TOKEN: {
    en: 'The request does not carry the token of this session. Reload the page and try again.',
    nl: 'Het verzoek draagt niet het kenmerk van deze sessie. Laad de pagina opnieuw en probeer het nog eens.',
    hu: 'A kérés nem hordozza a munkamenet azonosítóját. Töltse újra az oldalt, és próbálja meg ismét.',
    bg: 'Заявката не носи знака на тази сесия. Презаредете страницата и опитайте отново.',
    ro: 'Cererea nu poartă marcajul acestei sesiuni. Reîncărcați pagina și încercați din nou.',
  },
  ISSUER_UNAVAILABLE: {
    en: 'The sign-in service does not answer. Try again in a few minutes.',
    nl: 'De aanmelddienst antwoordt niet. Probeer het over enkele minuten opnieuw.',
    hu: 'A bejelentkezési szolgáltatás nem válaszol. Próbálja újra néhány perc múlva.',
    bg: 'Услугата за вход не отговаря. Опитайте отново след няколко минути.',
    ro: 'Serviciul de autentificare nu răspunde. Încercați din nou peste câteva minute.',
  },
  NO_ROLE: {
    en: 'You were recognised, but no role in Joinder is assigned to you. Ask the administrators of your organisation.',
    nl: 'U bent herkend, maar u heeft geen rol in Joinder. Vraag de beheerders van uw organisatie.',
    hu: 'A rendszer felismerte, de nincs szerepköre a Joinderben. Kérje szervezete rendszergazdáit.',
    bg: 'Разпознати сте, но нямате роля в Joinder. Обърнете се към администраторите на вашата организация.',
    ro: 'Ați fost recunoscut, dar nu aveți niciun rol în Joinder. Adresați-vă administratorilor organizației.',
  },
  RETURN_TO_INVALID: {
    en: 'The address to return to has to be a path of this site, for example /inbox.',
    nl: 'Het adres om naar terug te keren moet een pad van deze site zijn, bijvoorbeeld /inbox.',
    hu: 'A visszatérési címnek ezen webhely útvonalának kell lennie, például /inbox.',
    bg: 'Адресът за връщане трябва да е път на този сайт, например /inbox.',
    ro: 'Adresa de întoarcere trebuie să fie o cale a acestui site, de exemplu /inbox.',
  },
  SIGN_IN_EXPIRED: {
    en: 'This sign-in took too long or was begun in another browser. Sign in again.',
    nl: 'Deze aanmelding duurde te lang of is in een andere browser begonnen. Meld u opnieuw aan.',
    hu: 'Ez a bejelentkezés túl sokáig tartott, vagy másik böngészőben kezdődött. Jelentkezzen be újra.',
    bg: 'Този вход отне твърде дълго или е започнат в друг браузър. Влезте отново.',
    ro: 'Această autentificare a durat prea mult sau a început în alt browser. Autentificați-vă din nou.',
  },
  SIGN_IN_REFUSED: {
    en: 'The sign-in service did not confirm who you are. Sign in again.',
    nl: 'De aanmelddienst heeft niet bevestigd wie u bent. Meld u opnieuw aan.',
    hu: 'A bejelentkezési szolgáltatás nem erősítette meg a személyazonosságát. Jelentkezzen be újra.',
    bg: 'Услугата за вход не потвърди кой сте. Влезте отново.',
    ro: 'Serviciul de autentificare nu a confirmat identitatea dumneavoastră. Autentificați-vă din nou.',
  },
  TOKEN_REFUSED: {
    en: 'The access token is not valid here: wrong issuer, audience, scope or signature, or expired.',
    nl: 'Het toegangstoken is hier niet geldig: verkeerde uitgever, doelgroep, reikwijdte of handtekening, of verlopen.',
    hu: 'A hozzáférési token itt nem érvényes: hibás kibocsátó, címzett, hatókör vagy aláírás, vagy lejárt.',
    bg: 'Токенът за достъп не е валиден тук: грешен издател, получател, обхват или подпис, или е изтекъл.',
    ro: 'Tokenul de acces nu este valabil aici: emitent, destinatar, domeniu sau semnătură greșite, ori expirat.',
  },
};
