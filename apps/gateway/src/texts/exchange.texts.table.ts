import type { ExchangeErrorCode } from '#libs/exchange';
import type { Texts } from '#libs/http';

/** What a refused submission says, in each language. */
export const EXCHANGE_TEXTS: Readonly<Record<ExchangeErrorCode, Texts>> = {
  MESSAGE_INVALID: {
    en: 'The message does not meet the rules of its type; the fields are listed.',
    nl: 'Het bericht voldoet niet aan de regels van zijn soort; de velden staan erbij.',
    hu: 'Az üzenet nem felel meg a típusa szabályainak; a mezőket felsoroltuk.',
    bg: 'Съобщението не отговаря на правилата за своя вид; полетата са изброени.',
    ro: 'Mesajul nu respectă regulile tipului său; câmpurile sunt enumerate.',
  },
  RECIPIENT_UNKNOWN: {
    en: 'A recipient does not take part in this space. Choose among its members.',
    nl: 'Een ontvanger neemt niet deel aan deze ruimte. Kies uit de leden.',
    hu: 'Az egyik címzett nem vesz részt ebben a térben. Válasszon a tagok közül.',
    bg: 'Получател не участва в това пространство. Изберете измежду членовете му.',
    ro: 'Un destinatar nu participă la acest spațiu. Alegeți dintre membrii lui.',
  },
  SPACE_UNKNOWN: {
    en: 'There is no space with this id at this gateway.',
    nl: 'Deze gateway kent geen ruimte met dit id.',
    hu: 'Ez az átjáró nem ismer ilyen azonosítójú teret.',
    bg: 'Този шлюз не познава пространство с този идентификатор.',
    ro: 'Acest gateway nu cunoaște niciun spațiu cu acest identificator.',
  },
  NOT_TAKING_PART: {
    en: 'This member does not take part in the space yet. Publish its charter first.',
    nl: 'Dit lid neemt nog niet deel aan de ruimte. Publiceer eerst het charter.',
    hu: 'Ez a tag még nem vesz részt a térben. Előbb tegye közzé az alapokmányát.',
    bg: 'Този член още не участва в пространството. Първо публикувайте хартата му.',
    ro: 'Acest membru încă nu participă la spațiu. Publicați mai întâi carta lui.',
  },
  LEASE_LOST: {
    en: 'Another process has taken over. Try again.',
    nl: 'Een ander proces heeft het overgenomen. Probeer het opnieuw.',
    hu: 'Egy másik folyamat vette át. Próbálja újra.',
    bg: 'Друг процес пое работата. Опитайте отново.',
    ro: 'Un alt proces a preluat lucrul. Încercați din nou.',
  },
};
