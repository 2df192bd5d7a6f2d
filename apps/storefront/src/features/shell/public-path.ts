/** The path a reader sees: while a category is rendered, its path also names the view (see `viewSegment`). */
export const publicPath = (path: string) => path.replace(/^(\/c\/[^/]+)\/.+$/, "$1");
