import {pageFields} from './page-fields.ts'
import {pageImages} from './page-images.ts'
import {pages} from './pages.ts'
import {roles} from './roles.ts'
import {classifySpeed} from './speed/classify.ts'
import {inputs} from './speed/gathering.ts'
import {run} from './speed/runs.ts'
import {speed} from './speed/speed.ts'
import {startup} from './speed/startup.ts'
import {textFields} from './text-fields.ts'

/** Enough for shares and memory to stand still. */
const documentsOfRun = 130
const megabytesOfRun = 10
/** Enough for the middle to stand still. */
const starts = 21

const [folder, every] = process.argv.slice(2)

speed()
classifySpeed(folder, Number(every ?? 1))
startup(starts)
await inputs()
await run(documentsOfRun, megabytesOfRun)
roles(folder, Number(every ?? 1))
if (folder !== undefined) textFields(folder, Number(every ?? 1))
await pages(folder, Number(every ?? 1))
await pageFields(folder, Number(every ?? 1))
await pageImages(folder, Number(every ?? 1))
