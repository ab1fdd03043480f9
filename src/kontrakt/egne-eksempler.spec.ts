import { dokumenter, KONTRAKTNAVN, type Kontraktnavn } from './dokumenter.js';
import { medEgneEksempler } from './egne-eksempler.js';

interface Vist {
  readonly hvor: string;
  readonly mal: string;
  readonly status: string;
  readonly kode: string;
  readonly verdi: Readonly<Record<string, unknown>>;
}

/** Every example of an error, and the address of the operation that it stands at. */
const feileksempler = (navn: Kontraktnavn): Vist[] =>
  Object.entries(medEgneEksempler(dokumenter[navn]).paths).flatMap(([mal, verb]) =>
    Object.values(verb).flatMap(({ operationId: hvor, responses }) =>
      Object.entries(responses)
        .filter(([status]) => !status.startsWith('2'))
        .flatMap(([status, svar]) =>
          Object.entries(svar.content?.['application/json']?.examples ?? {}).map(
            ([kode, { value: verdi }]) => ({ hvor, mal, status, kode, verdi }),
          ),
        ),
    ),
  );

it.each(KONTRAKTNAVN)('hvert eksempel på en feil i %s har operasjonens egen adresse', (navn) => {
  const viste = feileksempler(navn);

  expect(viste.length).toBeGreaterThan(30);
  for (const { hvor, mal, status, verdi } of viste) {
    const egen = new RegExp(`^${mal.replace(/\{\w+\}/g, '[^/{}]+')}$`);
    expect({ hvor, ...verdi }).toMatchObject({
      ...{ hvor, status: Number(status) },
      ...{ path: expect.stringMatching(egen) as string, originalPath: verdi['path'] },
    });
  }
});

it('et eksempel der en id i adressen er feil, beholder feilen', () => {
  const stier = [...feileksempler('ekstern'), ...feileksempler('konfigurasjon')]
    .filter(({ verdi }) => /"\/(oppgaveId|fiksOrgId)"/.test(String(verdi['errorJson'])))
    .map(({ verdi }) => String(verdi['path']));

  expect(stier.filter((sti) => sti.endsWith('/oppgaver/17'))).toHaveLength(1);
  expect(stier.filter((sti) => !/\/oppgaver\/17$|\/4601\//.test(sti))).toEqual([]);
  expect(stier.length).toBeGreaterThan(5);
});

it('kontrakten som kjøres, er den samme som før', () => {
  const somLest = JSON.stringify(dokumenter.ekstern);

  medEgneEksempler(dokumenter.ekstern);

  expect(JSON.stringify(dokumenter.ekstern)).toBe(somLest);
});
