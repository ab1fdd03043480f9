const VEKTER = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** An organisation number: nine digits, the last one a check digit by modulus 11 (10 is no digit). */
export function erOrgnr(orgnr: string): boolean {
  if (!/^\d{9}$/.test(orgnr)) return false;
  const sum = VEKTER.reduce<number>((s, vekt, i) => s + vekt * Number(orgnr[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(orgnr[8]);
}
