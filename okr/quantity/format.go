package quantity

import (
	"math"
	"strconv"
	"strings"
)

// Format prints value in unit the way people write it: "460k EUR", "5%",
// "1,240", "4h30m", "58:30", "9.8%", "3 posts". It rounds to 4 decimals, money to
// 2, a value below 0.1 to 4 digits, and ends in no zeros. Minutes are hours and
// minutes from two hours on, unless the hours are whole.
//
// Parse of the result gives value and unit back, up to that rounding. A value
// that is no number, or infinite, is "–".
func Format(value float64, unit string) string {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return "–"
	}
	switch (Quantity{Unit: unit}).Kind() {
	case Bare:
		return amount(value, 4)
	case Share, Ratio:
		return decimal(value, 4) + unit
	case ClockOf:
		return clockTime(value)
	case Money:
		return money(value) + " " + unit
	case Time:
		return duration(value, unit)
	case Count:
		if unit == "°" || unit == "°C" || unit == "°F" {
			return decimal(value, 4) + " " + unit
		}
	}
	number := amount(value, 4)
	if number != "1" && measure(unit) == "" && unit != Points && !strings.Contains(unit, "/") {
		unit = plural(unit)
	}
	return number + " " + unit
}

// amount prints a number, in millions or billions where that is shorter and
// loses nothing.
func amount(value float64, decimals int) string {
	for _, m := range [...]struct {
		size   float64
		letter string
	}{{1e9, "bn"}, {1e6, "M"}} {
		if short := value / m.size; math.Abs(short) >= 1 && math.Abs(short) < 1e6 && round(short, 2) == short {
			return decimal(short, 2) + m.letter
		}
	}
	return decimal(value, decimals)
}

// money is amount with thousands from 10,000 on.
func money(value float64) string {
	if short := value / 1e3; math.Abs(short) >= 10 && math.Abs(short) < 1e3 && round(short, 1) == short {
		return decimal(short, 1) + "k"
	}
	return amount(value, 2)
}

// decimal prints value grouped by commas, rounded to that many decimals, or,
// below 0.1, to as many as show four digits.
func decimal(value float64, decimals int) string {
	if small := math.Abs(value); small > 0 && small < 0.1 {
		decimals = max(decimals, min(3-int(math.Floor(math.Log10(small))), 300))
	}
	text := strconv.FormatFloat(value, 'f', decimals, 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return group(text)
}

// exact prints value with all its decimals, grouped by commas.
func exact(value float64) string { return group(strconv.FormatFloat(value, 'f', -1, 64)) }

// group puts commas between the thousands of a number.
func group(text string) string {
	whole, rest := text, ""
	if i := strings.IndexByte(text, '.'); i >= 0 {
		whole, rest = text[:i], text[i:]
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for n := len(whole) - 3; n > 0; n -= 3 {
		whole = whole[:n] + "," + whole[n:]
	}
	return sign + whole + rest
}

func round(value float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(value*scale) / scale
}

// clockTime prints a count of the last place as a:bb or, from 3600 on, a:bb:cc.
func clockTime(value float64) string {
	sign := ""
	if value = math.Round(value); value < 0 {
		sign, value = "-", -value
	}
	const places = 60
	low, rest := math.Mod(value, places), math.Floor(value/places)
	if rest < places {
		return sign + decimal(rest, 0) + ":" + two(low)
	}
	return sign + strconv.FormatFloat(math.Floor(rest/places), 'f', 0, 64) + ":" + two(math.Mod(rest, places)) + ":" + two(low)
}

func two(n float64) string {
	text := strconv.Itoa(int(n))
	if len(text) < 2 {
		text = "0" + text
	}
	return text
}

// duration prints a time. Units of a letter or three stand behind a space, the
// others are words.
func duration(value float64, unit string) string {
	minutes := round(value, 4)
	if whole := math.Trunc(minutes); unit == "min" && minutes == whole && whole >= 120 && whole < 1e6 && math.Mod(whole, 60) != 0 {
		return strconv.Itoa(int(whole)/60) + "h" + strconv.Itoa(int(whole)%60) + "m"
	}
	number := decimal(value, 4)
	switch unit {
	case "ms", "s", "min", "h":
	default:
		if number != "1" {
			unit += "s"
		}
	}
	return number + " " + unit
}
