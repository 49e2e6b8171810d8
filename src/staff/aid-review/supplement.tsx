import type { Standing } from '@contract/supplement/schema'
import { deadlineText } from '@contract/calendar'
import { dayText } from '@contract/time'
import { useStanding } from '@/api/supplement'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** The way to missing papers, papers that follow and another centre's help, with what is waited for in one line. */
export function Supplement({ id }: { id: string }) {
  const { data } = useStanding(id)
  return (
    <Card tone={data && toneOf(data)}>
      <Row
        icon="folder"
        title="补材料、后补和协查"
        hint={data ? hintOf(data) : '一次告知要补的材料，同意后补，请外地协查'}
        onTap={() => goTo('staffSupplement', { id })}
      />
    </Card>
  )
}

function toneOf({ ask, following, centre }: Standing) {
  if (following.missed > 0) return 'bad'
  if (ask || centre) return 'warn'
  return following.wished + following.waiting + following.sent > 0 ? 'accent' : undefined
}

function hintOf({ ask, following, centre, asOf }: Standing): string {
  const parts = [
    ask && `等补${ask.items}样材料，最晚${dayText(ask.dueOn)}，${deadlineText(ask.dueOn, new Date(asOf))}`,
    centre && `等${centre}答复`,
    following.missed > 0 && `后补的${following.missed}样过期没来`,
    following.wished > 0 && `申请人想后补${following.wished}样，请答复`,
    following.sent > 0 && `后补的${following.sent}样来了，请看`,
    following.waiting > 0 && `还有${following.waiting}样后补的没来`,
  ].filter((part) => typeof part === 'string')
  return parts.join('；') || '一次告知要补的材料，同意后补，请外地协查'
}
