import { View } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import { openingHoursLines } from '@contract/site/hours'
import type { Site } from '@contract/site/schema'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { tell } from '@/components/talk'
import { callPhone } from '@/platform/call-phone'
import { sceneIn } from '@/platform/params'
import { canScan, scanCode } from '@/platform/scan-code'
import { goTo } from '@/routes'

const HOTLINE = '12348'

async function goRate() {
  await tell('给服务评价', '咨询完以后，请值班人员出示评价码，您用微信扫一扫就能评价，不用写名字。')
  if (!canScan) return
  const { r } = sceneIn((await scanCode()) ?? '')
  if (r) await goTo('rate', { r })
}

/** What a resident can do here. */
export const Ways = ({ site }: { site: Site }) => (
  <>
    <Section title="我要咨询，不收钱">
      <Card>
        <Row
          icon="phone"
          title={site.phone ? `打电话问  ${site.phone}` : `打热线问  ${HOTLINE}`}
          hint={site.phone ? `没人接就拨打热线 ${HOTLINE}` : '24小时都能打'}
          onTap={() => callPhone(site.phone ?? HOTLINE)}
        />
        <Row
          icon="people"
          title="到站点当面问"
          hint={openingHoursLines(site.openingHours).join('；') || '开放时间请先打电话问'}
        />
        <Row
          icon="calendar"
          title="约个时间"
          hint="约好再来不用等，出不了门的请人上门"
          onTap={() => goTo('bookNew', { s: site.code })}
        />
        <Row
          icon="pen"
          title="写下来问"
          hint="网上提问，值班的人按时限答复"
          onTap={() => goTo('askNew', { s: site.code })}
        />
      </Card>
      <View className="point__matters">可以问：{matters.join('、')}，还有其他法律上的事。</View>
    </Section>
    <Section title="还可以办">
      <Entry
        icon="scales"
        title="申请法律援助"
        hint="请不起律师，免费帮您打官司"
        onTap={() => goTo('applyForm', { s: site.code })}
      />
      <Entry
        icon="folder"
        title="我的申请"
        hint="办到哪一步了，还差什么"
        onTap={() => goTo('applyMine', {})}
      />
      <Entry icon="pen" title="给服务评价" hint="扫值班人员出示的评价码" onTap={goRate} />
      <Entry
        icon="shield"
        title="投诉反映"
        hint="收了钱、态度不好、该值班没人，都可以说"
        onTap={() => goTo('complain', { s: site.code })}
      />
    </Section>
  </>
)

const matters = Object.entries(matterTypeLabels)
  .filter(([type]) => type !== 'other')
  .map(([, label]) => label)
