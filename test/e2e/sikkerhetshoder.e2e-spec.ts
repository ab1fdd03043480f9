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

  it('følger også svaret på en adresse som ikke lar seg lese', async () => {
    const svar = await hoder('/min-kommune/%E0%A4%A');

    expect(svar).toMatchObject({ lagring: 'no-store', sniff: 'nosniff' });
    expect(svar['policy']).toContain("default-src 'none'");
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

  it('lar portalen kjøre bare det som er vårt, og ingenting som står i siden selv', async () => {
    const svar = await hoder('/');

    expect(svar).toMatchObject({ lagring: 'no-store', ramme: 'DENY', sniff: 'nosniff' });
    expect(svar['policy']).toContain("default-src 'none'");
    expect(svar['policy']).toContain("script-src 'self';style-src 'self'");
    expect(svar['policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lar portalens filer ligge i nettleseren for alltid, og sender dem komprimert', async () => {
    const side = await (await fetch(prove.adresse)).text();
    const filer = [...side.matchAll(/"(\/assets\/[\w.-]+\.(?:js|css))"/g)].map(([, fil]) => fil);

    const svar = await Promise.all(
      filer.map((fil) => fetch(`${prove.adresse}${fil}`, { headers: { 'accept-encoding': 'br' } })),
    );

    expect(filer.length).toBeGreaterThanOrEqual(2);
    // An answer that nobody reads is still under way when the product is to stop.
    await Promise.all(svar.map((ett) => ett.arrayBuffer()));
    for (const { status, headers } of svar) {
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('content-encoding')).toBe('br');
    }
  });
});
