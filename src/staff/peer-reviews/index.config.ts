export default definePageConfig({ navigationBarTitleText: '案卷互评', enablePullDownRefresh: true })
