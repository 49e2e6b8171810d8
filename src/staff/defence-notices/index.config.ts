export default definePageConfig({ navigationBarTitleText: '通知辩护', enablePullDownRefresh: true })
