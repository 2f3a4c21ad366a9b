import { startPage } from '../app-shell/start-page.js';
import { Workspace } from './workspace.js';

startPage(<Workspace />);
