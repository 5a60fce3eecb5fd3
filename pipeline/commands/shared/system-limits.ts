/** A limit of the system under which a command cannot do its work. */
interface SystemLimit {
  /** What the error says, one of these. */
  readonly found: readonly string[]
  readonly reason: string
  readonly remedy: string
}

const limits: readonly SystemLimit[] = [
  {
    found: ['EMFILE', 'ENFILE'],
    reason: 'The system allows too few open files (EMFILE)',
    remedy: 'Raise the limit, for example with `ulimit -n 1024`, or use fewer `--workers`',
  },
  {
    found: ['WebAssembly.Memory'],
    reason: 'A limit of address space leaves no room for WebAssembly.Memory',
    remedy:
      'Raise it to 16 GB (`ulimit -v 16000000`), or set `NODE_OPTIONS=--disable-wasm-trap-handler`',
  },
  {
    found: ['ENOMEM', 'EAGAIN', 'ERR_WORKER_OUT_OF_MEMORY', 'allocation failed'],
    reason: 'The system has no room for another process or for more memory (ENOMEM)',
    remedy: 'Raise the limit, or use fewer `--workers`',
  },
]

/** The limit that an error reports and the remedy, in words; `undefined` for any other error. */
export function systemLimitOf(error: unknown): string | undefined {
  const text = String(error)
  const limit = limits.find(({found}) => found.some((each) => text.includes(each)))
  return limit && `${limit.reason}. ${limit.remedy}`
}
