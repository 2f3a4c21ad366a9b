import type { ExchangeErrorCode } from './exchange.errors.js';
import type { Texts } from '#libs/vocabulary';

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
  NOT_PARKED: {
    en: 'No record is parked at this position.',
    nl: 'Op deze positie staat geen record apart.',
    hu: 'Ezen a pozíción nincs félretett rekord.',
    bg: 'На тази позиция няма отложен запис.',
    ro: 'La această poziție nu există nicio înregistrare pusă deoparte.',
  },
  STILL_PARKED: {
    en: 'The record still cannot be applied; it stays parked with the new reason. Update the gateway or mend the cause, then try again.',
    nl: 'Het record kan nog steeds niet worden verwerkt; het blijft apart staan, met de nieuwe reden. Werk de gateway bij of neem de oorzaak weg en probeer het opnieuw.',
    hu: 'A rekord még mindig nem dolgozható fel; az új okkal félretéve marad. Frissítse az átjárót vagy szüntesse meg az okot, majd próbálja újra.',
    bg: 'Записът все още не може да се приложи; остава отложен с новата причина. Обновете шлюза или отстранете причината и опитайте отново.',
    ro: 'Înregistrarea încă nu poate fi aplicată; rămâne pusă deoparte, cu noul motiv. Actualizați gateway-ul sau înlăturați cauza și încercați din nou.',
  },
  NOT_WAITING: {
    en: 'The message does not wait for a key of these members any more. Look at the outbox again.',
    nl: 'Het bericht wacht niet meer op een sleutel van deze leden. Kijk opnieuw in de uitgaande berichten.',
    hu: 'Az üzenet már nem vár e tagok kulcsára. Nézze meg újra a kimenő üzeneteket.',
    bg: 'Съобщението вече не чака ключ на тези членове. Вижте отново изходящите съобщения.',
    ro: 'Mesajul nu mai așteaptă o cheie a acestor membri. Priviți din nou mesajele de ieșire.',
  },
};
