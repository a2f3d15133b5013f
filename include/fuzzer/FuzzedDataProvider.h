/*
 * FuzzedDataProvider.h: cuts a fuzzer's input into values.
 *
 *	FuzzedDataProvider input(data, size);
 *	auto flags = input.ConsumeIntegral<uint32_t>();
 *	auto name = input.ConsumeRandomLengthString(64);
 *
 * Numbers and choices are taken from the end of the input and bytes and strings from its beginning, so that a
 * mutation of one does not shift the others. Nothing fails: where the input is used up, numbers are the least
 * of their range and strings are empty. Which bytes give which value is fixed: corpora made with any
 * implementation serve all.
 */
#ifndef FUZZER_FUZZED_DATA_PROVIDER_H
#define FUZZER_FUZZED_DATA_PROVIDER_H

#include <algorithm>
#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

class FuzzedDataProvider {
public:
	FuzzedDataProvider(const uint8_t *data, size_t size) : front_(data), left_(size) {}
	~FuzzedDataProvider() = default;
	FuzzedDataProvider(const FuzzedDataProvider &) = delete;
	FuzzedDataProvider &operator=(const FuzzedDataProvider &) = delete;

	/* ---- bytes, from the front: fewer than asked for when there are fewer ---- */
	template <typename T> std::vector<T> ConsumeBytes(size_t num_bytes);
	template <typename T> std::vector<T> ConsumeBytesWithTerminator(size_t num_bytes, T terminator = 0);
	template <typename T> std::vector<T> ConsumeRemainingBytes();
	size_t ConsumeData(void *destination, size_t num_bytes);

	/* ---- strings, from the front ---- */
	std::string ConsumeBytesAsString(size_t num_bytes);
	/* ends at a backslash that is not followed by another; two stand for one */
	std::string ConsumeRandomLengthString(size_t max_length);
	std::string ConsumeRandomLengthString();
	std::string ConsumeRemainingBytesAsString();

	/* ---- numbers, from the back; ranges include both ends ---- */
	template <typename T> T ConsumeIntegral();
	template <typename T> T ConsumeIntegralInRange(T min, T max);
	template <typename T> T ConsumeFloatingPoint();
	template <typename T> T ConsumeFloatingPointInRange(T min, T max);
	template <typename T> T ConsumeProbability();	/* from 0 to 1 */
	bool ConsumeBool();

	/* ---- choices, from the back ---- */
	template <typename T> T ConsumeEnum();	/* from 0 to T::kMaxValue */
	template <typename T, size_t size> T PickValueInArray(const T (&array)[size]);
	template <typename T, size_t size> T PickValueInArray(const std::array<T, size> &array);
	template <typename T> T PickValueInArray(std::initializer_list<const T> list);

	size_t remaining_bytes() const { return left_; }

private:
	template <typename Container> Container take(size_t n, size_t extra = 0);
	void skip(size_t n)
	{
		front_ += n;
		left_ -= n;
	}

	const uint8_t *front_;
	size_t left_;
};

template <typename Container>
Container
FuzzedDataProvider::take(size_t n, size_t extra)
{
	static_assert(sizeof(typename Container::value_type) == sizeof(uint8_t), "only bytes can be taken");
	n = std::min(n, left_);
	Container result(n + extra, typename Container::value_type());
	if (n != 0)
		std::memcpy(&result[0], front_, n);
	skip(n);
	return result;
}

template <typename T>
std::vector<T>
FuzzedDataProvider::ConsumeBytes(size_t num_bytes)
{
	return take<std::vector<T>>(num_bytes);
}

template <typename T>
std::vector<T>
FuzzedDataProvider::ConsumeBytesWithTerminator(size_t num_bytes, T terminator)
{
	std::vector<T> result = take<std::vector<T>>(num_bytes, 1);
	result.back() = terminator;
	return result;
}

template <typename T>
std::vector<T>
FuzzedDataProvider::ConsumeRemainingBytes()
{
	return take<std::vector<T>>(left_);
}

inline size_t
FuzzedDataProvider::ConsumeData(void *destination, size_t num_bytes)
{
	size_t n = std::min(num_bytes, left_);

	if (n != 0)
		std::memcpy(destination, front_, n);
	skip(n);
	return n;
}

inline std::string
FuzzedDataProvider::ConsumeBytesAsString(size_t num_bytes)
{
	return take<std::string>(num_bytes);
}

inline std::string
FuzzedDataProvider::ConsumeRandomLengthString(size_t max_length)
{
	std::string result;

	result.reserve(std::min(max_length, left_));
	while (result.size() < max_length && left_ != 0) {
		char c = static_cast<char>(*front_);
		skip(1);
		if (c == '\\' && left_ != 0) {
			c = static_cast<char>(*front_);
			skip(1);
			if (c != '\\')
				break;
		}
		result.push_back(c);
	}
	result.shrink_to_fit();
	return result;
}

inline std::string
FuzzedDataProvider::ConsumeRandomLengthString()
{
	return ConsumeRandomLengthString(left_);
}

inline std::string
FuzzedDataProvider::ConsumeRemainingBytesAsString()
{
	return take<std::string>(left_);
}

template <typename T>
T
FuzzedDataProvider::ConsumeIntegral()
{
	return ConsumeIntegralInRange(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
}

/* As many bytes as the range needs, the last of the input first. */
template <typename T>
T
FuzzedDataProvider::ConsumeIntegralInRange(T min, T max)
{
	static_assert(std::is_integral<T>::value, "an integral type is required");
	static_assert(sizeof(T) <= sizeof(uint64_t), "unsupported integral type");
	if (min > max)
		abort();
	const uint64_t range = static_cast<uint64_t>(max) - static_cast<uint64_t>(min);
	uint64_t value = 0;
	for (unsigned bit = 0; bit < sizeof(T) * CHAR_BIT && range >> bit != 0 && left_ != 0; bit += CHAR_BIT)
		value = value << CHAR_BIT | front_[--left_];
	if (range != UINT64_MAX)
		value %= range + 1;
	return static_cast<T>(static_cast<uint64_t>(min) + value);
}

template <typename T>
T
FuzzedDataProvider::ConsumeFloatingPoint()
{
	return ConsumeFloatingPointInRange<T>(std::numeric_limits<T>::lowest(), std::numeric_limits<T>::max());
}

template <typename T>
T
FuzzedDataProvider::ConsumeFloatingPointInRange(T min, T max)
{
	if (min > max)
		abort();
	/* a width that T cannot hold is halved, and one bit says which half */
	const bool wide = max > 0 && min < 0 && max > min + std::numeric_limits<T>::max();
	const T width = wide ? max / T(2) - min / T(2) : max - min;
	T result = min;
	if (wide && ConsumeBool())
		result += width;
	return result + width * ConsumeProbability<T>();
}

template <typename T>
T
FuzzedDataProvider::ConsumeProbability()
{
	static_assert(std::is_floating_point<T>::value, "a floating point type is required");
	using Integral = typename std::conditional<sizeof(T) <= sizeof(uint32_t), uint32_t, uint64_t>::type;
	T value = static_cast<T>(ConsumeIntegral<Integral>());
	return value / static_cast<T>(std::numeric_limits<Integral>::max());
}

inline bool
FuzzedDataProvider::ConsumeBool()
{
	return (ConsumeIntegral<uint8_t>() & 1) != 0;
}

template <typename T>
T
FuzzedDataProvider::ConsumeEnum()
{
	static_assert(std::is_enum<T>::value, "an enum type is required");
	return static_cast<T>(ConsumeIntegralInRange<uint32_t>(0, static_cast<uint32_t>(T::kMaxValue)));
}

template <typename T, size_t size>
T
FuzzedDataProvider::PickValueInArray(const T (&array)[size])
{
	static_assert(size > 0, "the array must not be empty");
	return array[ConsumeIntegralInRange<size_t>(0, size - 1)];
}

template <typename T, size_t size>
T
FuzzedDataProvider::PickValueInArray(const std::array<T, size> &array)
{
	static_assert(size > 0, "the array must not be empty");
	return array[ConsumeIntegralInRange<size_t>(0, size - 1)];
}

template <typename T>
T
FuzzedDataProvider::PickValueInArray(std::initializer_list<const T> list)
{
	if (list.size() == 0)
		abort();
	return *(list.begin() + ConsumeIntegralInRange<size_t>(0, list.size() - 1));
}

#endif
