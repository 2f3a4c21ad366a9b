import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Names of record types, by their name at the API. */
export const RECORD_TYPE_TEXTS = {
  person: TERMS.person,
  organisation: TERMS.organisation,
  vehicle: TERMS.vehicle,
  'contact-point': TERMS.phoneOrAccount,
  'financial-account': TERMS.financialAccount,
  'identity-document': TERMS.identityDocument,
  place: TERMS.place,
  event: TERMS.event,
  note: TERMS.note,
  relation: TERMS.relation,
  unknown: {
    en: 'Unknown type',
    nl: 'Onbekende soort',
    hu: 'Ismeretlen típus',
    bg: 'Неизвестен вид',
    ro: 'Tip necunoscut',
  },
} as const satisfies TextTable;

/** What stands where a record has no name, on every screen. */
export const RECORD_NAME_TEXTS = {
  nameless: { en: 'No name', nl: 'Zonder naam', hu: 'Név nélkül', bg: 'Без име', ro: 'Fără nume' },
} as const satisfies TextTable;

/** Headings of what belongs together on a record page and in a form. */
export const PROPERTY_GROUP_TEXTS = {
  identity: { en: 'Identity', nl: 'Identiteit', hu: 'Azonosító adatok', bg: 'Самоличност', ro: 'Identitate' },
  contact: { en: 'Contact', nl: 'Contact', hu: 'Elérhetőség', bg: 'Контакт', ro: 'Contact' },
  origin: TERMS.birthAndNationality,
  description: { en: 'Description', nl: 'Beschrijving', hu: 'Leírás', bg: 'Описание', ro: 'Descriere' },
  time: { en: 'Time', nl: 'Tijd', hu: 'Idő', bg: 'Време', ro: 'Timp' },
  place: TERMS.place,
  ownership: {
    en: 'Who it belongs to',
    nl: 'Van wie het is',
    hu: 'Kihez tartozik',
    bg: 'Чие е',
    ro: 'Cui îi aparține',
  },
  other: { en: 'Other', nl: 'Overig', hu: 'Egyéb', bg: 'Друго', ro: 'Altele' },
} as const satisfies TextTable;

/** What each handling code asks of whoever holds the value. */
export const HANDLING_TEXTS = {
  H0: {
    en: 'For the fight against crime only',
    nl: 'Alleen voor de bestrijding van criminaliteit',
    hu: 'Kizárólag bűnüldözési célra',
    bg: 'Само за борба с престъпността',
    ro: 'Numai pentru combaterea infracțiunilor',
  },
  H1: {
    en: 'Not in court without permission of the owner',
    nl: 'Niet in een gerechtelijke procedure zonder toestemming van de eigenaar',
    hu: 'Bírósági eljárásban csak az adatgazda engedélyével',
    bg: 'Не се ползва в съдебно производство без разрешение на титуляря на данните',
    ro: 'Nu se folosește în instanță fără permisiunea furnizorului datelor',
  },
  H2: {
    en: 'Not passed on without permission of the owner',
    nl: 'Niet verder verstrekken zonder toestemming van de eigenaar',
    hu: 'Tovább csak az adatgazda engedélyével adható',
    bg: 'Не се предава без разрешение на титуляря на данните',
    ro: 'Nu se transmite mai departe fără permisiunea furnizorului datelor',
  },
  H3: {
    en: 'Restricted as its text says',
    nl: 'Beperkt zoals in de tekst staat',
    hu: 'A szövegében megadott korlátozással',
    bg: 'С ограничение според текста',
    ro: 'Restricționat potrivit textului său',
  },
} as const satisfies TextTable;

/** Source of a value, by the Europol 4×4 scale. */
export const SOURCE_TEXTS = {
  A: {
    en: 'reliable source',
    nl: 'betrouwbare bron',
    hu: 'megbízható forrás',
    bg: 'надежден източник',
    ro: 'sursă fiabilă',
  },
  B: {
    en: 'mostly reliable source',
    nl: 'meestal betrouwbare bron',
    hu: 'többnyire megbízható forrás',
    bg: 'предимно надежден източник',
    ro: 'sursă în general fiabilă',
  },
  C: {
    en: 'mostly unreliable source',
    nl: 'meestal onbetrouwbare bron',
    hu: 'többnyire megbízhatatlan forrás',
    bg: 'предимно ненадежден източник',
    ro: 'sursă în general nefiabilă',
  },
  X: {
    en: 'source that cannot be assessed',
    nl: 'bron niet te beoordelen',
    hu: 'nem értékelhető forrás',
    bg: 'източник, който не може да се оцени',
    ro: 'sursă care nu poate fi evaluată',
  },
} as const satisfies TextTable;

/** Accuracy of the information, by the Europol 4×4 scale. */
export const INFORMATION_TEXTS = {
  1: {
    en: 'accuracy not in doubt',
    nl: 'juistheid staat vast',
    hu: 'kétségtelenül pontos',
    bg: 'точността е несъмнена',
    ro: 'exactitate neîndoielnică',
  },
  2: {
    en: 'known personally to the source',
    nl: 'bekend uit eigen waarneming van de bron',
    hu: 'a forrás személyesen ismeri',
    bg: 'известно лично на източника',
    ro: 'cunoscută personal de sursă',
  },
  3: {
    en: 'hearsay, confirmed by other information',
    nl: 'van horen zeggen, door andere informatie bevestigd',
    hu: 'hallomás, más információ megerősíti',
    bg: 'от втора ръка, потвърдено от други данни',
    ro: 'din auzite, confirmată de alte informații',
  },
  4: {
    en: 'hearsay, not confirmed',
    nl: 'van horen zeggen, niet bevestigd',
    hu: 'hallomás, nincs megerősítve',
    bg: 'от втора ръка, непотвърдено',
    ro: 'din auzite, neconfirmată',
  },
} as const satisfies TextTable;

/** Marks that call for a decision by hand before a value leaves the country. */
export const SENSITIVITY_TEXTS = {
  'victim-identity': TERMS.victimIdentity,
  minor: TERMS.minor,
  'special-category': TERMS.specialCategory,
} as const satisfies TextTable;

/** Purposes that agreements commonly permit; any other is shown as it is written. */
export const PURPOSE_TEXTS = {
  investigation: { en: 'Investigation', nl: 'Opsporing', hu: 'Nyomozás', bg: 'Разследване', ro: 'Urmărire penală' },
  prosecution: TERMS.purposeProsecution,
  intelligence: TERMS.purposeIntelligence,
  'victim-protection': TERMS.purposeProtection,
  'asset-recovery': TERMS.purposeAssets,
} as const satisfies TextTable;

export const NATURE_TEXTS = {
  fact: { en: 'Fact', nl: 'Feit', hu: 'Tény', bg: 'Факт', ro: 'Fapt' },
  assessment: { en: 'Assessment', nl: 'Inschatting', hu: 'Következtetés', bg: 'Преценка', ro: 'Apreciere' },
} as const satisfies TextTable;

/** Where a value comes from. */
export const ORIGIN_TEXTS = {
  observation: { en: 'Observation', nl: 'Waarneming', hu: 'Megfigyelés', bg: 'Наблюдение', ro: 'Observație' },
  interview: TERMS.interview,
  document: { en: 'Document', nl: 'Document', hu: 'Irat', bg: 'Документ', ro: 'Document' },
  seizure: TERMS.seizure,
  register: { en: 'Register', nl: 'Register', hu: 'Nyilvántartás', bg: 'Регистър', ro: 'Registru' },
  partner: { en: 'Partner', nl: 'Partner', hu: 'Partner', bg: 'Партньор', ro: 'Partener' },
  tip: { en: 'Tip-off', nl: 'Tip', hu: 'Bejelentés', bg: 'Сигнал', ro: 'Sesizare' },
  other: { en: 'Other', nl: 'Anders', hu: 'Egyéb', bg: 'Друго', ro: 'Altă sursă' },
} as const satisfies TextTable;

/** Values of closed lists: `gender`, and `kind` of an event and of a relation, which is read from one record to the other. */
export const CODE_TEXTS = {
  female: { en: 'Female', nl: 'Vrouw', hu: 'Nő', bg: 'Жена', ro: 'Femeie' },
  male: { en: 'Male', nl: 'Man', hu: 'Férfi', bg: 'Мъж', ro: 'Bărbat' },
  recruitment: TERMS.recruitment,
  transport: TERMS.transport,
  exploitation: TERMS.exploitation,
  'border-crossing': {
    en: 'Border crossing',
    nl: 'Grensoverschrijding',
    hu: 'Határátlépés',
    bg: 'Преминаване на граница',
    ro: 'Trecere a frontierei',
  },
  payment: { en: 'Payment', nl: 'Betaling', hu: 'Kifizetés', bg: 'Плащане', ro: 'Plată' },
  interview: TERMS.interview,
  search: TERMS.search,
  arrest: TERMS.arrest,
  'family-of': { en: 'family of', nl: 'familie van', hu: 'családtagja', bg: 'роднина на', ro: 'rudă cu' },
  'associate-of': { en: 'knows', nl: 'kent', hu: 'ismeri', bg: 'познава', ro: 'cunoaște pe' },
  'member-of': { en: 'member of', nl: 'lid van', hu: 'tagja', bg: 'член на', ro: 'membru în' },
  'works-for': { en: 'works for', nl: 'werkt voor', hu: 'neki dolgozik', bg: 'работи за', ro: 'lucrează pentru' },
  'owner-of': { en: 'owns', nl: 'bezit', hu: 'tulajdonosa ennek', bg: 'притежава', ro: 'are în proprietate' },
  'user-of': { en: 'uses', nl: 'gebruikt', hu: 'használja', bg: 'използва', ro: 'folosește' },
  'holder-of': {
    en: 'is named in',
    nl: 'staat op naam in',
    hu: 'ennek birtokosa',
    bg: 'титуляр на',
    ro: 'este titular al',
  },
  'was-at': { en: 'was at', nl: 'was bij', hu: 'itt járt', bg: 'е бил(а) в', ro: 'a fost la' },
  'travelled-to': {
    en: 'travelled to',
    nl: 'reisde naar',
    hu: 'ide utazott',
    bg: 'е пътувал(а) до',
    ro: 'a călătorit la',
  },
  called: { en: 'called', nl: 'belde', hu: 'felhívta', bg: 'се е обадил(а) на', ro: 'a sunat la' },
  paid: { en: 'paid', nl: 'betaalde', hu: 'fizetett neki', bg: 'е платил(а) на', ro: 'a plătit către' },
  'mentioned-in': { en: 'mentioned in', nl: 'genoemd in', hu: 'itt említik', bg: 'споменат(а) в', ro: 'menționat în' },
  'involved-in': { en: 'involved in', nl: 'betrokken bij', hu: 'érintett ebben', bg: 'участва в', ro: 'implicat în' },
  other: { en: 'Other', nl: 'Anders', hu: 'Egyéb', bg: 'Друго', ro: 'Altul' },
} as const satisfies TextTable;
