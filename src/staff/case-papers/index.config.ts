export default definePageConfig({ navigationBarTitleText: '案卷材料清单', enablePullDownRefresh: true })
