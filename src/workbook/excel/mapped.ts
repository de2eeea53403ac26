/** What reads the user's own ranges by a mapping, and keeps one. A file of its own for the bundle: few workbooks have one. */
export { addMapping } from './addMapping';
export { mappedSheets, readMapped } from './readMapped';
