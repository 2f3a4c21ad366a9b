import type { TextTable } from '../../lib/texts.js';

/** What messages are looked for by, and whether the list grows by itself. */
export const MESSAGES_TEXTS = {
  from: { en: 'From (time)', nl: 'Vanaf (tijd)', hu: 'Ettől (idő)', bg: 'От (час)', ro: 'De la (oră)' },
  until: { en: 'Until', nl: 'Tot', hu: 'Eddig', bg: 'До', ro: 'Până la' },
  idHelp: {
    en: 'This is not a message id.',
    nl: 'Dit is geen bericht-id.',
    hu: 'Ez nem üzenetazonosító.',
    bg: 'Това не е идентификатор на съобщение.',
    ro: 'Acesta nu este identificatorul unui mesaj.',
  },
  pause: { en: 'Pause', nl: 'Pauzeren', hu: 'Szünet', bg: 'Пауза', ro: 'Pauză' },
  goOn: { en: 'Live again', nl: 'Weer live', hu: 'Újra élőben', bg: 'Отново на живо', ro: 'Din nou în direct' },
  live: {
    en: 'New messages appear at the top.',
    nl: 'Nieuwe berichten verschijnen bovenaan.',
    hu: 'Az új üzenetek felül jelennek meg.',
    bg: 'Новите съобщения се появяват най-отгоре.',
    ro: 'Mesajele noi apar sus.',
  },
  paused: {
    en: 'Paused: the list stays as it is.',
    nl: 'Gepauzeerd: de lijst blijft zoals hij is.',
    hu: 'Szünetel: a lista így marad.',
    bg: 'На пауза: списъкът не се променя.',
    ro: 'În pauză: lista rămâne neschimbată.',
  },
} as const satisfies TextTable;
