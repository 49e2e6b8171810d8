import { Text } from '@tarojs/components'
import type { OnDuty } from '@contract/duty/schema'
import { dutyPresenceLabels } from '@contract/site/labels'
import { clockText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { presenceTones } from '@/features/site/presence-tone'
import { spanText } from '@/features/site/when'
import { goTo } from '@/routes'
import { lacks } from './choose-sites'

type Site = OnDuty['sites'][number]

/** One site with everybody due there; who is missing stands first, and the roll of those there can be called. */
export const SiteCard = ({ site }: { site: Site }) => (
  <Card
    title={site.siteName}
    tone={lacks(site) ? 'warn' : undefined}
    aside={<Text className="live__count">{`${site.present}/${site.expected}`}</Text>}
  >
    {site.shifts.map((shift) => (
      <Row
        key={shift.id}
        title={shift.practitionerName}
        hint={[spanText(shift), shift.checkedInAt && `${clockText(shift.checkedInAt)}签到`]
          .filter(Boolean)
          .join('　')}
        aside={<Badge tone={presenceTones[shift.presence]}>{dutyPresenceLabels[shift.presence]}</Badge>}
      />
    ))}
    {site.present > 0 && (
      <Button kind="quiet" onTap={() => goTo('staffRollCalls', { site: site.siteCode })}>
        点这个站点的名
      </Button>
    )}
  </Card>
)
