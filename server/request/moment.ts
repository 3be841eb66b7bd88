export { now } from '../io/clock';
