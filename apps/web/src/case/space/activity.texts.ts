import type { TextTable } from '../../lib/texts.js';

export const ACTIVITY_TEXTS = {
  'joinder.record.v1.RecordChanged': {
    en: '{sender} changed {name}',
    nl: '{sender} wijzigde {name}',
    hu: '{sender} módosította: {name}',
    bg: '{sender} промени {name}',
    ro: '{sender} a modificat {name}',
  },
  'joinder.record.v1.RecordSnapshot': {
    en: '{sender} sent the history of {name}',
    nl: '{sender} stuurde de voorgeschiedenis van {name}',
    hu: '{sender} elküldte az előzményeket: {name}',
    bg: '{sender} изпрати историята на {name}',
    ro: '{sender} a trimis istoricul pentru {name}',
  },
  'joinder.agreement.v1.AgreementDrafted': {
    en: '{sender} drafted an agreement',
    nl: '{sender} stelde een overeenkomst op',
    hu: '{sender} megállapodás-tervezetet készített',
    bg: '{sender} предложи споразумение',
    ro: '{sender} a redactat un acord',
  },
  'joinder.agreement.v1.AgreementCommented': {
    en: '{sender} commented on the agreement',
    nl: '{sender} reageerde op de overeenkomst',
    hu: '{sender} megjegyzést fűzött a megállapodáshoz',
    bg: '{sender} коментира споразумението',
    ro: '{sender} a comentat acordul',
  },
  'joinder.agreement.v1.PeopleNamed': {
    en: '{sender} named its people',
    nl: '{sender} wees de eigen mensen aan',
    hu: '{sender} megnevezte munkatársait',
    bg: '{sender} посочи своите хора',
    ro: '{sender} și-a desemnat persoanele',
  },
  'joinder.request.v1.ReleaseAsked': {
    en: '{sender} asks to have a record released',
    nl: '{sender} vraagt om vrijgave van een gegeven',
    hu: '{sender} adatlap kiadását kéri',
    bg: '{sender} моли за предоставяне на запис',
    ro: '{sender} cere punerea la dispoziție a unei înregistrări',
  },
  'joinder.request.v1.ReleaseAnswered': {
    en: '{sender} answered a question',
    nl: '{sender} beantwoordde een vraag',
    hu: '{sender} válaszolt egy kérdésre',
    bg: '{sender} отговори на въпрос',
    ro: '{sender} a răspuns la o întrebare',
  },
  sealed: {
    en: '{sender} sent something sealed to others',
    nl: '{sender} stuurde iets dat voor anderen verzegeld is',
    hu: '{sender} másoknak lezárt üzenetet küldött',
    bg: '{sender} изпрати нещо, запечатано за други',
    ro: '{sender} a trimis ceva sigilat pentru alții',
  },
  other: {
    en: '{sender} sent a message of the exchange',
    nl: '{sender} stuurde een bericht van het netwerk zelf',
    hu: '{sender} az adatcsere-rendszer egy üzenetét küldte',
    bg: '{sender} изпрати служебно съобщение',
    ro: '{sender} a trimis un mesaj al sistemului',
  },
  record: { en: 'a record', nl: 'een gegeven', hu: 'egy adatlap', bg: 'запис', ro: 'o înregistrare' },
} as const satisfies TextTable;
