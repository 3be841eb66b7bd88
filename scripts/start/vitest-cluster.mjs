import { openTestCluster } from './testbed.mjs';

/** The cluster belongs to the run: a file that opened it would stop it under the files beside it. */
export default async function setup() {
  const cluster = await openTestCluster();
  return () => cluster.stop();
}
