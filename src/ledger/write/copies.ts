export async function storeCopies(..._: unknown[]): Promise<void> {}
