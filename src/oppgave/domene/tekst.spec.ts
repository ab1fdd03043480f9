import { vurderPersonnummerITekst, vurderTegn } from './tekst.js';

it.each(['\u0000', 'a\u0000b', '\ud800', 'x\udc00'])(
  'tegn som ikke kan lagres, avvises (%j)',
  (tekst) => {
    const avslag = vurderTegn({ tittel: 'ok', beskrivelse: tekst });

    expect(avslag).toMatchObject({
      kode: 'UGYLDIGE_TEGN',
      detaljer: { feil: [{ felt: '/beskrivelse' }] },
    });
  },
);

it('hele surrogatpar, samiske tegn og linjeskift er tekst', () => {
  expect(vurderTegn({ tittel: '🎒 Čáhppes\n\tŋ', metadata: undefined })).toBeUndefined();
});

it('hvert felt med et nummer nevnes, og nummeret gjentas ikke', () => {
  const avslag = vurderPersonnummerITekst(
    { tittel: 'nummer', beskrivelse: 'uten', handling: 'nummer' },
    (tekst) => tekst === 'nummer',
  );

  expect(avslag?.detaljer?.['feil']).toMatchObject([{ felt: '/tittel' }, { felt: '/handling' }]);
});
