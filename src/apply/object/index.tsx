import { useState } from 'react'
import { clockRules } from '@contract/aid/clocks'
import { objectionAgainstLabels, objectionOutcomeLabels } from '@contract/review/labels'
import { RECONSIDERATION_DAYS, SUIT_MONTHS } from '@contract/review/objection'
import type { MyObjection, Objecting } from '@contract/review/schema'
import { deadlineText } from '@contract/calendar'
import { dayText, momentText } from '@contract/time'
import { object, useObjecting } from '@/api/objection'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { bureauOf } from '@/features/aid/offices'
import { NoCase } from '@/features/aid/no-case'
import { useParams } from '@/platform/params'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const TITLE = '提出异议'

/** Not content with a refusal or a termination: what one says against it, and what the bureau answers (法援法 49). */
export default function ApplyObject() {
  const { id } = useParams<'applyObject'>()
  return id ? <One id={id} /> : <NoCase title={TITLE} />
}

function One({ id }: { id: string }) {
  const objecting = useObjecting(id)
  return (
    <Page title={TITLE}>
      <Ask of={objecting}>{(it) => <Standing id={id} it={it} />}</Ask>
    </Page>
  )
}

function Standing({ id, it }: { id: string; it: Objecting }) {
  const draft = useDraft(`objection:${id}`, { said: '' })
  return (
    <>
      {it.inDanger && <QuickExit forget={draft.discard} />}
      {it.objection && <Made objection={it.objection} bureau={bureauOf(it.countyName)} />}
      {it.may && it.against && <Form id={id} it={it} draft={draft} />}
      {!it.may && it.against && !(it.objection && it.objection.outcome === null) && <OtherWay it={it} />}
      {!it.may && !it.against && !it.objection && (
        <Empty icon="info" title="现在没有可以提异议的决定" hint="不予援助、终止援助的决定，15天内可以提" />
      )}
    </>
  )
}

interface FormProps {
  id: string
  it: Objecting
  draft: ReturnType<typeof useDraft<{ said: string }>>
}

function Form({ id, it, draft }: FormProps) {
  const [agreed, setAgreed] = useState(false)
  const { send, sending, waiting, failure } = useSendOnce(object, { draft })
  const bureau = bureauOf(it.countyName)
  const submit = async () => {
    const yes = await confirm({
      title: `向${bureau}提出异议？`,
      content: '一个决定只能提一次，提交后不能改。',
      yes: '提交',
    })
    if (yes) await send({ id, said: draft.value.said, ...(it.asHelper && { agreed }) })
  }
  return (
    <>
      <Card title={it.number}>
        <KeyValue name="对什么不服">{objectionAgainstLabels[it.against!]}</KeyValue>
        <KeyValue name="最晚哪天">
          {it.objectBy
            ? `${dayText(it.objectBy)}，${deadlineText(it.objectBy, new Date(it.asOf))}`
            : `收到决定书那天起${clockRules.objection.days}天内`}
        </KeyValue>
        <KeyValue name="谁来审查">{bureau}，由没有经办过的人审查，5天内给您书面答复</KeyValue>
      </Card>
      <TextArea
        label="为什么不服"
        hint="照实写就行，不用懂法律。比如：收入算错了，还有材料没看到"
        max={2000}
        value={draft.value.said}
        error={failure?.fields.said}
        onChange={(said) => draft.set({ said })}
      />
      {it.asHelper && (
        <Tick checked={agreed} error={failure?.fields.agreed} onChange={setAgreed}>
          已经念给本人听，本人同意
        </Tick>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在提交" onTap={submit}>
        提交异议
      </Button>
    </>
  )
}

/** What was said, and what came of it. */
const Made = ({ objection, bureau }: { objection: MyObjection; bureau: string }) => (
  <Card
    title={objection.outcome ? objectionOutcomeLabels[objection.outcome] : '正在审查您的异议'}
    tone={objection.outcome === 'overturned' ? 'good' : undefined}
  >
    {objection.outcome === null && (
      <Notice>
        {bureau}最晚{dayText(objection.dueOn)}给您答复，结果会发到这里，不用来回跑。
      </Notice>
    )}
    {objection.outcome === 'overturned' && (
      <Notice tone="good">您的异议成立，接着为您办理，不用重新申请。</Notice>
    )}
    {objection.number && <KeyValue name="文号">{objection.number}</KeyValue>}
    {objection.reasons && <KeyValue name="理由">{objection.reasons}</KeyValue>}
    {objection.decidedAt && <KeyValue name="答复时间">{momentText(objection.decidedAt)}</KeyValue>}
    <KeyValue name="对什么不服">{objectionAgainstLabels[objection.against]}</KeyValue>
    <KeyValue name="您说的">{objection.said}</KeyValue>
    <KeyValue name="提出时间">{momentText(objection.objectedAt)}</KeyValue>
  </Card>
)

/** The way that is left when the time is over, or the bureau upheld what was decided. */
const OtherWay = ({ it }: { it: Objecting }) => (
  <Card title="还可以怎么办" tone="warn">
    <Notice>
      {it.objection
        ? `还不服的话，收到答复起${RECONSIDERATION_DAYS}天内可以向上一级申请行政复议，或者${SUIT_MONTHS}个月内向法院起诉。`
        : `提异议的15天已经过了。知道决定起${RECONSIDERATION_DAYS}天内，还可以申请行政复议。`}
      情况有变化，可以重新申请法律援助。不清楚的话打12348。
    </Notice>
  </Card>
)
