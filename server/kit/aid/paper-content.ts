import type { PaperContent } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { FileMissing, type FileStore } from '@server/kit/files/file-store'

/** A stored paper as a data URL. Refuses `not-found` when its file is gone. */
export async function paperContent(
  files: FileStore,
  paper: { type: string; storage_key: string },
): Promise<PaperContent> {
  try {
    const bytes = await files.get(paper.storage_key)
    return { type: paper.type, content: `data:${paper.type};base64,${bytes.toString('base64')}` }
  } catch (error) {
    throw error instanceof FileMissing ? refuse('not-found') : error
  }
}
