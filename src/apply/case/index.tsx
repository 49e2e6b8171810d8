import { useMyCase } from '@/api/aid'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { CaseView } from './case-view'
import './index.scss'

/** The application like a parcel: where it is, who has it, by when it moves on, what one can do. */
export default function Case() {
  const { id } = useParams<'applyCase'>()
  return id ? <One id={id} /> : <NoCase />
}

const NoCase = () => (
  <Page title="办理进度">
    <Empty icon="search" title="没有找到这件申请" hint="请从“我的申请”里点开" />
  </Page>
)

function One({ id }: { id: string }) {
  const it = useMyCase(id)
  return (
    <Page title="办理进度" onRefresh={it.refetch}>
      <Ask of={it}>
        {(data) => (
          <>
            {data.inDanger && <QuickExit />}
            <CaseView it={data} />
          </>
        )}
      </Ask>
    </Page>
  )
}
