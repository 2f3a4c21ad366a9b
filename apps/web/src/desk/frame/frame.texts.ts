import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const FRAME_TEXTS = {
  name: {
    en: 'Triage {country}',
    nl: 'Triage {country}',
    hu: 'Előértékelés {country}',
    bg: 'Първоначална оценка {country}',
    ro: 'Evaluare preliminară {country}',
  },
  promise: {
    en: 'The page for those who read what people report, assess it and decide where it goes. It is recorded who reads what.',
    nl: 'De pagina voor wie leest wat mensen hebben gemeld, het weegt en beslist waar het heen gaat. Er wordt vastgelegd wie leest.',
    hu: 'Azok oldala, akik elolvassák és értékelik, amit az emberek elmondtak, és eldöntik, hová kerüljön. A betekintéseket naplózzuk.',
    bg: 'Страница за служителите, които четат съобщеното от хората, оценяват го и решават къде отива. Записва се кой чете.',
    ro: 'Pagina celor care citesc ce au relatat oamenii, evaluează și decid unde ajunge. Se consemnează cine citește.',
  },
  ended: {
    en: 'Your session has ended. After you sign in, you return to this screen.',
    nl: 'Uw sessie is beëindigd. Na het inloggen bent u weer op dit scherm.',
    hu: 'A munkamenet véget ért. Bejelentkezés után újra ezen a képernyőn lesz.',
    bg: 'Сесията ви приключи. След вход ще сте отново на този екран.',
    ro: 'Sesiunea s-a încheiat. După autentificare reveniți la acest ecran.',
  },
  queue: { en: 'Signals', nl: 'Signalen', hu: 'Jelzések', bg: 'Сигнали', ro: 'Semnalări' },
  answers: TERMS.toAnswer,
  condition: { en: 'Status', nl: 'Stand', hu: 'Állapot', bg: 'Състояние', ro: 'Stare' },
} as const satisfies TextTable;
