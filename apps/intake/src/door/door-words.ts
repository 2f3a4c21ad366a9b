import { Injectable } from '@nestjs/common';
import { fill, type Language, type TextValues } from '#libs/vocabulary';
import { Practice } from '../shared/practice/practice.js';

/** What the door says besides the forms. */
const WORDS = [
  'neutralTitle',
  'language',
  'doorHead',
  'doorLead',
  'begin',
  'atWork',
  'leave',
  'leaveKey',
  'callFirst',
  'callHead',
  'callLead',
  'callVictim',
  'callNgo',
  'callHealth',
  'callYouthCare',
  'next',
  'back',
  'send',
  'review',
  'nothing',
  'required',
  'wrong',
  'wrongKind',
  'wrongLength',
  'wrongChoice',
  'hintWhen',
  'lint',
  'lintHeld',
  'sent',
  'personReads',
  'afterwards',
  'boxLink',
  'boxHead',
  'code',
  'pin',
  'boxKeep',
  'boxShown',
  'boxOpen',
  'boxShut',
  'boxPause',
  'boxPauseLead',
  'boxPaused',
  'boxEmpty',
  'boxReply',
  'boxReplied',
  'boxTooLong',
  'boxNoText',
  'boxLint',
  'boxLintHeld',
  'feedback1',
  'feedback2',
  'feedback3',
  'feedback4Used',
  'feedback4Picture',
  'feedback4None',
  'feedback4NoneFor',
  'counterLink',
  'counterHead',
  'counterLead',
  'counterNone',
  'counterNoneOfEvent',
  'counterAll',
  'counterCounted',
  'counterSigns',
  'counterReport',
  'over',
  'busy',
  'failed',
  'unknownPage',
  'lineDown',
  'yes',
  'no',
  'unknown',
] as const;

/** A name of them. */
export type Word = (typeof WORDS)[number];

/** Says the words of the door, which are content as the forms are. */
@Injectable()
export class DoorWords {
  /** @throws Error naming the words that the content lacks */
  constructor(private readonly practice: Practice) {
    const texts = practice.content.frame?.texts ?? {};
    const missing = WORDS.filter((word) => texts[word] === undefined);
    if (missing.length > 0) throw new Error(`door/frame of the content lacks ${missing.join(', ')}`);
  }

  say(word: Word, language: Language, values: TextValues = {}): string {
    return fill(this.practice.content.frame?.texts[word]?.[language] ?? '', values);
  }
}
