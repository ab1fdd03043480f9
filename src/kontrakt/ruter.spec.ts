import { UseGuards, UseInterceptors } from '@nestjs/common';
import fastify, { type FastifyInstance } from 'fastify';
import { operasjoner } from './operasjoner.js';
import { overvakRuter } from './ruter.js';

const operasjon = operasjoner.get('hentMeg');
const vakt = { canActivate: () => false };
const lytter = { intercept: () => Promise.reject(new Error('skal ikke spørres')) };

class Apen {
  svar() {
    return Promise.resolve({ fra: 'kontrolleren' });
  }
}

@UseGuards(vakt)
class MedVakt extends Apen {}

class MedLytter {
  @UseInterceptors(lytter)
  svar() {
    return Promise.resolve({});
  }
}

let server: FastifyInstance;
let ruter: ReturnType<typeof overvakRuter>;

beforeEach(() => {
  server = fastify();
  ruter = overvakRuter(server, (kontroller) => new kontroller());
});
afterEach(() => server.close());

const monter = (config: object) =>
  server.route({
    method: 'GET',
    url: '/noe',
    config,
    handler: () => {
      throw new Error('Nest ble spurt');
    },
  });

it('en operasjon besvares rett fra kontrolleren', async () => {
  monter({ operasjon, svarer: { kontroller: Apen, metode: 'svar' } });
  const svar = await server.inject('/noe');
  expect(svar.json()).toEqual({ fra: 'kontrolleren' });
});

it.each([
  ['vakt på klassen', MedVakt],
  ['avskjærer på metoden', MedLytter],
])('det som ingen ville spurt, stanser starten: %s', (_, kontroller) => {
  expect(() => monter({ operasjon, svarer: { kontroller, metode: 'svar' } })).toThrow(
    'blir ikke spurt',
  );
});

it('en rute som ikke sier hvem som kan kalle den, stanser starten', () => {
  expect(() => monter({})).toThrow('sier ikke hvem');
});

it('en operasjon som ingen kontroller svarer på, stanser starten', () => {
  expect(() => ruter.kontrollerAlleErMontert()).toThrow('opprettOppgave');
});
