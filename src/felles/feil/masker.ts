const ELLEVE_SIFRE = /\d{11}/g;

/** Takes away whatever could be a fødselsnummer, from text that a caller wrote and we repeat. */
export const masker = (tekst: string): string => tekst.replace(ELLEVE_SIFRE, '***********');
