import fc from 'fast-check';
import { lagKalenderfil } from './kalenderfil.js';

const lag = (tittel: string): string =>
  lagKalenderfil({
    oppgaveId: '8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815',
    frist: '2027-05-12',
    tittel,
    tekst: 'Bergen kommune',
    adresse: 'https://min.kommune.example/oppgave/8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815',
    na: new Date('2027-05-02T08:00:00Z'),
  });

/** As a calendar reads it: lines put together again, the escapes undone. */
const lesTittel = (fil: string): string | undefined =>
  // Only these two end a line there; U+2028 does not.
  /\r\nSUMMARY:([^\r\n]*)\r\n/
    .exec(fil.replaceAll('\r\n ', ''))?.[1]
    ?.replace(/\\(n|[\\;,])/g, (_, tegn: string) => (tegn === 'n' ? '\n' : tegn));

it('en frist er en heldagshendelse med påminnelse dagen før', () => {
  const fil = lag('Samtykke');

  expect(fil).toContain('\r\nDTSTART;VALUE=DATE:20270512\r\n');
  expect(fil).toContain('\r\nDTSTAMP:20270502T080000Z\r\n');
  expect(fil).toContain('\r\nTRIGGER:-PT15H\r\n');
  expect(fil.replaceAll('\r\n ', '')).toContain(
    '\r\nURL:https://min.kommune.example/oppgave/8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815\r\n',
  );
});

it('enhver tittel kommer like hel ut, i linjer på høyst 75 byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 255 }), (tittel) => {
      const ventet = tittel.replace(/\r\n|\r/g, '\n');

      const fil = lag(tittel);

      expect(lesTittel(fil)).toBe(ventet);
      for (const linje of fil.split('\r\n')) expect(Buffer.byteLength(linje)).toBeLessThan(76);
    }),
  );
});

it('en linjeskiller som ikke er kalenderens, er en del av tittelen', () => {
  expect(lesTittel(lag('A\u2028B'))).toBe('A\u2028B');
});

it('en tittel kan ikke smugle inn en egen linje', () => {
  expect(lag('A\r\nATTENDEE:x').split('\r\n')).not.toContain('ATTENDEE:x');
});
