const MED_SONE =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(?:Z|([+-]\d{2}):?(\d{2})?)$/i;
const SISTE_MS = Date.UTC(9999, 11, 31);

/**
 * A moment, to the microsecond, as PostgreSQL reads it: a JavaScript `Date` would forget the last three digits, and
 * whoever goes on from there would get something twice. What is finer still is cut off.
 * Undefined where it is no moment: the thirteenth month, or a leap second.
 */
export function lesTidspunkt(tekst: string): string | undefined {
  const [, dato, klokken, brok = '', timer = '+00', minutter = '00'] = MED_SONE.exec(tekst) ?? [];
  if (dato === undefined || klokken === undefined) return undefined;
  const ms = Date.parse(`${dato}T${klokken}${timer}:${minutter}`);
  if (Number.isNaN(ms)) return undefined;
  const sekunder = new Date(Math.min(Math.max(ms, 0), SISTE_MS)).toISOString().slice(0, 19);
  return `${sekunder}.${brok.slice(0, 6).padEnd(6, '0')}Z`;
}
