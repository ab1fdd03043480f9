import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { erSandkasse } from '../../felles/skall/er-sandkasse.js';
import { startSprak } from '../../felles/sprak/i18n.js';
import { sidensSprak } from '../../felles/sprak/sprakvalg.js';
import { lagQueryClient } from '../../felles/api/lag-query-client.js';
import { innloggingsvalg } from '../../felles/api/innlogging.js';
import { App } from './app.js';
import { oppstartenFeilet, oppstartenLyktes } from '../../felles/oppstart/ny-oppstart.js';
import { hentTekster } from './tekster/hent-tekster.js';

const queryClient = lagQueryClient();
const rot = document.getElementById('rot');
if (!rot) throw new Error('index.html has no #rot');

/** The server saw no session, so nobody is logged in, and the page it sent is whole. */
const erTegnetFerdig = rot.dataset['leser'] === 'ute';

const portalen: ReactNode = (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App erSandkasse={erSandkasse()} />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>
);

const start = (): void => {
  // What was drawn stays, with the focus in it.
  let reactrot = hydrateRoot(rot, portalen);
  // The browser keeps the page as it was left, and may show it to the next one who uses it. Hidden
  // from the moment it is left, it is empty before it is seen again.
  window.addEventListener('pagehide', () => {
    rot.style.visibility = 'hidden';
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    reactrot.unmount();
    queryClient.clear();
    rot.style.visibility = '';
    reactrot = createRoot(rot);
    reactrot.render(portalen);
  });
};

// Said to this page only: other tabs may know of a login that was made since it was sent.
if (erTegnetFerdig) queryClient.setQueryData(innloggingsvalg.queryKey, { type: 'UTE' });
try {
  await startSprak(hentTekster, sidensSprak());
  oppstartenLyktes();
  start();
} catch {
  oppstartenFeilet();
}
