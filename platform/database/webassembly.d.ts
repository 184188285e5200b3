/** The part of Node's WebAssembly global that the schema engine needs; TypeScript ships it with the browser's library only. */
declare namespace WebAssembly {
  type ModuleImports = Record<string, unknown>;

  function instantiate(
    bytes: Uint8Array,
    imports: Record<string, ModuleImports>,
  ): Promise<{ readonly instance: { readonly exports: Record<string, unknown> } }>;
}
