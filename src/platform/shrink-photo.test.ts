import { fit, PHOTO_MAX_CHARACTERS, shrinkPhoto } from './shrink-photo'

const compressed: { compressedWidth: number; quality: number }[] = []
let sizes: number[] = []
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getImageInfo: async ({ src }: { src: string }) => {
      if (src === 'broken') throw new Error('getImageInfo:fail')
      return { width: 4000, height: 3000 }
    },
    compressImage: async (options: { compressedWidth: number; quality: number }) => {
      compressed.push(options)
      return { tempFilePath: 'small' }
    },
    getFileSystemManager: () => ({ readFileSync: () => 'A'.repeat(sizes.shift()!) }),
  },
}))

beforeEach(() => {
  process.env.TARO_ENV = 'weapp'
  compressed.length = 0
})

test('the longest side is held, the shape kept, and nothing is enlarged', () => {
  expect(fit(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 })
  expect(fit(3000, 4000, 2000)).toEqual({ width: 1500, height: 2000 })
  expect(fit(640, 480, 2000)).toEqual({ width: 640, height: 480 })
})

test('is made smaller step by step until it may be sent', async () => {
  sizes = [PHOTO_MAX_CHARACTERS + 1, PHOTO_MAX_CHARACTERS]
  expect((await shrinkPhoto('photo'))?.length).toBe(PHOTO_MAX_CHARACTERS)
  expect(compressed.map(({ compressedWidth }) => compressedWidth)).toEqual([2000, 1600])
})

test('undefined when it never gets small enough, or is no photo', async () => {
  sizes = Array<number>(9).fill(PHOTO_MAX_CHARACTERS + 1)
  expect(await shrinkPhoto('photo')).toBeUndefined()
  expect(await shrinkPhoto('broken')).toBeUndefined()
})
