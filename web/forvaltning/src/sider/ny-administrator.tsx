import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router';
import { ROLLEFELT, ROLLEVALG, type Rolleverdier, utenNavn } from '../administrator/ord.js';
import { useAdministratorer } from '../api/endre-administrator.js';
import { KunAdministrator } from '../skall/kun-administrator.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tilbake } from '../skall/tilbake.js';
import { useSkjema } from '../skjema/bruk-skjema.js';
import { Radiogruppe, Tekstfelt } from '../skjema/felter.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import { feilPersonId, UKJENT_PERSONID, utenRom } from '../skjema/numre.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';

type Nyverdier = Rolleverdier & Readonly<{ personId: string }>;
const ORD = { ...ROLLEFELT, personId: { navn: 'Fødselsnummer eller D-nummer' } };
const TOM: { verdi: Nyverdier; etag: string } = {
  verdi: { personId: '', navn: '', rolle: 'ADMINISTRATOR' },
  etag: '',
};
const KODEFELT = {
  UGYLDIG_PERSONID: { felt: 'personId', melding: UKJENT_PERSONID },
  ADMINISTRATOR_FINNES: {
    felt: 'personId',
    melding: 'Personen har en rolle i kommunen fra før. Endre rollen i stedet.',
  },
} as const;

/** Gives one more person a role. */
export function NyAdministrator(): ReactNode {
  const { til } = useKommune();
  return (
    <>
      <Tilbake til={til('administratorer')}>Administratorer</Tilbake>
      <Overskrift>Gi en person en rolle</Overskrift>
      <KunAdministrator>
        <Nyskjema />
      </KunAdministrator>
    </>
  );
}

function Nyskjema(): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const { leggTil } = useAdministratorer(fiksOrgId);
  const [lagtTil, settLagtTil] = useState(false);
  const skjema = useSkjema<Nyverdier>({
    lest: TOM,
    ord: ORD,
    kontroller,
    kodefelt: KODEFELT,
    lagre: async ({ personId, navn, rolle }) => {
      await leggTil({ personId: utenRom(personId), navn: navn.trim(), rolle });
      settLagtTil(true);
      return TOM;
    },
  });
  if (lagtTil && !skjema.ulagret) return <Navigate to={til('administratorer')} />;
  return (
    <Skjemaramme skjema={skjema} knapp="Gi rollen">
      <Tekstfelt
        skjema={skjema}
        felt="personId"
        hjelp="Elleve siffer. Vi lagrer det kryptert, og viser det aldri helt."
        inputMode="numeric"
        spellCheck={false}
      />
      <Tekstfelt
        skjema={skjema}
        felt="navn"
        hjelp="Det dere kaller personen. Det står i endringsloggen."
        maxLength={100}
      />
      <Radiogruppe skjema={skjema} felt="rolle" valg={ROLLEVALG} />
    </Skjemaramme>
  );
}

const kontroller = (verdier: Nyverdier): readonly Feltfeil<Nyverdier>[] => [
  ...feilPersonId('personId', verdier.personId),
  ...utenNavn(verdier),
];
