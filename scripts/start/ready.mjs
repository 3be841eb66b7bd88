import { Server } from 'node:http';
import { answerAtOnce } from '../kept/kept.mjs';

// Loaded into the server by `--import`, last and therefore asked first.

// oxlint-disable-next-line typescript/unbound-method -- called with its server below
const { emit } = Server.prototype;

Server.prototype.emit = function (event, ...args) {
  if (event === 'request' && answerAtOnce(args[0], args[1])) return true;
  return emit.call(this, event, ...args);
};
