import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { lagQueryClient } from '../../felles/api/lag-query-client.js';
import { oppstartenFeilet, oppstartenLyktes } from '../../felles/oppstart/ny-oppstart.js';
import { erSandkasse } from '../../felles/skall/er-sandkasse.js';
import { startSprak } from '../../felles/sprak/i18n.js';
import { lagRuter } from './ruter.js';
import tekster from './tekster/tekster.js';

const rot = document.getElementById('rot');
if (!rot) throw new Error('index.html has no #rot');

// The browser keeps the page as it was left, and may show it to the next one who uses it.
window.addEventListener('pagehide', () => {
  rot.style.visibility = 'hidden';
});
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload();
});

try {
  await startSprak(async () => tekster, 'nb');
  oppstartenLyktes();
  createRoot(rot).render(
    <StrictMode>
      <QueryClientProvider client={lagQueryClient()}>
        <RouterProvider router={lagRuter(erSandkasse())} />
      </QueryClientProvider>
    </StrictMode>,
  );
} catch {
  oppstartenFeilet();
}
