import { Text } from '@tarojs/components'
import { clockRules } from '@contract/aid/clocks'
import type { MyCase } from '@contract/aid/schema'
import { dayText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { bureauOf } from '@/features/aid/offices'
import { goTo } from '@/routes'

const { days } = clockRules.objection

/** What one can do against a refusal or a termination, where and until when; or what came of it (法援法 49; 山西条例 29). */
export function Objection({ it }: { it: MyCase }) {
  const open = () => goTo('applyObject', { id: it.id })
  if (it.history.some(({ act }) => act === 'object'))
    return (
      <Button kind="secondary" onTap={open}>
        看我的异议
      </Button>
    )
  if (!it.acts.includes('object') || !it.countyName) return null
  const bureau = bureauOf(it.countyName)
  return (
    <Card title="不服怎么办" tone="warn">
      {it.clock?.what === 'objection' && (
        <Text className="case__line">
          {it.clock.paused ? `收到决定书那天起${days}天内` : `最晚${dayText(it.clock.dueOn)}`}，向{bureau}
          提出异议。在这里写下来就行，也可以带上这份决定和身份证去说。
        </Text>
      )}
      <Text className="case__line">{bureau}收到后5天内给您书面答复，由没有经办过的人审查。</Text>
      {it.clock && <Text className="case__law">{it.clock.law}</Text>}
      <Button kind="secondary" onTap={open}>
        提出异议
      </Button>
    </Card>
  )
}
