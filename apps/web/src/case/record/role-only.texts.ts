import type { TextTable } from '../../lib/texts.js';

/** What a role that reads no content is told instead of any. */
export const READERS_ONLY_TEXTS = {
  title: {
    en: 'Operations never sees content',
    nl: 'Beheer ziet nooit inhoud',
    hu: 'Az üzemeltetés soha nem lát tartalmat',
    bg: 'Системната поддръжка никога не вижда съдържание',
    ro: 'Echipa de operațiuni nu vede niciodată conținutul',
  },
  why: {
    en: 'Investigators, liaison officers and prosecutors read what a case holds.',
    nl: 'Rechercheurs, liaisonofficieren en officieren van justitie lezen wat een zaak bevat.',
    hu: 'Az ügy tartalmát nyomozók, összekötő tisztviselők és ügyészek olvassák.',
    bg: 'Съдържанието на делото четат разследващи, служители за връзка и прокурори.',
    ro: 'Conținutul dosarului îl citesc anchetatorii, ofițerii de legătură și procurorii.',
  },
  home: {
    en: 'Go to Message flow',
    nl: 'Naar Berichtenverkeer',
    hu: 'Ugrás az Üzenetforgalomhoz',
    bg: 'Към „Движение на съобщенията“',
    ro: 'Mergi la Fluxul mesajelor',
  },
} as const satisfies TextTable;

/** What a role is told that keeps no messages flowing. */
export const FLOWS_ONLY_TEXTS = {
  title: {
    en: 'The message flow is not part of your work',
    nl: 'Het berichtenverkeer hoort niet bij uw werk',
    hu: 'Az üzenetforgalom nem tartozik a munkájához',
    bg: 'Движението на съобщенията не е част от работата ви',
    ro: 'Fluxul mesajelor nu face parte din munca dumneavoastră',
  },
  why: {
    en: 'Operations and liaison officers keep it running. Each record shows where your own messages are.',
    nl: 'Beheer en liaisonofficieren houden het gaande. Waar uw eigen berichten zijn, staat bij elke registratie.',
    hu: 'Az üzemeltetés és az összekötő tisztviselők tartják fenn. Hogy a saját üzenetei hol tartanak, az minden adatlapon látható.',
    bg: 'За него се грижат системната поддръжка и служителите за връзка. Къде са вашите съобщения, пише при всеки запис.',
    ro: 'Echipa de operațiuni și ofițerii de legătură îl întrețin. Unde sunt mesajele dumneavoastră scrie la fiecare înregistrare.',
  },
  home: {
    en: 'Go to My work',
    nl: 'Naar Mijn werk',
    hu: 'Tovább a teendőimhez',
    bg: 'Към моите задачи',
    ro: 'Mergi la lucrările mele',
  },
} as const satisfies TextTable;
