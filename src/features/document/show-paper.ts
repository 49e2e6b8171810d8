import type { FileKind } from '@contract/document/labels'
import type { DocumentFile } from '@contract/document/schema'
import { failureOf } from '@/api/failure'
import { toast } from '@/components/talk'
import { showPdf } from '@/platform/paper-picture'
import { saveWord } from '@/platform/save-file'

/** Fetches a paper and opens it: a PDF in the phone's reader, a Word file to be kept or passed on. */
export async function showPaper(
  id: string,
  as: FileKind,
  open: (id: string, as: FileKind) => Promise<DocumentFile>,
): Promise<void> {
  try {
    const { name, content } = await open(id, as)
    await (as === 'pdf' ? showPdf(id, content, true) : saveWord(name, content.split(',')[1]!))
  } catch (error) {
    toast(failureOf(error).message)
  }
}
