import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What those read who are not on the team of a case. */
export const DOOR_TEXTS = {
  case: TERMS.case,
  kept: {
    en: 'This case is limited to its team',
    nl: 'Deze zaak is beperkt tot het eigen team',
    hu: 'Ehhez az ügyhöz csak a csapata fér hozzá',
    bg: 'Това дело е достъпно само за неговия екип',
    ro: 'Acest dosar este limitat la echipa sa',
  },
  mayName: {
    en: 'You are not on it. As a prosecutor you may name a lead, who can then let people in.',
    nl: 'U zit er niet in. Als officier van justitie mag u een leider aanwijzen, die daarna mensen kan toelaten.',
    hu: 'Ön nem tagja. Ügyészként kijelölhet egy vezetőt, aki azután beengedhet másokat.',
    bg: 'Не сте в него. Като прокурор можете да посочите ръководител, който после да допуска хора.',
    ro: 'Nu faceți parte din ea. Ca procuror puteți numi un responsabil, care poate da apoi acces altor persoane.',
  },
  noLead: {
    en: 'Its team has no lead yet. You may take the lead and then let people in.',
    nl: 'Het team heeft nog geen leider. U kunt de leiding nemen en daarna mensen toelaten.',
    hu: 'A csapatnak még nincs vezetője. Ön átveheti a vezetést, és azután beengedhet másokat.',
    bg: 'Екипът още няма ръководител. Можете да поемете ръководството и после да допускате хора.',
    ro: 'Echipa nu are încă un responsabil. Puteți prelua conducerea și da apoi acces altor persoane.',
  },
  takeLead: {
    en: 'Take the lead',
    nl: 'De leiding nemen',
    hu: 'Vezetés átvétele',
    bg: 'Поеми ръководството',
    ro: 'Preia conducerea',
  },
  leads: {
    en: 'Leads: {names}',
    nl: 'Leiders: {names}',
    hu: 'Vezetők: {names}',
    bg: 'Ръководители: {names}',
    ro: 'Responsabili: {names}',
  },
  nameLead: {
    en: 'Name a lead',
    nl: 'Leider aanwijzen',
    hu: 'Vezető kijelölése',
    bg: 'Посочи ръководител',
    ro: 'Numește un responsabil',
  },
  named: {
    en: '{name} leads the team of this case.',
    nl: '{name} leidt het team van deze zaak.',
    hu: 'Ennek az ügynek a csapatát {name} vezeti.',
    bg: '{name} ръководи екипа на това дело.',
    ro: '{name} conduce echipa acestui dosar.',
  },
  emergency: {
    en: 'In an emergency',
    nl: 'In een noodgeval',
    hu: 'Rendkívüli esetben',
    bg: 'При спешност',
    ro: 'În caz de urgență',
  },
  emergencyEffect: {
    en: 'You may read this case for 4 hours and change nothing. Its leads, or the prosecutors where it has none, are told at once, and your reason stays in the access log.',
    nl: 'U mag deze zaak 4 uur lezen en er niets in wijzigen. De leiders, of de officieren van justitie als er geen leider is, krijgen meteen bericht. Uw reden blijft in het toegangslogboek staan.',
    hu: '4 órán át olvashatja ezt az ügyet, de nem módosíthatja. A vezetők, vagy ha nincs vezető, az ügyészek azonnal értesülnek róla. Az indok a hozzáférési naplóban marad.',
    bg: 'Можете да четете това дело 4 часа, без да променяте нищо. Ръководителите, а ако няма такива – прокурорите, научават веднага. Мотивите ви остават в дневника на достъпа.',
    ro: 'Puteți citi acest dosar timp de 4 ore, fără să modificați nimic. Responsabilii sau, dacă nu există, procurorii află imediat. Motivarea rămâne în jurnalul de acces.',
  },
  reason: TERMS.ground,
  reasonHelp: {
    en: 'At least 10 characters',
    nl: 'Ten minste 10 tekens',
    hu: 'Legalább 10 karakter',
    bg: 'Поне 10 знака',
    ro: 'Cel puțin 10 caractere',
  },
  open: {
    en: 'Read in an emergency',
    nl: 'Lezen in een noodgeval',
    hu: 'Olvasás rendkívüli okból',
    bg: 'Прочети по спешност',
    ro: 'Citește în regim de urgență',
  },
  openedLine: {
    en: '{name} opened this case in an emergency and may read it until {until}: {reason}',
    nl: '{name} opende deze zaak wegens een noodgeval en mag die lezen tot {until}: {reason}',
    hu: '{name} rendkívüli okból megnyitotta ezt az ügyet, és eddig olvashatja: {until}. Indok: {reason}',
    bg: '{name} отвори това дело по спешност и може да го чете до {until}: {reason}',
    ro: '{name} a deschis acest dosar în regim de urgență și îl poate citi până la {until}: {reason}',
  },
} as const satisfies TextTable;
