/** The languages that a task, a message and the portal come in. */
export type Sprak = 'nb' | 'nn' | 'en' | 'se';
