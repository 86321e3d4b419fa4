import type { OpenedFile } from '../../../api/shapes.ts';
import { ask } from '../../ask.ts';
import { words } from '../../words/speak.svelte.ts';

/** Most bytes of a file that is sent to be opened. */
const BYTES_MAX = 5_500_000;

/** What a file holds, as the server reads it; nothing is kept. Throws AskError. */
export async function openFile(file: File): Promise<OpenedFile> {
  if (file.size > BYTES_MAX)
    return { articles: [], refused: [{ place: file.name, code: 'too-large', reason: words().add.tooLarge(file.name) }] };
  return await ask<OpenedFile>('/open', { body: { name: file.name, bytes: await inBase64(file) } });
}

function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
