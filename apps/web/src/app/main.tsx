import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchSignOut } from '../lib/sign-out.js';
import { Workspace } from './workspace.js';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the workspace');
watchSignOut();
createRoot(root).render(
  <StrictMode>
    <Workspace />
  </StrictMode>,
);
