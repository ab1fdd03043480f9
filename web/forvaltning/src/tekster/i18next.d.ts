import type tekster from './tekster.js';

/** A key that does not exist is a type error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof tekster };
  }
}
