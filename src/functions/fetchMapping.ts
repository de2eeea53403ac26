/** Fetches what reads ranges by a mapping: few workbooks have one. */
export const fetchMapping = () => import(/* webpackChunkName: "mapping" */ './mappedInput');
