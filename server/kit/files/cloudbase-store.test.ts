import { randomBytes } from 'node:crypto'
import { createKeyring } from '../crypto/keyring'
import { createCloudBaseStore } from './cloudbase-store'
import { FileMissing, FileStoreFailure } from './file-store'
import { createSealedStore } from './sealed-store'
import { type FakeCloudStorage, fakeCloudStorage } from './testing/fake-cloud-storage'

const before = { ...process.env }
const paper = randomBytes(70_000)
let fake: FakeCloudStorage

beforeEach(async () => {
  fake = await fakeCloudStorage()
  // What a cloud function finds in its environment; the address alone is ours.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'test-env',
    TENCENTCLOUD_SECRETID: 'test-id',
    TENCENTCLOUD_SECRETKEY: 'test-key',
    TENCENTCLOUD_SESSIONTOKEN: 'test-token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: fake.serviceUrl }),
  })
})

afterEach(async () => {
  process.env = { ...before }
  await fake.close()
})

test('bytes go up, come down again, and are gone after delete', async () => {
  const store = createCloudBaseStore()
  await store.put('aid/7/paper-1.jpg', paper)
  expect(fake.files.get('aid/7/paper-1.jpg')).toEqual(paper)

  expect(await store.get('aid/7/paper-1.jpg')).toEqual(paper)
  // Another instance of the function has uploaded nothing and knows no bucket.
  expect(await createCloudBaseStore().get('aid/7/paper-1.jpg')).toEqual(paper)

  await store.delete('aid/7/paper-1.jpg')
  expect(fake.files.size).toBe(0)
  await expect(store.get('aid/7/paper-1.jpg')).rejects.toThrow(FileMissing)
  await expect(store.delete('aid/7/paper-1.jpg')).resolves.toBeUndefined()
})

test('the address can be given in code, for another environment', async () => {
  delete process.env.TCB_CONTEXT_CNFG
  const store = createCloudBaseStore({
    env: 'other-env',
    secretId: 'own-id',
    secretKey: 'own-key',
    serviceUrl: fake.serviceUrl,
  })
  await store.put('paper', paper)
  expect(await store.get('paper')).toEqual(paper)
})

test('under a sealed store the cloud holds no readable byte', async () => {
  const store = createSealedStore(createCloudBaseStore(), createKeyring(`1:${'a1'.repeat(32)}`))
  await store.put('aid/7/paper-1.jpg', paper)
  expect(fake.files.get('aid/7/paper-1.jpg')!.includes(paper.subarray(0, 16))).toBe(false)
  expect(await store.get('aid/7/paper-1.jpg')).toEqual(paper)
})

test.each([
  ['PUT', 403, '<Error><Code>AccessDenied</Code></Error>', 'could not put paper: HTTP 403'],
  ['PUT', 502, '', 'could not put paper: HTTP 502'],
  [
    'storage.getUploadMetadata',
    200,
    '{"code":"STORAGE_EXCEED_AUTHORITY","message":"no"}',
    /STORAGE_EXCEED_AUTHORITY/,
  ],
  ['storage.getUploadMetadata', 500, '{}', 'could not put paper: 500'],
])('a failing upload (%s %s) is never taken for done', async (on, status, body, message) => {
  fake.fail = { on, answer: { status, body } }
  const failed = createCloudBaseStore().put('paper', paper)
  await expect(failed).rejects.toThrow(FileStoreFailure)
  await expect(failed).rejects.toThrow(message)
  expect(fake.files.size).toBe(0)
})

test.each([
  ['GET', 500, '', 'could not get paper: HTTP 500'],
  [
    'storage.batchGetDownloadUrl',
    200,
    '{"data":{"download_list":[{"code":"STORAGE_EXCEED_AUTHORITY"}]}}',
    /AUTHORITY/,
  ],
])(
  'a failing download (%s) is a failure of the store, not a missing file',
  async (on, status, body, message) => {
    const store = createCloudBaseStore()
    await store.put('paper', paper)
    fake.fail = { on, answer: { status, body } }
    const failed = store.get('paper')
    await expect(failed).rejects.toThrow(FileStoreFailure)
    await expect(failed).rejects.toThrow(message)
  },
)

test('a delete the service refuses is a failure', async () => {
  const store = createCloudBaseStore()
  await store.put('paper', paper)
  fake.fail = {
    on: 'storage.batchDeleteFile',
    answer: { status: 200, body: '{"data":{"delete_list":[{"code":"STORAGE_EXCEED_AUTHORITY"}]}}' },
  }
  await expect(store.delete('paper')).rejects.toThrow('could not delete paper: STORAGE_EXCEED_AUTHORITY')
})

test.each([
  ['PUT', 'could not put paper: timeout'],
  ['storage.getUploadMetadata', 'could not put paper: ESOCKETTIMEDOUT'],
])('silence (%s) ends in time, as a failure that shows no signed address', async (on, message) => {
  fake.fail = { on, answer: 'silence' }
  await expect(createCloudBaseStore({ timeoutMs: 200 }).put('paper', paper)).rejects.toThrow(message)
})

test('a service out of reach is a failure', async () => {
  await fake.close()
  const failed = createCloudBaseStore({ timeoutMs: 300 }).put('paper', paper)
  await expect(failed).rejects.toThrow(FileStoreFailure)
  await expect(failed).rejects.toThrow('could not put paper: ECONNREFUSED')
})

test('a path out of the store is refused before anything is sent', async () => {
  await expect(createCloudBaseStore().get('../secrets')).rejects.toThrow('not a file key')
  expect(fake.calls).toEqual([])
})
