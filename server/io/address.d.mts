export function settled(url: string, usual?: string): string;
export function addressProblem(url: string): string | undefined;
