import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and a certificate for localhost that nobody vouches for but itself, good for a day. */
export function selvsignert(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const navn = sekvens(der(0x31, sekvens(oid('550403'), der(0x0c, Buffer.from('localhost')))));
  const innhold = sekvens(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    navn,
    sekvens(tid(Date.now() - 3_600_000), tid(Date.now() + 86_400_000)),
    navn,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sekvens(sekvens(oid('551d11'), der(0x04, sekvens(der(0x82, 'localhost')))))),
  );
  const underskrift = Buffer.concat([Buffer.from([0]), sign('sha256', innhold, privateKey)]);
  const sertifikat = sekvens(innhold, ECDSA_SHA256, der(0x03, underskrift));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${sertifikat.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function der(merke: number, verdi: Buffer | string): Buffer {
  const innhold = typeof verdi === 'string' ? Buffer.from(verdi) : verdi;
  const { length } = innhold;
  const lengde = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([merke, ...lengde]), innhold]);
}

const sekvens = (...deler: Buffer[]): Buffer => der(0x30, Buffer.concat(deler));
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const tid = (ms: number): Buffer =>
  der(0x17, `${new Date(ms).toISOString().replace(/\D/g, '').slice(2, 14)}Z`);

const ECDSA_SHA256 = sekvens(oid('2a8648ce3d040302'));
