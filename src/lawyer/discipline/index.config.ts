export default definePageConfig({
  navigationBarTitleText: '值班纪律',
})
