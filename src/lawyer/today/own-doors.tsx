import { Section } from '@/components/section'
import { Tile, Tiles } from '@/components/tile'
import { goTo } from '@/routes'

/** Everything about one's own duty beside today's: the month, changes, answers, money. */
export const OwnDoors = () => (
  <Section title="我的值班事">
    <Tiles>
      <Tile icon="scales" title="援助案件" onTap={() => goTo('lawyerCases')} />
      <Tile icon="calendar" title="我的月历" onTap={() => goTo('lawyerMonth')} />
      <Tile icon="chat" title="网上提问" onTap={() => goTo('lawyerQuestions')} />
      <Tile icon="clock" title="预约" onTap={() => goTo('lawyerBookings')} />
      <Tile icon="refresh" title="换班请假" onTap={() => goTo('lawyerRequests')} />
      <Tile icon="bell" title="点名" onTap={() => goTo('lawyerRollCall')} />
      <Tile icon="check" title="办案补贴" onTap={() => goTo('lawyerCasePay')} />
      <Tile icon="folder" title="我的补贴" onTap={() => goTo('lawyerStatements')} />
      <Tile icon="copy" title="案卷评审" onTap={() => goTo('lawyerPeerReviews')} />
      <Tile icon="search" title="办案质量" onTap={() => goTo('lawyerQuality')} />
      <Tile icon="forward" title="转办" onTap={() => goTo('lawyerReferrals')} />
      <Tile icon="chat" title="对我的评价" onTap={() => goTo('lawyerRatings')} />
      <Tile icon="copy" title="常用答复" onTap={() => goTo('lawyerTemplates')} />
      <Tile icon="shield" title="问题说明" onTap={() => goTo('lawyerFindings')} />
      <Tile icon="info" title="投诉说明" onTap={() => goTo('lawyerComplaints')} />
      <Tile icon="check" title="积分星级" onTap={() => goTo('lawyerPoints')} />
      <Tile icon="letters" title="值班纪律" onTap={() => goTo('lawyerDiscipline')} />
      <Tile icon="person" title="我的登记" onTap={() => goTo('lawyerRegister')} />
    </Tiles>
  </Section>
)
