/** The id of a field's control, so that a fault can lead to it. */
export const feltId = (felt: string): string => `felt-${felt.replaceAll('.', '-')}`;
