export default definePageConfig({ navigationBarTitleText: '案卷评审', enablePullDownRefresh: true })
