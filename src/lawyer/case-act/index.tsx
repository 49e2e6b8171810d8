import type { LawyerCase } from '@contract/casework/schema'
import { useLawyerCase } from '@/api/casework'
import { failureOf } from '@/api/failure'
import { Page } from '@/components/page'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { goBackOr } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'
import { doing, isDoing, type CaseDoing } from './doing'
import { EngageForm } from './engage-form'
import { MeetingForm } from './meeting-form'
import { PaperForm } from './paper-form'
import { ProgressForm } from './progress-form'
import { ReportForm } from './report-form'
import { StageForm } from './stage-form'

const TITLE = '办理案件'

/** One thing a lawyer does with a case, on a screen of its own. */
export default function LawyerCaseAct() {
  const { id, act, code } = useParams<'lawyerCaseAct'>()
  return (
    <PractitionersOnly title={TITLE}>
      {id && isDoing(act) ? (
        <Opened key={`${id}:${act}`} id={id} act={act} code={code} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案子" hint="请从“我的案件”里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

interface Opening {
  id: string
  act: CaseDoing
  code: string | undefined
}

/** The case is known from the page before; opened anew it leaves a trace, so it is asked for once. */
function Opened({ id, act, code }: Opening) {
  const asked = useLawyerCase(id)
  const { title } = doing[act]
  return (
    <Page title={title} heading={title} lead={asked.data?.number}>
      {asked.data ? (
        <Form it={asked.data} act={act} code={code} />
      ) : asked.error ? (
        <ErrorState failure={failureOf(asked.error)} onRetry={asked.refetch} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function Form({ it, act, code }: { it: LawyerCase; act: CaseDoing; code: string | undefined }) {
  const done = () => void goBackOr('lawyerCase', { id: it.id })
  switch (act) {
    case 'engage':
      return <EngageForm it={it} onDone={done} />
    case 'stage':
      return <StageForm it={it} onDone={done} />
    case 'meet':
      return <MeetingForm it={it} onDone={done} />
    case 'progress':
      return <ProgressForm it={it} onDone={done} />
    case 'report':
      return <ReportForm it={it} onDone={done} />
    case 'paper':
      return <PaperForm it={it} code={code} />
  }
}
