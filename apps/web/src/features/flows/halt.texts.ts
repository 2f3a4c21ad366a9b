import { STANDSTILL_TEXTS } from '../../components/board.texts.js';
import type { TextTable } from '../../lib/texts.js';

/** Why a case stands still here. */
export const HALT_TEXTS = {
  ...STANDSTILL_TEXTS,
  BODY_MISSING: {
    en: 'part of a message is missing in the archive',
    nl: 'een deel van een bericht ontbreekt in het archief',
    hu: 'egy üzenet része hiányzik az archívumból',
    bg: 'част от съобщение липсва в архива',
    ro: 'o parte a unui mesaj lipsește din arhivă',
  },
  LOG_CUT: {
    en: 'the broker has lost the end of the log',
    nl: 'de broker heeft het einde van het logboek verloren',
    hu: 'a bróker elvesztette az üzenetnapló végét',
    bg: 'брокерът е загубил края на дневника на съобщенията',
    ro: 'brokerul a pierdut sfârșitul registrului mesajelor',
  },
  LOG_EXPIRED: {
    en: 'the broker has deleted what comes next; it is taken from the other members',
    nl: 'de broker heeft het vervolg gewist; het wordt van de andere leden gehaald',
    hu: 'a bróker törölte a folytatást; a többi tagtól vesszük át',
    bg: 'брокерът е изтрил продължението; взема се от другите членове',
    ro: 'brokerul a șters continuarea; se ia de la ceilalți membri',
  },
  LOG_REWRITTEN: {
    en: 'the log of the broker is not the one that all confirmed',
    nl: 'het logboek van de broker is een ander dan allen bevestigden',
    hu: 'a bróker üzenetnaplója más, mint amit mindenki visszaigazolt',
    bg: 'дневникът на съобщенията при брокера е друг, а не потвърденият от всички',
    ro: 'registrul mesajelor de la broker este altul decât cel confirmat de toți',
  },
  LOG_DAMAGED: {
    en: 'the log of the broker is damaged',
    nl: 'het logboek van de broker is beschadigd',
    hu: 'a bróker üzenetnaplója sérült',
    bg: 'дневникът на съобщенията при брокера е повреден',
    ro: 'registrul mesajelor de la broker este deteriorat',
  },
  TOPIC_MISSING: {
    en: 'the broker does not show its topic',
    nl: 'de broker toont het topic ervan niet',
    hu: 'a bróker nem mutatja az ügy topicját',
    bg: 'брокерът не показва topic на делото',
    ro: 'brokerul nu arată topicul dosarului',
  },
  TIME_AHEAD: {
    en: 'the broker has stamped a message with a time in the future',
    nl: 'de broker heeft een bericht een tijd in de toekomst gegeven',
    hu: 'a bróker egy üzenetet jövőbeli idővel látott el',
    bg: 'брокерът е отбелязал съобщение с бъдещ час',
    ro: 'brokerul a marcat un mesaj cu o oră din viitor',
  },
  APPLY_FAILED: {
    en: 'what comes next cannot be stored here',
    nl: 'wat volgt kan hier niet worden vastgelegd',
    hu: 'a következő üzenet itt nem rögzíthető',
    bg: 'следващото не може да се запише тук',
    ro: 'ce urmează nu poate fi consemnat aici',
  },
  OTHER: {
    en: 'the runbook says more',
    nl: 'het draaiboek zegt meer',
    hu: 'részletek az eljárási útmutatóban',
    bg: 'повече пише в инструкцията',
    ro: 'procedura spune mai mult',
  },
} as const satisfies TextTable;
