/** The entry of the desks in the browser. */

import './lib/olderBrowsers.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/base.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
