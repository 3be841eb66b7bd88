/** The moment, for pages: screens never reach into `server/io`. */
export { now } from './io/clock';
