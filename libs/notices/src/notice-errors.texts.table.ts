import type { Texts } from '#libs/vocabulary';
import type { NoticeErrorCode } from './notice.errors.js';

/** What is said when a channel cannot be kept or tried, in each language. */
export const NOTICE_ERROR_TEXTS: Readonly<Record<NoticeErrorCode, Texts>> = {
  CHANNEL_UNKNOWN: {
    en: 'This way of notifying a desk no longer exists.',
    nl: 'Deze manier om een afdeling te waarschuwen is er niet meer.',
    hu: 'Az egységnek ilyen értesítési módja már nincs.',
    bg: 'Вече няма такъв начин за известяване на звено.',
    ro: 'Acest mod de înștiințare a unui birou nu mai există.',
  },
  CHANNELS_TOO_MANY: {
    en: 'There are 200 of them already, which is the limit. Remove one first.',
    nl: 'Het zijn er al 200, meer kan niet. Verwijder er eerst één.',
    hu: 'Már 200 van, ennél több nem lehet. Előbb távolítson el egyet.',
    bg: 'Вече са 200, а повече не може. Първо премахнете един.',
    ro: 'Sunt deja 200, mai multe nu se pot. Eliminați mai întâi unul.',
  },
  HOST_NOT_ALLOWED: {
    en: 'This address is not on the list of allowed servers. Whoever runs the gateway puts it there.',
    nl: 'Dit adres staat niet op de lijst van toegestane servers. De beheerder van de gateway zet het erop.',
    hu: 'Ez a cím nincs az engedélyezett kiszolgálók listáján. Az átjáró üzemeltetője veheti fel.',
    bg: 'Този адрес не е в списъка на разрешените сървъри. Добавя го този, който поддържа шлюза.',
    ro: 'Această adresă nu este pe lista serverelor permise. O adaugă cine administrează punctul de acces.',
  },
  MAIL_ADDRESS_UNUSABLE: {
    en: 'This is not a single e-mail address.',
    nl: 'Dit is niet één e-mailadres.',
    hu: 'Egyetlen érvényes e-mail-címet adjon meg.',
    bg: 'Тук трябва да има един валиден имейл адрес.',
    ro: 'Aceasta nu este o singură adresă de e-mail.',
  },
  MAIL_NOT_SET: {
    en: 'This gateway does not send e-mail yet. Whoever runs it sets up the mail server.',
    nl: 'Deze gateway verstuurt nog geen e-mail. De beheerder stelt de mailserver in.',
    hu: 'Ez az átjáró még nem küld e-mailt. Az üzemeltető állítja be a levelezőkiszolgálót.',
    bg: 'Този шлюз още не изпраща имейли. Който го поддържа, задава пощенския сървър.',
    ro: 'Acest punct de acces nu trimite încă e-mailuri. Cine îl administrează setează serverul de e-mail.',
  },
  SECRET_NEEDED: {
    en: 'A webhook needs a secret, so that its receiver can recognise the call.',
    nl: 'Een webhook heeft een geheime sleutel nodig, waaraan de ontvanger de aanroep herkent.',
    hu: 'A webhookhoz titkos kulcs kell, amelyről a fogadó felismeri a hívást.',
    bg: 'За уебхук е нужен таен ключ, по който получателят разпознава заявката.',
    ro: 'Un webhook are nevoie de o cheie secretă, după care destinatarul recunoaște apelul.',
  },
};
