import { siteKindLabels } from '@contract/site/labels'
import { SITE_LIST_ROWS, type SiteListItem } from '@contract/site/schema'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'

interface Props {
  sites: readonly SiteListItem[]
  onChoose: (site: SiteListItem) => unknown
  /** What stands under each name; its place and kind when left out. */
  hint?: (site: SiteListItem) => string
}

const placeAndKind = (site: SiteListItem) => `${site.areaName}　${siteKindLabels[site.kind]}`

/** Sites to choose from; says so when there are more than are shown. */
export const SiteRows = ({ sites, onChoose, hint = placeAndKind }: Props) => (
  <>
    <Card>
      {sites.map((site) => (
        <Row key={site.code} title={site.name} hint={hint(site)} onTap={() => onChoose(site)} />
      ))}
    </Card>
    {sites.length >= SITE_LIST_ROWS && <Notice>站点很多，这里只列出前{SITE_LIST_ROWS}个，请搜名字。</Notice>}
  </>
)
