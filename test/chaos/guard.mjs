// Waits for the end of the process that started it, however that comes, and then ends the processes that it left behind.
import { removeLeftovers } from '../../dist/apps/cli/src/local/test-services.js';

process.stdin.resume();
process.stdin.on('close', () => void removeLeftovers());
