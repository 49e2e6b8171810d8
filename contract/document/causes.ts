import type { AidForm } from '../aid/labels'
import type { MatterType } from '../consultation/labels'

/** The cause of action a matter goes by in most cases (民事案件案由规定); none where the matter may be several. */
const causes: Partial<Record<MatterType, string>> = {
  expropriation: '房屋拆迁安置补偿合同纠纷',
  'land-title': '用益物权纠纷',
  family: '婚姻家庭纠纷',
  'social-security': '社会保险纠纷',
  wages: '追索劳动报酬纠纷',
  'work-injury': '工伤保险待遇纠纷',
  traffic: '机动车交通事故责任纠纷',
  debt: '合同纠纷',
  neighbours: '相邻关系纠纷',
  company: '与公司有关的纠纷',
}

const civil: readonly AidForm[] = ['civil', 'arbitration']

/** The cause a paper of a civil case begins with, to be made narrower by whoever knows; undefined where it is to be typed. */
export const civilCause = (aidForm: AidForm | null, matterType: MatterType | null): string | undefined =>
  aidForm && matterType && civil.includes(aidForm) ? causes[matterType] : undefined
