export default definePageConfig({ navigationBarTitleText: '谁在岗', enablePullDownRefresh: true })
