/** What can be changed for a kommune. */
export type Endringstype = 'TJENESTE' | 'VARSLING' | 'INTEGRASJON' | 'ADMINISTRATOR' | 'KOMMUNE';

export type Felter = Readonly<Record<string, unknown>>;

/** Of both, the fields that differ, each as it was and is; undefined when none does. */
export function endrede(
  for_: Felter,
  etter: Felter,
): { readonly for: Felter; readonly etter: Felter } | undefined {
  const navn = [...new Set([...Object.keys(for_), ...Object.keys(etter)])].filter(
    (felt) => JSON.stringify(for_[felt]) !== JSON.stringify(etter[felt]),
  );
  const velg = (fra: Felter): Felter =>
    Object.fromEntries(navn.flatMap((felt) => (felt in fra ? [[felt, fra[felt]]] : [])));
  return navn.length === 0 ? undefined : { for: velg(for_), etter: velg(etter) };
}
