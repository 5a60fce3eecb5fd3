import {pages} from './pages.ts'
import {roles} from './roles.ts'
import {speed} from './speed.ts'

const [folder, every] = process.argv.slice(2)

speed()
roles(folder, Number(every ?? 1))
await pages(folder, Number(every ?? 1))
