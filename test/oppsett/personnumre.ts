const VEKTER_K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const VEKTER_K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** The year of birth of all persons made here; nobody of the sandbox was born then. */
const FODSELSAR = '45';
const SYNTETISK_MANED = 80;

function kontrollsiffer(sifre: string, vekter: readonly number[]): string {
  const sum = vekter.reduce((s, vekt, i) => s + vekt * Number(sifre[i]), 0);
  return String((11 - (sum % 11)) % 11);
}

/** The number that begins with these nine digits, or nothing where a control digit would be ten. */
function medKontrollsifre(niSifre: string): string | undefined {
  const ti = niSifre + kontrollsiffer(niSifre, VEKTER_K1);
  const elleve = ti + kontrollsiffer(ti, VEKTER_K2);
  return elleve.length === 11 ? elleve : undefined;
}

const toSifre = (tall: number): string => String(tall).padStart(2, '0');

function* serie(manedTillegg: number): Generator<string, never> {
  for (let lopenummer = 0; ; lopenummer++) {
    const dag = Math.floor(lopenummer / 1_000) % 28;
    const maned = Math.floor(lopenummer / 28_000);
    const dato = toSifre(dag + 1) + toSifre(maned + 1 + manedTillegg) + FODSELSAR;
    const nummer = medKontrollsifre(dato + String(lopenummer % 1_000).padStart(3, '0'));
    if (nummer) yield nummer;
  }
}

const syntetiske = serie(SYNTETISK_MANED);

/** Synthetic persons (Tenor's series) that no other test of the file has mentioned; about 280 000. */
export const nyePersoner = (antall: number): string[] =>
  Array.from({ length: antall }, () => syntetiske.next().value);

export function nyPerson(): string {
  return syntetiske.next().value;
}

/**
 * A number of the series that real persons have. It is worked out and written nowhere: somebody may
 * hold it.
 */
export const nummerIEkteSerie = (): string => serie(0).next().value;

/** The same number with a last digit that does not fit the others. */
export const medFeilKontrollsiffer = (nummer: string): string =>
  nummer.slice(0, -1) + String((Number(nummer.at(-1)) + 1) % 10);
