import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Why an owner does not change its record as was suggested. */
export const DECLINE_TEXTS = {
  decline: TERMS.decline,
  reason: TERMS.ground,
  wrong: {
    en: 'It is wrong',
    nl: 'Het klopt niet',
    hu: 'Téves',
    bg: 'Грешно е',
    ro: 'Este greșit',
  },
  unproven: {
    en: 'Nothing shows it',
    nl: 'Niets toont het aan',
    hu: 'Semmi nem igazolja',
    bg: 'Нищо не го показва',
    ro: 'Nimic nu o arată',
  },
  outdated: {
    en: 'It holds no longer',
    nl: 'Het geldt niet meer',
    hu: 'Már nem áll fenn',
    bg: 'Вече не е така',
    ro: 'Nu mai este valabil',
  },
  duplicate: {
    en: 'It stands there already',
    nl: 'Het staat er al',
    hu: 'Már szerepel',
    bg: 'Вече е записано',
    ro: 'Figurează deja',
  },
  'not-ours': {
    en: 'It is not for us to say',
    nl: 'Dat is niet aan ons',
    hu: 'Ezt nem mi mondhatjuk meg',
    bg: 'Не е наша работа да го кажем',
    ro: 'Nu ține de noi',
  },
  other: { en: 'Something else', nl: 'Iets anders', hu: 'Más', bg: 'Друго', ro: 'Altceva' },
  text: { en: 'In words', nl: 'In woorden', hu: 'Szavakban', bg: 'С думи', ro: 'În cuvinte' },
  textHelp: {
    en: 'At least 10 letters; everybody who read the suggested change reads them.',
    nl: 'Ten minste 10 letters; wie de voorgestelde wijziging las, leest ze.',
    hu: 'Legalább 10 betű; mindenki olvassa, aki a módosítási javaslatot olvasta.',
    bg: 'Поне 10 букви; четат ги всички, които са прочели предложената промяна.',
    ro: 'Cel puțin 10 litere; le citesc toți cei care au citit modificarea propusă.',
  },
  back: TERMS.back,
  wantsToDecline: {
    en: 'Wants to decline what {member} suggested to change in {name}:',
    nl: 'Wil niet overnemen wat {member} voorstelde te wijzigen in {name}:',
    hu: 'El akarja utasítani, amit {member} módosítani javasolt itt: {name}',
    bg: 'Не иска да приеме предложеното от {member} за промяна в {name}:',
    ro: 'Nu dorește să accepte ce a propus {member} să se modifice în {name}:',
  },
  to: {
    en: 'Goes to {members}',
    nl: 'Gaat naar {members}',
    hu: 'Címzett: {members}',
    bg: 'Отива до {members}',
    ro: 'Ajunge la {members}',
  },
} as const satisfies TextTable;
