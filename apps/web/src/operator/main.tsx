import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchSignOut } from '../lib/sign-out.js';
import { Operator } from './operator.js';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the operator');
watchSignOut();
createRoot(root).render(
  <StrictMode>
    <Operator />
  </StrictMode>,
);
