import type { Texts } from '#libs/vocabulary';
import type { SendingErrorCode } from './sending.errors.js';

/** What is said about something that was not sent, in each language. */
export const SENDING_TEXTS: Readonly<Record<SendingErrorCode, Texts>> = {
  AUDIENCE_CHANGED: {
    en: 'Nothing was sent: it would now do something other than what you were shown. Look at who gets what, and send again.',
    nl: 'Er is niets verzonden: het zou nu iets anders doen dan u is getoond. Bekijk wie wat krijgt, en verzend opnieuw.',
    hu: 'Semmi sem ment el: most más hatása lenne, mint amit Ön látott. Nézze meg, ki mit kap, és küldje el újra.',
    bg: 'Нищо не беше изпратено: сега резултатът би бил различен от показаното. Вижте кой какво получава и изпратете отново.',
    ro: 'Nu s-a trimis nimic: acum ar avea alt efect decât cel afișat. Verificați cine ce primește și trimiteți din nou.',
  },
};
