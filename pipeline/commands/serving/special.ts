import {type Request, wantedBy} from './requests.ts'

/** The reply to a request that is no document; what answers it is loaded when there is one. */
export async function specialReply(request: Request): Promise<string | undefined> {
  if (wantedBy(request) === undefined) return undefined
  return (await import('./wanted.ts')).answerWanted(request)
}
