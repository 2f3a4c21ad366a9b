export { ConfigError } from './config-error.js';
export { ConfigReader, type IntegerRange } from './config-reader.js';
