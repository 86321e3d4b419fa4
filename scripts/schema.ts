import ts from 'typescript';

/** A JSON Schema, as far as this generator writes them. */
export type Schema = { readonly [key: string]: unknown };

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * Writes the JSON Schema of the reading contract from its TypeScript: every interface and type alias that `Reading` reaches
 * becomes a definition, doc comments become descriptions, nothing beyond the named fields is allowed. `sources` are the texts
 * of the files that declare the types. Throws on syntax that the contract does not use.
 */
export function readingSchema(sources: readonly string[]): Schema {
  const declared = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  for (const [i, text] of sources.entries()) {
    const file = ts.createSourceFile(`${i}.ts`, text, ts.ScriptTarget.ES2023, true);
    for (const node of file.statements)
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) declared.set(node.name.text, node);
  }
  const definitions = new Map<string, Schema>();
  const define = (name: string): Schema => {
    if (definitions.has(name)) return { $ref: `#/$defs/${name}` };
    const node = declared.get(name);
    if (node === undefined) throw new Error(`the contract names a type that is not declared: ${name}`);
    definitions.set(name, {}); // so that a type may name itself
    definitions.set(name, {
      ...describe(node),
      ...(ts.isInterfaceDeclaration(node) ? objectSchema(node.members, define) : typeSchema(node.type, define)),
    });
    return { $ref: `#/$defs/${name}` };
  };
  define('Reading');
  const { Reading: reading, ...rest } = Object.fromEntries(definitions);
  return { $schema: DIALECT, $id: 'urn:hearsay:reading:1', title: 'Reading', ...reading, $defs: rest };
}

type Define = (name: string) => Schema;

function objectSchema(members: readonly ts.TypeElement[], define: Define): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const member of members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) throw new Error(`not a field: ${member.getText()}`);
    const name = member.name.getText();
    properties[name] = { ...describe(member), ...typeSchema(member.type, define) };
    if (member.questionToken === undefined) required.push(name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

function typeSchema(type: ts.TypeNode, define: Define): Schema {
  if (ts.isParenthesizedTypeNode(type)) return typeSchema(type.type, define);
  if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword) return typeSchema(type.type, define);
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: typeSchema(type.elementType, define) };
  if (ts.isTypeLiteralNode(type)) return objectSchema([...type.members], define);
  if (ts.isTypeReferenceNode(type)) return define(type.typeName.getText());
  if (ts.isUnionTypeNode(type)) return unionSchema(type.types, define);
  if (ts.isLiteralTypeNode(type)) return { const: literalValue(type) };
  if (type.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
  throw new Error(`no schema for ${type.getText()}`);
}

function unionSchema(types: readonly ts.TypeNode[], define: Define): Schema {
  const literals = types.filter(ts.isLiteralTypeNode).map(literalValue);
  if (literals.length === types.length) return { enum: literals };
  return {
    anyOf: types.map((type) => (ts.isLiteralTypeNode(type) && literalValue(type) === null ? { type: 'null' } : typeSchema(type, define))),
  };
}

function literalValue(type: ts.LiteralTypeNode): string | boolean | null {
  if (ts.isStringLiteral(type.literal)) return type.literal.text;
  if (type.literal.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (type.literal.kind === ts.SyntaxKind.NullKeyword) return null;
  throw new Error(`no schema for ${type.getText()}`);
}

/** The text of a declaration's doc comment. */
function describe(node: ts.Node): Schema {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  const text = typeof comment === 'string' ? comment : ts.getTextOfJSDocComment(comment);
  return text === undefined || text === '' ? {} : { description: text.replace(/\s+/g, ' ') };
}
