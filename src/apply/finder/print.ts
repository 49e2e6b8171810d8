/** WeChat does not print, and its style sheets know no page and no universal selector: print.h5.ts is for browsers. */
export {}
