import type { Manifest } from '../services/contract';

/** What Google says when somebody has to grant scopes before anything goes on. */
export const AUTHORIZATION_REQUIRED =
  'Authorization is required to perform that action. Please run the script again to authorize it.';

/** Which scopes a script may use: those its manifest asks for (all, when it names none) but those the person did not grant. */
export class Consent {
  constructor(
    private readonly manifest: Manifest,
    private readonly denied: readonly string[],
  ) {}

  isAskedFor(scope: string): boolean {
    return this.manifest.oauthScopes?.includes(scope) ?? true;
  }

  isGranted(scope: string): boolean {
    return this.isAskedFor(scope) && !this.denied.includes(scope);
  }

  /** What the manifest names and the person granted. */
  get granted(): readonly string[] {
    return (this.manifest.oauthScopes ?? []).filter((scope) => this.isGranted(scope));
  }

  get isComplete(): boolean {
    return !this.denied.some((scope) => this.isAskedFor(scope));
  }
}
