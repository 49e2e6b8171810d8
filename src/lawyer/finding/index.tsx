import type { MyFinding } from '@contract/supervision/schema'
import { finderRoleLabels } from '@contract/supervision/labels'
import { nextStepsForPerson } from '@contract/supervision/workflow'
import { appeal, openMyFindingPhoto, stateCase, useMyFinding } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { FindingCourse, FindingFacts } from '@/features/supervision/finding-facts'
import { useParams } from '@/platform/params'
import { SayForm } from './say-form'

const TITLE = '处理详情'

/** One finding about the person: all that is known of it, and their word while its term runs. */
export default function LawyerFinding() {
  const { id } = useParams<'lawyerFinding'>()
  if (!id)
    return (
      <Page title={TITLE}>
        <Empty icon="search" title="没有找到这件事" hint="请从列表或消息里点开" />
      </Page>
    )
  return <Asking id={id} />
}

function Asking({ id }: { id: string }) {
  const asked = useMyFinding(id)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>{(finding) => <One finding={finding} />}</Ask>
    </Page>
  )
}

function One({ finding }: { finding: MyFinding }) {
  const { id, status, acts, finderRole } = finding
  return (
    <>
      <Notice tone={status === 'dropped' ? 'good' : 'info'}>{nextStepsForPerson[status]}</Notice>
      <FindingFacts finding={finding} foundBy={finderRoleLabels[finderRole]} />
      <FindingCourse finding={finding} openPhoto={openMyFindingPhoto(id)} />
      {acts.includes('state') && (
        <SayForm
          key="state"
          id={id}
          kind="state"
          write={stateCase}
          words={{ title: '说明情况', label: '那天是怎么回事', send: '提交说明' }}
        />
      )}
      {acts.includes('appeal') && (
        <SayForm
          key="appeal"
          id={id}
          kind="appeal"
          write={appeal}
          words={{ title: '申诉', label: '哪里不同意，为什么', send: '提交申诉' }}
        />
      )}
    </>
  )
}
