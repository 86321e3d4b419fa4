/** Records that were accepted, kept on disk until the database has them. */
export interface Journal {
  append(records: readonly unknown[]): Promise<void>;
  pending(): Promise<readonly unknown[]>;
  settle(): Promise<void>;
}
