import { ServerResponse } from 'node:http';

// Loaded into the server by `--import`. Next takes Content-Length from what a route answers, and a browser then shows
// neither progress nor time for a download of hundreds of megabytes. Who knows the length says it in X-Content-Length.

// oxlint-disable-next-line typescript/unbound-method -- called with its response below
const { writeHead } = ServerResponse.prototype;

ServerResponse.prototype.writeHead = function (...args) {
  const length = this.getHeader('x-content-length');
  if (length !== undefined) {
    this.removeHeader('x-content-length');
    // A compressed answer has another length.
    if (!this.hasHeader('content-encoding')) this.setHeader('content-length', length);
  }
  return writeHead.apply(this, args);
};
