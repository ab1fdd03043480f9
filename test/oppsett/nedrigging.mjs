export { rydd as default } from './globalt.mjs';
