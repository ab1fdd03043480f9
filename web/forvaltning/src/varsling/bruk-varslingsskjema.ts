import { useQueryClient } from '@tanstack/react-query';
import { hentMedEtag, type Lest } from '../../../felles/api/klient.js';
import { klient, KOMMUNE, type Varslingsvalg } from '../api/klient.js';
import { glem, varslingsvalg } from '../api/sporringer.js';
import { useKommune } from '../skall/kommune.js';
import { useSkjema } from '../skjema/bruk-skjema.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import type { Verdier } from '../skjema/verdier.js';
import { DELER, feltFor, fraVerdier, ORD, SPRAK, tekstfelt, tilVerdier, TYPER } from './verdier.js';

const tilLest = ({ verdi, etag }: Lest<Varslingsvalg>): Lest<Verdier> => ({
  verdi: tilVerdier(verdi),
  etag,
});

/** What the kommune has chosen about notices, in a form. */
export function useVarslingsskjema(lest: Lest<Varslingsvalg>) {
  const { fiksOrgId } = useKommune();
  const queryClient = useQueryClient();
  const sporring = varslingsvalg(fiksOrgId);
  return useSkjema<Verdier>({
    lest: tilLest(lest),
    ord: ORD,
    feltFor,
    kontroller,
    enhet,
    lagre: async (verdier, etag) => {
      const lagret = await hentMedEtag(
        klient.PUT(`${KOMMUNE}/varsling`, {
          params: { path: { fiksOrgId }, header: { 'If-Match': etag } },
          body: fraVerdier(verdier),
        }),
      );
      queryClient.setQueryData(sporring.queryKey, lagret);
      void glem(queryClient, 'varsling', fiksOrgId);
      return tilLest(lagret);
    },
    hentPaNytt: async () => tilLest(await queryClient.query({ ...sporring, staleTime: 0 })),
  });
}

/** A text is its parts and whether there is one: `nb.PURRING.sms` belongs to `nb.PURRING`. */
const enhet = (felt: string): string => felt.split('.').slice(0, 2).join('.');

const kontroller = (verdier: Verdier): readonly Feltfeil<Verdier>[] => [
  ...kontrollerValg(verdier),
  ...kontrollerTekster(verdier),
];

/** What decides when notices go out. */
export function kontrollerValg(verdier: Verdier): readonly Feltfeil<Verdier>[] {
  const purringer = String(verdier['maksPurringer']).trim();
  return [
    ...(/^\d{1,2}$/.test(purringer) && Number(purringer) <= 50
      ? []
      : [{ felt: 'maksPurringer', melding: 'Skriv hvor mange påminnelser, fra 0 til 50.' }]),
    ...(Number(verdier['fraTime']) < Number(verdier['tilTime'])
      ? []
      : [{ felt: 'tilTime', melding: 'Klokkeslettet det er slutt, må være etter det første.' }]),
  ];
}

function kontrollerTekster(verdier: Verdier): readonly Feltfeil<Verdier>[] {
  const tomme = SPRAK.flatMap((sprak) =>
    TYPER.filter((type) => verdier[tekstfelt(sprak, type, 'egen')] === true).flatMap((type) =>
      DELER.map((del) => tekstfelt(sprak, type, del)),
    ),
  ).filter((felt) => String(verdier[felt]).trim() === '');
  return tomme.map((felt) => ({ felt, melding: `${ORD[felt]?.navn ?? felt} kan ikke være tom.` }));
}
