import { openHandledDocument, useHandledDocuments } from '@/api/document'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { OwnPapers } from '@/features/document/own-papers'
import { useParams } from '@/platform/params'

const TITLE = '案件文书'

/** Letters, agreements and records of a case one handles, as PDF and as Word. */
export default function HandledDocuments() {
  const { id } = useParams<'lawyerDocuments'>()
  return (
    <SignedInOnly title={TITLE} hint="登录后看承办案件的文书">
      {id ? <Papers id={id} /> : <NoCase />}
    </SignedInOnly>
  )
}

const NoCase = () => (
  <Page title={TITLE}>
    <Empty icon="search" title="没有找到这件案子" hint="请从承办的案件里点开" />
  </Page>
)

function Papers({ id }: { id: string }) {
  const asked = useHandledDocuments(id)
  return (
    <Page title={TITLE} heading={TITLE} lead="公函、委托手续都在这里。" onRefresh={asked.refetch}>
      <Ask
        of={asked}
        empty={
          <Empty
            icon="file"
            title="还没有文书"
            hint="要公函、委托协议这些，请法律援助中心出，出了会发消息给您"
          />
        }
      >
        {(documents) => <OwnPapers documents={documents} open={openHandledDocument} word />}
      </Ask>
    </Page>
  )
}
