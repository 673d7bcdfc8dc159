import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type ExportAllDeclaration,
  type ExportNamedDeclaration,
  type ImportDeclaration,
  type ImportDeclarationSpecifier,
  type ImportExpression,
  parseSync,
  type TSImportType,
  Visitor,
} from "oxc-parser";

/** A source file with what it imports: files of this repository only, from its root on. */
export interface Source {
  file: string;
  imports: string[];
}

const isSource = (file: string) => /\.tsx?$/.test(file);
export const isTest = (file: string) => /\.test\.tsx?$/.test(file);

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isSource)
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .sort();
}

export function readSources(folders: readonly string[]): Source[] {
  const files = folders.flatMap(listFiles).filter((file) => !isTest(file));
  return files.map((file) => ({ file, imports: importsOf(file, readFileSync(file, "utf8")) }));
}

export const importsOf = (file: string, text: string): string[] => read(file, text, () => true);

/** The imports that are loaded with the file: no types, and nothing that `import()` loads later. */
export const loadedImportsOf = (file: string, text: string): string[] =>
  read(file, text, (node) => node.type !== "ImportExpression" && !isOfTypes(node));

function read(file: string, text: string, isWanted: (node: Import) => boolean): string[] {
  const specifiers: string[] = [];
  const take = (node: Import) => {
    const { source } = node;
    if (source?.type !== "Literal" || !isWanted(node)) return;
    specifiers.push(String(source.value));
  };
  const visitor = new Visitor({
    ImportDeclaration: take,
    ImportExpression: take,
    ExportAllDeclaration: take,
    ExportNamedDeclaration: take,
    TSImportType: take,
  });
  visitor.visit(parse(file, text));
  return specifiers.flatMap((specifier) => resolve(file, specifier) ?? []);
}

type Import =
  | ImportDeclaration
  | ImportExpression
  | ExportAllDeclaration
  | ExportNamedDeclaration
  | TSImportType;

function isOfTypes(node: Import): boolean {
  switch (node.type) {
    case "ImportDeclaration":
      return node.importKind === "type" || areOfTypes(node.specifiers);
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      return node.exportKind === "type";
    default:
      return node.type === "TSImportType";
  }
}

const areOfTypes = (specifiers: ImportDeclarationSpecifier[]) =>
  specifiers.length > 0 &&
  specifiers.every((each) => each.type === "ImportSpecifier" && each.importKind === "type");

export function parse(file: string, text: string) {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return program;
}

/** Null for a package. A file that is not there keeps its name: types are checked elsewhere. */
function resolve(from: string, specifier: string): string | null {
  const place = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null;
  if (place === null) return null;
  const found = ["", ".ts", ".tsx"].map((end) => `${place}${end}`).find(isFile);
  return found ?? `${place}.ts`;
}

const isFile = (file: string) => path.extname(file) !== "" && existsSync(file);
