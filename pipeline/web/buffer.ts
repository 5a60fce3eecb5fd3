/** The build puts this where the sources name `Buffer`, which browsers lack. */
export {Buffer} from 'buffer'
