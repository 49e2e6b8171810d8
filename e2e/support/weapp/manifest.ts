import fs from 'node:fs'
import path from 'node:path'

interface PageConfig {
  usingComponents?: Record<string, string>
  enablePullDownRefresh?: boolean
}

/** What app.json says: which pages there are and in which package each lies. */
export interface Manifest {
  root: string
  routes: string[]
  tabs: string[]
  /** Root of the subpackage a file belongs to; '' for the main package. */
  packageOf(file: string): string
  pageConfig(route: string): PageConfig
}

/** Reads the manifest of a built mini-program. Throws when `root` holds no build. */
export function readManifest(root: string): Manifest {
  const file = path.join(root, 'app.json')
  if (!fs.existsSync(file)) throw new Error(`no mini-program in ${root}: build it first`)
  const app = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
    subpackages?: { root: string; pages: string[] }[]
    tabBar?: { list: { pagePath: string }[] }
  }
  const subpackages = (app.subPackages ?? app.subpackages ?? []).map(({ root, pages }) => ({
    root: root.replace(/^\/|\/$/g, ''),
    pages,
  }))
  return {
    root,
    routes: [
      ...app.pages,
      ...subpackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page))),
    ],
    tabs: (app.tabBar?.list ?? []).map((tab) => tab.pagePath),
    packageOf: (file) => subpackages.find((sub) => file.startsWith(`${sub.root}/`))?.root ?? '',
    pageConfig: (route) =>
      JSON.parse(fs.readFileSync(path.join(root, `${route}.json`), 'utf8')) as PageConfig,
  }
}

/** Splits '/pages/home/index?scene=a%3Db' into a route and its query, which WeChat hands over still encoded. */
export function parseUrl(url: string): { route: string; query: Record<string, string> } {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search.split('&').filter(Boolean)
  return {
    route,
    query: Object.fromEntries(
      pairs.map((pair) => {
        const at = pair.indexOf('=')
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      }),
    ),
  }
}
