import type { TextTable } from '../lib/texts.js';

export const WORKSPACE_TEXTS = {
  promise: {
    en: 'The workspace for joint investigation teams against human trafficking.',
    nl: 'De werkplek van gemeenschappelijke onderzoeksteams tegen mensenhandel.',
    hu: 'Az emberkereskedelem elleni közös nyomozócsoportok munkafelülete.',
    bg: 'Работната среда на съвместните екипи за разследване на трафик на хора.',
    ro: 'Spațiul de lucru al echipelor comune de anchetă împotriva traficului de persoane.',
  },
  ended: {
    en: 'Your session has ended. What you typed on this page is kept in this tab and will be here again after you sign in.',
    nl: 'Uw sessie is beëindigd. Wat u op deze pagina typte blijft in dit tabblad bewaard en is er weer na het inloggen.',
    hu: 'A munkamenet véget ért. Amit ezen az oldalon beírt, ezen a lapon megmarad, és bejelentkezés után újra itt lesz.',
    bg: 'Сесията ви приключи. Написаното на тази страница се пази в този раздел и ще е тук, след като влезете отново.',
    ro: 'Sesiunea s-a încheiat. Ce ați scris pe această pagină se păstrează în această filă și va fi aici după autentificare.',
  },
} as const satisfies TextTable;
