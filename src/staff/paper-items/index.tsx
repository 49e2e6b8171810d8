import { useState } from 'react'
import { matterTypeLabels, matterTypes, type MatterType } from '@contract/consultation/labels'
import type { HeldItem, ItemCatalogue } from '@contract/catalogue/schema'
import { dayText } from '@contract/time'
import { usePaperItems } from '@/api/catalogue'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Select } from '@/components/picker-field'
import { Row } from '@/components/row'
import { AreaPick, useKeptArea } from '@/features/keeping/area-pick'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '申请材料清单'

/** Papers that may be asked for, by matter: which may follow, and whose word holds. */
export default function PaperItems() {
  return (
    <KeepersOnly title={TITLE}>
      <List />
    </KeepersOnly>
  )
}

function List() {
  const params = useParams<'staffPaperItems'>()
  const { areas, areaCode, setAreaCode } = useKeptArea(params.area)
  const asked = usePaperItems(areaCode)
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="告知补材料、同意后补，都从这里选。改了的从您定的那天起用，以前要过的不变。"
      onRefresh={asked.refetch}
    >
      <AreaPick areas={areas} value={areaCode} onChange={setAreaCode} />
      <Ask of={asked}>{(catalogue) => <Items catalogue={catalogue} />}</Ask>
    </Page>
  )
}

const ANY = 'any'

function Items({ catalogue }: { catalogue: ItemCatalogue }) {
  const [matter, setMatter] = useState<MatterType | typeof ANY>(ANY)
  const { items, areaCode, mayChange } = catalogue
  const shown = items.filter(
    ({ matterTypes: of }) => matter === ANY || of.length === 0 || of.includes(matter),
  )
  return (
    <>
      <Select
        label="什么事情"
        options={[
          { value: ANY, label: '全部' },
          ...matterTypes.map((value) => ({ value, label: matterTypeLabels[value] })),
        ]}
        value={matter}
        onChange={setMatter}
      />
      <Card title={`共${shown.length}样`}>
        {shown.map((item) => (
          <Row
            key={item.code}
            title={item.name}
            hint={hintOf(item)}
            aside={badgeOf(item)}
            onTap={() => goTo('staffPaperItem', { code: item.code, area: areaCode })}
          />
        ))}
      </Card>
      {mayChange && (
        <Button icon="pen" onTap={() => goTo('staffPaperItem', { area: areaCode })}>
          加一样材料
        </Button>
      )}
    </>
  )
}

const hintOf = ({ nextFrom, help }: HeldItem): string => (nextFrom ? `${dayText(nextFrom)}起有新规定` : help)

const badgeOf = ({ retired, followDays }: HeldItem) =>
  retired ? (
    <Badge tone="warn">已停用</Badge>
  ) : followDays === null ? (
    <Badge tone="plain">不能后补</Badge>
  ) : (
    <Badge tone="info">{`可后补${followDays}天`}</Badge>
  )
