import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

describe('sikkerhetshodene', () => {
  let prove: Proveapp;
  beforeAll(async () => {
    prove = await startProveapp();
  });
  afterAll(() => prove.stopp());

  const hoder = async (sti: string): Promise<Record<string, string | null>> => {
    const { headers } = await fetch(prove.adresse + sti);
    return {
      lagring: headers.get('cache-control'),
      policy: headers.get('content-security-policy'),
      ramme: headers.get('x-frame-options'),
      sniff: headers.get('x-content-type-options'),
    };
  };

  it('følger også et avslag fra API-et: aldri vist som side, aldri lagret underveis', async () => {
    const { fiksOrgId } = prove.klar;

    const svar = await hoder(`/min-kommune/api/v1/api/${fiksOrgId}/oppgaver/${fiksOrgId}`);

    expect(svar).toEqual({
      lagring: 'no-store',
      policy: "default-src 'none';frame-ancestors 'none'",
      ramme: null,
      sniff: 'nosniff',
    });
  });

  it.each(['/swagger/ekstern', '/finnes-ikke'])(
    'lar %s verken vises i andres rammer eller hente noe fra andre',
    async (sti) => {
      const svar = await hoder(sti);

      expect(svar).toMatchObject({ ramme: 'DENY', sniff: 'nosniff' });
      expect(svar['policy']).toContain("default-src 'self'");
      expect(svar['policy']).toContain("frame-ancestors 'none'");
      expect(svar['policy']).not.toMatch(/https?:|\*|script-src/);
    },
  );
});
