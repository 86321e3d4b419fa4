/** What people may do: read; correct and take articles in, too; look after people and the server, too. */
export type Role = 'reader' | 'editor' | 'administrator';

/** Roles, the least first; each may do what those before it may. */
export const ROLES = ['reader', 'editor', 'administrator'] as const satisfies readonly Role[];

/** What a token is good for, whatever its person may do. */
export type Scope = 'read' | 'write' | 'admin';

/** Scopes, the least first, in the order of the roles that they stand for. */
export const SCOPES = ['read', 'write', 'admin'] as const satisfies readonly Scope[];

/** A person who may use the ledger over HTTP. */
export interface Account {
  /** The name that the person signs in with. */
  readonly name: string;
  readonly role: Role;
  /** Whether the person has chosen a password. */
  readonly password: boolean;
  /** When the account was made. */
  readonly created: string;
  /** Who made it. */
  readonly createdBy: string;
  /** True where the person may not sign in. */
  readonly disabled: boolean;
  /** When the person last signed in, null for never. */
  readonly signedIn: string | null;
  /** Until when nobody may try a password, after too many wrong ones; null where anybody may. */
  readonly lockedUntil: string | null;
}

/** All accounts. */
export interface AccountList {
  /** By name. */
  readonly users: readonly Account[];
}

/** What a program shows in place of a person. */
export interface ApiToken {
  /** Its id, by which it is revoked. */
  readonly id: string;
  /** The person it stands for. */
  readonly account: string;
  /** What it is for. */
  readonly name: string;
  readonly scope: Scope;
  /** When it was made. */
  readonly created: string;
  /** When it ends. */
  readonly expires: string;
  /** The day on which it was last used, null for never. */
  readonly used: string | null;
  /** When it was revoked, null where it was not. */
  readonly revoked: string | null;
}

/** The tokens of a person, or of all. */
export interface TokenList {
  /** The newest first. */
  readonly tokens: readonly ApiToken[];
}

/** A token as it is made: the only time that its secret is shown. */
export interface NewToken {
  readonly token: ApiToken;
  /** What a program sends as `Authorization: Bearer …`. */
  readonly secret: string;
}

/** A link by which a person signs in once and chooses a password. */
export interface SignInLink {
  /** The person. */
  readonly account: string;
  /** What the page /sign-in takes after its `#`. */
  readonly secret: string;
  /** When it ends. */
  readonly expires: string;
}

/** Who asks. */
export interface SessionAnswer {
  /** The name, null for somebody who is not signed in. */
  readonly name: string | null;
  /** What this person may do, null for nothing. */
  readonly role: Role | null;
  /** True where the person has yet to choose a password. */
  readonly needsPassword: boolean;
  /** The server at which people may sign in instead, null where there is none. */
  readonly elsewhere: string | null;
  /** True for everybody who is not signed in to a demonstration: its ledger is thrown away. */
  readonly guest: boolean;
}
