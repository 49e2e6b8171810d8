import { templateSourceLabels, type TemplateItem } from '@contract/document/schema'
import { dayText } from '@contract/time'
import { useTemplates } from '@/api/document'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { AreaPick, useKeptArea } from '@/features/keeping/area-pick'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '文书范本'

/** Every paper of a case, and whose wording holds. */
export default function Templates() {
  return (
    <KeepersOnly title={TITLE}>
      <List />
    </KeepersOnly>
  )
}

function List() {
  const params = useParams<'staffTemplates'>()
  const { areas, areaCode, setAreaCode } = useKeptArea(params.area)
  const asked = useTemplates(areaCode)
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="改字句从您定的那天起用，出过的文书不变。没有自己范本的县区，用市里的；市里也没有的，用原样。"
      onRefresh={asked.refetch}
    >
      <AreaPick areas={areas} value={areaCode} onChange={setAreaCode} />
      <Ask of={asked}>
        {(items) => (
          <Card>
            {items.map((item) => (
              <Row
                key={item.code}
                title={item.title}
                hint={hintOf(item)}
                aside={
                  <Badge tone={item.source === 'shipped' ? 'plain' : 'info'}>
                    {templateSourceLabels[item.source]}
                  </Badge>
                }
                onTap={() => goTo('staffTemplate', { code: item.code, area: areaCode! })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}

const hintOf = ({ nextFrom, effectiveFrom, source }: TemplateItem): string =>
  nextFrom
    ? `${dayText(nextFrom)}起有新字句`
    : source === 'shipped'
      ? '还没有改过'
      : `从${sayDate(effectiveFrom)}起`
