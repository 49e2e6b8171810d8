export default definePageConfig({ navigationBarTitleText: '案件文书', enablePullDownRefresh: true })
