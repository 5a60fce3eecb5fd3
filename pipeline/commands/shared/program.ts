/** What a command is told of the program that it is part of. */
export interface House {
  /** The path of the script that was started. */
  readonly script: string
  readonly version: string
}

/** The word that makes the program a worker of another one; no command is called so. */
export const servingWord = '@serve'
