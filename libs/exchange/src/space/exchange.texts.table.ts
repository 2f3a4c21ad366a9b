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
    en: 'A recipient does not take part in this case. Choose from its members.',
    nl: 'Een ontvanger neemt niet deel aan deze zaak. Kies uit de leden.',
    hu: 'Az egyik címzett nem vesz részt ebben az ügyben. Válasszon a tagok közül.',
    bg: 'Един от получателите не участва в това дело. Изберете измежду членовете му.',
    ro: 'Un destinatar nu participă la acest dosar. Alegeți dintre membrii lui.',
  },
  SPACE_UNKNOWN: {
    en: 'There is no case with this id at this gateway.',
    nl: 'Deze gateway kent geen zaak met dit id.',
    hu: 'Ez az átjáró nem ismer ilyen azonosítójú ügyet.',
    bg: 'Този шлюз не познава дело с този идентификатор.',
    ro: 'Acest punct de acces nu cunoaște niciun dosar cu acest identificator.',
  },
  NOT_TAKING_PART: {
    en: 'This member does not take part in the case yet. Publish the case’s list of participants first.',
    nl: 'Dit lid neemt nog niet deel aan de zaak. Publiceer eerst de deelnamelijst.',
    hu: 'Ez a tag még nem vesz részt az ügyben. Előbb tegye közzé az ügy résztvevői listáját.',
    bg: 'Този член още не участва в делото. Първо публикувайте списъка на участниците в делото.',
    ro: 'Acest membru încă nu participă la dosar. Publicați mai întâi lista participanților la dosar.',
  },
  LEASE_LOST: {
    en: 'Another process has taken over. Try again.',
    nl: 'Een ander proces heeft het overgenomen. Probeer het opnieuw.',
    hu: 'Egy másik folyamat vette át a feladatot. Próbálja újra.',
    bg: 'Друг процес пое работата. Опитайте отново.',
    ro: 'Un alt proces a preluat sarcina. Încercați din nou.',
  },
  NOT_PARKED: {
    en: 'No message is set aside at this position.',
    nl: 'Op deze positie is geen bericht apart gezet.',
    hu: 'Ezen a pozíción nincs félretett üzenet.',
    bg: 'На тази позиция няма съобщение, спряно за преглед.',
    ro: 'La această poziție nu există niciun mesaj oprit pentru verificare.',
  },
  STILL_PARKED: {
    en: 'The message still cannot be applied and stays set aside; the new cause is shown. Update the gateway or remove the cause, then try again.',
    nl: 'Het bericht kan nog steeds niet worden verwerkt en blijft apart gezet, met de nieuwe oorzaak. Werk de gateway bij of neem de oorzaak weg en probeer het opnieuw.',
    hu: 'Az üzenet még mindig nem dolgozható fel; az új okkal félretéve marad. Frissítse az átjárót vagy szüntesse meg az okot, majd próbálja újra.',
    bg: 'Съобщението все още не може да се приложи; остава спряно за преглед с новата причина. Обновете шлюза или отстранете причината и опитайте отново.',
    ro: 'Mesajul încă nu poate fi aplicat; rămâne oprit pentru verificare, cu noul motiv. Actualizați punctul de acces sau înlăturați motivul și încercați din nou.',
  },
  NOT_WAITING: {
    en: 'The message does not wait for a key of these members any more. Look again at what is to be sent.',
    nl: 'Het bericht wacht niet meer op een sleutel van deze leden. Kijk opnieuw in de uitgaande berichten.',
    hu: 'Az üzenet már nem vár e tagok kulcsára. Nézze meg újra a kimenő üzeneteket.',
    bg: 'Съобщението вече не чака ключ на тези членове. Вижте отново „За изпращане“.',
    ro: 'Mesajul nu mai așteaptă o cheie a acestor membri. Verificați din nou ce este de trimis.',
  },
};
