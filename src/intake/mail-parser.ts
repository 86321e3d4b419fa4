import type PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { gatherBytes } from './gathered-bytes.ts';

/** A part of a mail in the library, as far as it is changed here. */
interface MimeNode {
  setupContentDecoder(this: MimeNode, transferEncoding: string): void;
  contentDecoder: { update(line: Uint8Array): void; finalize(): Promise<ArrayBuffer> };
}

let parser: Promise<typeof PostalMime> | undefined;

/** Takes a mail apart. Throws the library's errors. */
export async function parseMail(bytes: Buffer): Promise<Email> {
  parser ??= load();
  return await new (await parser)({ rfc822Attachments: true }).parse(bytes);
}

async function load(): Promise<typeof PostalMime> {
  const { default: library } = await import('postal-mime');
  gatherLines(Object.getPrototypeOf((new library() as unknown as { readonly root: MimeNode }).root) as MimeNode);
  return library;
}

/**
 * postal-mime 4 keeps each line of a body that is not encoded as two parts of a Blob, which take a kilobyte: 3 MB of blank lines took
 * 3 GB and 37 s. Here lines are gathered as they come.
 */
function gatherLines(node: MimeNode): void {
  const setUp = node.setupContentDecoder;
  node.setupContentDecoder = function (transferEncoding) {
    if (/base64|quoted-printable/i.test(transferEncoding)) setUp.call(this, transferEncoding);
    else this.contentDecoder = linesAsTheyAre();
  };
}

function linesAsTheyAre(): MimeNode['contentDecoder'] {
  const gathered = gatherBytes();
  return {
    update: (line) => {
      gathered.add(line);
      gathered.add(LINE_END);
    },
    finalize: () => Promise.resolve(new Uint8Array(gathered.all()).buffer),
  };
}

const LINE_END = Buffer.from('\n');
