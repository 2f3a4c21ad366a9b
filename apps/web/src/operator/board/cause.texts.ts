import type { TextTable } from '../../lib/texts.js';

/** Who is to act. */
export const TURN_TEXTS = {
  nobody: {
    en: 'Nobody has to act',
    nl: 'Niemand hoeft iets te doen',
    hu: 'Senkinek nincs teendője',
    bg: 'Никой не трябва да действа',
    ro: 'Nimeni nu trebuie să acționeze',
  },
  operator: {
    en: 'We are to act',
    nl: 'Wij zijn aan zet',
    hu: 'Mi következünk',
    bg: 'На ход сме ние',
    ro: 'Este rândul nostru',
  },
  member: {
    en: '{member} is to act',
    nl: '{member} is aan zet',
    hu: 'Következik: {member}',
    bg: 'На ход: {member}',
    ro: 'Urmează: {member}',
  },
  members: {
    en: 'The members are to act',
    nl: 'De leden zijn aan zet',
    hu: 'A tagok következnek',
    bg: 'На ход са членовете',
    ro: 'Este rândul membrilor',
  },
  /** Stands in place of a member. */
  host: { en: 'this operator', nl: 'deze operator', hu: 'ez az operátor', bg: 'този оператор', ro: 'acest operator' },
} as const satisfies TextTable;

/** What a certificate is for. */
export const USE_TEXTS = {
  member: { en: 'member', nl: 'lid', hu: 'tag', bg: 'член', ro: 'membru' },
  broker: {
    en: 'broker client',
    nl: 'client van de broker',
    hu: 'brókerkliens',
    bg: 'клиент на брокера',
    ro: 'client al brokerului',
  },
  api: {
    en: 'API for members',
    nl: 'API voor leden',
    hu: 'API a tagoknak',
    bg: 'API за членовете',
    ro: 'API pentru membri',
  },
} as const satisfies TextTable;

/** What is the matter, as one sentence each: what it is, and what happens or is to be done next. */
export const CAUSE_TEXTS = {
  ALL_WELL: {
    en: 'Everything flows: every member confirms what it is sent.',
    nl: 'Alles stroomt: elk lid bevestigt wat het krijgt.',
    hu: 'Minden rendben áramlik: minden tag visszaigazolja, amit kap.',
    bg: 'Всичко върви: всеки член потвърждава полученото.',
    ro: 'Totul circulă: fiecare membru confirmă ce primește.',
  },
  BROKER_AWAY: {
    en: 'The broker does not answer since {since}. Members keep what they send, and it goes by itself once the broker is back.',
    nl: 'De broker antwoordt niet sinds {since}. Leden bewaren wat zij zenden; het gaat vanzelf zodra de broker terug is.',
    hu: 'A bróker {since} óta nem válaszol. A tagok megőrzik, amit küldenek; magától elmegy, amint a bróker visszatér.',
    bg: 'Брокерът не отговаря от {since}. Членовете пазят изпращаното; то тръгва само, щом брокерът се върне.',
    ro: 'Brokerul nu răspunde din {since}. Membrii păstrează ce trimit; pleacă de la sine când revine brokerul.',
  },
  CONTRADICTION: {
    en: '{member} signed another log of space {space} than somebody else did. Follow the runbook before anything else.',
    nl: '{member} ondertekende een ander logboek van ruimte {space} dan een ander lid. Volg eerst het draaiboek.',
    hu: '{member} a(z) {space} munkatér más naplóját írta alá, mint valaki más. Mindenekelőtt kövesse az útmutatót.',
    bg: '{member} подписа друг дневник на пространство {space}, различен от подписания от друг член. Първо следвайте инструкцията.',
    ro: '{member} a semnat alt jurnal al spațiului {space} decât altcineva. Urmați mai întâi procedura.',
  },
  SPACE_LOST: {
    en: 'The broker dropped records of space {space} before we had read them ({reason}). Its access rules stay as they are; restore our state folder.',
    nl: 'De broker liet records van ruimte {space} vallen voordat wij ze lazen ({reason}). De toegangsregels blijven zoals ze zijn; zet onze statusmap terug.',
    hu: 'A bróker eldobta a(z) {space} munkatér rekordjait, mielőtt elolvastuk volna ({reason}). A hozzáférési szabályok maradnak; állítsa vissza az állapotmappánkat.',
    bg: 'Брокерът е изтрил записи на пространство {space}, преди да ги прочетем ({reason}). Правилата за достъп остават; възстановете папката със състоянието.',
    ro: 'Brokerul a șters înregistrări din spațiul {space} înainte să le citim ({reason}). Regulile de acces rămân; restaurați dosarul nostru de stare.',
  },
  SPACE_HALTED: {
    en: 'We follow space {space} up to record {position} and no further ({reason}). Its access rules stay as they are; update this operator, or report it.',
    nl: 'Wij volgen ruimte {space} tot record {position} en niet verder ({reason}). De toegangsregels blijven zoals ze zijn; werk deze operator bij of meld het.',
    hu: 'A(z) {space} munkateret a(z) {position}. rekordig követjük, tovább nem ({reason}). A hozzáférési szabályok maradnak; frissítse az operátort, vagy jelentse.',
    bg: 'Следим пространство {space} до запис {position} и не по-нататък ({reason}). Правилата за достъп остават; обновете оператора или съобщете.',
    ro: 'Urmărim spațiul {space} până la înregistrarea {position} și nu mai departe ({reason}). Regulile de acces rămân; actualizați operatorul sau raportați.',
  },
  TRUST_LIST_EXPIRED: {
    en: 'Trust list {version} ended on {since}: nobody seals or confirms any more. A quorum of the members must sign the next one.',
    nl: 'Vertrouwenslijst {version} eindigde op {since}: niemand verzegelt of bevestigt nog. Een quorum van de leden moet de volgende ondertekenen.',
    hu: 'A(z) {version}. bizalmi lista lejárt ({since}): senki sem pecsétel vagy igazol vissza többé. A tagok kvórumának alá kell írnia a következőt.',
    bg: 'Списъкът на доверие {version} изтече на {since}: никой вече не запечатва и не потвърждава. Кворум от членовете трябва да подпише следващия.',
    ro: 'Lista de încredere {version} a expirat la {since}: nimeni nu mai sigilează și nu mai confirmă. Un cvorum al membrilor trebuie să o semneze pe următoarea.',
  },
  CERTIFICATE_EXPIRED: {
    en: 'The certificate of {member} ({use}) ended on {since}. Its connections are refused until it is renewed.',
    nl: 'Het certificaat van {member} ({use}) eindigde op {since}. Verbindingen worden geweigerd tot het vernieuwd is.',
    hu: '{member} tanúsítványa ({use}) lejárt: {since}. A kapcsolatait elutasítjuk, amíg meg nem újítják.',
    bg: 'Сертификатът на {member} ({use}) изтече на {since}. Връзките му се отказват, докато не се поднови.',
    ro: 'Certificatul pentru {member} ({use}) a expirat la {since}. Conexiunile sunt refuzate până la reînnoire.',
  },
  SPACE_FLOODED: {
    en: 'Space {space} gets {recordsPerSecond} records a second ({bytesPerSecond} bytes) that no chain receives. A log does not say who appends them; one of these may: {writers}. Take the right to append from one after the other until it stops.',
    nl: 'Ruimte {space} krijgt {recordsPerSecond} records per seconde ({bytesPerSecond} bytes) die geen keten ontvangt. Een logboek zegt niet wie ze toevoegt; een van dezen mag het: {writers}. Ontneem het schrijfrecht de een na de ander tot het stopt.',
    hu: 'A(z) {space} munkatérbe másodpercenként {recordsPerSecond} rekord ({bytesPerSecond} bájt) érkezik, amelyet egyetlen lánc sem fogad. A napló nem mondja meg, ki írja; ezek egyike teheti: {writers}. Vonja meg egymás után az írási jogot, amíg abba nem marad.',
    bg: 'В пространство {space} постъпват {recordsPerSecond} записа в секунда ({bytesPerSecond} байта), които никоя верига не приема. Дневникът не казва кой ги добавя; може някой от тези: {writers}. Отнемайте правото за писане едно след друго, докато спре.',
    ro: 'Spațiul {space} primește {recordsPerSecond} înregistrări pe secundă ({bytesPerSecond} octeți) pe care niciun lanț nu le acceptă. Jurnalul nu spune cine le adaugă; unul dintre aceștia poate: {writers}. Retrageți dreptul de scriere pe rând, până se oprește.',
  },
  MEMBER_FLOODS: {
    en: '{member} puts {recordsPerSecond} new records a second ({bytesPerSecond} bytes) into space {space}. Ask it why; its right to append can be taken.',
    nl: '{member} zet {recordsPerSecond} nieuwe records per seconde ({bytesPerSecond} bytes) in ruimte {space}. Vraag waarom; het schrijfrecht kan worden ontnomen.',
    hu: '{member} másodpercenként {recordsPerSecond} új rekordot ({bytesPerSecond} bájt) tesz a(z) {space} munkatérbe. Kérdezze meg, miért; írási joga megvonható.',
    bg: '{member} поставя {recordsPerSecond} нови записа в секунда ({bytesPerSecond} байта) в пространство {space}. Попитайте защо; правото му за писане може да бъде отнето.',
    ro: '{member} pune {recordsPerSecond} înregistrări noi pe secundă ({bytesPerSecond} octeți) în spațiul {space}. Întrebați de ce; dreptul de scriere îi poate fi retras.',
  },
  WRITE_TAKEN: {
    en: '{member} may append nothing since {since} ({reason}). Give the right back with `joinder operator give-write` once the cause is gone.',
    nl: '{member} mag sinds {since} niets toevoegen ({reason}). Geef het recht terug met `joinder operator give-write` zodra de oorzaak weg is.',
    hu: '{member} {since} óta semmit sem írhat ({reason}). Ha az ok megszűnt, adja vissza a jogot: `joinder operator give-write`.',
    bg: '{member} не може да добавя нищо от {since} ({reason}). Върнете правото с `joinder operator give-write`, щом причината отпадне.',
    ro: '{member} nu poate adăuga nimic din {since} ({reason}). Redați dreptul cu `joinder operator give-write` când cauza a dispărut.',
  },
  QUOTA_FORBIDDEN: {
    en: 'The broker lets this operator set no quotas, so a member that floods slows the others down. Make the operator a super user of the broker.',
    nl: 'De broker laat deze operator geen quota instellen, dus een lid dat overspoelt vertraagt de anderen. Maak de operator supergebruiker van de broker.',
    hu: 'A bróker nem engedi, hogy ez az operátor kvótát állítson be, így az elárasztó tag a többieket is lassítja. Tegye az operátort a bróker szuperfelhasználójává.',
    bg: 'Брокерът не позволява на този оператор да задава квоти, затова член, който залива, забавя останалите. Направете оператора суперпотребител на брокера.',
    ro: 'Brokerul nu îi permite acestui operator să stabilească cote, așa că un membru care inundă îi încetinește pe ceilalți. Faceți operatorul superutilizator al brokerului.',
  },
  ACCESS_WIDE: {
    en: '{count, plural, one {# access rule of somebody else names} other {# access rules of somebody else name}} every topic or group of the broker. Remove them there, or move the other program.',
    nl: '{count, plural, one {# toegangsregel van een ander noemt} other {# toegangsregels van een ander noemen}} elk topic of elke groep van de broker. Verwijder ze daar, of verplaats het andere programma.',
    hu: 'Másvalaki {count, plural, other {# hozzáférési szabálya}} a bróker minden témáját vagy csoportját megnevezi. Törölje ott, vagy helyezze át a másik programot.',
    bg: '{count, plural, one {# чуждо правило за достъп назовава} other {# чужди правила за достъп назовават}} всяка тема или група на брокера. Премахнете ги там или преместете другата програма.',
    ro: '{count, plural, one {# regulă de acces a altcuiva numește} few {# reguli de acces ale altcuiva numesc} other {# de reguli de acces ale altcuiva numesc}} fiecare topic sau grup al brokerului. Ștergeți-le acolo sau mutați celălalt program.',
  },
  MEMBER_FROZEN: {
    en: '{member} put two different records in one place of space {space} and is frozen there. It explains and opens a new epoch.',
    nl: '{member} zette twee verschillende records op één plaats in ruimte {space} en is daar bevroren. Het lid legt uit en opent een nieuw tijdvak.',
    hu: '{member} két különböző rekordot tett a(z) {space} munkatér egyazon helyére, ezért ott be van fagyasztva. A tag megmagyarázza, és új szakaszt nyit.',
    bg: '{member} постави два различни записа на едно място в пространство {space} и там е замразен. Членът обяснява и открива нова епоха.',
    ro: '{member} a pus două înregistrări diferite în același loc din spațiul {space} și este înghețat acolo. Membrul explică și deschide o nouă epocă.',
  },
  MEMBER_SILENT: {
    en: '{member} confirms nothing since {since}: {records, plural, one {# record} other {# records}} in {spaces, plural, one {# space} other {# spaces}}. What it misses arrives by itself when it is back.',
    nl: '{member} bevestigt niets sinds {since}: {records, plural, one {# record} other {# records}} in {spaces, plural, one {# ruimte} other {# ruimten}}. Wat daar ontbreekt komt vanzelf aan zodra het terug is.',
    hu: '{member} {since} óta semmit sem igazol vissza: {records, plural, other {# rekord}}, {spaces, plural, other {# munkatér}}. Ami hiányzik, magától megérkezik, amint visszatér.',
    bg: '{member} не потвърждава нищо от {since}: {records, plural, one {# запис} other {# записа}} в {spaces, plural, one {# пространство} other {# пространства}}. Пропуснатото пристига само, когато се върне.',
    ro: '{member} nu confirmă nimic din {since}: {records, plural, one {# înregistrare} few {# înregistrări} other {# de înregistrări}} în {spaces, plural, one {# spațiu} few {# spații} other {# de spații}}. Ce lipsește sosește de la sine când revine.',
  },
  SPACE_CATCHING_UP: {
    en: 'We are still reading space {space}; its access rules are compared once that is done. Nothing is to be done.',
    nl: 'Wij lezen ruimte {space} nog; daarna worden de toegangsregels vergeleken. Er hoeft niets te gebeuren.',
    hu: 'A(z) {space} munkateret még olvassuk; utána összevetjük a hozzáférési szabályait. Nincs teendő.',
    bg: 'Още четем пространство {space}; след това се сравняват правилата му за достъп. Няма какво да се прави.',
    ro: 'Încă citim spațiul {space}; apoi se compară regulile de acces. Nu este nimic de făcut.',
  },
  TRUST_LIST_EXPIRES: {
    en: 'Trust list {version} ends in {daysLeft, plural, one {# day} other {# days}}. A quorum of the members must sign the next one before.',
    nl: 'Vertrouwenslijst {version} eindigt over {daysLeft, plural, one {# dag} other {# dagen}}. Een quorum van de leden moet vóór die tijd de volgende ondertekenen.',
    hu: 'A(z) {version}. bizalmi lista {daysLeft, plural, other {# nap}} múlva lejár. Addig a tagok kvórumának alá kell írnia a következőt.',
    bg: 'Списъкът на доверие {version} изтича след {daysLeft, plural, one {# ден} other {# дни}}. Дотогава кворум от членовете трябва да подпише следващия.',
    ro: 'Lista de încredere {version} expiră peste {daysLeft, plural, one {# zi} few {# zile} other {# de zile}}. Până atunci un cvorum al membrilor trebuie să o semneze pe următoarea.',
  },
  CERTIFICATE_EXPIRES: {
    en: 'The certificate of {member} ({use}) ends in {daysLeft, plural, one {# day} other {# days}}. Renew it before.',
    nl: 'Het certificaat van {member} ({use}) eindigt over {daysLeft, plural, one {# dag} other {# dagen}}. Vernieuw het vóór die tijd.',
    hu: '{member} tanúsítványa ({use}) {daysLeft, plural, other {# nap}} múlva lejár. Addig meg kell újítani.',
    bg: 'Сертификатът на {member} ({use}) изтича след {daysLeft, plural, one {# ден} other {# дни}}. Подновете го дотогава.',
    ro: 'Certificatul pentru {member} ({use}) expiră peste {daysLeft, plural, one {# zi} few {# zile} other {# de zile}}. Reînnoiți-l până atunci.',
  },
} as const satisfies TextTable;
