import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { createDiskStore } from './disk-store'
import { checkFileKey, FileKeyRefused, FileMissing, type FileStore, FileStoreFailure } from './file-store'

let root: string
let store: FileStore

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'disk-store-'))
  store = createDiskStore(join(root, 'files'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('keeps, gives back and removes bytes, in one directory per prefix', async () => {
  await store.put('aid/7/paper.jpg', Buffer.from('证明'))
  expect(await readFile(join(root, 'files/aid/7/paper.jpg'), 'utf8')).toBe('证明')
  expect((await store.get('aid/7/paper.jpg')).toString()).toBe('证明')
  await store.delete('aid/7/paper.jpg')
  await expect(store.get('aid/7/paper.jpg')).rejects.toThrow(FileMissing)
  await expect(store.delete('aid/7/paper.jpg')).resolves.toBeUndefined()
})

test('files and directories belong to the process alone', async () => {
  await store.put('aid/7/paper.jpg', Buffer.from('x'))
  expect((await stat(join(root, 'files/aid/7/paper.jpg'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(root, 'files/aid'))).mode & 0o777).toBe(0o700)
})

test('a second put replaces the whole file, also for readers in the middle of it', async () => {
  const versions = [Buffer.alloc(400_000, 'a'), Buffer.alloc(300_000, 'b')]
  await store.put('paper', versions[0]!)
  const writing = (async () => {
    for (let round = 0; round < 20; round++) await store.put('paper', versions[round % 2]!)
  })()
  for (let round = 0; round < 40; round++) {
    const read = await store.get('paper')
    expect(versions.some((version) => version.equals(read))).toBe(true)
  }
  await writing
  expect(await readdir(join(root, 'files'))).toEqual(['paper'])
})

test('a put that fails leaves the old file and no draft behind', async () => {
  // A directory where the file should go makes the rename fail at the last moment.
  await mkdir(join(root, 'files/aid/7'), { recursive: true })
  await expect(store.put('aid/7', Buffer.from('x'))).rejects.toThrow(FileStoreFailure)
  expect(await readdir(join(root, 'files/aid'))).toEqual(['7'])
  await expect(store.get('aid/7')).rejects.toThrow(FileMissing)
})

test('a prefix that is a file already is a failure, named without the path of the machine', async () => {
  await store.put('aid', Buffer.from('x'))
  await expect(store.put('aid/7', Buffer.from('y'))).rejects.toThrow(
    /^could not put aid\/7: (EEXIST|ENOTDIR)$/,
  )
})

test.each([
  '',
  '/',
  '/etc/passwd',
  '..',
  '../x',
  'a/../../x',
  'a/..',
  'a/./b',
  'a//b',
  'a/',
  '.hidden',
  'a/.draft',
  'a\\..\\b',
  'a\0b',
  'A',
  'é',
  'a b',
  'a\n',
  'x'.repeat(65),
  'a/b/c/d/e/f/g',
])('the key %j is refused by every act', async (key) => {
  await writeFile(join(root, 'x'), 'outside')
  await expect(store.put(key, Buffer.from('x'))).rejects.toThrow(FileKeyRefused)
  await expect(store.get(key)).rejects.toThrow(FileKeyRefused)
  await expect(store.delete(key)).rejects.toThrow(FileKeyRefused)
})

test('whatever passes as a key stays inside the root', () => {
  const part = fc.constantFrom('a', '.', '..', '/', '\\', 'b-1', '%2e', '')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const key = parts.join('')
      try {
        checkFileKey(key)
      } catch {
        return
      }
      expect(join('/root/files', key)).toBe(`/root/files/${key}`)
    }),
  )
})

test('a folder that cannot be written is a failure, not a missing file', async () => {
  if (process.getuid?.() === 0) return // root writes everywhere
  await chmod(root, 0o500)
  await expect(store.put('paper', Buffer.from('x'))).rejects.toThrow(/EACCES/)
})
