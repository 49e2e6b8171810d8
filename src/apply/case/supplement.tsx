import { Text } from '@tarojs/components'
import type { MyCase } from '@contract/aid/schema'
import { undecided } from '@contract/aid/statuses'
import { arrowOf } from '@contract/aid/workflow'
import { deadlineText } from '@contract/calendar'
import { dayText } from '@contract/time'
import { useMySupplement } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { goTo } from '@/routes'

/** Aid was given before its papers were there, and they are waited for (法律援助法 44). */
const owesPapers = ({ status, history }: MyCase): boolean =>
  arrowOf(status, 'complete-papers', 'county') !== undefined &&
  history.some(({ act }) => act === 'grant-provisionally') &&
  !history.some(({ act }) => act === 'complete-papers')

/** What the case waits for from its applicant: the list of everything missing, or papers that follow; and the way there. */
export function Supplement({ it }: { it: MyCase }) {
  const isOpen =
    it.number !== null && ((undecided as readonly string[]).includes(it.status) || owesPapers(it))
  const { data } = useMySupplement(it.id, isOpen)
  if (!isOpen || !data) return null
  const open = () => goTo('applySupplement', { id: it.id })
  const now = new Date(data.asOf)
  if (data.ask)
    return (
      <Card title={`请补${data.ask.items.length}样材料`} tone="warn">
        <Text className="case__line">
          最晚{dayText(data.ask.dueOn)}，{deadlineText(data.ask.dueOn, now)}。
        </Text>
        <Text className="case__line">{data.ask.items.map(({ name }) => name).join('、')}</Text>
        <Button onTap={open}>去拍照补材料</Button>
      </Card>
    )
  const missing = data.following.filter(
    ({ state }) => state === 'wished' || state === 'waiting' || state === 'missed',
  )
  if (missing.length === 0) return null
  const first = missing[0]!
  const agreed = missing.every(({ state }) => state !== 'wished')
  return (
    <Card title={`还有${missing.length}样${agreed ? '说好' : ''}后补的材料`} tone="accent">
      <Text className="case__line">
        最晚{dayText(first.dueOn)}，{deadlineText(first.dueOn, now)}。
      </Text>
      <Text className="case__line">{missing.map(({ name }) => name).join('、')}</Text>
      <Button kind="secondary" onTap={open}>
        去拍照
      </Button>
    </Card>
  )
}
