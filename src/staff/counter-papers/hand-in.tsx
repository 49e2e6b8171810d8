import { deadlineText } from '@contract/calendar'
import { broughtBy, broughtByLabels, type BroughtBy } from '@contract/supplement/labels'
import type { MySupplement } from '@contract/supplement/schema'
import { dayText } from '@contract/time'
import { supplyAtCounter } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { answersOf, AskedItems, type Why } from '@/features/supplement/asked-items'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { photosAtCounter } from './photos-at-counter'

interface Props {
  it: MySupplement
  ask: NonNullable<MySupplement['ask']>
}

interface Kept {
  why: Why
  brought: BroughtBy | undefined
}

/** The whole list, photographed at the counter, and who brought it; then the examination goes on. */
export function HandIn({ it, ask }: Props) {
  const draft = useDraft<Kept>(`counter-papers:${it.id}`, { why: {}, brought: undefined })
  const { why, brought } = draft.value
  const { cannot, open } = answersOf(ask.items, why)
  const { send, sending, waiting, failure } = useSendOnce(supplyAtCounter, { draft })
  const submit = async () => {
    if (!brought) return
    const yes = await confirm({
      title: '都问过本人了，替他交？',
      content: '交了接着审查，这张单子不能再改。会记下是谁拿来、谁代交的。',
      yes: '交',
      no: '再看看',
    })
    if (yes) await send({ id: it.id, cannot, broughtBy: brought })
  }
  return (
    <>
      <Card title={`还缺${ask.items.length}样材料`} tone="warn">
        <KeyValue name="最晚哪天">
          {dayText(ask.dueOn)}，{deadlineText(ask.dueOn, new Date(it.asOf))}
        </KeyValue>
        <KeyValue name="为什么要补">{ask.reasons}</KeyValue>
        {ask.newCircumstance && <KeyValue name="有了新情况">{ask.newCircumstance}</KeyValue>}
      </Card>
      <AskedItems
        applicationId={it.id}
        items={ask.items}
        ways={photosAtCounter}
        why={why}
        errors={failure?.fields}
        onWhy={(change) => draft.set((known) => ({ ...known, why: change(known.why) }))}
      />
      <Card>
        <Choice
          label="材料是怎么来的"
          options={broughtBy.map((value) => ({ value, label: broughtByLabels[value] }))}
          value={brought}
          error={failure?.fields.broughtBy}
          onChange={(value) => draft.set({ brought: value })}
        />
      </Card>
      <Trouble waiting={waiting} message={failure?.message} />
      {open.length > 0 && <Notice>还有{open.length}样没拍照，也没写原因。</Notice>}
      <Button busy={sending} busyText="正在交" disabled={open.length > 0 || !brought} onTap={submit}>
        替他交给中心
      </Button>
    </>
  )
}
