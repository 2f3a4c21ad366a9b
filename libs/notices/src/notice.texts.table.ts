import type { Texts } from '#libs/vocabulary';
import type { Says } from './called-desks.js';

/** All that a mail says, before the address of where to look; nothing of what waits. */
export const NOTICE_TEXTS: Readonly<Record<Says | `${Says}-other` | 'test', Texts>> = {
  urgent: {
    en: 'One urgent request waits in Joinder.',
    nl: 'Er wacht één spoedverzoek in Joinder.',
    hu: 'Egy sürgős megkeresés vár a Joinderben.',
    bg: 'Едно спешно искане чака в Joinder.',
    ro: 'O cerere urgentă așteaptă în Joinder.',
  },
  due: {
    en: 'The time to answer one request in Joinder is nearly over, or is over.',
    nl: 'De tijd om één verzoek in Joinder te beantwoorden is bijna of helemaal om.',
    hu: 'Egy megkeresés megválaszolási ideje a Joinderben hamarosan lejár, vagy már lejárt.',
    bg: 'Срокът за отговор на едно искане в Joinder скоро изтича или вече е изтекъл.',
    ro: 'Termenul de răspuns la o cerere din Joinder expiră curând sau a expirat.',
  },
  'urgent-other': {
    en: 'Something urgent waits in Joinder.',
    nl: 'Er wacht iets dringends in Joinder.',
    hu: 'Valami sürgős vár a Joinderben.',
    bg: 'Нещо спешно чака в Joinder.',
    ro: 'Ceva urgent așteaptă în Joinder.',
  },
  'due-other': {
    en: 'The time for something in Joinder is nearly over, or is over.',
    nl: 'De tijd voor iets in Joinder is bijna of helemaal om.',
    hu: 'A Joinderben valaminek a határideje hamarosan lejár, vagy már lejárt.',
    bg: 'Срокът за нещо в Joinder скоро изтича или вече е изтекъл.',
    ro: 'Termenul pentru ceva din Joinder expiră curând sau a expirat.',
  },
  test: {
    en: 'This is a test from Joinder. Nothing waits because of it.',
    nl: 'Dit is een test van Joinder. Er wacht niets.',
    hu: 'Ez a Joinder próbaüzenete. Nincs vele teendő.',
    bg: 'Това е проба от Joinder. Няма какво да се прави.',
    ro: 'Acesta este un test din Joinder. Nu este nimic de făcut.',
  },
};
