import type { HintTable } from '#libs/http';
import type { Texts } from '#libs/vocabulary';
import type { AccessErrorCode } from './access.errors.js';
import type { DenialReason } from './action.js';

/** What a denial says, in each language; the reason is beside it. */
export const ACCESS_TEXTS: Readonly<Record<AccessErrorCode, Texts>> = {
  ACCESS_DENIED: {
    en: 'You may not do this here. What forbids it is listed, with the clause of the agreement where it has one.',
    nl: 'U mag dit hier niet doen. Wat het verbiedt staat erbij, met het artikel van de overeenkomst als dat er is.',
    hu: 'Ezt itt nem teheti meg. Fel van tüntetve, mi tiltja, a megállapodás pontjával együtt, ha van ilyen.',
    bg: 'Не можете да направите това тук. Посочено е какво го забранява, с клаузата на споразумението, ако има такава.',
    ro: 'Nu puteți face acest lucru aici. Este indicat ce îl interzice, cu clauza acordului, dacă există.',
  },
};

/** Why, in each language; `{clause}` is the clause of the agreement. */
export const ACCESS_HINTS = {
  ROLE: {
    en: 'None of your roles includes this. It takes one of: {roles}.',
    nl: 'Geen van uw rollen omvat dit. Nodig is een van: {roles}.',
    hu: 'Egyik szerepköre sem terjed ki erre. Ezek egyike szükséges: {roles}.',
    bg: 'Нито една от ролите ви не включва това. Нужна е една от: {roles}.',
    ro: 'Niciunul dintre rolurile dumneavoastră nu include acest lucru. Este nevoie de unul dintre: {roles}.',
  },
  NOT_ON_TEAM: {
    en: 'This case is limited to its team, and you are not on it. Ask one of its leads to let you in: {leads}.',
    nl: 'Deze zaak is beperkt tot het eigen team en u zit daar niet in. Vraag een van de leiders om toegang: {leads}.',
    hu: 'Ehhez az ügyhöz csak a csapata fér hozzá, és Ön nem tagja. Kérjen hozzáférést valamelyik vezetőtől: {leads}.',
    bg: 'Това дело е достъпно само за неговия екип, а вие не сте в екипа. Поискайте достъп от някой ръководител: {leads}.',
    ro: 'Acest dosar este limitat la echipa sa, din care nu faceți parte. Cereți acces unuia dintre responsabili: {leads}.',
  },
  NOT_ON_TEAM_WITHOUT_LEADS: {
    en: 'This case is limited to its team, which has no lead yet. A prosecutor can name one.',
    nl: 'Deze zaak is beperkt tot het eigen team, dat nog geen leider heeft. Een officier van justitie kan er een aanwijzen.',
    hu: 'Ehhez az ügyhöz csak a csapata fér hozzá, amelynek még nincs vezetője. Az ügyész kijelölhet egyet.',
    bg: 'Това дело е достъпно само за неговия екип, който още няма ръководител. Прокурор може да посочи такъв.',
    ro: 'Acest dosar este limitat la echipa sa, care nu are încă un responsabil. Un procuror poate numi unul.',
  },
  BREAK_GLASS_READS: {
    en: 'You opened this case in an emergency: you may read it, and change nothing in it. Ask a lead to put you on the team.',
    nl: 'U hebt deze zaak wegens een noodgeval geopend: u mag die lezen en er niets in wijzigen. Vraag een leider om u in het team op te nemen.',
    hu: 'Ezt az ügyet rendkívüli okból nyitotta meg: olvashatja, de semmit sem módosíthat benne. Kérje egy vezetőtől, hogy vegye fel a csapatba.',
    bg: 'Отворихте това дело по спешност: може да го четете, но не и да променяте нещо в него. Помолете ръководител да ви включи в екипа.',
    ro: 'Ați deschis acest dosar în regim de urgență: îl puteți citi, dar nu puteți modifica nimic. Cereți unui responsabil să vă includă în echipă.',
  },
  AGREEMENT_MISSING: {
    en: 'No agreement is in force in this case yet, or its text has not arrived here. Records need one.',
    nl: 'In deze zaak geldt nog geen overeenkomst, of de tekst is hier nog niet aangekomen. Registraties vereisen er een.',
    hu: 'Ebben az ügyben még nincs hatályos megállapodás, vagy a szövege még nem érkezett meg. Az adatlapokhoz szükséges.',
    bg: 'В това дело още няма действащо споразумение или текстът му не е пристигнал. Записите изискват такова.',
    ro: 'În acest dosar nu este încă în vigoare un acord sau textul lui nu a sosit. Înregistrările necesită unul.',
  },
  AGREEMENT_NOT_STARTED: {
    en: 'The period of the agreement has not begun.',
    nl: 'De looptijd van de overeenkomst is nog niet begonnen.',
    hu: 'A megállapodás időtartama még nem kezdődött el.',
    bg: 'Срокът на споразумението още не е започнал.',
    ro: 'Perioada acordului nu a început.',
  },
  AGREEMENT_EXPIRED: {
    en: 'The period of the agreement is over. Access returns when all countries have signed an extension.',
    nl: 'De looptijd van de overeenkomst is voorbij. De toegang keert terug als alle landen een verlenging hebben ondertekend.',
    hu: 'A megállapodás időtartama lejárt. A hozzáférés akkor tér vissza, ha minden ország aláírta a meghosszabbítást.',
    bg: 'Срокът на споразумението изтече. Достъпът се връща, когато всички държави подпишат удължаване.',
    ro: 'Perioada acordului s-a încheiat. Accesul revine când toate țările au semnat o prelungire.',
  },
  MEMBER_NOT_NAMED: {
    en: 'The agreement in force does not name your country.',
    nl: 'De geldende overeenkomst noemt uw land niet.',
    hu: 'A hatályos megállapodás nem nevezi meg az Ön országát.',
    bg: 'Действащото споразумение не посочва вашата държава.',
    ro: 'Acordul în vigoare nu cuprinde țara dumneavoastră.',
  },
  RECIPIENT_NOT_NAMED: {
    en: 'A recipient is not named in the agreement in force.',
    nl: 'Een ontvanger wordt niet genoemd in de geldende overeenkomst.',
    hu: 'Az egyik címzettet nem nevezi meg a hatályos megállapodás.',
    bg: 'Един от получателите не е посочен в действащото споразумение.',
    ro: 'Un destinatar nu este menționat în acordul în vigoare.',
  },
  RECORD_TYPE: {
    en: 'Clause {clause} does not let this type of record be shared in this case.',
    nl: 'Volgens artikel {clause} mag dit soort registratie in deze zaak niet worden gedeeld.',
    hu: 'A megállapodás {clause}. pontja szerint ilyen típusú adatlap ebben az ügyben nem megosztható.',
    bg: 'Клауза {clause} не позволява предоставяне на този вид запис в това дело.',
    ro: 'Clauza {clause} nu permite punerea la dispoziție a acestui tip de înregistrare în acest dosar.',
  },
  LIAISON_SHARING: {
    en: 'Clause {clause} does not let liaison officers share. Ask an investigator from your country.',
    nl: 'Volgens artikel {clause} mogen liaisonofficieren niet delen. Vraag het een rechercheur van uw land.',
    hu: 'A megállapodás {clause}. pontja nem engedi meg az összekötő tisztviselők általi megosztást. Kérjen meg egy nyomozót a saját országából.',
    bg: 'Клауза {clause} не позволява на служителите за връзка да предоставят данни. Обърнете се към разследващ от вашата държава.',
    ro: 'Clauza {clause} nu permite ofițerilor de legătură să pună date la dispoziție. Adresați-vă unui anchetator din țara dumneavoastră.',
  },
  VICTIM_IDENTITY: {
    en: 'Clause {clause} does not let you share the identity of a victim.',
    nl: 'Volgens artikel {clause} mag u de identiteit van een slachtoffer niet delen.',
    hu: 'A megállapodás {clause}. pontja nem engedi megosztani sértett személyazonosságát.',
    bg: 'Клауза {clause} не ви позволява да предоставяте самоличността на пострадал.',
    ro: 'Clauza {clause} nu vă permite să puneți la dispoziție identitatea unei persoane vătămate.',
  },
  VICTIM_IDENTITY_UNSAID: {
    en: 'The agreement does not say that the identity of a victim may be shared, so it stays here.',
    nl: 'De overeenkomst zegt niet dat de identiteit van een slachtoffer mag worden gedeeld; die blijft dus hier.',
    hu: 'A megállapodás nem mondja ki, hogy sértett személyazonossága megosztható, ezért az itt marad.',
    bg: 'Споразумението не предвижда предоставяне на самоличността на пострадал, затова тя остава тук.',
    ro: 'Acordul nu prevede că identitatea unei persoane vătămate poate fi pusă la dispoziție, deci rămâne aici.',
  },
  PERMITTED_USE: {
    en: 'The purpose is not among the uses that clause {clause} permits.',
    nl: 'Het doel hoort niet bij het gebruik dat artikel {clause} toestaat.',
    hu: 'A cél nem szerepel a megengedett felhasználások között ({clause}. pont).',
    bg: 'Целта не е сред употребите, които клауза {clause} позволява.',
    ro: 'Scopul nu este printre utilizările permise de clauza {clause}.',
  },
  CHECKS_OFF: {
    en: 'Clause {clause} does not let numbers be looked up at other countries.',
    nl: 'Volgens artikel {clause} mogen nummers niet bij andere landen worden opgezocht.',
    hu: 'A megállapodás {clause}. pontja szerint számok nem kereshetők más országoknál.',
    bg: 'Клауза {clause} не позволява номера да се търсят при други държави.',
    ro: 'Clauza {clause} nu permite căutarea numerelor la alte țări.',
  },
  HISTORY: {
    en: 'Clause {clause} does not let earlier records be shown to countries joining later.',
    nl: 'Volgens artikel {clause} mogen eerdere registraties niet worden getoond aan landen die later toetreden.',
    hu: 'A megállapodás {clause}. pontja szerint a korábbi adatlapok nem mutathatók meg a később csatlakozó országoknak.',
    bg: 'Клауза {clause} не позволява по-ранни записи да се показват на държави, присъединили се по-късно.',
    ro: 'Clauza {clause} nu permite ca înregistrările anterioare să fie arătate țărilor care aderă ulterior.',
  },
  HISTORY_UNSAID: {
    en: 'The agreement does not say that countries joining later may see earlier records.',
    nl: 'De overeenkomst zegt niet dat landen die later toetreden eerdere registraties mogen zien.',
    hu: 'A megállapodás nem mondja ki, hogy a később csatlakozó országok láthatják a korábbi adatlapokat.',
    bg: 'Споразумението не предвижда държави, присъединили се по-късно, да виждат по-ранни записи.',
    ro: 'Acordul nu prevede că țările care aderă ulterior pot vedea înregistrările anterioare.',
  },
} as const satisfies HintTable & Record<DenialReason, Texts>;
