import { Innboks } from './innboks.js';
import { personinnboks } from './innboks-sider.js';
import { testpersoner } from './personer.js';

const { personId } = testpersoner.vanlig;
const sendt = '2026-10-20T09:00:00.000Z';
const sms = { kanal: 'SMS', til: '+4700000001', emne: null, html: null, sendt } as const;
const epost = { kanal: 'EPOST', til: 'a@epost.example', emne: 'Hei', html: '<p>', sendt } as const;

it('hver SMS har antall segmenter den betales som, en e-post ikke', () => {
  const innboks = new Innboks();
  innboks.taImot(personId, { ...sms, tekst: 'a'.repeat(160) });
  innboks.taImot(personId, { ...sms, tekst: '«'.repeat(71) });
  innboks.taImot(personId, { ...epost, tekst: 'a'.repeat(500) });

  const meldinger = innboks.hent(personId);
  const side = personinnboks({ hvem: 'vanlig', na: new Date(sendt), meldinger });

  expect(meldinger.map(({ segmenter }) => segmenter)).toEqual([1, 2, null]);
  // The newest first.
  expect(side.match(/SMS-segmenter: \d/g)).toEqual(['SMS-segmenter: 2', 'SMS-segmenter: 1']);
});
