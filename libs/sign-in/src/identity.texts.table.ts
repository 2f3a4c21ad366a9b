import type { Texts } from '#libs/vocabulary';
import { SIGN_IN_MESSAGES } from '#libs/words';
import type { IdentityErrorCode } from './identity-error.js';

/** What somebody reads who is not let in, in each language. */
export const IDENTITY_TEXTS: Readonly<Record<IdentityErrorCode, Texts>> = {
  ...SIGN_IN_MESSAGES,
  CROSS_SITE: {
    en: 'The request came from another site. Open Joinder itself and try again there.',
    nl: 'Het verzoek kwam van een andere site. Open Joinder zelf en probeer het daar opnieuw.',
    hu: 'A kérés másik webhelyről érkezett. Nyissa meg magát a Joindert, és ott próbálja újra.',
    bg: 'Заявката дойде от друг сайт. Отворете самия Joinder и опитайте оттам.',
    ro: 'Cererea a venit de pe alt site. Deschideți Joinder și încercați din nou acolo.',
  },
  CSRF_TOKEN: {
    en: 'The request does not carry the token of this session. Reload the page and try again.',
    nl: 'Het verzoek bevat niet het kenmerk van deze sessie. Laad de pagina opnieuw en probeer het nog eens.',
    hu: 'A kérés nem tartalmazza a munkamenet azonosítóját. Töltse be újra az oldalt, és próbálja meg ismét.',
    bg: 'Заявката не съдържа токена на тази сесия. Презаредете страницата и опитайте отново.',
    ro: 'Cererea nu conține marcajul acestei sesiuni. Reîncărcați pagina și încercați din nou.',
  },
  RETURN_TO_INVALID: {
    en: 'The address to return to has to be a path of this site, for example /flows.',
    nl: 'Het adres om naar terug te keren moet een pad van deze site zijn, bijvoorbeeld /flows.',
    hu: 'A visszatérési címnek ezen webhely útvonalának kell lennie, például /flows.',
    bg: 'Адресът за връщане трябва да е път на този сайт, например /flows.',
    ro: 'Adresa de întoarcere trebuie să fie o cale a acestui site, de exemplu /flows.',
  },
  TOKEN_REFUSED: {
    en: 'The access token is not valid here: wrong issuer, audience, scope or signature, or expired.',
    nl: 'Het toegangstoken is hier niet geldig: verkeerde uitgever, doelgroep, reikwijdte of handtekening, of verlopen.',
    hu: 'A hozzáférési token itt nem érvényes: hibás kibocsátó, címzett, hatókör vagy aláírás, vagy lejárt.',
    bg: 'Токенът за достъп не е валиден тук: грешен издател, получател, обхват или подпис, или е изтекъл.',
    ro: 'Tokenul de acces nu este valabil aici: emitent, destinatar, domeniu sau semnătură greșite, ori expirat.',
  },
};
