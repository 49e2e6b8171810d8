export default definePageConfig({ navigationBarTitleText: '常用答复', enablePullDownRefresh: true })
