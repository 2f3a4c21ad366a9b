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
    en: 'The page of those who read what people told, weigh it and decide where it goes. Who reads is written down.',
    nl: 'De pagina van wie leest wat mensen vertelden, het weegt en beslist waar het heen gaat. Wie leest, wordt vastgelegd.',
    hu: 'Azok oldala, akik elolvassák, amit az emberek elmondtak, értékelik, és döntenek, hová kerül. Az olvasás naplózva van.',
    bg: 'Страницата на тези, които четат какво са съобщили хората, оценяват го и решават къде отива. Записва се кой чете.',
    ro: 'Pagina celor care citesc ce au relatat oamenii, evaluează și decid unde ajunge. Se consemnează cine citește.',
  },
  ended: {
    en: 'Your session ended. After signing in you are on this screen again.',
    nl: 'Uw sessie is beëindigd. Na het inloggen bent u weer op dit scherm.',
    hu: 'A munkamenet véget ért. Bejelentkezés után újra ezen a képernyőn lesz.',
    bg: 'Сесията ви приключи. След вход ще сте отново на този екран.',
    ro: 'Sesiunea s-a încheiat. După autentificare reveniți la acest ecran.',
  },
  queue: { en: 'Signals', nl: 'Signalen', hu: 'Jelzések', bg: 'Сигнали', ro: 'Semnalări' },
  answers: TERMS.toAnswer,
} as const satisfies TextTable;
