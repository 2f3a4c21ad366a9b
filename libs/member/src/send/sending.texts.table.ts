import type { HintTable } from '#libs/http';
import type { Texts } from '#libs/vocabulary';
import type { SendingErrorCode } from './sending.errors.js';

const LEAVE_OUT: Texts = {
  en: 'This text contains a name that your country protects, such as that of a victim. Leave the name out, also in other spellings, and refer to the record instead.',
  nl: 'In deze tekst staat een naam die uw land beschermt, zoals die van een slachtoffer. Laat de naam weg, ook in een andere spelling, en verwijs naar de registratie.',
  hu: 'A szövegben olyan név áll, amelyet az Ön országa véd, például egy sértetté. Hagyja ki a nevet, más írásmóddal is, és inkább az adatlapra hivatkozzon.',
  bg: 'В текста има име, което вашата държава защитава, например на пострадал. Махнете името, също и изписано по друг начин, и посочете записа.',
  ro: 'Textul conține un nume pe care țara dumneavoastră îl protejează, de exemplu al unei persoane vătămate. Omiteți numele, inclusiv scris altfel, și indicați în schimb înregistrarea.',
};

/** What is said about something that was not sent, in each language. */
export const SENDING_TEXTS: Readonly<Record<SendingErrorCode, Texts>> = {
  AUDIENCE_CHANGED: {
    en: 'Nothing was sent: it would now do something other than what you were shown. Look at who gets what, and send again.',
    nl: 'Er is niets verzonden: het zou nu iets anders doen dan u is getoond. Bekijk wie wat krijgt, en verzend opnieuw.',
    hu: 'Semmi sem ment el: most más hatása lenne, mint amit Ön látott. Nézze meg, ki mit kap, és küldje el újra.',
    bg: 'Нищо не беше изпратено: сега резултатът би бил различен от показаното. Вижте кой какво получава и изпратете отново.',
    ro: 'Nu s-a trimis nimic: acum ar avea alt efect decât cel afișat. Verificați cine ce primește și trimiteți din nou.',
  },
  TEXT_NAMES_PROTECTED: LEAVE_OUT,
  NAMES_PROTECTED_MANY: {
    en: 'Too many names are protected here to check a text for all of them, so no text is sent. Tell operations.',
    nl: 'Er zijn hier te veel namen beschermd om een tekst op alle te doorzoeken. Daarom wordt er geen tekst verzonden. Meld het bij beheer.',
    hu: 'Itt több név védett, mint amennyit egy szövegben keresni lehet, ezért nem küldhető szöveg. Szóljon az üzemeltetésnek.',
    bg: 'Тук са защитени повече имена, отколкото могат да се търсят в един текст, затова не се изпращат текстове. Уведомете системната поддръжка.',
    ro: 'Aici sunt protejate mai multe nume decât pot fi căutate într-un text, de aceea nu se trimite niciun text. Anunțați echipa de operațiuni.',
  },
};

/** What is said at a field. */
export const SENDING_HINTS: HintTable = { TEXT_NAMES_PROTECTED: LEAVE_OUT };
