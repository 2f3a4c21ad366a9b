export { Backoff } from './backoff.js';
export { Clock, SystemClock } from './clock.js';
export { Pace } from './pace.js';
export { type FailedStep, LoopLog, type LoopOptions, WorkerLoop } from './worker-loop.js';
export { sooner, type StepResult, Worker } from './worker.js';
