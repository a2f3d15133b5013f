/* FuzzedDataProvider.h gives the values that it always gave for these bytes. */
// RUN: %clangxx_plain %s -o %t && %t >%t.out && %FileCheck %s --match-full-lines --strict-whitespace <%t.out
// CHECK:int8 -105 125 37 -96 19 16 41 17 192
// CHECK-NEXT:uint8 23 253 165 32 18 15 19 81 192
// CHECK-NEXT:int16 -26627 9504 16059 -5807 -9319 6810 -11420 -8037 184
// CHECK-NEXT:uint16 6141 42272 48827 26961 12526 6809 4964 8347 184
// CHECK-NEXT:int32 -1744984800 1052469585 105170245 -1822154597 -669075027 563565571 -121297610 -1047700969 168
// CHECK-NEXT:uint32 402498848 3199953233 2252653893 325329051 404666797 205651629 952444214 26040855 168
// CHECK-NEXT:int64 -7494652644817147567 451702763112636571 -7485341376325397501 -5132655286434309609 -3104517519633884679 -2332199868624034925 -1191630710050327182 2517893032850387879 136
// CHECK-NEXT:uint64 1728719392037628241 -8771669273742139237 1738030660529378307 4090716750420466199 4581625844411761827 2279486149803352979 4957283981186190023 980664360041258577 136
// CHECK-NEXT:char -105 125 37 -96 19 16 41 17 192
// CHECK-NEXT:float -0x1.621b5ep+127 -0x1.17c462p-1 0x1.47e6bap-2
// CHECK-NEXT:double 0x1.62410d32151bap+1021 0x1.7b0014ab02cf5p+1022 0x1.fab8e487ae643p-1
// CHECK-NEXT:left 473
// CHECK-NEXT:bool 0 enum 1
// CHECK-NEXT:bool 0 enum 0
// CHECK-NEXT:bool 0 enum 2
// CHECK-NEXT:bool 1 enum 2
// CHECK-NEXT:bool 1 enum 1
// CHECK-NEXT:bool 1 enum 0
// CHECK-NEXT:pick 1 9 20
// CHECK-NEXT:pick 5 9 30
// CHECK-NEXT:pick 4 7 30
// CHECK-NEXT:pick 1 8 30
// CHECK-NEXT:string 0: left 449
// CHECK-NEXT:string 7:05048ba2e81c7e left 442
// CHECK-NEXT:string 13:8c98c80abef712b37565f567f3 left 427
// CHECK-NEXT:string 10:6c7f496cac2716da4f01 left 417
// CHECK-NEXT:string 17 left 397
// CHECK-NEXT:bytes 5 93
// CHECK-NEXT:bytes 5 ab
// CHECK-NEXT:bytes 5 ! be
// CHECK-NEXT:data 8 b9
// CHECK-NEXT:left 375
// CHECK-NEXT:rest 375
// CHECK-NEXT:empty -5 0 0 0 0.000000
// CHECK-NEXT:none 1
#include <fuzzer/FuzzedDataProvider.h>
#include <cstdio>
enum class color { red, green, blue, kMaxValue = blue };
static uint8_t data[512];
template <typename T> static void ints(const char *name)
{
	FuzzedDataProvider p(data, 200);
	printf("%s", name);
	for (int i = 0; i < 4; i++)
		printf(" %lld", (long long)p.ConsumeIntegral<T>());
	T low = std::numeric_limits<T>::min() / 2, high = std::numeric_limits<T>::max() / 3;
	for (int i = 0; i < 4; i++)
		printf(" %lld", (long long)p.ConsumeIntegralInRange<T>(low, high));
	printf(" %zu\n", p.remaining_bytes());
}
int main()
{
	uint32_t x = 12345;
	for (auto &b : data) { x = x * 1664525 + 1013904223; b = x >> 24; }
	data[20] = data[41] = data[42] = data[50] = '\\';
	ints<int8_t>("int8"); ints<uint8_t>("uint8"); ints<int16_t>("int16"); ints<uint16_t>("uint16");
	ints<int32_t>("int32"); ints<uint32_t>("uint32"); ints<int64_t>("int64"); ints<uint64_t>("uint64"); ints<char>("char");
	FuzzedDataProvider p(data, sizeof(data));
	printf("float %a %a %a\n", p.ConsumeFloatingPoint<float>(), p.ConsumeFloatingPointInRange<float>(-1, 3), p.ConsumeProbability<float>());
	printf("double %a %a %a\n", p.ConsumeFloatingPoint<double>(), p.ConsumeFloatingPointInRange<double>(-1e308, 1.5e308), p.ConsumeProbability<double>());
	printf("left %zu\n", p.remaining_bytes());
	for (int i = 0; i < 6; i++) printf("bool %d enum %d\n", p.ConsumeBool(), (int)p.ConsumeEnum<color>());
	int a[] = { 3, 1, 4, 1, 5 }; std::array<int, 3> b{{ 7, 8, 9 }};
	for (int i = 0; i < 4; i++) printf("pick %d %d %d\n", p.PickValueInArray(a), p.PickValueInArray(b), p.PickValueInArray({ 10, 20, 30 }));
	for (size_t n : { 0, 7, 100, 10 }) { auto s = p.ConsumeRandomLengthString(n); printf("string %zu:", s.size()); for (unsigned char c : s) printf("%02x", c); printf(" left %zu\n", p.remaining_bytes()); }
	{ auto s = p.ConsumeRandomLengthString(); printf("string %zu left %zu\n", s.size(), p.remaining_bytes()); }
	{ auto s = p.ConsumeBytesAsString(5); printf("bytes %zu %02x\n", s.size(), (unsigned char)s[0]); }
	{ auto s = p.ConsumeBytes<uint8_t>(5); printf("bytes %zu %02x\n", s.size(), s[0]); }
	{ auto s = p.ConsumeBytesWithTerminator<char>(4, '!'); printf("bytes %zu %c %02x\n", s.size(), s[4], (unsigned char)s[0]); }
	char buf[9] = ""; printf("data %zu %02x\n", p.ConsumeData(buf, 8), (unsigned char)buf[7]);
	printf("left %zu\n", p.remaining_bytes());
	{ auto s = p.ConsumeRemainingBytes<unsigned char>(); printf("rest %zu\n", s.size()); }
	printf("empty %d %d %zu %zu %f\n", p.ConsumeIntegralInRange<int>(-5, 9), p.ConsumeBool(), p.ConsumeRandomLengthString(9).size(), p.ConsumeRemainingBytesAsString().size(), p.ConsumeProbability<double>());
	printf("none %zu\n", p.ConsumeBytesWithTerminator<char>(4, '!').size());
}
