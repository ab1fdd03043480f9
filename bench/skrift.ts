export const tall = (verdi: number, desimaler: number): string =>
  verdi.toFixed(desimaler).replace('.', ',');

export const hake = (erNadd: boolean): string => (erNadd ? '✓' : '✗');
