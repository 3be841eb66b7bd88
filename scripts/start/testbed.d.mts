export interface Cluster {
  url(database: string, user?: string): string;
  /** Where the password of a role is kept. */
  passwordFile(user: string): string;
  stop(): Promise<void>;
}
export interface Template {
  name: string;
  storage: string;
}
export function openTestCluster(folder?: string): Promise<Cluster>;
export function ensureTemplate(cluster: Cluster, stage: 'reference' | 'demo' | 'newUnits'): Promise<Template>;
export function cloneTemplate(
  cluster: Cluster,
  template: Template,
  prefix?: string,
): Promise<Template & { url: string; ownerUrl: string }>;
export function forgetOldClones(cluster: Cluster, since?: number): Promise<void>;
export function testSettings(more?: Record<string, string>): Record<string, string>;
export const testMoment: string;
