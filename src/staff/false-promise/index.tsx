import { failureOf } from '@/api/failure'
import { useFalsePromise } from '@/api/promise'
import { Page } from '@/components/page'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { Correct, Fine, Recover } from './after-forms'
import { Claim, Found } from './claim'
import { DecideForm } from './decide-form'
import { HearForm } from './hear-form'

const TITLE = '不实承诺'

/** One promise held to be false: what is said on both sides, the finding, and what follows from it. */
export default function StaffFalsePromise() {
  const { id } = useParams<'staffFalsePromise'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这一件" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = useFalsePromise(id)
  return (
    <Page title={TITLE} heading={data?.applicationNumber} lead={data && `${data.name}　${data.countyName}`}>
      {data ? (
        <>
          <Found it={data} />
          <Claim it={data} />
          {data.mayHear && <HearForm id={data.id} onStale={refetch} />}
          {data.mayDecide && <DecideForm id={data.id} onStale={refetch} />}
          {data.mayRecover && <Recover it={data} onStale={refetch} />}
          {data.mayFine && <Fine it={data} onStale={refetch} />}
          {data.mayCorrect && <Correct it={data} onStale={refetch} />}
        </>
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
