import type { FormStep } from '@contract/aid/steps'

/** Each step's short name for the progress bar, its question, and one sentence of help. */
export const stepWords: Record<FormStep, { name: string; heading: string; lead?: string }> = {
  place: {
    name: '在哪申请',
    heading: '向哪个县区申请？',
    lead: '打官司的，选法院所在的县区；其他的，选事情发生的县区',
  },
  person: {
    name: '申请人',
    heading: '是谁要申请？',
    lead: '替家人填的，请填他本人的信息',
  },
  situation: {
    name: '特殊情况',
    heading: '有没有下面的情况？',
    lead: '符合的，可以优先办、少交材料',
  },
  matter: { name: '事情和帮助', heading: '想解决什么事？' },
  facts: { name: '事情经过', heading: '是什么事？', lead: '像平常说话一样写就行' },
  means: {
    name: '困难情况',
    heading: '怎么说明家里困难？',
    lead: '两种办法任选一种，都有效',
  },
  household: { name: '家里收入', heading: '家里收入多少？', lead: '照实填，没有就填0' },
  papers: { name: '拍照上传', heading: '把材料拍照传上来', lead: '放平、拍清楚四个角，字要能看清' },
  notice: { name: '看告知书', heading: '签名前，请看清这份告知', lead: '一共七条，请看到最后' },
  sign: { name: '签名', heading: '看一遍，签上名字', lead: '签在最下面的框里' },
  check: { name: '核对提交', heading: '最后核对一遍', lead: '有不对的，点“修改”' },
}
