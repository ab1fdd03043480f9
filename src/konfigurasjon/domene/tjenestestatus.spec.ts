import { vurderTjenestestatus, type Tjenestestatus } from './tjenestestatus.js';

const STATUSER = ['IKKE_TATT_I_BRUK', 'I_BRUK', 'PAUSET', 'TATT_UT'] as const;
const LOV: readonly `${Tjenestestatus} → ${Tjenestestatus}`[] = [
  'IKKE_TATT_I_BRUK → I_BRUK',
  'I_BRUK → PAUSET',
  'I_BRUK → TATT_UT',
  'PAUSET → I_BRUK',
  'PAUSET → TATT_UT',
  'TATT_UT → I_BRUK',
];

it.each(STATUSER.flatMap((fra) => STATUSER.map((til) => [fra, til] as const)))(
  'fra %s til %s: bare det tabellen sier, og det samme om igjen',
  (fra, til) => {
    const kan = fra === til || LOV.includes(`${fra} → ${til}`);

    expect(vurderTjenestestatus(fra, til)?.kode).toBe(kan ? undefined : 'UGYLDIG_TJENESTESTATUS');
  },
);
