import type { Texts } from '#libs/vocabulary';
import type { ProposalErrorCode } from './proposal.errors.js';

/** What a refused proposal says, in each language. */
export const PROPOSAL_TEXTS: Readonly<Record<ProposalErrorCode, Texts>> = {
  PROPOSAL_NOT_FOUND: {
    en: 'There is no such suggested change here. What is still held can be undone.',
    nl: 'Hier is geen voorgestelde wijziging met dit id. Wat nog niet is vertrokken, kan ongedaan worden gemaakt.',
    hu: 'Itt nincs ilyen módosítási javaslat. Ami még nem ment el, annak a küldése leállítható.',
    bg: 'Тук няма такава предложена промяна. Каквото още не е тръгнало, може да се върне.',
    ro: 'Aici nu există o astfel de modificare propusă. Ce nu a plecat încă poate fi anulat.',
  },
  PROPOSAL_NOT_YOURS: {
    en: 'The country whose record it is answers this suggested change.',
    nl: 'Het land waarvan de registratie is, beantwoordt deze voorgestelde wijziging.',
    hu: 'Erre a módosítási javaslatra az az ország válaszol, amelyé az adatlap.',
    bg: 'На тази предложена промяна отговаря държавата, чийто е записът.',
    ro: 'La această modificare propusă răspunde țara căreia îi aparține înregistrarea.',
  },
  PROPOSAL_CLOSED: {
    en: 'This suggested change is settled already. Open it to see how.',
    nl: 'Deze voorgestelde wijziging is al afgehandeld. Open hem om te zien hoe.',
    hu: 'Ez a módosítási javaslat már lezárult. Nyissa meg, és látja, hogyan.',
    bg: 'Тази предложена промяна вече е приключена. Отворете я, за да видите как.',
    ro: 'Această modificare propusă este deja încheiată. Deschideți-o pentru a vedea cum.',
  },
  PROPOSAL_STANDS_ALREADY: {
    en: 'The record said so before it was suggested. Decline it, as it stands there already.',
    nl: 'De registratie zei dit al voordat het werd voorgesteld. Neem het niet over: het staat er al.',
    hu: 'Az adatlap már a javaslat előtt is ezt mondta. Utasítsa el: már szerepel.',
    bg: 'Записът го казваше още преди предложението. Не го приемайте: вече е записано.',
    ro: 'Înregistrarea spunea acest lucru înainte de propunere. Nu o acceptați: figurează deja.',
  },
  RELEASE_BEYOND_ORIGIN: {
    en: 'The country that suggested it restricted this value: it goes to nobody whom that country did not send it to.',
    nl: 'Het land dat dit voorstelde, beperkte deze waarde: die gaat alleen naar wie dat land haar zond.',
    hu: 'A javasló ország korlátozta ezt az adatot: csak az kaphatja meg, akinek az az ország elküldte.',
    bg: 'Държавата, която го предложи, е ограничила тази стойност: тя отива само при онези, на които тази държава я е изпратила.',
    ro: 'Țara care a propus-o a restricționat această valoare: ajunge doar la cei cărora țara respectivă le-a trimis-o.',
  },
  PROPOSAL_OF_OWN: {
    en: 'This record is your country’s own. Change it instead.',
    nl: 'Deze registratie is van uw eigen land. Wijzig die zelf.',
    hu: 'Ez az adatlap az Ön országáé. Módosítsa közvetlenül.',
    bg: 'Този запис е на вашата държава. Променете го направо.',
    ro: 'Această înregistrare aparține țării dumneavoastră. Modificați-o direct.',
  },
  PROPOSAL_EMPTY: {
    en: 'Nothing is changed yet. Change, add or remove a value first.',
    nl: 'Er is nog niets gewijzigd. Wijzig, voeg toe of verwijder eerst een waarde.',
    hu: 'Még nincs változtatás. Előbb módosítson, vegyen fel vagy töröljön egy adatot.',
    bg: 'Още няма промяна. Първо променете, добавете или премахнете стойност.',
    ro: 'Nu s-a schimbat încă nimic. Modificați, adăugați sau eliminați mai întâi o valoare.',
  },
  PROPOSALS_OPEN: {
    en: 'Your country has 20 open suggested changes of this record. Take one back, or wait for an answer.',
    nl: 'Uw land heeft 20 openstaande voorgestelde wijzigingen van deze registratie. Trek er een in of wacht op antwoord.',
    hu: 'Az Ön országának 20 nyitott módosítási javaslata van ehhez az adatlaphoz. Vonjon vissza egyet, vagy várjon válaszra.',
    bg: 'Вашата държава има 20 отворени предложени промени на този запис. Оттеглете една или изчакайте отговор.',
    ro: 'Țara dumneavoastră are 20 de modificări propuse deschise pentru această înregistrare. Retrageți una sau așteptați un răspuns.',
  },
};
