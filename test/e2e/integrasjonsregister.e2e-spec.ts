import { Integrasjonsregister } from '../../src/konfigurasjon/integrasjonsregister.service.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

describe('det en prosess husker om integrasjonene', () => {
  let prove: Proveapp;
  let register: Integrasjonsregister;
  beforeAll(async () => {
    prove = await startProveapp();
    register = prove.app.get(Integrasjonsregister);
  });
  afterAll(() => prove.stopp());

  const autentiser = () => {
    const { integrasjonId, integrasjonPassord } = prove.klar.integrasjon;
    return register.autentiser(integrasjonId, integrasjonPassord);
  };

  it('kan glemmes mens det leses, uten at den som venter merker det', async () => {
    const venter = autentiser();
    register.glemAlt();

    expect(await venter).toMatchObject({ erTrukket: false });
  });

  it('blir ikke stående når det ble lest før en endring', async () => {
    register.glemAlt();
    const venter = autentiser();
    register.glemAlt();
    await venter;
    await prove.datakilde.query('UPDATE integrasjon SET trukket = now()');

    expect(await autentiser()).toBeUndefined();
  });
});
