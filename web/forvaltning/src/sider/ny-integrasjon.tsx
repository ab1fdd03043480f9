import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useIntegrasjoner } from '../api/endre-integrasjon.js';
import type { Privilegium, Tjenestestatus } from '../api/klient.js';
import { integrasjonsvalg, tjenestevalg } from '../api/sporringer.js';
import { mangler } from '../integrasjon/mangler.js';
import { feilOpptattNavn } from '../integrasjon/navn.js';
import { type Tilgangsverdier, TILGANGSORD, tilPrivilegier } from '../integrasjon/ord.js';
import type { Legitimasjon } from '../integrasjon/oppskrift.js';
import { Privilegievalg } from '../integrasjon/privilegievalg.js';
import { Utlevering } from '../integrasjon/utlevering.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tilbake } from '../skall/tilbake.js';
import { useSkjema } from '../skjema/bruk-skjema.js';
import { Tekstfelt } from '../skjema/felter.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import { feilOrgnr, UKJENT_ORGNR, utenRom } from '../skjema/numre.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';
import { KunAdministrator } from '../skall/kun-administrator.js';

type Nyverdier = Tilgangsverdier & Readonly<{ orgnr: string }>;
const ORD = { ...TILGANGSORD, orgnr: { navn: 'Organisasjonsnummer' } };
const TOM = { verdi: { navn: '', orgnr: '', endre: true, lese: false }, etag: '' };

interface Laget extends Legitimasjon {
  readonly fikk: readonly Privilegium[];
  readonly manglerPrivilegier: boolean;
}

/** Gives one more fagsystem access, and hands out what it needs. */
export function NyIntegrasjon(): ReactNode {
  const { til } = useKommune();
  const [laget, settLaget] = useState<Laget>();
  return (
    <>
      <Tilbake til={til('integrasjoner')}>Integrasjoner</Tilbake>
      <Overskrift>{laget ? 'Fagsystemet har fått tilgang' : 'Gi et fagsystem tilgang'}</Overskrift>
      <KunAdministrator>
        {laget ? <Ferdig laget={laget} /> : <Nyskjema onLaget={settLaget} />}
      </KunAdministrator>
    </>
  );
}

function Nyskjema({ onLaget }: { readonly onLaget: (laget: Laget) => void }): ReactNode {
  const { fiksOrgId, navn: kommunenavn } = useKommune();
  const { opprett } = useIntegrasjoner(fiksOrgId);
  const { data: andre = [] } = useQuery(integrasjonsvalg(fiksOrgId));
  const skjema = useSkjema<Nyverdier>({
    lest: TOM,
    ord: ORD,
    kontroller: (verdier) => [...kontroller(verdier), ...feilOpptattNavn(verdier.navn, andre)],
    kodefelt: { UGYLDIG_ORGNR: { felt: 'orgnr', melding: UKJENT_ORGNR } },
    lagre: async (verdier) => {
      const orgnr = utenRom(verdier.orgnr);
      const privilegier = tilPrivilegier(verdier);
      onLaget(await opprett({ orgnr, navn: verdier.navn.trim(), privilegier }));
      return { verdi: verdier, etag: '' };
    },
  });
  return (
    <Skjemaramme skjema={skjema} knapp="Gi tilgang">
      <Tekstfelt
        skjema={skjema}
        felt="navn"
        hjelp="Det dere kaller fagsystemet, for eksempel «Skjema for skolen»."
        maxLength={100}
      />
      <Tekstfelt
        skjema={skjema}
        felt="orgnr"
        hjelp={`Til den som henter token i Maskinporten. Det er oftest leverandøren. Tomt betyr ${kommunenavn} selv.`}
        inputMode="numeric"
      />
      <Privilegievalg skjema={skjema} />
    </Skjemaramme>
  );
}

function kontroller({ navn, orgnr }: Nyverdier): readonly Feltfeil<Nyverdier>[] {
  return [
    ...(navn.trim() === ''
      ? [{ felt: 'navn' as const, melding: 'Skriv et navn, så dere kjenner den igjen.' }]
      : []),
    ...(orgnr.trim() === '' ? [] : feilOrgnr('orgnr', orgnr)),
  ];
}

function Ferdig({ laget }: { readonly laget: Laget }): ReactNode {
  const [ferdig, settFerdig] = useState(false);
  return (
    <div className="stabel">
      {laget.manglerPrivilegier && (
        <div className="ds-alert" data-color="warning" role="alert">
          Fagsystemet fikk ikke alt du krysset av for. Gi det resten på siden for integrasjonen.
        </div>
      )}
      {ferdig ? (
        <Videre laget={laget} />
      ) : (
        <Utlevering legitimasjon={laget} onFerdig={() => settFerdig(true)} />
      )}
    </div>
  );
}

function Videre({ laget }: { readonly laget: Laget }): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const tjeneste = useQuery(tjenestevalg(fiksOrgId));
  return (
    <>
      <Hentet sporring={tjeneste} hva="tjenestens status">
        {({ verdi: { status } }) => <KanBrukes status={status} laget={laget} />}
      </Hentet>
      <p>
        <Link className="ds-button" to={til(`integrasjoner/${laget.integrasjonId}`)}>
          Til integrasjonen
        </Link>
      </p>
    </>
  );
}

interface KanBrukesprops {
  readonly status: Tjenestestatus;
  readonly laget: Laget;
}

function KanBrukes({ status, laget }: KanBrukesprops): ReactNode {
  const { til } = useKommune();
  const gjenstar = mangler(status, laget.fikk);
  if (gjenstar.length === 0) return <p>Fagsystemet kan ta tilgangen i bruk.</p>;
  const sider = { tjenesten: 'tjenesten', integrasjonen: `integrasjoner/${laget.integrasjonId}` };
  return (
    <section aria-labelledby="gjenstar">
      <h2 id="gjenstar" className="ds-heading" data-size="xs">
        Dette gjenstår før fagsystemet kan komme i gang
      </h2>
      <ul className="stegliste">
        {gjenstar.map(({ hva, hvor, lenke }) => (
          <li key={hva}>
            <span>{hva}</span>
            <Link className="ds-link" to={til(sider[hvor])}>
              {lenke}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
