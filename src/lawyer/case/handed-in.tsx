import type { LawyerCase } from '@contract/casework/schema'
import { openHandedInPaper } from '@/api/casework'
import { Section } from '@/components/section'
import { PaperList } from '@/features/aid/paper-list'

/** Papers that came with the application. */
export const HandedIn = ({ it }: { it: LawyerCase }) =>
  it.applicationPapers.length === 0 ? null : (
    <Section title="受援人交来的材料">
      <PaperList papers={it.applicationPapers} open={(paperId) => openHandedInPaper(it.id, paperId)} />
    </Section>
  )
