import type { ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { useLagretSprak } from './api/lagret-sprak.js';
import { KrevInnlogging } from './sesjon/krev-innlogging.js';
import { Sesjonsvakt } from './sesjon/sesjonsvakt.js';
import { LoggetUt } from './sider/logget-ut.js';
import { Oppgaveliste } from './sider/oppgaveliste.js';
import { Oppgaveside } from './sider/oppgaveside.js';
import { Personvern } from './sider/personvern.js';
import { Tilgjengelighet } from './sider/tilgjengelighet.js';
import { Ukjent } from './sider/ukjent.js';
import { Feilgrense } from './skall/feilgrense.js';
import { Skall } from './skall/skall.js';

export function App({ erSandkasse }: { readonly erSandkasse: boolean }): ReactNode {
  const { pathname } = useLocation();
  const sprakKlart = useLagretSprak();
  const bakInnlogging = (side: ReactNode): ReactNode => (
    <KrevInnlogging sprakKlart={sprakKlart}>{side}</KrevInnlogging>
  );
  return (
    <>
      <Skall erSandkasse={erSandkasse}>
        <Feilgrense key={pathname}>
          <Routes>
            <Route path="/" element={bakInnlogging(<Oppgaveliste key="NY" status="NY" />)} />
            <Route
              path="/gjort"
              element={bakInnlogging(<Oppgaveliste key="FULLFORT" status="FULLFORT" />)}
            />
            <Route path="/oppgave/:id" element={bakInnlogging(<Oppgaveside />)} />
            <Route path="/logget-ut" element={<LoggetUt />} />
            <Route path="/tilgjengelighet" element={<Tilgjengelighet />} />
            <Route path="/personvern" element={<Personvern />} />
            <Route path="*" element={<Ukjent />} />
          </Routes>
        </Feilgrense>
      </Skall>
      <Sesjonsvakt />
    </>
  );
}
