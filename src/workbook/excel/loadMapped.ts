/** Fetches what reads the user's own ranges by a mapping: few workbooks have one. */
export const loadMapped = () => import(/* webpackChunkName: "mapping" */ './mapped');
