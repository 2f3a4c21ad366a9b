import '../lib/later.css';
import { startPage } from '../app-shell/start-page.js';
import { Desk } from './desk.js';

startPage(<Desk />);
