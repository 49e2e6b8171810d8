import { Text, View } from '@tarojs/components'
import { isStaffRole } from '@contract/account/roles'
import { ElderSwitch } from '@/components/elder-switch'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { silent } from '@/platform/aria'
import { callPhone } from '@/platform/call-phone'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import './index.scss'

/** What people come for, in the order they come for it; nothing here needs signing in. */
export default function Home() {
  const roles = useSession(({ who }) => who?.roles)
  const onDuty = roles?.includes('practitioner')
  const inOffice = roles?.some(isStaffRole)
  const supervises = roles?.includes('supervisor')
  return (
    <Page title="惠民法援" hero={<Hero />} tab="home">
      <Entry
        kind="main"
        icon="chat"
        title="问法律问题"
        hint="看谁在值班，当面问、打电话问"
        onTap={() => goTo('sites')}
      />
      <Entry
        kind="main"
        icon="scales"
        title="申请法律援助"
        hint="请不起律师，免费帮您打官司"
        onTap={() => goTo('applyForm')}
      />
      <Entry
        icon="info"
        title="能不能申请"
        hint="答几个问题，两分钟就知道"
        onTap={() => goTo('applyFinder')}
      />
      <Entry
        icon="calendar"
        title="约个时间"
        hint="约好再来不用等，出不了门的请人上门"
        onTap={() => goTo('bookNew')}
      />
      <Entry icon="pen" title="写下来问" hint="网上提问，值班的人按时限答复" onTap={() => goTo('askNew')} />
      <Entry icon="phone" title="拨打 12348" hint="法律服务热线，不收费" onTap={() => callPhone('12348')} />
      {(onDuty || inOffice || supervises) && (
        <Section title="工作">
          {onDuty && (
            <Entry
              icon="calendar"
              title="今天值班"
              hint="签到签退、登记咨询"
              onTap={() => goTo('lawyerToday')}
            />
          )}
          {inOffice && (
            <Entry
              icon="shield"
              title="工作台"
              hint={roles?.includes('county') ? '审批、排班、谁在岗' : '谁在岗、点名、数字'}
              onTap={() => goTo('staffHome')}
            />
          )}
          {supervises && (
            <Entry
              icon="search"
              title="监督值班"
              hint="看今天的考勤，发现问题就提出来"
              onTap={() => goTo('staffSupervise')}
            />
          )}
        </Section>
      )}
      <Section title="我的事">
        <Entry icon="folder" title="我的申请" hint="办到哪一步了，还差什么" onTap={() => goTo('applyMine')} />
        {!roles && (
          <Entry icon="person" title="登录" hint="群众和工作人员都从这里进" onTap={() => goTo('signIn')} />
        )}
      </Section>
      <View className="home__sponsor">
        <Text>主办：长治市司法局</Text>
      </View>
    </Page>
  )
}

/** The Taihang mountains around Changzhi, and above them what this is. */
const Hero = () => (
  <View className="home__hero">
    <View className="home__words">
      <View className="home__row">
        <Text className="home__place">山西 · 长治</Text>
        <ElderSwitch onDeep />
      </View>
      <Text className="home__title">惠民法援</Text>
      <Text className="home__subtitle">免费问法律，免费请律师</Text>
    </View>
    <View className="home__ridge home__ridge--far" {...silent} />
    <View className="home__ridge home__ridge--middle" {...silent} />
    <View className="home__ridge home__ridge--near" {...silent} />
  </View>
)
