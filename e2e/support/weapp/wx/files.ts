import { imageSize } from 'image-size'
import { whitePng } from '../canvas/png'
import type { FakeCanvas } from '../canvas/fake-canvas'

export interface PhoneDocument {
  name: string
  bytes: Uint8Array
}

/** Files of the phone by path, and the photos a person will choose next. */
export class PhoneFiles {
  readonly userFolder = 'wxfile://usr'
  /** Photos waiting to be chosen, first come first served. When none is left the person cancels. */
  readonly photos: Uint8Array[] = [whitePng(8, 8)]
  readonly documents: PhoneDocument[] = []
  private readonly contents = new Map<string, Uint8Array>()
  private lastNumber = 0

  /** Keeps bytes under a new temporary path. */
  keep(bytes: Uint8Array, ending: string): string {
    const path = `wxfile://tmp_${++this.lastNumber}.${ending}`
    this.contents.set(path, bytes)
    return path
  }

  read(path: string): Uint8Array {
    const bytes = this.contents.get(path)
    if (!bytes) throw new Error(`no such file or directory, open ${path}`)
    return bytes
  }

  write(path: string, bytes: Uint8Array): void {
    this.contents.set(path, bytes)
  }

  remove(path: string): void {
    this.read(path)
    this.contents.delete(path)
  }
}

interface Choice {
  count?: number
}

export const filesLater = (files: PhoneFiles) => ({
  chooseMedia: (choice: Choice) => ({
    type: 'image',
    tempFiles: choose(files, choice).map(({ path, size }) => ({
      tempFilePath: path,
      size,
      fileType: 'image',
    })),
  }),
  chooseImage: (choice: Choice) => {
    const chosen = choose(files, choice)
    return { tempFilePaths: chosen.map(({ path }) => path), tempFiles: chosen }
  },
  chooseMessageFile: ({ count = 100 }: Choice) => {
    const tempFiles = files.documents.splice(0, count).map(({ name, bytes }) => ({
      path: files.keep(bytes, 'file'),
      name,
      size: bytes.length,
      type: 'file',
      time: 0,
    }))
    if (tempFiles.length === 0) throw new Error('cancel')
    return { tempFiles }
  },
  getImageInfo: ({ src }: { src: string }) => {
    const { width, height, type } = imageSize(files.read(src))
    return { width, height, type, path: src, orientation: 'up' }
  },
  compressImage: ({ src }: { src: string }) => ({ tempFilePath: files.keep(files.read(src), 'jpg') }),
  getFileInfo: ({ filePath }: { filePath: string }) => ({ size: files.read(filePath).length }),
  canvasToTempFilePath: ({ canvas }: { canvas: FakeCanvas }) => ({
    tempFilePath: files.keep(canvas.png(), 'png'),
  }),
})

function choose(files: PhoneFiles, { count = 9 }: Choice): { path: string; size: number }[] {
  const chosen = files.photos.splice(0, count)
  if (chosen.length === 0) throw new Error('cancel')
  return chosen.map((bytes) => ({ path: files.keep(bytes, 'jpg'), size: bytes.length }))
}

interface Reading {
  filePath: string
  encoding?: BufferEncoding
}
interface Writing extends Reading {
  data: string | ArrayBuffer
}

/** What wx.getFileSystemManager() can do: the later kind, and the same at once. */
export function fileSystem(files: PhoneFiles) {
  const read = ({ filePath, encoding }: Reading) => {
    const bytes = files.read(filePath)
    return encoding ? Buffer.from(bytes).toString(encoding) : bytes
  }
  const write = ({ filePath, data, encoding }: Writing) =>
    files.write(filePath, typeof data === 'string' ? Buffer.from(data, encoding) : new Uint8Array(data))
  return {
    later: {
      readFile: (options: Reading) => ({ data: read(options) }),
      writeFile: (options: Writing) => write(options),
      unlink: ({ filePath }: Reading) => files.remove(filePath),
      getFileInfo: ({ filePath }: Reading) => ({ size: files.read(filePath).length }),
    },
    now: {
      readFileSync: (filePath: string, encoding?: BufferEncoding) => read({ filePath, encoding }),
      writeFileSync: (filePath: string, data: string | ArrayBuffer, encoding?: BufferEncoding) =>
        write({ filePath, data, encoding }),
      unlinkSync: (filePath: string) => files.remove(filePath),
    },
  }
}
