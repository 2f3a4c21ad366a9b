import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workspace } from './workspace.js';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the workspace');
createRoot(root).render(
  <StrictMode>
    <Workspace />
  </StrictMode>,
);
