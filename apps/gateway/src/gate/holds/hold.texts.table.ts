import type { Texts } from '#libs/vocabulary';
import type { HoldErrorCode } from './hold.errors.js';

/** What is said about what can no longer be taken back, in each language. */
export const HOLD_TEXTS: Readonly<Record<HoldErrorCode, Texts>> = {
  HOLD_NOT_FOUND: {
    en: 'Nothing of yours waits here under this name: it was taken back, or it could not leave.',
    nl: 'Onder deze naam wacht hier niets van u: het is teruggenomen, of het kon niet vertrekken.',
    hu: 'Ezen a néven Öntől semmi sem vár küldésre: visszavonta, vagy nem mehetett el.',
    bg: 'Под това име тук не чака нищо ваше: оттеглено е или не можа да тръгне.',
    ro: 'Sub acest nume nu așteaptă nimic de la dumneavoastră: a fost retras sau nu a putut pleca.',
  },
  ALREADY_SENT: {
    en: 'It was sent before you undid it.',
    nl: 'Het is verzonden voordat u het ongedaan maakte.',
    hu: 'Már elment, mielőtt leállította volna.',
    bg: 'Изпратено е, преди да го върнете.',
    ro: 'A fost trimis înainte să anulați acțiunea.',
  },
};
