import '../lib/later.css';
import { startPage } from '../app-shell/start-page.js';
import { Operator } from './operator.js';

startPage(<Operator />);
