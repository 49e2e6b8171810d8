export default definePageConfig({ navigationBarTitleText: '通知辩护覆盖率', enablePullDownRefresh: true })
