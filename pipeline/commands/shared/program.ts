/** The program that a command is part of. */
export interface Program {
  /** The path of its script. */
  readonly script: string
  readonly version: string
}

/** The argument that makes the program a worker of a run; no command has this name. */
export const workerArgument = '@worker'

/** The argument that makes it the process that answers the requests of a worker with a deadline or a window. */
export const answeringArgument = '@answering'

/** The argument that makes the program do a task of `relate`, which a file holds; no command has this name. */
export const relateArgument = '@relate'
