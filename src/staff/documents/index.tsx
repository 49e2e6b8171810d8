import type { CaseDocuments } from '@contract/document/schema'
import { useCaseDocuments } from '@/api/document'
import { Ask } from '@/components/ask'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { MakePaper } from './make-paper'
import { PaperCard } from './paper-card'

const TITLE = '文书和送达'

/** Papers of one case: what was made and how it was delivered, and making the next. */
export default function CasePapers() {
  const { id } = useParams<'staffDocuments'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  return id ? <One id={id} /> : <NoCase />
}

const NoCase = () => (
  <Page title={TITLE}>
    <Empty icon="search" title="没有找到这件案子" hint="请从申请列表里点开" />
  </Page>
)

function One({ id }: { id: string }) {
  const asked = useCaseDocuments(id)
  return (
    <Page title={TITLE} heading={TITLE} onRefresh={asked.refetch}>
      <Ask of={asked}>{(data) => <Papers applicationId={id} data={data} />}</Ask>
    </Page>
  )
}

const Papers = ({ applicationId, data }: { applicationId: string; data: CaseDocuments }) => (
  <>
    {data.own ? (
      <Notice tone="warn" title="这是您本人的申请">
        文书请同事来办。
      </Notice>
    ) : (
      <MakePaper applicationId={applicationId} papers={data.papers} />
    )}
    <Section title="已出的文书">
      {data.documents.length === 0 ? (
        <Empty icon="file" title="还没有出过文书" hint="在上面选一种，填好就能出" />
      ) : (
        data.documents.map((document) => (
          <PaperCard
            key={document.id}
            applicationId={applicationId}
            document={document}
            paper={data.papers.find(({ code }) => code === document.code)!}
            readOnly={data.own}
            asOf={data.asOf}
          />
        ))
      )}
    </Section>
  </>
)
