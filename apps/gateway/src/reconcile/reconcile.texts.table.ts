import type { Texts } from '#libs/vocabulary';
import type { ReconcileErrorCode } from './reconcile.errors.js';

/** What is said where records cannot be compared, in each language. */
export const RECONCILE_TEXTS: Readonly<Record<ReconcileErrorCode, Texts>> = {
  ENGINE_WARMING: {
    en: 'The records of this case are still being read for comparing. Try again in a moment.',
    nl: 'De registraties van deze zaak worden nog ingelezen om te vergelijken. Probeer het zo opnieuw.',
    hu: 'Az ügy adatlapjainak beolvasása az összehasonlításhoz még tart. Próbálja újra hamarosan.',
    bg: 'Записите по това дело още се четат за сравняване. Опитайте отново след малко.',
    ro: 'Înregistrările acestui dosar încă se citesc pentru comparare. Încercați din nou în curând.',
  },
  PAIR_NOT_FOUND: {
    en: 'These two records are not both here, or are not of a kind that can be compared.',
    nl: 'Deze twee registraties zijn hier niet allebei aanwezig, of zijn niet van een soort die wordt vergeleken.',
    hu: 'Nincs itt mindkét adatlap, vagy nem összehasonlítható fajtájúak.',
    bg: 'Поне единият от тези два записа не е тук или видът им не може да се сравнява.',
    ro: 'Aceste două înregistrări nu sunt amândouă aici sau nu sunt de un tip care poate fi comparat.',
  },
};
