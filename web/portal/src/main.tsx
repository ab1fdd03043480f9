import '@ks-digital/designsystem-themes/base.css';
import '@ks-digital/designsystem-themes/minkommune.css';
import '../../felles/stil/skrift.css';
import './stil/portal.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { startSprak } from '../../felles/sprak/i18n.js';
import { lagQueryClient } from './api/lag-query-client.js';
import { innloggingsvalg } from './api/innlogging.js';
import { App } from './app.js';
import { hentTekster } from './tekster/hent-tekster.js';

const queryClient = lagQueryClient();
const rot = document.getElementById('rot');
if (!rot) throw new Error('index.html has no #rot');

// Who it is and what language it speaks are fetched at the same time.
queryClient.query(innloggingsvalg).catch(() => undefined);
await startSprak(hentTekster);
// Back from the task's own site, the browser may show this page as it was left.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void queryClient.invalidateQueries();
});
createRoot(rot).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
