import { deadlineText } from '@contract/calendar'
import { itemsOpen } from '@contract/supplement/rules'
import type { MyItem, MySupplement } from '@contract/supplement/schema'
import { dayText } from '@contract/time'
import { supply } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import type { Draft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { ItemPhotos } from './item-photos'

/** Why there is none, by item; an item that is absent is to be photographed. */
export interface Cannot {
  cannot: Record<string, string>
}

interface Props {
  it: MySupplement
  ask: NonNullable<MySupplement['ask']>
  draft: Draft<Cannot>
}

/** Everything that is missing: a photo each, or a word why there is none; then the examination goes on. */
export function ListForm({ it, ask, draft }: Props) {
  const { cannot } = draft.value
  const said = ask.items
    .filter(({ code, papers }) => papers.length === 0 && cannot[code] !== undefined)
    .map(({ code }) => ({ code, why: cannot[code]! }))
  const open = itemsOpen(
    ask.items.map(({ code, papers }) => ({ code, photos: papers.length })),
    said.filter(({ why }) => why.trim() !== ''),
  )
  const { send, sending, waiting, failure } = useSendOnce(supply, { draft })
  const submit = async () => {
    const yes = await confirm({
      title: '都备齐了，交给法律援助中心？',
      content: '交了以后接着审查，这张单子不能再改。',
      yes: '交',
      no: '再看看',
    })
    if (yes) await send({ id: it.id, cannot: said })
  }
  const set = (code: string, why: string | undefined) =>
    draft.set(({ cannot: known }) => {
      const { [code]: _before, ...others } = known
      return { cannot: why === undefined ? others : { ...others, [code]: why } }
    })
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
      {ask.items.map((item, index) => (
        <Item
          key={item.code}
          applicationId={it.id}
          item={item}
          place={`第${index + 1}样，共${ask.items.length}样`}
          why={cannot[item.code]}
          error={failure?.fields[`items.${item.code}`]}
          onWhy={(why) => set(item.code, why)}
        />
      ))}
      <Trouble waiting={waiting} message={failure?.message} />
      {open.length > 0 && <Notice>还有{open.length}样没拍照，也没写原因。</Notice>}
      <Button busy={sending} busyText="正在交" disabled={open.length > 0} onTap={submit}>
        都好了，交给中心
      </Button>
    </>
  )
}

interface ItemProps {
  applicationId: string
  item: MyItem
  place: string
  why: string | undefined
  error: string | undefined
  onWhy: (why: string | undefined) => void
}

function Item({ applicationId, item, place, why, error, onWhy }: ItemProps) {
  const without = item.papers.length === 0
  return (
    <Card title={place} tone={without && why === undefined ? undefined : 'good'}>
      {item.note && <KeyValue name="中心说">{item.note}</KeyValue>}
      <ItemPhotos applicationId={applicationId} item={item} error={error} />
      {without && why === undefined && (
        <Button kind="quiet" label={`${item.name}交不了`} onTap={() => onWhy('')}>
          这一样交不了
        </Button>
      )}
      {without && why !== undefined && (
        <>
          <TextArea
            label="为什么交不了"
            hint="照实写一句，比如：丢了，正在补办"
            max={300}
            value={why}
            onChange={onWhy}
          />
          <Button kind="quiet" onTap={() => onWhy(undefined)}>
            不写了，我拍照
          </Button>
        </>
      )}
    </Card>
  )
}
