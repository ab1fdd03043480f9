import '@ks-digital/designsystem-themes/base.css';
import '@ks-digital/designsystem-themes/minkommune.css';
import '../../felles/stil/skrift.css';
import './stil/portal.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { startSprak } from '../../felles/sprak/i18n.js';
import { lagQueryClient } from './api/lag-query-client.js';
import { innloggingsvalg } from './api/innlogging.js';
import { App } from './app.js';
import { oppstartenLyktes, provOppstartenIgjen } from './oppstart/ny-oppstart.js';
import { Oppstartsfeil } from './oppstart/oppstartsfeil.js';
import { hentTekster } from './tekster/hent-tekster.js';

const queryClient = lagQueryClient();
const rot = document.getElementById('rot');
if (!rot) throw new Error('index.html has no #rot');

const vis = (innhold: ReactNode) => {
  const reactrot = createRoot(rot);
  reactrot.render(<StrictMode>{innhold}</StrictMode>);
  return reactrot;
};
const visPortalen = () =>
  vis(
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>,
  );

const start = (): void => {
  let portalen = visPortalen();
  // The browser keeps the page as it was left, and may show it to the next one who uses it. Hidden
  // from the moment it is left, it is empty before it is seen again.
  window.addEventListener('pagehide', () => {
    rot.style.visibility = 'hidden';
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    portalen.unmount();
    queryClient.clear();
    rot.style.visibility = '';
    portalen = visPortalen();
  });
};

// Who it is and what language it speaks are fetched at the same time.
queryClient.query(innloggingsvalg).catch(() => undefined);
try {
  await startSprak(hentTekster);
  oppstartenLyktes();
  start();
} catch {
  if (!provOppstartenIgjen()) vis(<Oppstartsfeil />);
}
