/** Runs once when the server starts: a wrong setting stops it here, not at the first visitor. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { env } = await import('./server/io/env');
  env();
  const { startTasks } = await import('./server/tasks');
  await startTasks();
}
