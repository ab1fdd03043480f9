import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { settSprak, startSprak } from '../../felles/sprak/i18n.js';
import type { Sprak } from '../../../src/innbygger/tekster/dato.js';
import { innloggingsvalg } from '../../felles/api/innlogging.js';
import { App } from './app.js';
import { erBakInnlogging, SIDER } from '../../../src/felles/sider.js';
import en from './tekster/en.js';
import nb, { type Tekster } from './tekster/nb.js';
import nn from './tekster/nn.js';
import se from './tekster/se.js';

const TEKSTER: Readonly<Record<Sprak, Tekster>> = { nb, nn, en, se };

/** The server's addresses and `*`, any that is none of ours. For each one place that leads there. */
const STEDER = [...SIDER, '*'].map((adresse) => ({
  adresse,
  sted: adresse.replace(/:\w+/, 'en').replace('*', '/finnes-ikke'),
}));
const APNE = STEDER.filter(({ adresse }) => !erBakInnlogging(adresse));

/** What is known of the reader when the page is sent: without a session's cookie, that they are out. */
type Leser = 'ute' | 'ukjent';

await startSprak(async (sprak) => TEKSTER[sprak], 'nb');

/** Everything that can be drawn before it is known who reads it, by the server's addresses. */
export async function tegnAlt(sprak: Sprak, erSandkasse: boolean) {
  await settSprak(sprak);
  const tegnFor = (leser: Leser, steder: typeof STEDER): Record<string, string> =>
    Object.fromEntries(
      steder.map(({ adresse, sted }) => [adresse, tegn(sted, leser, erSandkasse)]),
    );
  return {
    ute: tegnFor('ute', APNE),
    ukjent: tegnFor('ukjent', STEDER),
    utenSkript: TEKSTER[sprak].skall.utenSkript,
    beskrivelse: TEKSTER[sprak].forside.ingress,
  };
}

/** The same tree as the one the browser makes, or it would have to draw it anew. */
function tegn(sted: string, leser: Leser, erSandkasse: boolean): string {
  const queryClient = new QueryClient();
  if (leser === 'ute') queryClient.setQueryData(innloggingsvalg.queryKey, { type: 'UTE' });
  return renderToString(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <StaticRouter location={sted}>
          <App erSandkasse={erSandkasse} />
        </StaticRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
}
