import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Lest } from '../../../felles/api/klient.js';
import { Fjern } from '../administrator/fjern.js';
import {
  ROLLEFELT,
  ROLLEVALG,
  type Rolleverdier,
  SISTE_ADMINISTRATOR,
  utenNavn,
} from '../administrator/ord.js';
import { useAdministratorer } from '../api/endre-administrator.js';
import type { Administrator } from '../api/klient.js';
import { administratorvalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { KunAdministrator } from '../skall/kun-administrator.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tilbake } from '../skall/tilbake.js';
import { useSkjema } from '../skjema/bruk-skjema.js';
import { Radiogruppe, Tekstfelt } from '../skjema/felter.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';

/** One person's role. */
export function EnAdministrator(): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const { administratorId } = useParams();
  const sporring = useQuery(administratorvalg(fiksOrgId));
  const funnet = sporring.data?.find((en) => en.id === administratorId);
  return (
    <>
      <Tilbake til={til('administratorer')}>Administratorer</Tilbake>
      <Overskrift>{funnet ? funnet.navn : 'Administrator'}</Overskrift>
      <KunAdministrator>
        <Hentet sporring={sporring} hva="rollen">
          {() =>
            funnet ? (
              <div className="stabel">
                <Rolleskjema person={funnet} />
                <Fjern person={funnet} />
              </div>
            ) : (
              <p className="panel">Personen har ikke lenger en rolle i kommunen.</p>
            )
          }
        </Hentet>
      </KunAdministrator>
    </>
  );
}

const lestAv = ({ navn, rolle, etag }: Administrator): Lest<Rolleverdier> => ({
  verdi: { navn, rolle },
  etag,
});

function Rolleskjema({ person }: { readonly person: Administrator }): ReactNode {
  const { fiksOrgId } = useKommune();
  const { lagre, hent } = useAdministratorer(fiksOrgId);
  const skjema = useSkjema<Rolleverdier>({
    lest: lestAv(person),
    ord: ROLLEFELT,
    kontroller: utenNavn,
    kodefelt: { SISTE_ADMINISTRATOR },
    lagre: async ({ navn, rolle }, etag) =>
      lestAv(await lagre(person.id, etag, { navn: navn.trim(), rolle })),
    hentPaNytt: async () => lestAv((await hent(person.id)) ?? person),
  });
  return (
    <Skjemaramme skjema={skjema} knapp="Lagre">
      {person.erDeg && (
        <div className="ds-alert" data-color="info">
          Dette er deg. Blir du leser, kan du ikke selv gjøre deg til administrator igjen.
        </div>
      )}
      <Tekstfelt skjema={skjema} felt="navn" maxLength={100} />
      <Radiogruppe skjema={skjema} felt="rolle" valg={ROLLEVALG} />
    </Skjemaramme>
  );
}
