import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Why what waits does not leave. */
export const STUCK_TEXTS = {
  BROKER_AWAY: {
    en: 'the broker has not been reached',
    nl: 'de broker is niet bereikbaar',
    hu: 'a bróker nem érhető el',
    bg: 'няма връзка с брокера',
    ro: 'brokerul nu răspunde',
  },
  SPACE_HALTED: {
    en: 'the case has been halted here',
    nl: 'de zaak is hier stilgezet',
    hu: 'az ügy itt leállt',
    bg: 'делото е спряно тук',
    ro: 'dosarul a fost oprit aici',
  },
  STATE_DIR_FULL: {
    en: 'the disk of the state folder is full: free some of it; sending then goes on',
    nl: 'de schijf van de statusmap is vol: maak iets vrij, dan gaat het verzenden verder',
    hu: 'az állapotmappa lemeze megtelt: szabadítson fel helyet, azután a küldés folytatódik',
    bg: 'дискът на папката със състоянието е пълен: освободете място и изпращането ще продължи',
    ro: 'discul directorului de stare este plin: eliberați o parte din el și trimiterea continuă',
  },
  HELD_BY_ANOTHER_PROCESS: {
    en: 'another process of this gateway handles it',
    nl: 'een ander proces van deze gateway behandelt het',
    hu: 'az átjáró másik folyamata kezeli',
    bg: 'обработва го друг процес на този шлюз',
    ro: 'alt proces al acestui punct de acces îl gestionează',
  },
  LISTS_CONFLICT: {
    en: 'two trust lists contradict each other',
    nl: 'twee vertrouwenslijsten spreken elkaar tegen',
    hu: 'két bizalmi lista ellentmond egymásnak',
    bg: 'два списъка на доверие си противоречат',
    ro: 'două liste de încredere se contrazic',
  },
  SPACE_FROZEN: {
    en: 'the case is frozen',
    nl: 'de zaak is geblokkeerd',
    hu: 'az ügy be van fagyasztva',
    bg: 'делото е замразено',
    ro: 'dosarul este blocat',
  },
  SPACE_RESTORING: {
    en: 'the case is being restored from the other members',
    nl: 'de zaak wordt hersteld vanuit de andere leden',
    hu: 'az ügyet a többi tag adataiból állítjuk helyre',
    bg: 'делото се възстановява от другите членове',
    ro: 'dosarul se restaurează de la ceilalți membri',
  },
  SPACE_QUOTA: {
    en: 'the operator of the exchange opens no further case of ours for now',
    nl: 'de beheerder van het netwerk opent voorlopig geen verdere zaak van ons',
    hu: 'az adatcsere-rendszer üzemeltetője egyelőre nem nyit több ügyet nekünk',
    bg: 'администраторът на обмена засега не открива повече наши дела',
    ro: 'administratorul sistemului de schimb nu mai deschide deocamdată dosare ale noastre',
  },
  LIST_OUTDATED: {
    en: 'the case was to be opened under a trust list that no longer counts',
    nl: 'de zaak zou worden geopend onder een vertrouwenslijst die niet meer geldt',
    hu: 'az ügy olyan bizalmi lista alapján nyílt volna meg, amely már nem érvényes',
    bg: 'делото трябваше да се открие по списък на доверие, който вече не важи',
    ro: 'dosarul urma să fie deschis pe baza unei liste de încredere care nu mai este valabilă',
  },
  WAITS_FOR_LIST: {
    en: 'an older trust list is in force there',
    nl: 'er geldt daar een oudere vertrouwenslijst',
    hu: 'ott egy régebbi bizalmi lista hatályos',
    bg: 'там е в сила по-стар списък на доверие',
    ro: 'acolo este în vigoare o listă de încredere mai veche',
  },
  TRUST_LIST_EXPIRED: {
    en: 'the trust list has expired',
    nl: 'de vertrouwenslijst is verlopen',
    hu: 'a bizalmi lista lejárt',
    bg: 'списъкът на доверие е изтекъл',
    ro: 'lista de încredere a expirat',
  },
  NOT_TAKING_PART: {
    en: 'we do not take part in this case',
    nl: 'wij nemen niet deel aan deze zaak',
    hu: 'nem veszünk részt ebben az ügyben',
    bg: 'не участваме в това дело',
    ro: 'nu participăm la acest dosar',
  },
  STREAM_FROZEN: {
    en: 'our sending has been frozen after two messages for one place',
    nl: 'ons verzenden is geblokkeerd na twee berichten voor één plaats',
    hu: 'a küldésünk be van fagyasztva, mert két üzenet jutott egy helyre',
    bg: 'изпращането ни е замразено след две съобщения за една и съща позиция',
    ro: 'trimiterea noastră este blocată după două mesaje pentru același loc',
  },
  WAITS_FOR_KEY: {
    en: 'a recipient has no key to seal it with',
    nl: 'een ontvanger heeft geen sleutel om het mee te verzegelen',
    hu: 'egy címzettnek nincs zárolókulcsa',
    bg: 'един от получателите няма ключ за запечатване',
    ro: 'un destinatar nu are cheie de sigilare',
  },
  CONTRACT_NOT_ADMITTED: {
    en: 'the trust list does not admit this version of our software yet',
    nl: 'de vertrouwenslijst laat deze versie van onze software nog niet toe',
    hu: 'a bizalmi lista még nem engedi meg szoftverünk e verzióját',
    bg: 'списъкът на доверие още не допуска тази версия на софтуера ни',
    ro: 'lista de încredere nu admite încă această versiune a programului nostru',
  },
  WORKER_FAILING: {
    en: 'a worker of this gateway fails again and again',
    nl: 'een werkproces van deze gateway faalt steeds',
    hu: 'az átjáró egyik feldolgozó folyamata újra meg újra hibára fut',
    bg: 'работен процес на този шлюз дава грешка многократно',
    ro: 'un proces al acestui punct de acces eșuează repetat',
  },
  SPACE_CATCHING_UP: {
    en: 'the case is still catching up',
    nl: 'de zaak is nog aan het inhalen',
    hu: 'az ügy még felzárkózik',
    bg: 'делото още наваксва',
    ro: 'dosarul nu este încă la zi',
  },
  NOT_SEEN_BACK: {
    en: 'it has been sent and has not come back from the log',
    nl: 'het is verzonden en niet teruggekomen uit het logboek',
    hu: 'elküldtük, de nem jött vissza az üzenetnaplóból',
    bg: 'изпратено е и не се е върнало от дневника на съобщенията',
    ro: 'a fost trimis și nu a revenit din registrul mesajelor',
  },
  NOT_KNOWN: {
    en: 'the cause is not known; follow the runbook',
    nl: 'de oorzaak is niet bekend; volg het draaiboek',
    hu: 'az ok nem ismert; kövesse az eljárási útmutatót',
    bg: 'причината не е известна; следвайте инструкцията',
    ro: 'motivul nu este cunoscut; urmați procedura',
  },
} as const satisfies TextTable;

/** What is said of a message that the log has not got. */
export const KEPT_TEXTS = {
  kept: TERMS.keptNotSent,
} as const satisfies TextTable;
