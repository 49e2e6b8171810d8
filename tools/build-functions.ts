import fs from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

/** Loaded lazily and installed beside the bundle, so that a call that needs none of them does not wait for them. */
const cloudSdks = ['@cloudbase/node-sdk', 'wx-server-sdk']

/** Readers and writers of workbooks: as heavy as a function itself, loaded lazily, installed beside those that use them. */
const workbookParts = ['read-excel-file', 'write-excel-file']

/** Sets papers of a case as PDF: loaded lazily, installed beside the function that does. */
const pdfParts = ['pdfkit']

/** The font of those papers, copied beside the function by file: its package holds eight more of fifteen megabytes. */
const fontPackage = '@expo-google-fonts/noto-serif-sc'

/** Code no function reaches: the embedded database, and pg's optional native driver. */
const neverThere = ['pg-native', '@electric-sql/pglite', '@electric-sql/pglite/*']

/** Parts of libraries that no function reaches, by path. A bundle is read at each cold start, so they stay outside. */
const leftOut = [
  /kysely\/dist\/schema\/schema-module\.js$/, // tables are made by migrations, which no function runs
  /kysely\/dist\/dialect\/postgres\/postgres-introspector\.js$/,
  /kysely\/dist\/plugin\/with-schema\/with-schema-plugin\.js$/, // one schema, the search path's
  /kysely\/dist\/query-builder\/merge-query-builder\.js$/, // rows are kept with insert … on conflict
  /kysely\/dist\/query-builder\/(case|json-path|over)-builder\.js$/, // written in sql`…`
  /pg\/lib\/native\/index\.js$/, // pg-native is not installed
  /pg\/lib\/crypto\/cert-signatures\.js$/, // binding a password to the channel is asked for by a setting that is not set
  /pgpass\/lib\/index\.js$/, // a function's password is in its DATABASE_URL; a home folder with .pgpass it has not
  /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/, // schemas are not published
]

/** Parts that a library calls as it loads, and that do nothing here: what stands in their place, by path. */
const hollow: [path: RegExp, contents: string][] = [
  [/zod\/v4\/locales\/en\.js$/, 'export default () => ({})'], // sentences are ours (contract/plain-errors.ts)
  [/pg-types\/lib\/binaryParsers\.js$/, 'exports.init = () => {}'], // rows come as text, never in binary
]

/** Such a part, and each name it exports, becomes a function that throws. */
const absentPart = `const absent = (name) => function () {
  throw new Error(name + ' was left out of the function bundles (tools/build-functions.ts)')
}
module.exports = new Proxy(absent('this part'), { get: (_, name) => absent(String(name)) })`

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onLoad, onEnd }) {
    const met = new Set<RegExp>()
    onLoad({ filter: /node_modules/ }, ({ path }) => {
      const file = path.replaceAll('\\', '/')
      const shell = hollow.find(([pattern]) => pattern.test(file))
      if (shell) {
        met.add(shell[0])
        return { contents: shell[1], loader: 'js' }
      }
      const part = leftOut.find((pattern) => pattern.test(file))
      if (!part) return undefined
      met.add(part)
      return { contents: absentPart, loader: 'js' }
    })
    onEnd(() => ({
      errors: [...leftOut, ...hollow.map(([pattern]) => pattern)]
        .filter((part) => !met.has(part))
        .map((part) => ({ text: `a library has moved what ${part} names` })),
    }))
  },
}

/** What a function's own code asks of WeChat, and the permission each needs in its config.json. */
const openApis: [asks: RegExp, permission: string][] = [
  [/\bcodeImages\.image\(/, 'wxacode.getUnlimited'],
  [/\.sendSubscribeMessage\(/, 'subscribeMessage.send'],
  [/\.phoneNumber\(/, 'phonenumber.getPhoneNumber'],
]

/** Permissions for the WeChat interfaces that these sources of one function use, in a fixed order. */
export const permissionsOf = (sources: string[]): string[] =>
  openApis.filter(([asks]) => sources.some((source) => asks.test(source))).map(([, permission]) => permission)

/** Names of the functions: the folders of `cloudfunctions/` that have an index.ts. */
export const functionNames = (root: string): string[] =>
  fs
    .readdirSync(path.join(root, 'cloudfunctions'))
    .filter((name) => fs.existsSync(path.join(root, 'cloudfunctions', name, 'index.ts')))
    .sort()

/** One CommonJS bundle per function in `dist/functions/<name>/`, ready to upload. Returns their names. */
export async function buildFunctions(root: string): Promise<string[]> {
  const out = path.join(root, 'dist/functions')
  const names = functionNames(root)
  fs.rmSync(out, { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: `cloudfunctions/${name}/index.ts`, out: `${name}/index` })),
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [leaveOut],
    external: [...cloudSdks, ...workbookParts, ...pdfParts, `${fontPackage}/*`, ...neverThere],
    metafile: true,
    logLevel: 'warning',
  })
  const { version, dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
    dependencies: Record<string, string>
  }
  for (const name of names) {
    const asked = Object.entries(metafile.outputs).find(([file]) => file.endsWith(`/${name}/index.js`))![1]
      .imports
    const beside = [
      ...cloudSdks,
      ...[...workbookParts, ...pdfParts].filter((part) => asked.some((it) => it.path.startsWith(part))),
    ]
    writeJson(path.join(out, name, 'package.json'), {
      name,
      version,
      private: true,
      main: 'index.js',
      dependencies: Object.fromEntries(beside.map((part) => [part, dependencies[part]])),
    })
    for (const { path: font } of asked.filter((it) => it.path.startsWith(fontPackage))) {
      fs.mkdirSync(path.join(out, name, 'fonts'), { recursive: true })
      fs.copyFileSync(
        path.join(root, 'node_modules', font),
        path.join(out, name, 'fonts', path.basename(font)),
      )
      fs.copyFileSync(
        path.join(root, 'node_modules', fontPackage, 'LICENSE_FONT'),
        path.join(out, name, 'fonts/LICENSE'),
      )
    }
    const permissions = permissionsOf(sourcesOf(path.join(root, 'cloudfunctions', name)))
    writeJson(path.join(out, name, 'config.json'), { permissions: { openapi: permissions } })
  }
  return names
}

const sourcesOf = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))

const writeJson = (file: string, value: unknown) =>
  fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

if (require.main === module)
  void buildFunctions(path.resolve(__dirname, '..')).then((names) =>
    console.log(`dist/functions: ${names.join(' ')}`),
  )
