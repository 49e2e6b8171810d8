import type { PaperContent } from '@contract/aid/schema'
import type { CasePaper } from '@contract/casework/schema'
import { momentText } from '@contract/time'
import { countBefore, SheetList } from './sheet-list'

interface Props {
  papers: readonly CasePaper[]
  open: (paperId: string) => Promise<PaperContent>
}

/** Pages of a case's file, in their order. */
export function CaseSheets({ papers, open }: Props) {
  const codes = papers.map(({ code }) => code)
  const sheets = papers.map(({ id, name, type, createdAt }, index) => ({
    id,
    name: `${name}${countBefore(codes, index)}`,
    hint: momentText(createdAt),
    type,
  }))
  return <SheetList sheets={sheets} open={open} />
}
