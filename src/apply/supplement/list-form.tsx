import { deadlineText } from '@contract/calendar'
import type { MySupplement } from '@contract/supplement/schema'
import { dayText } from '@contract/time'
import { supply } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { answersOf, AskedItems, type Why } from '@/features/supplement/asked-items'
import type { Draft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { ownPhotos } from './own-photos'

export interface Cannot {
  cannot: Why
}

interface Props {
  it: MySupplement
  ask: NonNullable<MySupplement['ask']>
  draft: Draft<Cannot>
  onSupplied: () => void
}

/** Everything that is missing: a photo each, or a word why there is none; then the examination goes on. */
export function ListForm({ it, ask, draft, onSupplied }: Props) {
  const { cannot } = draft.value
  const { cannot: said, open } = answersOf(ask.items, cannot)
  const { send, sending, waiting, failure } = useSendOnce(supply, { draft, onAccepted: onSupplied })
  const submit = async () => {
    const yes = await confirm({
      title: '都备齐了，交给法律援助中心？',
      content: '交了以后接着审查，这张单子不能再改。',
      yes: '交',
      no: '再看看',
    })
    if (yes) await send({ id: it.id, cannot: said })
  }
  return (
    <>
      <Card title={`还缺${ask.items.length}样材料`} tone="warn">
        <KeyValue name="最晚哪天">
          {dayText(ask.dueOn)}，{deadlineText(ask.dueOn, new Date(it.asOf))}
        </KeyValue>
        <KeyValue name="为什么要补">{ask.reasons}</KeyValue>
        {ask.newCircumstance && <KeyValue name="有了新情况">{ask.newCircumstance}</KeyValue>}
        <Notice>拍照传上来就行，不用跑。补齐前审查先停着；到那天没补，这次申请算撤回。</Notice>
      </Card>
      <AskedItems
        applicationId={it.id}
        items={ask.items}
        ways={ownPhotos}
        why={cannot}
        errors={failure?.fields}
        onWhy={(change) => draft.set(({ cannot: known }) => ({ cannot: change(known) }))}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      {open.length > 0 && <Notice>还有{open.length}样没拍照，也没写原因。</Notice>}
      <Button busy={sending} busyText="正在交" disabled={open.length > 0} onTap={submit}>
        都好了，交给中心
      </Button>
    </>
  )
}
