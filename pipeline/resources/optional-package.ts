const notHere: readonly (string | undefined)[] = [
  'ERR_UNKNOWN_BUILTIN_MODULE',
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
]

/**
 * What a package or a module of Node exports that may not be there: an optional peer dependency, loaded by the command
 * that needs it and by no other.
 *
 * @returns
 *   Nothing when it is not there.
 * @throws
 *   What the package throws while it is loaded.
 */
export async function exportsOf(name: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(name)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (notHere.includes(code)) return {}
    throw error
  }
}
