import type { ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { useLagretSprak } from './api/lagret-sprak.js';
import { KrevInnlogging } from '../../felles/sesjon/krev-innlogging.js';
import { Sesjonsvakt } from '../../felles/sesjon/sesjonsvakt.js';
import { LoggetUt } from '../../felles/sesjon/logget-ut.js';
import { Oppgaveliste } from './sider/oppgaveliste.js';
import { Oppgaveside } from './sider/oppgaveside.js';
import { Personvern } from './sider/personvern.js';
import { Tilgjengelighet } from './sider/tilgjengelighet.js';
import { Ukjent } from '../../felles/skall/ukjent.js';
import { Feilgrense } from '../../felles/skall/feilgrense.js';
import { Hode } from '../../felles/skall/hode.js';
import { Skall } from '../../felles/skall/skall.js';
import { Bunn } from './skall/bunn.js';
import { Sideskjelett } from './skall/skjelett.js';
import { Sprakvelger } from './skall/sprakvelger.js';

export function App({ erSandkasse }: { readonly erSandkasse: boolean }): ReactNode {
  const { pathname } = useLocation();
  const sprakKlart = useLagretSprak();
  const bakInnlogging = (side: ReactNode): ReactNode => (
    <KrevInnlogging klar={sprakKlart} venter={<Sideskjelett />}>
      {side}
    </KrevInnlogging>
  );
  return (
    <>
      <Skall
        hode={<Hode erSandkasse={erSandkasse} hjem="/" navn="Min kommune" valg={<Sprakvelger />} />}
        bunn={<Bunn />}
      >
        <Feilgrense key={pathname}>
          <Routes>
            <Route path="/" element={bakInnlogging(<Oppgaveliste key="NY" status="NY" />)} />
            <Route
              path="/gjort"
              element={bakInnlogging(<Oppgaveliste key="FULLFORT" status="FULLFORT" />)}
            />
            <Route path="/oppgave/:id" element={bakInnlogging(<Oppgaveside />)} />
            <Route path="/logget-ut" element={<LoggetUt hjem="/" venter={<Sideskjelett />} />} />
            <Route path="/tilgjengelighet" element={<Tilgjengelighet />} />
            <Route path="/personvern" element={<Personvern />} />
            <Route path="*" element={<Ukjent hjem="/" />} />
          </Routes>
        </Feilgrense>
      </Skall>
      <Sesjonsvakt />
    </>
  );
}
