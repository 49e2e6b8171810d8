export default definePageConfig({ navigationBarTitleText: '案卷档案', enablePullDownRefresh: true })
