import type { Texts } from '#libs/vocabulary';
import type { CommentErrorCode } from './comment.errors.js';

/** What a refused comment says, in each language. */
export const COMMENT_TEXTS: Readonly<Record<CommentErrorCode, Texts>> = {
  THREAD_NOT_FOUND: {
    en: 'Your country holds no such record or value, so nothing can be said about it here.',
    nl: 'Uw land heeft deze registratie of waarde niet, dus er kan hier niets over worden gezegd.',
    hu: 'Az Ön országánál nincs meg ez az adatlap vagy adat, ezért itt nem lehet hozzászólni.',
    bg: 'Вашата държава няма такъв запис или стойност, затова тук не може да се каже нищо за тях.',
    ro: 'Țara dumneavoastră nu deține această înregistrare sau valoare, deci nu se poate spune nimic despre ea aici.',
  },
  COMMENT_NOT_FOUND: {
    en: 'Your country has sent no such comment. What is still held can be undone.',
    nl: 'Uw land heeft geen verzonden opmerking met dit id. Wat nog niet is vertrokken, kan ongedaan worden gemaakt.',
    hu: 'Az Ön országának nincs ilyen elküldött hozzászólása. Ami még nem ment el, annak a küldése leállítható.',
    bg: 'Вашата държава няма такъв изпратен коментар. Каквото още не е тръгнало, може да се върне.',
    ro: 'Țara dumneavoastră nu are un astfel de comentariu trimis. Ce nu a plecat încă poate fi anulat.',
  },
  COMMENT_WITHDRAWN: {
    en: 'This comment has been taken back already.',
    nl: 'Deze opmerking is al teruggenomen.',
    hu: 'Ezt a hozzászólást már visszavonták.',
    bg: 'Този коментар вече е оттеглен.',
    ro: 'Acest comentariu a fost deja retras.',
  },
  COMMENT_TEXT_EMPTY: {
    en: 'Write something: the comment is empty.',
    nl: 'Schrijf iets: de opmerking is leeg.',
    hu: 'Írjon szöveget a hozzászólásba: most üres.',
    bg: 'Напишете коментара: той е празен.',
    ro: 'Scrieți comentariul: nu conține niciun cuvânt.',
  },
};
