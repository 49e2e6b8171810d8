import { paperKindLabels } from '@contract/aid/labels'
import type { Paper, PaperContent } from '@contract/aid/schema'
import { momentText } from '@contract/time'
import { countBefore, SheetList } from './sheet-list'

interface Props {
  papers: readonly Paper[]
  /** Fetches one paper; called when it is tapped and not before. */
  open: (paperId: string) => Promise<PaperContent>
}

/** Papers handed in with an application, by kind. */
export function PaperList({ papers, open }: Props) {
  const kinds = papers.map(({ kind }) => kind)
  const sheets = papers.map(({ id, kind, type, uploadedAt }, index) => ({
    id,
    name: `${paperKindLabels[kind]}${countBefore(kinds, index)}`,
    hint: momentText(uploadedAt),
    type,
  }))
  return <SheetList sheets={sheets} open={open} />
}
