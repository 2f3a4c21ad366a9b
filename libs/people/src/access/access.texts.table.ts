import type { HintTable } from '#libs/http';
import type { Texts } from '#libs/vocabulary';
import type { AccessErrorCode } from './access.errors.js';
import type { DenialReason } from './action.js';

/** What a denial says, in each language; the reason is beside it. */
export const ACCESS_TEXTS: Readonly<Record<AccessErrorCode, Texts>> = {
  ACCESS_DENIED: {
    en: 'You may not do this here. The reason is listed, with the clause of the agreement where it has one.',
    nl: 'U mag dit hier niet doen. De reden staat erbij, met de bepaling van de overeenkomst als die er is.',
    hu: 'Ezt itt nem teheti meg. Az ok fel van tüntetve, a megállapodás pontjával együtt, ha van ilyen.',
    bg: 'Не можете да направите това тук. Причината е посочена, с клаузата на споразумението, ако има такава.',
    ro: 'Nu puteți face acest lucru aici. Motivul este indicat, cu clauza acordului, dacă există.',
  },
};

/** Why, in each language; `{clause}` is the clause of the agreement. */
export const ACCESS_HINTS = {
  ROLE: {
    en: 'None of your roles includes this. It takes one of: {roles}.',
    nl: 'Geen van uw rollen omvat dit. Nodig is een van: {roles}.',
    hu: 'Egyik szerepköre sem terjed ki erre. Ezek egyike szükséges: {roles}.',
    bg: 'Никоя от ролите ви не включва това. Нужна е една от: {roles}.',
    ro: 'Niciunul dintre rolurile dumneavoastră nu include acest lucru. Este nevoie de unul dintre: {roles}.',
  },
  AGREEMENT_MISSING: {
    en: 'No agreement is in force in this space yet, or its text has not arrived here. Records need one.',
    nl: 'In deze ruimte geldt nog geen overeenkomst, of de tekst is hier nog niet aangekomen. Gegevens vereisen er een.',
    hu: 'Ebben a térben még nincs hatályos megállapodás, vagy a szövege még nem érkezett meg. A rekordokhoz szükséges.',
    bg: 'В това пространство още няма действащо споразумение или текстът му не е пристигнал. Записите изискват такова.',
    ro: 'În acest spațiu nu este încă în vigoare un acord sau textul lui nu a sosit. Înregistrările necesită unul.',
  },
  AGREEMENT_NOT_STARTED: {
    en: 'The period of the agreement has not begun.',
    nl: 'De looptijd van de overeenkomst is nog niet begonnen.',
    hu: 'A megállapodás időtartama még nem kezdődött el.',
    bg: 'Срокът на споразумението още не е започнал.',
    ro: 'Perioada acordului nu a început.',
  },
  AGREEMENT_EXPIRED: {
    en: 'The period of the agreement is over. Access returns when all members have signed an extension.',
    nl: 'De looptijd van de overeenkomst is voorbij. De toegang keert terug als alle leden een verlenging hebben ondertekend.',
    hu: 'A megállapodás időtartama lejárt. A hozzáférés akkor tér vissza, ha minden tag aláírta a meghosszabbítást.',
    bg: 'Срокът на споразумението изтече. Достъпът се връща, когато всички членове подпишат удължаване.',
    ro: 'Perioada acordului s-a încheiat. Accesul revine când toți membrii au semnat o prelungire.',
  },
  MEMBER_NOT_NAMED: {
    en: 'The agreement in force does not name your country.',
    nl: 'De geldende overeenkomst noemt uw land niet.',
    hu: 'A hatályos megállapodás nem nevezi meg az Ön országát.',
    bg: 'Действащото споразумение не посочва вашата държава.',
    ro: 'Acordul în vigoare nu numește țara dumneavoastră.',
  },
  RECIPIENT_NOT_NAMED: {
    en: 'A recipient is not named in the agreement in force.',
    nl: 'Een ontvanger wordt niet genoemd in de geldende overeenkomst.',
    hu: 'Az egyik címzettet nem nevezi meg a hatályos megállapodás.',
    bg: 'Получател не е посочен в действащото споразумение.',
    ro: 'Un destinatar nu este numit în acordul în vigoare.',
  },
  RECORD_TYPE: {
    en: 'Clause {clause} does not let this type of record be shared in this space.',
    nl: 'Volgens bepaling {clause} mag dit soort gegeven in deze ruimte niet worden gedeeld.',
    hu: 'A(z) {clause}. pont szerint ilyen típusú rekord ebben a térben nem osztható meg.',
    bg: 'Клауза {clause} не позволява споделяне на този вид запис в това пространство.',
    ro: 'Clauza {clause} nu permite partajarea acestui tip de înregistrare în acest spațiu.',
  },
  LIAISON_SHARING: {
    en: 'Clause {clause} does not let liaison officers share. Ask an investigator of your country.',
    nl: 'Volgens bepaling {clause} mogen verbindingsofficieren niet delen. Vraag een rechercheur van uw land.',
    hu: 'A(z) {clause}. pont szerint az összekötő tisztek nem oszthatnak meg adatot. Kérjen meg egy nyomozót a saját országából.',
    bg: 'Клауза {clause} не позволява на офицерите за връзка да споделят. Обърнете се към разследващ от вашата държава.',
    ro: 'Clauza {clause} nu permite ofițerilor de legătură să partajeze. Adresați-vă unui anchetator din țara dumneavoastră.',
  },
  VICTIM_IDENTITY: {
    en: 'Clause {clause} does not let you share the identity of a victim.',
    nl: 'Volgens bepaling {clause} mag u de identiteit van een slachtoffer niet delen.',
    hu: 'A(z) {clause}. pont szerint Ön nem oszthatja meg áldozat személyazonosságát.',
    bg: 'Клауза {clause} не ви позволява да споделяте самоличността на жертва.',
    ro: 'Clauza {clause} nu vă permite să partajați identitatea unei victime.',
  },
  VICTIM_IDENTITY_UNSAID: {
    en: 'The agreement does not say that the identity of a victim may be shared, so it stays at home.',
    nl: 'De overeenkomst zegt niet dat de identiteit van een slachtoffer mag worden gedeeld; die blijft dus hier.',
    hu: 'A megállapodás nem mondja ki, hogy áldozat személyazonossága megosztható, ezért az itt marad.',
    bg: 'Споразумението не предвижда споделяне на самоличността на жертва, затова тя остава тук.',
    ro: 'Acordul nu prevede că identitatea unei victime poate fi partajată, deci rămâne aici.',
  },
  PERMITTED_USE: {
    en: 'The purpose is not among the uses that clause {clause} permits.',
    nl: 'Het doel hoort niet bij het gebruik dat bepaling {clause} toestaat.',
    hu: 'A cél nem szerepel a(z) {clause}. pontban megengedett felhasználások között.',
    bg: 'Целта не е сред употребите, които клауза {clause} позволява.',
    ro: 'Scopul nu este printre utilizările permise de clauza {clause}.',
  },
  HISTORY: {
    en: 'Clause {clause} does not let earlier records be shown to members that join later.',
    nl: 'Volgens bepaling {clause} mogen eerdere gegevens niet worden getoond aan leden die later toetreden.',
    hu: 'A(z) {clause}. pont szerint a korábbi rekordok nem mutathatók meg a később csatlakozó tagoknak.',
    bg: 'Клауза {clause} не позволява по-ранни записи да се показват на членове, присъединили се по-късно.',
    ro: 'Clauza {clause} nu permite ca înregistrările anterioare să fie arătate membrilor care aderă ulterior.',
  },
  HISTORY_UNSAID: {
    en: 'The agreement does not say that members who join later may see earlier records.',
    nl: 'De overeenkomst zegt niet dat leden die later toetreden eerdere gegevens mogen zien.',
    hu: 'A megállapodás nem mondja ki, hogy a később csatlakozó tagok láthatják a korábbi rekordokat.',
    bg: 'Споразумението не предвижда членове, присъединили се по-късно, да виждат по-ранни записи.',
    ro: 'Acordul nu prevede că membrii care aderă ulterior pot vedea înregistrările anterioare.',
  },
} as const satisfies HintTable & Record<DenialReason, Texts>;
