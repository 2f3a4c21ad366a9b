import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** A record on paper. */
export const PRINTED_RECORD_TEXTS = {
  versionOf: {
    en: 'version {version} of {at}',
    nl: 'versie {version} van {at}',
    hu: '{version}. verzió, {at}',
    bg: 'версия {version} от {at}',
    ro: 'versiunea {version} din {at}',
  },
  ownerIs: {
    en: 'owner {owner}',
    nl: 'eigenaar {owner}',
    hu: 'adatgazda: {owner}',
    bg: 'титуляр на данните: {owner}',
    ro: 'furnizor al datelor: {owner}',
  },
  facts: {
    en: 'Facts, {shown} of {count} that {member} holds',
    nl: 'Feiten, {shown} van de {count} die {member} heeft',
    hu: 'Adatok: {shown} / {count}, amely itt megvan: {member}',
    bg: 'Данни: {shown} от {count}, които има {member}',
    ro: 'Date: {shown} din {count} pe care le are {member}',
  },
  what: { en: 'What', nl: 'Wat', hu: 'Mi', bg: 'Какво', ro: 'Ce' },
  value: TERMS.value,
  by: { en: 'By', nl: 'Van', hu: 'Kitől', bg: 'От', ro: 'De la' },
  evaluation: { en: '4×4', nl: '4×4', hu: '4×4', bg: '4×4', ro: '4×4' },
  code: { en: 'Code', nl: 'Code', hu: 'Kód', bg: 'Код', ro: 'Cod' },
  whoHasIt: { en: 'Who has it', nl: 'Wie heeft het', hu: 'Kinél van meg', bg: 'Кой го има', ro: 'Cine o are' },
  notReleased: {
    en: 'What {owner} holds of it and has not released to {member} is not on this paper.',
    nl: 'Wat {owner} ervan heeft en niet aan {member} heeft vrijgegeven, staat niet op dit papier.',
    hu: 'Amit {owner} ebből nem bocsátott {member} rendelkezésére, az nincs rajta ezen a papíron.',
    bg: 'Каквото {owner} има по записа и не е предоставила на {member}, не е на този лист.',
    ro: 'Ce deține {owner} din ea și nu a pus la dispoziția {member} nu este pe această hârtie.',
  },
} as const satisfies TextTable;
