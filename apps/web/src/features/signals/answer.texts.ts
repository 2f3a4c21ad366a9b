import type { TextTable } from '../../lib/texts.js';

export const SIGNAL_ANSWER_TEXTS = {
  title: {
    en: 'Answer to whoever reported it',
    nl: 'Antwoord aan de melder',
    hu: 'Válasz a bejelentőnek',
    bg: 'Отговор до подателя',
    ro: 'Răspuns celui care a relatat',
  },
  help: {
    en: 'Goes to intake, which passes it on without a name and without the case. You can say it only once.',
    nl: 'Gaat naar het meldpunt, dat het doorgeeft zonder naam en zonder de zaak te noemen. U kunt maar één keer antwoorden.',
    hu: 'A jelzéseket fogadó szolgálathoz kerül, amely név és ügy nélkül közli. Csak egyszer közölhető.',
    bg: 'Изпраща се до приемащата служба, която го съобщава, без да посочва име и дело. Съобщава се веднъж.',
    ro: 'Ajunge la serviciul de preluare, care îl comunică fără nume și fără dosar. Se spune o singură dată.',
  },
  usedLater: {
    en: 'Once it is taken up in a case.',
    nl: 'Zodra het in een zaak is opgenomen.',
    hu: 'Ha már felvették egy ügybe.',
    bg: 'След като бъде приобщен към дело.',
    ro: 'După ce este preluată într-un dosar.',
  },
  'too-little': {
    en: 'too little is known to act on',
    nl: 'er is te weinig bekend om op te handelen',
    hu: 'túl kevés az információ az intézkedéshez',
    bg: 'данните са твърде малко, за да се предприемат действия',
    ro: 'se știe prea puțin pentru a acționa',
  },
  'another-matter': {
    en: 'it is about something other than trafficking',
    nl: 'het gaat om iets anders dan mensenhandel',
    hu: 'nem emberkereskedelemről van szó',
    bg: 'става дума за друго, а не за трафик на хора',
    ro: 'este vorba despre altceva decât traficul de persoane',
  },
  by: {
    en: 'Said by {name} on {at}.',
    nl: 'Beantwoord door {name} op {at}.',
    hu: 'Közölte: {name}, {at}.',
    bg: 'Съобщено от {name} на {at}.',
    ro: 'Comunicat de {name} la {at}.',
  },
  waiting: {
    en: 'Intake has not taken it yet. It is sent again until intake has it.',
    nl: 'Het meldpunt heeft het nog niet. Het wordt opnieuw verstuurd tot het er is.',
    hu: 'A fogadó szolgálat még nem vette át. Újraküldjük, amíg át nem veszi.',
    bg: 'Приемащата служба още не го е взела. Изпраща се отново, докато го вземе.',
    ro: 'Serviciul de preluare nu l-a luat încă. Se trimite din nou până când îl are.',
  },
  told: {
    en: 'Intake has it and puts it into the mailbox, where there is one.',
    nl: 'Het meldpunt heeft het en legt het in de berichtenbox, als die er is.',
    hu: 'A fogadó szolgálat átvette, és a postafiókba teszi, ha van.',
    bg: 'Приемащата служба го е получила и го поставя в кутията, ако има такава.',
    ro: 'Serviciul de preluare îl are și îl pune în cutia poștală, dacă există.',
  },
  unknown: {
    en: 'Intake does not know this signal, so whoever reported it has not been told this. For a day after the answer, intake is asked again.',
    nl: 'Het meldpunt kent dit signaal niet, dus de melder heeft dit niet gehoord. Tot een dag na het antwoord wordt het meldpunt opnieuw gevraagd.',
    hu: 'A fogadó szolgálat nem ismeri ezt a jelzést, így a bejelentő ezt nem tudta meg. A válasz után egy napig újra megkérdezzük a fogadó szolgálatot.',
    bg: 'Приемащата служба не познава този сигнал, затова отговорът не е стигнал до подателя. До един ден след отговора запитването се повтаря.',
    ro: 'Serviciul de preluare nu cunoaște această semnalare, deci cine a relatat nu a aflat acest lucru. Timp de o zi după răspuns este întrebat din nou.',
  },
  refused: {
    en: 'Intake refused this answer, so whoever reported it was not told this. It is sent again every minute. If that does not help, tell the people at intake.',
    nl: 'Het meldpunt heeft dit antwoord geweigerd, dus de melder heeft dit niet gehoord. Het wordt elke minuut opnieuw verstuurd. Helpt dat niet, laat het dan weten aan het meldpunt.',
    hu: 'A fogadó szolgálat elutasította ezt a választ, így a bejelentő ezt nem tudta meg. Percenként újraküldjük. Ha ez nem segít, szóljon a fogadó szolgálatnak.',
    bg: 'Приемащата служба отказа този отговор, затова той не е стигнал до подателя. Изпраща се отново всяка минута. Ако това не помогне, уведомете приемащата служба.',
    ro: 'Serviciul de preluare a refuzat acest răspuns, deci cine a relatat nu a aflat acest lucru. Se trimite din nou în fiecare minut. Dacă nu ajută, anunțați serviciul de preluare.',
  },
} as const satisfies TextTable;
