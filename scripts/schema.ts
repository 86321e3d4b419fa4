import ts from 'typescript';

/** A JSON Schema, as far as this generator writes them. */
export type Schema = { readonly [key: string]: unknown };

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** What a schema is made of. */
export interface Contract {
  /** Texts of the files that declare the types. */
  readonly sources: readonly string[];
  /** The types that a program meets; all others are reached from them. */
  readonly roots: readonly string[];
  readonly id: string;
  readonly title: string;
}

/**
 * Writes a JSON Schema from TypeScript: every interface and type alias that the roots reach becomes a definition, doc comments
 * become descriptions, nothing beyond the named fields is allowed. The schema takes a value of any of the roots. Throws on
 * syntax that the contracts do not use.
 */
export function contractSchema({ sources, roots, id, title }: Contract): Schema {
  const { declared, membersOf } = declarations(sources);
  const definitions = new Map<string, Schema>();
  const define = (name: string): Schema => {
    if (definitions.has(name)) return { $ref: `#/$defs/${name}` };
    const node = declared.get(name);
    if (node === undefined) throw new Error(`the contract names a type that is not declared: ${name}`);
    definitions.set(name, {}); // so that a type may name itself
    definitions.set(name, {
      ...describe(node),
      ...(ts.isInterfaceDeclaration(node) ? objectSchema(membersOf(node), define) : typeSchema(node.type, define)),
    });
    return { $ref: `#/$defs/${name}` };
  };
  const refs = roots.map(define);
  const head = { $schema: DIALECT, $id: id, title };
  if (refs.length > 1) return { ...head, anyOf: refs, $defs: Object.fromEntries(definitions) };
  const { [roots[0] ?? '']: root, ...rest } = Object.fromEntries(definitions);
  return { ...head, ...root, $defs: rest };
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

interface Declarations {
  readonly declared: ReadonlyMap<string, Declaration>;
  /** The fields of an interface, those it takes over from others first. */
  membersOf(node: ts.InterfaceDeclaration): ts.TypeElement[];
}

function declarations(sources: readonly string[]): Declarations {
  const declared = new Map<string, Declaration>();
  for (const [i, text] of sources.entries()) {
    const file = ts.createSourceFile(`${i}.ts`, text, ts.ScriptTarget.ES2023, true);
    for (const node of file.statements)
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) declared.set(node.name.text, node);
  }
  const membersOf = (node: ts.InterfaceDeclaration): ts.TypeElement[] => {
    const bases = (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => declared.get(type.expression.getText())));
    if (!bases.every((base) => base !== undefined && ts.isInterfaceDeclaration(base)))
      throw new Error(`${node.name.text} takes over the fields of what is no declared interface`);
    return [...bases.flatMap((base) => membersOf(base as ts.InterfaceDeclaration)), ...node.members];
  };
  return { declared, membersOf };
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
  if (ts.isTupleTypeNode(type)) return tupleSchema(type, define);
  if (ts.isTypeReferenceNode(type)) return referenceSchema(type, define);
  if (ts.isUnionTypeNode(type)) return unionSchema(type.types, define);
  if (ts.isLiteralTypeNode(type)) return { const: literalValue(type) };
  if (type.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' };
  if (type.kind === ts.SyntaxKind.UnknownKeyword) return {};
  throw new Error(`no schema for ${type.getText()}`);
}

function tupleSchema(type: ts.TupleTypeNode, define: Define): Schema {
  const items = type.elements.map((element) => typeSchema(element, define));
  return { type: 'array', prefixItems: items, items: false, minItems: items.length };
}

/** `Readonly<Record<string, T>>` is an object with any fields; every other name is declared. */
function referenceSchema(type: ts.TypeReferenceNode, define: Define): Schema {
  const name = type.typeName.getText();
  const [first, second] = type.typeArguments ?? [];
  if (name === 'Readonly' && first !== undefined) return typeSchema(first, define);
  if (name === 'Record' && second !== undefined) return { type: 'object', additionalProperties: typeSchema(second, define) };
  return define(name);
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
