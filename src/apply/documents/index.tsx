import { useMyCase } from '@/api/aid'
import { openMyDocument, useMyDocuments } from '@/api/document'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { OwnPapers } from '@/features/document/own-papers'
import { NoCase } from '@/features/aid/no-case'
import { useParams } from '@/platform/params'

const TITLE = '我的文书'

/** Decisions, notices and records of one's own case, to be read and kept. Left at a tap unless nobody need leave. */
export default function MyDocuments() {
  const { id } = useParams<'applyDocuments'>()
  return (
    <SignedInOnly title={TITLE} hint="登录后看自己的文书">
      {id ? <Papers id={id} /> : <NoCase title={TITLE} />}
    </SignedInOnly>
  )
}

function Papers({ id }: { id: string }) {
  const asked = useMyDocuments(id)
  const { data: it } = useMyCase(id)
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="决定书、通知书都在这里，打开后可以存下来。"
      onRefresh={asked.refetch}
    >
      {it?.inDanger !== false && <QuickExit />}
      <Ask of={asked} empty={<Empty icon="file" title="还没有文书" hint="有了新的会发消息给您" />}>
        {(documents) => <OwnPapers documents={documents} open={openMyDocument} />}
      </Ask>
    </Page>
  )
}
