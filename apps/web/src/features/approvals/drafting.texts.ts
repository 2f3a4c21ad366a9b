import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What is said on the way to an agreement. */
export const DRAFTING_TEXTS = {
  commentsOnDraft: {
    en: 'Comment on a draft agreement:',
    nl: 'Opmerking bij een conceptovereenkomst:',
    hu: 'Hozzászólás egy megállapodás-tervezethez:',
    bg: 'Коментар по проект за споразумение:',
    ro: 'Comentariu la un proiect de acord:',
  },
  commentsOnClause: {
    en: 'Comment on clause {clause} of a draft agreement:',
    nl: 'Opmerking bij artikel {clause} van een conceptovereenkomst:',
    hu: 'Hozzászólás egy megállapodás-tervezet {clause}. pontjához:',
    bg: 'Коментар по клауза {clause} от проект за споразумение:',
    ro: 'Comentariu la clauza {clause} a unui proiect de acord:',
  },
  drafts: {
    en: 'Drafts an agreement:',
    nl: 'Stelt een conceptovereenkomst op:',
    hu: 'Megállapodás-tervezet:',
    bg: 'Проект за споразумение:',
    ro: 'Redactează un proiect de acord:',
  },
  purpose: TERMS.purpose,
  offences: { en: 'Offences', nl: 'Strafbare feiten', hu: 'Bűncselekmények', bg: 'Престъпления', ro: 'Infracțiuni' },
  period: { en: 'Period', nl: 'Periode', hu: 'Időtartam', bg: 'Срок', ro: 'Perioadă' },
  days: {
    en: '{starts} to {ends}',
    nl: '{starts} tot en met {ends}',
    hu: '{starts} – {ends}',
    bg: 'от {starts} до {ends}',
    ro: '{starts} – {ends}',
  },
  parties: { en: 'Parties', nl: 'Partijen', hu: 'Felek', bg: 'Страни', ro: 'Părți' },
  registeredText: {
    en: 'SHA-256 of the registered text',
    nl: 'SHA-256 van de geregistreerde tekst',
    hu: 'A nyilvántartott szöveg SHA-256 lenyomata',
    bg: 'SHA-256 на регистрирания текст',
    ro: 'SHA-256 al textului înregistrat',
  },
  namesPeople: {
    en: 'Names these people to the others; the list replaces the one before:',
    nl: 'Geeft deze contactpersonen door aan de anderen; de lijst vervangt de vorige:',
    hu: 'Megnevezi ezeket a munkatársakat a többieknek; a lista az előzőt váltja fel:',
    bg: 'Посочва тези лица за контакт на останалите; списъкът заменя предишния:',
    ro: 'Comunică celorlalți aceste persoane de contact; lista o înlocuiește pe cea anterioară:',
  },
} as const satisfies TextTable;
