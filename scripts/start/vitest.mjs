import { ensureTemplate, forgetOldClones, openTestCluster } from './testbed.mjs';

/** Before the first server test: the cluster and the template. Afterwards: its copies go, and the cluster if it is ours. */
export default async function setup(project) {
  const began = Date.now();
  const cluster = await openTestCluster();
  await forgetOldClones(cluster);
  project.provide('template', await ensureTemplate(cluster, 'reference'));
  return async () => {
    await forgetOldClones(cluster, Date.now() > began ? Date.now() : began);
    await cluster.stop();
  };
}
