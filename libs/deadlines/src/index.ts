export { type Deadline, dueAt, type Uncovered } from './due-at.js';
