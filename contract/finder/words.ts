import { circumstances } from '../aid/labels'
import type { About, FinderQuestion, MeansAnswer, Notified } from './questions'
import type { Outcome, OutcomeCode } from './outcome'

/** Each question as it is asked, and one sentence of help. */
export const questionWords: Record<FinderQuestion, { title: string; hint?: string }> = {
  about: { title: '是什么事？', hint: '选最像的一个，选错了可以退回来' },
  notified: { title: '被抓的人有没有下面的情况？', hint: '有一样就行' },
  retried: { title: '法院同意重审了吗？', hint: '法院决定再审，或者检察院提出抗诉，都算' },
  migrant: { title: '您是从农村进城打工的吗？', hint: '在县里、外地打工都算，没签合同也算' },
  circumstance: { title: '有没有下面的情况？', hint: '有一样，就不用说明家里的收入' },
  means: {
    title: '家里的钱，请得起律师吗？',
    hint: '按全家人平均算。跟您打官司的人和您住一起的，不算他的收入',
  },
  limit: { title: '有没有最后期限？', hint: '通知书、判决书上常写着哪天以前要起诉、申请或者上诉' },
}

export const aboutLabels: Record<About, string> = {
  wages: '讨工资、讨工钱',
  injury: '干活时受了伤',
  traffic: '出了车祸，人受了伤',
  medical: '看病看出了事',
  harm: '吃的、用的药、污染害了人',
  support: '要赡养费、抚养费、扶养费',
  violence: '在家挨打、受虐待、被扔下不管',
  benefits: '社保、低保、抚恤金没给',
  accused: '自己或家人被抓、被告犯罪',
  victim: '被坏人害了，案子在公安、法院',
  state: '公家错了，要国家赔偿',
  capacity: '家人糊涂了，要请法院认定',
  retrial: '案子判完了，不服',
  other: '离婚、欠债、土地、邻里等别的事',
  business: '公司、生意上的事',
  'not-law': '办证、修路、反映问题，不打官司',
}

export const notifiedLabels: Record<Notified, string> = {
  minor: '不满18岁',
  disabled: '看不见、听不见或者不会说话',
  unable: '精神或者智力有病，管不住自己',
  'life-or-death': '可能判无期、死刑，或者死刑在复核',
  absent: '人不在，法院缺席审',
  none: '都没有',
}

export const meansLabels: Record<MeansAnswer, string> = {
  tight: '请不起',
  unsure: '说不准',
  fine: '请得起',
}

export const yesNoLabels = { yes: '是', no: '不是' } as const
export const retriedLabels = { yes: '同意了', no: '还没有' } as const

/** What an outcome is called, and what it means for the person. */
export const outcomeWords: Record<OutcomeCode, { title: string; meaning: string }> = {
  consult: {
    title: '可以免费问律师',
    meaning: '看您说的，多半申请不到免费律师，但问法律问题不收钱。情况有变，或者家里实在困难，还是可以申请。',
  },
  'no-means-test': {
    title: '可以申请，不看家里收入',
    meaning: '您这种情况，法律规定不管家里有钱没钱，都可以申请免费律师。',
  },
  'check-waived': {
    title: '可以申请，不核查收入',
    meaning: '拿出能证明身份的材料，就不再核查家里的收入。',
  },
  promise: {
    title: '可以申请，签承诺书就行',
    meaning: '如实说明家里的收入，签一份承诺书，不用去开证明。不想签的，也可以自己提供证明。',
  },
  provisional: {
    title: '时间紧，可以先派律师',
    meaning: '离最后一天不到七天，中心可以先派律师，材料后补。请今天就申请，或者直接去中心。',
  },
  notified: {
    title: '不用自己申请，国家会派律师',
    meaning:
      '这种情况，公安、检察院、法院必须通知法律援助中心派律师，不看收入，不收钱。请把情况告诉办案的人；人已经关起来的，可以要求见值班律师。',
  },
  elsewhere: { title: '这件事要找别处', meaning: '' },
}

/** Where to go with what is not legal aid's. */
export const elsewhereWords: Partial<Record<About, string>> = {
  business: '免费律师只给个人。公司的事请找律师事务所；只是问一问，可以打 12348，不收钱。',
  'not-law': '请打 12345 政务服务热线，或者去便民服务中心。说不清归谁管的，打 12348 问，不收钱。',
}

/** Other doors worth knocking at, besides what was found. */
export const alsoWords: Partial<Record<About, string>> = {
  wages: '也可以同时打 12333 找劳动监察，让他们去催。',
  injury: '还没认定工伤的，先去人社局申请，出事后一年以内。',
  violence: '正在挨打、有危险，马上打 110。也可以找村（社区）、妇联 12338。',
  victim: '还没报警的，先打 110。',
  benefits: '也可以先打 12333 问社保，打 12345 问低保。',
}

/** Papers worth having at hand when applying in this way. */
export function papersToBring({ path, prefill }: Pick<Outcome, 'path' | 'prefill'>): string[] {
  if (!path) return []
  const proof = prefill?.circumstance && circumstances[prefill.circumstance].proof
  return ['身份证', ...(proof ? [proof] : []), '和事情有关的材料，有就带']
}
