import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const SEALED_TEXTS = {
  title: {
    en: 'Sealed message',
    nl: 'Verzegeld bericht',
    hu: 'Zárolt üzenet',
    bg: 'Запечатано съобщение',
    ro: 'Mesaj sigilat',
  },
  why: {
    en: 'It is on the common log and is meant for others. What it says, and which record it belongs to, is not known here.',
    nl: 'Het staat in het gemeenschappelijke logboek en is voor anderen bestemd. Wat erin staat en bij welke registratie het hoort, is hier niet bekend.',
    hu: 'A közös üzenetnaplóban áll, és másoknak szól. Hogy mit tartalmaz, és melyik adatlaphoz tartozik, itt nem ismert.',
    bg: 'То стои в общия дневник и е предназначено за други. Какво съдържа и към кой запис принадлежи, тук не е известно.',
    ro: 'Se află în registrul comun și este destinat altora. Ce conține și de ce înregistrare ține nu se știe aici.',
  },
  known: {
    en: 'What may be known',
    nl: 'Wat bekend mag zijn',
    hu: 'Ami tudható',
    bg: 'Какво може да се знае',
    ro: 'Ce se poate ști',
  },
  owner: TERMS.owner,
  readers: { en: 'Meant for', nl: 'Bestemd voor', hu: 'Címzettek', bg: 'Предназначено за', ro: 'Destinatari' },
  at: { en: 'Sent', nl: 'Verzonden', hu: 'Elküldve', bg: 'Изпратено', ro: 'Trimis' },
  position: {
    en: 'Place on the log',
    nl: 'Plaats in het logboek',
    hu: 'Helye az üzenetnaplóban',
    bg: 'Място в дневника',
    ro: 'Locul în registru',
  },
  size: { en: 'Size', nl: 'Omvang', hu: 'Méret', bg: 'Размер', ro: 'Dimensiune' },
  padded: {
    en: '{size}, padded so that it reveals little',
    nl: '{size}, aangevuld zodat het weinig verraadt',
    hu: '{size}, kiegészítve, hogy keveset áruljon el',
    bg: '{size}, допълнено, за да не издава много',
    ro: '{size}, completat ca să dezvăluie puțin',
  },
  notSealed: {
    en: 'Nothing sealed is listed here',
    nl: 'Hier staat niets verzegelds',
    hu: 'Itt nincs zárolt üzenet',
    bg: 'Тук няма нищо запечатано',
    ro: 'Aici nu figurează nimic sigilat',
  },
  notSealedWhy: {
    en: 'Nothing is sealed here and meant for others, or it is older than the newest hundred that are listed.',
    nl: 'Hier staat niets verzegelds dat voor anderen bestemd is, of het is ouder dan de nieuwste honderd die worden getoond.',
    hu: 'Itt nincs másoknak szóló zárolt üzenet, vagy régebbi a felsorolt legújabb száznál.',
    bg: 'Тук няма запечатано съобщение, непредоставено на нас, или то е по-старо от най-новите сто, които се показват.',
    ro: 'Aici nu este niciun mesaj sigilat destinat altora sau mesajul este mai vechi decât ultimele o sută, care sunt afișate.',
  },
  toRecords: {
    en: 'Go to the records',
    nl: 'Naar de registraties',
    hu: 'Az adatlapokhoz',
    bg: 'Към записите',
    ro: 'La înregistrări',
  },
} as const satisfies TextTable;
