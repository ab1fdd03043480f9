import type { ReactNode } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { KrevInnlogging } from '../../felles/sesjon/krev-innlogging.js';
import { LoggetUt } from '../../felles/sesjon/logget-ut.js';
import { Ukjent } from '../../felles/skall/ukjent.js';
import { FORVALTNING, FORVALTNING_LOGGET_UT, PLATTFORM } from '../../../src/felles/sider.js';
import { Administratorer } from './sider/administratorer.js';
import { EnAdministrator } from './sider/en-administrator.js';
import { EnIntegrasjon } from './sider/en-integrasjon.js';
import { EnKommune } from './sider/en-kommune.js';
import { EnOppgave } from './sider/en-oppgave.js';
import { Endringslogg } from './sider/endringslogg.js';
import { Innstillinger } from './sider/innstillinger.js';
import { Innsynslogg } from './sider/innsynslogg.js';
import { Integrasjoner } from './sider/integrasjoner.js';
import { Kommuner } from './sider/kommuner.js';
import { NyAdministrator } from './sider/ny-administrator.js';
import { NyIntegrasjon } from './sider/ny-integrasjon.js';
import { NyKommune } from './sider/ny-kommune.js';
import { Oppslag } from './sider/oppslag.js';
import { Oversikt } from './sider/oversikt.js';
import { Tekster } from './sider/tekster.js';
import { Tjenesten } from './sider/tjenesten.js';
import { Varsling } from './sider/varsling.js';
import { Velgkommune } from './sider/velg-kommune.js';
import { Kommuneside } from './skall/kommuneside.js';
import { Plattformside } from './skall/plattformside.js';
import { Ramme } from './skall/ramme.js';
import { Skjelett } from './skall/skjelett.js';

const innlogget = (side: ReactNode): ReactNode => (
  <KrevInnlogging venter={<Skjelett />}>{side}</KrevInnlogging>
);

const KOMMUNESIDER: RouteObject[] = [
  { index: true, element: <Oversikt /> },
  { path: 'tjenesten', element: <Tjenesten /> },
  { path: 'integrasjoner', element: <Integrasjoner /> },
  { path: 'integrasjoner/ny', element: <NyIntegrasjon /> },
  { path: 'integrasjoner/:integrasjonId', element: <EnIntegrasjon /> },
  { path: 'varsling', element: <Varsling /> },
  { path: 'varsling/tekster', element: <Tekster /> },
  { path: 'innstillinger', element: <Innstillinger /> },
  { path: 'administratorer', element: <Administratorer /> },
  { path: 'administratorer/ny', element: <NyAdministrator /> },
  { path: 'administratorer/:administratorId', element: <EnAdministrator /> },
  { path: 'oppslag', element: <Oppslag /> },
  { path: 'oppslag/logg', element: <Innsynslogg /> },
  { path: 'oppslag/:oppgaveId', element: <EnOppgave /> },
  { path: 'endringslogg', element: <Endringslogg /> },
  { path: '*', element: <Ukjent hjem={FORVALTNING} /> },
];

const PLATTFORMSIDER: RouteObject[] = [
  { index: true, element: <Kommuner /> },
  { path: 'ny', element: <NyKommune /> },
  { path: ':fiksOrgId', element: <EnKommune /> },
];

/** The addresses are the server's too: `src/felles/sider.ts`. */
export const lagRuter = (erSandkasse: boolean) =>
  createBrowserRouter([
    {
      element: <Ramme erSandkasse={erSandkasse} />,
      children: [
        { path: FORVALTNING, element: innlogget(<Velgkommune />) },
        {
          path: FORVALTNING_LOGGET_UT,
          element: <LoggetUt hjem={FORVALTNING} venter={<Skjelett />} />,
        },
        {
          path: PLATTFORM,
          element: innlogget(<Plattformside />),
          children: PLATTFORMSIDER,
        },
        {
          path: `${FORVALTNING}/:fiksOrgId`,
          element: innlogget(<Kommuneside />),
          children: KOMMUNESIDER,
        },
        { path: '*', element: <Ukjent hjem={FORVALTNING} /> },
      ],
    },
  ]);
