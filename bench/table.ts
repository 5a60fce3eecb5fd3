export {openingOf, percent, print, table} from '../data/table.ts'
