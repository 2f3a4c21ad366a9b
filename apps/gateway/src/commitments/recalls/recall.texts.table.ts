import type { Texts } from '#libs/vocabulary';
import type { RecallErrorCode } from './recall.errors.js';

/** What is said where a recall cannot be shown, or nothing can be decided about it, in each language. */
export const RECALL_TEXTS: Readonly<Record<RecallErrorCode, Texts>> = {
  RECALL_NOT_FOUND: {
    en: 'Nothing that this country held was recalled under this name.',
    nl: 'Onder deze naam is niets teruggeroepen dat dit land had.',
    hu: 'Ezen a néven nem hívtak vissza semmit, ami ennél az országnál volt.',
    bg: 'Под това име не е отзовано нищо, което тази държава е имала.',
    ro: 'Sub acest nume nu a fost rechemat nimic din ce avea această țară.',
  },
  HOLD_STANDS: {
    en: 'It is kept for proceedings already.',
    nl: 'Het wordt al bewaard voor een procedure.',
    hu: 'Eljárás céljából már megőrzik.',
    bg: 'Вече се пази за производство.',
    ro: 'Este păstrat deja pentru o procedură.',
  },
  NOTHING_TO_CONFIRM: {
    en: 'Nothing of it waits for you.',
    nl: 'Niets ervan wacht op u.',
    hu: 'Semmi nem vár Önre belőle.',
    bg: 'Нищо от него не чака Вас.',
    ro: 'Nimic din el nu vă așteaptă.',
  },
};
