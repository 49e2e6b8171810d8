import { changeOutcomeLabels } from '@contract/assignment/labels'
import type { MyChange, MyLawyer } from '@contract/assignment/choosing-schema'
import { dayText, momentText } from '@contract/time'
import { askChange, useMyLawyer } from '@/api/assignment'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { centreOf, HOTLINE } from '@/features/aid/offices'
import { NoCase } from '@/features/aid/no-case'
import { callPhone } from '@/platform/call-phone'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const TITLE = '我的律师'

/** Who acts in one's case, how to reach them, and asking for another (法援法 55). */
export default function ApplyLawyer() {
  const { id } = useParams<'applyLawyer'>()
  return id ? <One id={id} /> : <NoCase title={TITLE} />
}

function One({ id }: { id: string }) {
  const asked = useMyLawyer(id)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>{(it) => <Mine id={id} it={it} />}</Ask>
    </Page>
  )
}

function Mine({ id, it }: { id: string; it: MyLawyer }) {
  const draft = useDraft(`change-lawyer:${id}`, { said: '' })
  return (
    <>
      {it.inDanger && <QuickExit forget={draft.discard} />}
      <Lawyer id={id} it={it} />
      {it.changes.length > 0 && (
        <Section title={`申请换律师${it.changes.length}次`}>
          {it.changes.map((change) => (
            <Change key={change.askedAt} change={change} />
          ))}
        </Section>
      )}
      {it.mayAskChange && <AskForm id={id} draft={draft} />}
    </>
  )
}

const Lawyer = ({ id, it }: { id: string; it: MyLawyer }) => (
  <Card
    title={it.lawyer ? it.lawyer.name : '还没有派律师'}
    aside={
      it.lawyer && (
        <Badge tone={it.lawyer.accepted ? 'good' : 'info'}>
          {it.lawyer.accepted ? '已接手' : '等他答复'}
        </Badge>
      )
    }
  >
    {it.lawyer?.unit && <KeyValue name="在哪">{it.lawyer.unit}</KeyValue>}
    {it.lawyer && (
      <KeyValue name={it.lawyer.accepted ? '接手时间' : '指派时间'}>{momentText(it.lawyer.since)}</KeyValue>
    )}
    {!it.lawyer && it.chosenName && <KeyValue name="您选的">{it.chosenName}</KeyValue>}
    {it.fallback && (
      <Notice title={`您选的${it.chosenName ?? '律师'}这次没能派上`}>原因：{it.fallback}。</Notice>
    )}
    {it.lawyer && <Notice>律师会主动联系您。一直没有消息，就打给{centreOf(it.countyName)}问。</Notice>}
    {it.mayChoose && (
      <Button kind="secondary" onTap={() => goTo('applyChoose', { id })}>
        自己选律师
      </Button>
    )}
    <Button kind="secondary" icon="phone" onTap={() => callPhone(it.officePhone ?? HOTLINE)}>
      {it.officePhone ? `打给${centreOf(it.countyName)}` : `打 ${HOTLINE} 问一问`}
    </Button>
  </Card>
)

const Change = ({ change }: { change: MyChange }) => (
  <Card
    title={change.outcome ? changeOutcomeLabels[change.outcome] : '正在等答复'}
    tone={change.outcome === 'allowed' ? 'good' : undefined}
  >
    {change.outcome === null && <Notice>最晚{dayText(change.dueOn)}给您答复，结果会发到这里。</Notice>}
    {change.reasons && <KeyValue name="理由">{change.reasons}</KeyValue>}
    {change.decidedAt && <KeyValue name="答复时间">{momentText(change.decidedAt)}</KeyValue>}
    <KeyValue name="您说的">{change.said}</KeyValue>
    <KeyValue name="提出时间">{momentText(change.askedAt)}</KeyValue>
  </Card>
)

interface AskProps {
  id: string
  draft: ReturnType<typeof useDraft<{ said: string }>>
}

function AskForm({ id, draft }: AskProps) {
  const { send, sending, waiting, failure } = useSendOnce(askChange, { draft })
  const submit = async () => {
    const yes = await confirm({
      title: '申请换律师？',
      content: '由没有承办您这件事的人来定，5天内答复。您说的话律师看不到。',
      yes: '提交',
    })
    if (yes) await send({ id, said: draft.value.said })
  }
  return (
    <Section title="想换律师">
      <Notice>律师不尽责，比如不联系您、不到庭，可以申请换。答复前，还由现在的律师办。</Notice>
      <TextArea
        label="为什么想换"
        hint="照实写，比如：打了几次电话都不接"
        max={1000}
        value={draft.value.said}
        error={failure?.fields.said}
        onChange={(said) => draft.set({ said })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" busy={sending} busyText="正在提交" onTap={submit}>
        申请换律师
      </Button>
    </Section>
  )
}
