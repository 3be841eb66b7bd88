// The library has no types; these cover what the test uses.
declare module 'oidc-provider' {
  export default class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: unknown, response: unknown) => unknown;
    interactionDetails(request: unknown, response: unknown): Promise<{ params: Record<string, unknown> }>;
    interactionFinished(request: unknown, response: unknown, result: object): Promise<void>;
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }
}
