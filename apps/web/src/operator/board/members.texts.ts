import type { TextTable } from '../../lib/texts.js';

/** The members beside each other, as the operator sees them. */
export const MEMBERS_TEXTS = {
  members: {
    en: 'How each member is doing',
    nl: 'Hoe het met elk lid gaat',
    hu: 'A tagok állapota',
    bg: 'Състояние на членовете',
    ro: 'Starea fiecărui membru',
  },
  sign: {
    en: 'Sign of life',
    nl: 'Levensteken',
    hu: 'Életjel',
    bg: 'Признак на живот',
    ro: 'Semn de viață',
  },
  isRight: { en: 'in order', nl: 'in orde', hu: 'rendben', bg: 'в ред', ro: 'în regulă' },
  noSign: {
    en: 'no sign of life for {duration}',
    nl: 'al {duration} geen levensteken',
    hu: 'nincs életjel ennyi ideje: {duration}',
    bg: 'без признак на живот от {duration}',
    ro: 'niciun semn de viață de {duration}',
  },
  behind: {
    en: 'Not confirmed',
    nl: 'Niet bevestigd',
    hu: 'Nincs visszaigazolva',
    bg: 'Непотвърдени',
    ro: 'Neconfirmate',
  },
  behindSince: {
    en: '{count, number} · oldest {age}',
    nl: '{count, number} · oudste {age}',
    hu: '{count, number} · legrégebbi: {age}',
    bg: '{count, number} · най-старо: {age}',
    ro: '{count, number} · cel mai vechi: {age}',
  },
  sent: {
    en: 'Sent in the last hour',
    nl: 'Verzonden in het laatste uur',
    hu: 'Küldve az utolsó órában',
    bg: 'Изпратени за последния час',
    ro: 'Trimise în ultima oră',
  },
  cases: { en: 'Cases', nl: 'Zaken', hu: 'Ügyek', bg: 'Дела', ro: 'Dosare' },
} as const satisfies TextTable;
