import { TERMS } from '#libs/words';
import { BOARD_TEXTS, STANDSTILL_TEXTS } from '../../components/board.texts.js';
import type { TextTable } from '../../lib/texts.js';

/** Who is to act. */
export const TURN_TEXTS = {
  nobody: TERMS.nothingToDo,
  operator: TERMS.waitingOnUs,
  member: TERMS.waitingOn,
  members: {
    en: 'Waiting on all members',
    nl: 'Actie bij alle leden',
    hu: 'Minden tagnál a teendő',
    bg: 'Чака се от всички членове',
    ro: 'Se așteaptă de la toți membrii',
  },
  /** Stands in place of a member. */
  host: {
    en: 'this operator of the exchange',
    nl: 'deze beheerder van het netwerk',
    hu: 'az adatcsere-rendszer üzemeltetője',
    bg: 'този администратор на обмена',
    ro: 'acest administrator al sistemului de schimb',
  },
} as const satisfies TextTable;

/** What a certificate is for. */
export const USE_TEXTS = {
  member: {
    en: 'named in the trust list',
    nl: 'genoemd in de vertrouwenslijst',
    hu: 'a bizalmi listán szerepel',
    bg: 'посочен в списъка на доверие',
    ro: 'înscris în lista de încredere',
  },
  broker: {
    en: 'connection to the broker',
    nl: 'verbinding met de broker',
    hu: 'kapcsolat a brókerrel',
    bg: 'връзка с брокера',
    ro: 'conexiune la broker',
  },
  api: {
    en: 'connection to the members',
    nl: 'verbinding met de leden',
    hu: 'kapcsolat a tagokkal',
    bg: 'връзка с членовете',
    ro: 'conexiune cu membrii',
  },
} as const satisfies TextTable;

/** Why a case is not followed any further. */
export const REASON_TEXTS = {
  ...STANDSTILL_TEXTS,
  BODY_MISSING: {
    en: 'part of a message is missing',
    nl: 'een deel van een bericht ontbreekt',
    hu: 'egy üzenet része hiányzik',
    bg: 'липсва част от съобщение',
    ro: 'lipsește o parte a unui mesaj',
  },
  DEFECT: {
    en: 'a defect of our software',
    nl: 'een fout in onze software',
    hu: 'a szoftverünk hibája',
    bg: 'дефект на софтуера ни',
    ro: 'un defect al programului nostru',
  },
  UNREACHABLE: {
    en: 'the broker has not been reached',
    nl: 'de broker is niet bereikbaar',
    hu: 'a bróker nem érhető el',
    bg: 'няма връзка с брокера',
    ro: 'brokerul nu răspunde',
  },
  FORBIDDEN: {
    en: 'the broker does not let us read it',
    nl: 'de broker laat ons het niet lezen',
    hu: 'a bróker nem engedi olvasni',
    bg: 'брокерът не ни позволява да го четем',
    ro: 'brokerul nu ne lasă să îl citim',
  },
  GAP: {
    en: 'the broker leaves out messages',
    nl: 'de broker slaat berichten over',
    hu: 'a bróker üzeneteket hagy ki',
    bg: 'брокерът пропуска съобщения',
    ro: 'brokerul omite mesaje',
  },
  REWRITTEN: {
    en: 'the broker shows a log that differs from before',
    nl: 'de broker toont een ander logboek dan voorheen',
    hu: 'a bróker más üzenetnaplót mutat, mint korábban',
    bg: 'брокерът показва друг дневник на съобщенията, не предишния',
    ro: 'brokerul arată alt registru al mesajelor decât înainte',
  },
  DAMAGED: {
    en: 'the log of the broker is damaged',
    nl: 'het logboek van de broker is beschadigd',
    hu: 'a bróker üzenetnaplója sérült',
    bg: 'дневникът на съобщенията при брокера е повреден',
    ro: 'registrul mesajelor de la broker este deteriorat',
  },
  expired: {
    en: 'it has deleted old messages',
    nl: 'hij heeft oude berichten gewist',
    hu: 'törölte a régi üzeneteket',
    bg: 'изтрил е стари съобщения',
    ro: 'a șters mesaje vechi',
  },
  truncated: {
    en: 'it has lost the end of the log',
    nl: 'hij heeft het einde van het logboek verloren',
    hu: 'elvesztette az üzenetnapló végét',
    bg: 'загубил е края на дневника на съобщенията',
    ro: 'a pierdut sfârșitul registrului mesajelor',
  },
  OTHER: {
    en: 'the runbook says more',
    nl: 'het draaiboek zegt meer',
    hu: 'részletek az eljárási útmutatóban',
    bg: 'повече пише в инструкцията',
    ro: 'procedura spune mai mult',
  },
} as const satisfies TextTable;

/** What is the matter, as one sentence each: what it is, and what happens or is to be done next. */
export const CAUSE_TEXTS = {
  ...BOARD_TEXTS,
  BROKER_LATE: {
    en: 'The broker has shown no sign of life for {seconds, plural, one {# second} other {# seconds}}. From 15 seconds on it is a problem.',
    nl: 'De broker heeft al {seconds, plural, one {# seconde} other {# seconden}} geen levensteken gegeven. Vanaf 15 seconden is het een probleem.',
    hu: 'A bróker {seconds, plural, other {# másodperce}} nem adott életjelet. 15 másodperctől problémának számít.',
    bg: 'Брокерът не е дал признак на живот от {seconds, plural, one {# секунда} other {# секунди}}. След 15 секунди това е проблем.',
    ro: 'Brokerul nu a dat semn de viață de {seconds, plural, one {# secundă} few {# secunde} other {# de secunde}}. De la 15 secunde este o problemă.',
  },
  BROKER_AWAY: {
    en: 'The broker has not been reached since {since}. Members keep what they send, and it leaves automatically once the broker is back. Look at the broker.',
    nl: 'De broker is sinds {since} niet bereikbaar. Leden bewaren wat zij verzenden; het vertrekt automatisch zodra de broker terug is. Controleer de broker.',
    hu: 'A bróker {since} óta nem érhető el. A tagok megőrzik, amit küldenek; automatikusan elmegy, amint a bróker visszatér. Vizsgálja meg a brókert.',
    bg: 'Няма връзка с брокера от {since}. Членовете пазят изпращаното; то тръгва автоматично, щом брокерът се върне. Проверете брокера.',
    ro: 'Brokerul nu răspunde de la {since}. Membrii păstrează ce trimit; pleacă automat când revine brokerul. Verificați brokerul.',
  },
  CONTRADICTION: {
    en: '{member} has signed a log of case {space} that differs from somebody else’s. Follow the runbook before anything else.',
    nl: '{member} heeft een ander logboek van zaak {space} ondertekend dan een ander lid. Volg eerst het draaiboek.',
    hu: '{member} egy ügyről ({space}) más üzenetnaplót írt alá, mint valaki más. Mindenekelőtt kövesse az eljárási útmutatót.',
    bg: '{member} подписа дневник на съобщенията по дело {space}, различен от подписания от друг член. Първо следвайте инструкцията.',
    ro: '{member} a semnat alt registru al mesajelor din dosarul {space} decât altcineva. Urmați mai întâi procedura.',
  },
  SPACE_LOST: {
    en: 'The broker has dropped messages of case {space} before we read them: {reason}. Its access rules stay as they are. Restore our state folder.',
    nl: 'De broker heeft berichten van zaak {space} verloren voordat wij ze lazen: {reason}. De toegangsregels blijven zoals ze zijn. Zet onze statusmap terug.',
    hu: 'A bróker eldobta egy ügy üzeneteit, mielőtt elolvastuk volna ({space}): {reason}. A hozzáférési szabályok nem változnak. Állítsa vissza az állapotmappánkat.',
    bg: 'Брокерът е изгубил съобщения по дело {space}, преди да ги прочетем: {reason}. Правилата за достъп не се променят. Възстановете папката със състоянието.',
    ro: 'Brokerul a pierdut mesaje din dosarul {space} înainte să le citim: {reason}. Regulile de acces rămân neschimbate. Restaurați directorul nostru de stare.',
  },
  SPACE_HALTED: {
    en: 'We follow case {space} up to message {position} and no further: {reason}. Its access rules stay as they are. Update our software, or report it.',
    nl: 'Wij volgen zaak {space} tot bericht {position} en niet verder: {reason}. De toegangsregels blijven zoals ze zijn. Werk onze software bij of meld het.',
    hu: 'Ezt az ügyet csak eddig az üzenetig követjük ({space}, {position}): {reason}. A hozzáférési szabályok nem változnak. Frissítse a szoftverünket, vagy jelentse.',
    bg: 'Следим дело {space} до съобщение {position} и не по-нататък: {reason}. Правилата за достъп не се променят. Обновете софтуера ни или съобщете за проблема.',
    ro: 'Urmărim dosarul {space} până la mesajul {position} și nu mai departe: {reason}. Regulile de acces rămân neschimbate. Actualizați programul nostru sau raportați.',
  },
  TRUST_LIST_EXPIRED: {
    en: 'Trust list {version} expired on {since}: nobody can send or confirm. The members must sign the next one.',
    nl: 'Vertrouwenslijst {version} is verlopen op {since}: niemand kan verzenden of bevestigen. De leden moeten de volgende ondertekenen.',
    hu: 'A bizalmi lista ({version}. sz.) lejárt: {since}. Senki sem küldhet vagy igazolhat vissza. A tagoknak alá kell írniuk a következőt.',
    bg: 'Списък на доверие {version} е изтекъл на {since}: никой не може да изпраща и да потвърждава. Членовете трябва да подпишат следващия.',
    ro: 'Lista de încredere {version} a expirat la {since}: nimeni nu poate trimite sau confirma. Membrii trebuie să o semneze pe următoarea.',
  },
  CERTIFICATE_EXPIRED: {
    en: 'The certificate of {member} ({use}) expired on {since}. Its connections are refused until it is renewed.',
    nl: 'Het certificaat van {member} ({use}) is verlopen op {since}. Verbindingen worden geweigerd tot het vernieuwd is.',
    hu: '{member} tanúsítványa ({use}) lejárt: {since}. Amíg meg nem újítják, a bróker elutasítja a kapcsolatait.',
    bg: 'Сертификатът на {member} ({use}) е изтекъл на {since}. Връзките му се отказват, докато не бъде подновен.',
    ro: 'Certificatul pentru {member} ({use}) a expirat la {since}. Conexiunile sunt refuzate până la reînnoire.',
  },
  SPACE_FLOODED: {
    en: 'Case {space} gets {recordsPerSecond} messages a second ({bytesPerSecond} bytes) that nobody can use. These members may write there: {writers}. Withdraw their right to write, one member after another, until it stops.',
    nl: 'Zaak {space} krijgt {recordsPerSecond} berichten per seconde ({bytesPerSecond} bytes) die niemand kan gebruiken. Deze leden mogen daar schrijven: {writers}. Ontneem hun een voor een het schrijfrecht tot het stopt.',
    hu: 'Egy ügybe másodpercenként {recordsPerSecond} üzenet ({bytesPerSecond} bájt) érkezik, amelyet senki sem tud használni ({space}). Oda ezek a tagok írhatnak: {writers}. Vonja meg tőlük egyenként az írási jogot, amíg abba nem marad.',
    bg: 'По дело {space} постъпват {recordsPerSecond} съобщения в секунда ({bytesPerSecond} байта), които никой не може да използва. Там могат да пишат тези членове: {writers}. Отнемайте им правото за писане един по един, докато спре.',
    ro: 'Dosarul {space} primește {recordsPerSecond, plural, one {# mesaj} few {# mesaje} other {# de mesaje}} pe secundă ({bytesPerSecond, plural, one {# octet} few {# octeți} other {# de octeți}}) pe care nimeni nu le poate folosi. Acești membri pot scrie acolo: {writers}. Retrageți-le dreptul de scriere unul câte unul, până se oprește.',
  },
  MEMBER_FLOODS: {
    en: '{member} puts {recordsPerSecond} new messages a second ({bytesPerSecond} bytes) into case {space}. Ask why; its right to write can be withdrawn.',
    nl: '{member} zet {recordsPerSecond} nieuwe berichten per seconde ({bytesPerSecond} bytes) in zaak {space}. Vraag waarom; het schrijfrecht kan worden ontnomen.',
    hu: '{member} másodpercenként {recordsPerSecond} új üzenetet ({bytesPerSecond} bájt) küld egy ügybe ({space}). Kérdezze meg, miért; írási joga megvonható.',
    bg: '{member} изпраща {recordsPerSecond} нови съобщения в секунда ({bytesPerSecond} байта) по дело {space}. Попитайте защо; правото за писане може да бъде отнето.',
    ro: '{member} pune {recordsPerSecond, plural, one {# mesaj nou} few {# mesaje noi} other {# de mesaje noi}} pe secundă ({bytesPerSecond, plural, one {# octet} few {# octeți} other {# de octeți}}) în dosarul {space}. Întrebați de ce; dreptul de scriere poate fi retras.',
  },
  RECORDS_REFUSED: {
    en: '{count, plural, one {# message from an unproven sender has} other {# messages from an unproven sender have}} been refused in case {space} within 24 hours, last on {since}. These members may write there: {writers}. Find out who reached the broker.',
    nl: '{count, plural, one {# bericht zonder bewezen afzender is} other {# berichten zonder bewezen afzender zijn}} in de laatste 24 uur geweigerd in zaak {space}, voor het laatst op {since}. Deze leden mogen daar schrijven: {writers}. Zoek uit wie de broker heeft bereikt.',
    hu: 'Egy ügyben ({space}) az utolsó 24 órában {count, plural, other {# igazolatlan feladójú üzenetet}} utasítottak el, legutóbb: {since}. Oda ezek a tagok írhatnak: {writers}. Derítse ki, ki érte el a brókert.',
    bg: '{count, plural, one {# съобщение с недоказан подател е отказано} other {# съобщения с недоказан подател са отказани}} по дело {space} през последните 24 часа, последно на {since}. Там могат да пишат тези членове: {writers}. Установете кой е имал достъп до брокера.',
    ro: '{count, plural, one {# mesaj fără expeditor dovedit a fost refuzat} few {# mesaje fără expeditor dovedit au fost refuzate} other {# de mesaje fără expeditor dovedit au fost refuzate}} în dosarul {space} în ultimele 24 de ore, ultima dată la {since}. Acești membri pot scrie acolo: {writers}. Aflați cine a ajuns la broker.',
  },
  WRITE_TAKEN: {
    en: '{member} has had no right to write since {since}: {reason}. Give it back as the runbook says once the cause is gone.',
    nl: '{member} heeft sinds {since} geen schrijfrecht: {reason}. Geef het terug volgens het draaiboek zodra de oorzaak weg is.',
    hu: '{member} {since} óta nem írhat: {reason}. Ha az ok megszűnt, adja vissza a jogot az eljárási útmutató szerint.',
    bg: '{member} няма право да пише от {since}: {reason}. Върнете правото по инструкцията, щом причината отпадне.',
    ro: '{member} nu are drept de scriere de la {since}: {reason}. Redați dreptul conform procedurii când motivul a dispărut.',
  },
  QUOTA_FORBIDDEN: {
    en: 'The broker lets us set no quotas, so a member that floods slows the others down. Make us a super user of the broker.',
    nl: 'De broker laat ons geen quota instellen, dus een lid dat het netwerk overspoelt, vertraagt de anderen. Maak ons supergebruiker van de broker.',
    hu: 'A bróker nem engedi, hogy kvótát állítsunk be, így az elárasztó tag a többieket is lassítja. Tegyen minket a bróker szuperfelhasználójává.',
    bg: 'Брокерът не ни позволява да задаваме квоти, затова член, който залива обмена, забавя останалите. Направете ни суперпотребител на брокера.',
    ro: 'Brokerul nu ne lasă să stabilim cote, așa că un membru care inundă rețeaua îi încetinește pe ceilalți. Faceți-ne superutilizator al brokerului.',
  },
  ACCESS_WIDE: {
    en: '{count, plural, one {# access rule of somebody else names} other {# access rules of somebody else name}} every topic or group of the broker. Remove {count, plural, one {the rule} other {the rules}} there, or move the other program.',
    nl: '{count, plural, one {# toegangsregel van een ander noemt} other {# toegangsregels van een ander noemen}} elk topic of elke groep van de broker. Verwijder daar {count, plural, one {de regel} other {de regels}}, of verplaats het andere programma.',
    hu: 'Másvalaki {count, plural, other {# hozzáférési szabálya}} a bróker minden topicját vagy csoportját megnevezi. Törölje ott, vagy helyezze át a másik programot.',
    bg: '{count, plural, one {# чуждо правило за достъп назовава} other {# чужди правила за достъп назовават}} всеки topic или група на брокера. Премахнете {count, plural, one {го} other {ги}} там или преместете другата програма.',
    ro: '{count, plural, one {# regulă de acces a altcuiva cuprinde} few {# reguli de acces ale altcuiva cuprind} other {# de reguli de acces ale altcuiva cuprind}} fiecare topic sau grup al brokerului. {count, plural, one {Ștergeți-o} other {Ștergeți-le}} acolo sau mutați celălalt program.',
  },
  MEMBER_FROZEN: {
    en: '{member} has put two different messages in one place of case {space} and is frozen there. It has to explain, and then goes on in a new epoch.',
    nl: '{member} heeft twee verschillende berichten op één plaats in zaak {space} gezet en is daar geblokkeerd. Het lid moet dit uitleggen en gaat dan verder in een nieuw tijdvak.',
    hu: '{member} két különböző üzenetet tett egy ügy egyazon helyére ({space}), ezért ott be van fagyasztva. A tagnak ezt meg kell magyaráznia, azután új szakaszban folytatja.',
    bg: '{member} постави две различни съобщения на една и съща позиция по дело {space} и изпращането там е замразено. Членът трябва да даде обяснение и след това продължава в нова епоха.',
    ro: '{member} a pus două mesaje diferite în același loc din dosarul {space}, iar trimiterea sa este blocată acolo. Membrul trebuie să explice, apoi continuă într-o nouă epocă.',
  },
  MEMBER_SILENT: {
    en: '{member} has confirmed nothing since {since}: {records, plural, one {# message} other {# messages}} in {spaces, plural, one {# case} other {# cases}}. What it misses arrives when it is back. Call its operations.',
    nl: '{member} heeft niets bevestigd sinds {since}: {records, plural, one {# bericht} other {# berichten}} in {spaces, plural, one {# zaak} other {# zaken}}. Wat daar ontbreekt komt aan zodra het terug is. Bel het beheer daar.',
    hu: '{member} {since} óta semmit sem igazolt vissza: {records, plural, other {# üzenet}}, {spaces, plural, other {# ügy}}. Ami hiányzik, megérkezik, amint a tag visszatér. Hívja az ottani üzemeltetést.',
    bg: '{member} не потвърждава нищо от {since}: {records, plural, one {# съобщение} other {# съобщения}} в {spaces, plural, one {# дело} other {# дела}}. Пропуснатото пристига, щом членът се върне. Обадете се на системната поддръжка там.',
    ro: '{member} nu a confirmat nimic de la {since}: {records, plural, one {# mesaj} few {# mesaje} other {# de mesaje}} în {spaces, plural, one {# dosar} few {# dosare} other {# de dosare}}. Ce lipsește sosește când membrul revine. Sunați echipa de operațiuni de acolo.',
  },
  SPACE_CATCHING_UP: {
    en: 'We are still reading case {space}; its access rules are compared once that is done. There is nothing to do.',
    nl: 'Wij lezen zaak {space} nog; daarna worden de toegangsregels vergeleken. Er hoeft niets te gebeuren.',
    hu: 'Ezt az ügyet még olvassuk ({space}); utána összevetjük a hozzáférési szabályait. Nincs teendő.',
    bg: 'Още четем дело {space}; след това се сравняват правилата за достъп по него. Няма какво да се прави.',
    ro: 'Încă citim dosarul {space}; apoi se compară regulile de acces. Nu este nimic de făcut.',
  },
  TRUST_LIST_EXPIRES: {
    en: 'Trust list {version} expires in {daysLeft, plural, one {# day} other {# days}}. The members must sign the next one before then.',
    nl: 'Vertrouwenslijst {version} verloopt over {daysLeft, plural, one {# dag} other {# dagen}}. De leden moeten vóór die tijd de volgende ondertekenen.',
    hu: 'A bizalmi lista ({version}. sz.) {daysLeft, plural, other {# nap}} múlva lejár. Addig a tagoknak alá kell írniuk a következőt.',
    bg: 'Списък на доверие {version} изтича след {daysLeft, plural, one {# ден} other {# дни}}. Дотогава членовете трябва да подпишат следващия.',
    ro: 'Lista de încredere {version} expiră în {daysLeft, plural, one {# zi} few {# zile} other {# de zile}}. Până atunci membrii trebuie să o semneze pe următoarea.',
  },
  CERTIFICATE_EXPIRES: {
    en: 'The certificate of {member} ({use}) expires in {daysLeft, plural, one {# day} other {# days}}. Renew it before then.',
    nl: 'Het certificaat van {member} ({use}) verloopt over {daysLeft, plural, one {# dag} other {# dagen}}. Vernieuw het vóór die tijd.',
    hu: '{member} tanúsítványa ({use}) {daysLeft, plural, other {# nap}} múlva lejár. Addig meg kell újítani.',
    bg: 'Сертификатът на {member} ({use}) изтича след {daysLeft, plural, one {# ден} other {# дни}}. Трябва да се поднови дотогава.',
    ro: 'Certificatul pentru {member} ({use}) expiră în {daysLeft, plural, one {# zi} few {# zile} other {# de zile}}. Trebuie reînnoit până atunci.',
  },
} as const satisfies TextTable;
