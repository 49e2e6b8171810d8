export default definePageConfig({ navigationBarTitleText: '案件数', enablePullDownRefresh: true })
