import { deadlineText } from '@contract/calendar'
import { followStateLabels } from '@contract/supplement/labels'
import { isAwaited } from '@contract/supplement/rules'
import type { MySupplement } from '@contract/supplement/schema'
import { dayText } from '@contract/time'
import { useSupplementAtCounter } from '@/api/supplement'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { ItemPhotos } from '@/features/supplement/item-photos'
import { useParams } from '@/platform/params'
import { OfficeOnly } from '../office-only'
import { HandIn } from './hand-in'
import { photosAtCounter } from './photos-at-counter'

const TITLE = '代交材料'

/** Papers that somebody without an account brought to the counter, photographed and handed in for them (法律援助法 43). */
export default function StaffCounterPapers() {
  const { id } = useParams<'staffCounterPapers'>()
  return (
    <OfficeOnly title={TITLE}>
      {id ? (
        <One id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件申请" hint="请从代受理的申请里点开" />
        </Page>
      )}
    </OfficeOnly>
  )
}

function One({ id }: { id: string }) {
  const asked = useSupplementAtCounter(id)
  return (
    <Page title={TITLE} lead={asked.data?.number}>
      <Ask of={asked}>{(it) => <Waiting it={it} />}</Ask>
    </Page>
  )
}

function Waiting({ it }: { it: MySupplement }) {
  const following = it.following.filter(({ state }) => isAwaited(state))
  if (!it.ask && following.length === 0)
    return it.status === 'lapsed' ? (
      <Empty icon="clock" title="期限过了，视为撤回" hint="材料齐了，可以替他重新收一件" />
    ) : (
      <Empty icon="check" title="现在没有要补的材料" />
    )
  return (
    <>
      {it.ask && <HandIn it={it} ask={it.ask} />}
      {following.length > 0 && (
        <Section title="说好后补的材料，拍了就算交了">
          {following.map((one) => (
            <Card key={one.code} aside={<Badge>{followStateLabels[one.state]}</Badge>}>
              <KeyValue name="最晚哪天">
                {dayText(one.dueOn)}，{deadlineText(one.dueOn, new Date(it.asOf))}
              </KeyValue>
              <ItemPhotos applicationId={it.id} item={one} ways={photosAtCounter} />
            </Card>
          ))}
        </Section>
      )}
    </>
  )
}
