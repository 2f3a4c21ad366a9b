export { FactBook, findHints, type FoundHint } from './find-hints.js';
export { dayNumber, dayText, readRegisterLine, type RegisterEvent } from './register-event.js';
export { type Digest, daysKept, factsOf, type RegisterFact } from './register-fact.js';
export {
  type PlantedPattern,
  SAMPLE_REGISTERS,
  type SampleDay,
  type SampleRegister,
  sampleRegisters,
  type SampleRegisters,
} from './sample/sample-registers.js';
