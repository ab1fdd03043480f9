const lest = (navn: string): string =>
  navn.normalize().trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');

/** Whether people would call it the same name, however it was typed. */
export const erSammeNavn = (ett: string, annet: string): boolean => lest(ett) === lest(annet);
