import { MOST_AT_ONCE, type PersonItem } from '@contract/people/schema'
import { actUponPeople } from '@/api/people'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'

/** Admits everybody in sight whom this colleague may admit, all or none. */
export function AdmitMany({ people }: { people: readonly PersonItem[] }) {
  const { send, sending, waiting, failure } = useSendOnce(actUponPeople, {
    onAccepted: ({ done }) => toast(`已准入${done}人`),
  })
  const ids = people.slice(0, MOST_AT_ONCE).map(({ id }) => id)
  if (ids.length === 0) return <Notice>下面的人是您申报的，请另一位同事来办准入。</Notice>
  const admit = async () => {
    const yes = await confirm({
      title: `准入这${ids.length}个人？`,
      content: people
        .slice(0, MOST_AT_ONCE)
        .map(({ name }) => name)
        .join('、'),
      yes: '准入',
    })
    if (yes) await send({ ids, act: 'admit' })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {waiting && <Notice tone="warn">网络不通，连上后会自动办，请不要关掉这一页。</Notice>}
      <Button icon="check" busy={sending} busyText="正在办理" onTap={admit}>
        {`准入下面的${ids.length}人`}
      </Button>
    </>
  )
}
