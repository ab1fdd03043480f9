import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Lest } from '../../../felles/api/klient.js';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { PLATTFORM } from '../../../../src/felles/sider.js';
import type { Kommune } from '../api/klient.js';
import { kommunevalg, useKommuner } from '../api/plattform.js';
import { Kommunefelter } from '../kommune/kommunefelter.js';
import {
  FEIL_KOMMUNE,
  KOMMUNEFELT,
  type Kommuneverdier,
  kontrollerKommune,
  tilFakta,
  verdierAv,
} from '../kommune/ord.js';
import { Hentet } from '../skall/hentet.js';
import { Statusmerke, TJENESTEORD } from '../skall/merker.js';
import { datoen } from '../skall/tidspunkt.js';
import { Tilbake } from '../skall/tilbake.js';
import { useSkjema } from '../skjema/bruk-skjema.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';

/** One of the installation's kommuner. */
export function EnKommune(): ReactNode {
  const { fiksOrgId } = useParams();
  const sporring = useQuery(kommunevalg);
  const funnet = sporring.data?.find((en) => en.fiksOrgId === fiksOrgId);
  return (
    <>
      <Tilbake til={PLATTFORM}>Kommuner i installasjonen</Tilbake>
      <Sideoverskrift tittel={funnet?.navn ?? 'Kommune'} />
      <Hentet sporring={sporring} hva="kommunen">
        {() =>
          funnet ? (
            <div className="stabel">
              <Fakta kommune={funnet} />
              <Kommuneskjema kommune={funnet} />
            </div>
          ) : (
            <p className="panel">Installasjonen har ingen kommune med denne id-en.</p>
          )
        }
      </Hentet>
    </>
  );
}

const Fakta = ({ kommune }: { readonly kommune: Kommune }): ReactNode => (
  <section className="panel" aria-label="Om kommunen">
    <Statusmerke utseende={TJENESTEORD[kommune.status]} />
    <dl className="faktaliste">
      <div>
        <dt>Id i Fiks</dt>
        <dd>{kommune.fiksOrgId}</dd>
      </div>
      {kommune.tattIBruk !== undefined && (
        <div>
          <dt>Tatt i bruk</dt>
          <dd>{datoen(kommune.tattIBruk)}</dd>
        </div>
      )}
    </dl>
  </section>
);

const lestAv = (kommune: Kommune): Lest<Kommuneverdier> => ({
  verdi: verdierAv(kommune),
  etag: kommune.etag,
});

function Kommuneskjema({ kommune }: { readonly kommune: Kommune }): ReactNode {
  const { fiksOrgId } = kommune;
  const { lagre, hent } = useKommuner();
  const skjema = useSkjema<Kommuneverdier>({
    lest: lestAv(kommune),
    ord: KOMMUNEFELT,
    kontroller: kontrollerKommune,
    kodefelt: FEIL_KOMMUNE,
    lagre: async (verdier, etag) => lestAv(await lagre(fiksOrgId, etag, tilFakta(verdier))),
    hentPaNytt: async () => lestAv((await hent(fiksOrgId)) ?? kommune),
  });
  return (
    <section aria-labelledby="navn-og-numre">
      <h2 id="navn-og-numre" className="ds-heading" data-size="xs">
        Navn og numre
      </h2>
      <Skjemaramme skjema={skjema} knapp="Lagre">
        <p>
          Innbyggerne ser det nye navnet med en gang. Står kommunen i miljøvariabelen{' '}
          <code>KOMMUNER</code>, må den rettes der også: det som står der, gjelder fra neste
          oppstart.
        </p>
        <Kommunefelter skjema={skjema} />
      </Skjemaramme>
    </section>
  );
}
