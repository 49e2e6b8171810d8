declare module 'miniprogram-compiler' {
  /** Source of a function body that returns `$gwx`, made by WeChat's own compiler from every .wxml under `root`. */
  export function wxmlToJs(root: string, options?: { maxBuffer?: number }): string
}
