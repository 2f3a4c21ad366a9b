import type { Texts } from '#libs/vocabulary';
import type { OpeningErrorCode } from './opening.errors.js';

/** What a refused opening says, and what to do about it. */
export const OPENING_TEXTS: Readonly<Record<OpeningErrorCode, Texts>> = {
  CALLER_UNKNOWN: {
    en: 'The common name of the client certificate is not a member on the newest trust list. Use the certificate of a member.',
    nl: 'De algemene naam in het clientcertificaat staat niet als lid op de nieuwste vertrouwenslijst. Gebruik het certificaat van een lid.',
    hu: 'Az ügyféltanúsítvány köznapi neve (CN) nem szerepel tagként a legújabb bizalmi listán. Használja egy tag tanúsítványát.',
    bg: 'Общото име в клиентския сертификат не е на член от най-новия списък на доверие. Използвайте сертификат на член.',
    ro: 'Numele comun din certificatul clientului nu este al unui membru de pe cea mai nouă listă de încredere. Folosiți certificatul unui membru.',
  },
  CERTIFICATE_MISSING: {
    en: 'Connect with a client certificate of a member.',
    nl: 'Maak verbinding met een clientcertificaat van een lid.',
    hu: 'Egy tag ügyféltanúsítványával csatlakozzon.',
    bg: 'Осъществете връзката чрез клиентски сертификат на член.',
    ro: 'Conectați-vă cu un certificat de client al unui membru.',
  },
  CERTIFICATE_NOT_LISTED: {
    en: 'The trust list names other certificates for this member. Use one of them, or list this one first.',
    nl: 'De vertrouwenslijst noemt andere certificaten voor dit lid. Gebruik een daarvan of laat dit eerst opnemen.',
    hu: 'A bizalmi lista más tanúsítványokat sorol fel ehhez a taghoz. Használja azok egyikét, vagy előbb vetesse fel ezt.',
    bg: 'Списъкът на доверие посочва други сертификати за този член. Използвайте един от тях или първо впишете този.',
    ro: 'Lista de încredere indică alte certificate pentru acest membru. Folosiți unul dintre ele sau înscrieți-l întâi pe acesta.',
  },
  CERTIFICATE_REVOKED: {
    en: 'The authority of the network has revoked this client certificate. Use the one that replaced it.',
    nl: 'De autoriteit van het netwerk heeft dit clientcertificaat ingetrokken. Gebruik het certificaat dat het vervangt.',
    hu: 'A hálózat hitelesítésszolgáltatója visszavonta ezt az ügyféltanúsítványt. Használja azt, amely felváltotta.',
    bg: 'Органът на мрежата е отменил този клиентски сертификат. Използвайте този, който го замести.',
    ro: 'Autoritatea rețelei a revocat acest certificat de client. Folosiți-l pe cel care l-a înlocuit.',
  },
  LIST_OUTDATED: {
    en: 'The message opens under a trust list that is not in force any more. The newest is version {version}: open a case with a new id under it. If that list has expired, a new one comes first.',
    nl: 'Het bericht opent een zaak onder een vertrouwenslijst die niet meer geldt. De nieuwste is versie {version}: open daaronder een zaak met een nieuw id. Is die lijst verlopen, dan komt er eerst een nieuwe.',
    hu: 'Az üzenet olyan bizalmi lista alapján nyit ügyet, amely már nem hatályos. A legújabb verzió: {version}. Annak alapján nyisson ügyet új azonosítóval. Ha az a lista lejárt, előbb új lista kell.',
    bg: 'Съобщението открива дело по списък на доверие, който вече не е в сила. Най-новият е версия {version}: открийте по него дело с нов идентификатор. Ако този списък е изтекъл, първо е нужен нов.',
    ro: 'Mesajul deschide un dosar pe baza unei liste de încredere care nu mai este în vigoare. Cea mai nouă este versiunea {version}: deschideți pe baza ei un dosar cu identificator nou. Dacă lista aceea a expirat, mai întâi este nevoie de una nouă.',
  },
  LIST_UNKNOWN: {
    en: 'The message opens under a trust list that is not known here. Publish the list in the log of all members first.',
    nl: 'Het bericht opent een zaak onder een vertrouwenslijst die hier onbekend is. Publiceer de lijst eerst in het logboek van alle leden.',
    hu: 'Az üzenet olyan bizalmi lista alapján nyit ügyet, amely itt ismeretlen. Előbb tegye közzé a listát az összes tag üzenetnaplójában.',
    bg: 'Съобщението открива дело по списък на доверие, който тук не е известен. Първо публикувайте списъка в дневника на всички членове.',
    ro: 'Mesajul deschide un dosar pe baza unei liste de încredere necunoscute aici. Publicați întâi lista în registrul tuturor membrilor.',
  },
  NETWORK_MEMBERS: {
    en: 'The log of all members must open under list 1, and its list of participants must name exactly the members of list 1.',
    nl: 'Het logboek van alle leden opent onder lijst 1; de deelnamelijst noemt precies de leden van lijst 1.',
    hu: 'Az összes tag üzenetnaplója az 1. lista alapján nyílik meg; résztvevői listája pontosan az 1. lista tagjait nevezi meg.',
    bg: 'Дневникът на всички членове се открива по списък 1; неговият списък на участниците посочва точно членовете от списък 1.',
    ro: 'Registrul tuturor membrilor se deschide pe baza listei 1; lista participanților cuprinde exact membrii listei 1.',
  },
  OPENING_NOT_OWN: {
    en: 'A member opens a case with its own message; this one is from another sender.',
    nl: 'Een lid opent een zaak met een eigen bericht; dit bericht is van een andere afzender.',
    hu: 'Egy tag a saját üzenetével nyit ügyet; ez más feladótól származik.',
    bg: 'Член открива дело със свое съобщение; това е от друг подател.',
    ro: 'Un membru deschide un dosar cu propriul mesaj; acesta este al altui expeditor.',
  },
  OPENING_REFUSED: {
    en: 'At position 0 this message would get the verdict {verdict}; it opens no case. Correct the message and send it again.',
    nl: 'Op positie 0 zou dit bericht het oordeel {verdict} krijgen; het opent geen zaak. Verbeter het bericht en stuur het opnieuw.',
    hu: 'A 0. pozícióban ez az üzenet {verdict} minősítést kapna; nem nyit ügyet. Javítsa ki az üzenetet, és küldje el újra.',
    bg: 'На позиция 0 това съобщение би получило оценка {verdict}; то не открива дело. Поправете съобщението и го изпратете отново.',
    ro: 'Pe poziția 0 acest mesaj ar primi verdictul {verdict}; nu deschide niciun dosar. Corectați mesajul și trimiteți-l din nou.',
  },
  SPACE_NOT_READ: {
    en: 'The log of this case, or that of all members, is still being read. Send the same message again in a moment.',
    nl: 'Het logboek van deze zaak of dat van alle leden wordt nog gelezen. Stuur hetzelfde bericht zo dadelijk opnieuw.',
    hu: 'Ennek az ügynek vagy az összes tagnak az üzenetnaplóját még olvassuk. Küldje el rövidesen ugyanezt az üzenetet.',
    bg: 'Дневникът на това дело или този на всички членове още се чете. Изпратете същото съобщение отново след малко.',
    ro: 'Registrul acestui dosar sau cel al tuturor membrilor este încă în curs de citire. Trimiteți din nou același mesaj peste puțin timp.',
  },
  SPACE_QUOTA: {
    en: 'Quota {quota}: {count} of at most {most} are used. A case stops counting as a mailbox once it is under an agreement, or after 30 days without a message.',
    nl: 'Quotum {quota}: {count} van hoogstens {most} zijn gebruikt. Een zaak telt niet meer als brievenbus zodra zij onder een overeenkomst staat, of na 30 dagen zonder bericht.',
    hu: '{quota} kvóta: legfeljebb {most}, felhasználva {count}. Egy ügy nem számít többé postafióknak, ha megállapodás vonatkozik rá, vagy 30 napja nincs benne új üzenet.',
    bg: 'Квота {quota}: използвани са {count} от най-много {most}. Делото вече не се брои за пощенска кутия, щом по него има споразумение или след 30 дни без съобщение.',
    ro: 'Cota {quota}: {count} din cel mult {most} sunt folosite. Un dosar nu mai este socotit cutie poștală de îndată ce are la bază un acord sau după 30 de zile fără mesaje.',
  },
  SPACE_TAKEN: {
    en: 'This case id belongs to another opening message. Send the bytes of that message, or open a case with a new id.',
    nl: 'Dit zaak-id hoort bij een ander openingsbericht. Stuur de bytes van dat bericht of open een zaak met een nieuw id.',
    hu: 'Ez az ügyazonosító egy másik nyitó üzenethez tartozik. Küldje annak bájtjait, vagy nyisson ügyet új azonosítóval.',
    bg: 'Този идентификатор принадлежи на друго откриващо съобщение. Изпратете неговите байтове или открийте дело с нов идентификатор.',
    ro: 'Acest identificator aparține altui mesaj de deschidere. Trimiteți octeții acelui mesaj sau deschideți un dosar cu alt identificator.',
  },
  TOO_MANY_OPENINGS: {
    en: '{count} cases of this member wait for their first message. Publish those messages first.',
    nl: '{count} zaken van dit lid wachten op hun eerste bericht. Publiceer eerst die berichten.',
    hu: 'E tag {count} ügye vár az első üzenetére. Előbb azokat az üzeneteket tegye közzé.',
    bg: '{count} дела на този член чакат първото си съобщение. Първо публикувайте тези съобщения.',
    ro: 'Dosare ale acestui membru care își așteaptă primul mesaj: {count}. Publicați întâi acele mesaje.',
  },
  UPDATE_NEEDED: {
    en: 'The operator must be updated before it can judge this message ({reason}). Nothing was decided about it.',
    nl: 'De software van de beheerder moet worden bijgewerkt voordat dit bericht kan worden beoordeeld ({reason}). Er is niets over beslist.',
    hu: 'Ezt az üzenetet csak az üzemeltető szoftverének frissítése után lehet elbírálni ({reason}). Döntés nem született róla.',
    bg: 'Софтуерът на администратора трябва да бъде обновен, преди да оцени това съобщение ({reason}). За него не е взето решение.',
    ro: 'Programul administratorului trebuie actualizat înainte de a evalua acest mesaj ({reason}). Nu s-a decis nimic despre el.',
  },
};
