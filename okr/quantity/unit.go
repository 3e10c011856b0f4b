package quantity

// The tables of this package are switches: a switch needs neither memory nor
// time when the program starts, and looks up without allocating.

// seconds returns how long a unit of time is, 0 for another unit. Months are
// twelfths of a year of 365.25 days.
func seconds(unit string) float64 {
	const day, year = 86400, 31557600
	switch unit {
	case "ms":
		return 0.001
	case "s":
		return 1
	case "min":
		return 60
	case "h":
		return 3600
	case "day":
		return day
	case "week":
		return 7 * day
	case "month":
		return year / 12
	case "quarter":
		return year / 4
	case "year":
		return year
	}
	return 0
}

// timeUnit returns the unit that a word in lower case means.
func timeUnit(word string) string {
	switch word {
	case "ms", "msec", "msecs", "millisecond", "milliseconds", "millis":
		return "ms"
	case "s", "sec", "secs", "second", "seconds":
		return "s"
	case "min", "mins", "minute", "minutes":
		return "min"
	case "h", "hr", "hrs", "hour", "hours":
		return "h"
	case "d", "day", "days", "workday", "workdays", "weekday", "weekdays":
		return "day"
	case "w", "wk", "wks", "week", "weeks":
		return "week"
	case "mo", "mos", "month", "months":
		return "month"
	case "qtr", "qtrs", "quarter", "quarters":
		return "quarter"
	case "y", "yr", "yrs", "year", "years":
		return "year"
	}
	return ""
}

// smaller returns the unit that may follow in a compound time ("4h30m"), and
// how many of it make one of unit.
func smaller(unit string) (next string, per float64) {
	switch unit {
	case "week":
		return "day", 7
	case "day":
		return "h", 24
	case "h":
		return "min", 60
	case "min":
		return "s", 60
	}
	return "", 0
}

// workTime reports whether a word in lower case says which days or hours are
// meant; "5 business days" are 5 days.
func workTime(word string) bool {
	switch word {
	case "business", "working", "calendar", "work", "office", "full":
		return true
	}
	return false
}

// measure returns the unit that a word means, exactly as it is spelled: those
// that are no counted noun.
func measure(word string) string {
	switch word {
	case "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "ml", "ha", "mi", "ft", "lb", "oz",
		"GB", "MB", "TB", "PB", "GiB", "MiB", "TiB", "KiB", "Gb", "Mb", "Gbps", "Mbps", "kbps",
		"bpm", "rpm", "rps", "qps", "tps", "fps", "ppm", "px", "kcal", "cal",
		"W", "kW", "MW", "GW", "Wh", "kWh", "MWh", "GWh", "Hz", "kHz", "MHz", "GHz", "dB",
		"mph", "FTE", "bp", "°C", "°F", "°", "m²", "m³", "km²", "CO2e", "tCO2e":
		return word
	case "KB", "kB", "kb":
		return "kB"
	case "gb", "Gbyte", "gigabytes", "gigabyte":
		return "GB"
	case "mb", "megabytes", "megabyte":
		return "MB"
	case "tb", "terabytes", "terabyte":
		return "TB"
	case "kilobytes", "kilobyte":
		return "kB"
	case "KM", "Km", "kms", "kilometre", "kilometres", "kilometer", "kilometers":
		return "km"
	case "metre", "metres", "meter", "meters":
		return "m"
	case "kgs", "KG", "Kg", "kilo", "kilos", "kilogram", "kilograms":
		return "kg"
	case "gram", "grams":
		return "g"
	case "tonne", "tonnes", "tons", "ton":
		return "t"
	case "litre", "litres", "liter", "liters":
		return "l"
	case "lbs":
		return "lb"
	case "mile", "miles":
		return "mi"
	case "foot", "feet":
		return "ft"
	case "BPM":
		return "bpm"
	case "kwh", "KWh", "KWH":
		return "kWh"
	case "mwh", "MWH":
		return "MWh"
	case "FTEs", "fte", "ftes":
		return "FTE"
	case "bps":
		return "bp"
	case "ºC":
		return "°C"
	}
	return ""
}

// size returns how much of a common measure a unit is, and which measure that
// is; 0 for a unit that converts into none.
func size(unit string) (factor float64, of string) {
	switch unit {
	case "mm":
		return 0.001, "m"
	case "cm":
		return 0.01, "m"
	case "m":
		return 1, "m"
	case "km":
		return 1000, "m"
	case "mi":
		return 1609.344, "m"
	case "ft":
		return 0.3048, "m"
	case "mg":
		return 0.000001, "kg"
	case "g":
		return 0.001, "kg"
	case "kg":
		return 1, "kg"
	case "t":
		return 1000, "kg"
	case "lb":
		return 0.45359237, "kg"
	case "oz":
		return 0.45359237 / 16, "kg"
	case "ml":
		return 0.001, "l"
	case "l":
		return 1, "l"
	case "kB":
		return 1e3, "B"
	case "MB":
		return 1e6, "B"
	case "GB":
		return 1e9, "B"
	case "TB":
		return 1e12, "B"
	case "PB":
		return 1e15, "B"
	case "Wh":
		return 1, "Wh"
	case "kWh":
		return 1e3, "Wh"
	case "MWh":
		return 1e6, "Wh"
	case "GWh":
		return 1e9, "Wh"
	}
	return 0, ""
}

// convert turns value from one counted unit into another. Nouns are taken for
// the same thing; a length is no weight.
func convert(value float64, from, to string) (float64, bool) {
	a, what := size(from)
	b, other := size(to)
	switch {
	case a == 0 || b == 0:
		return value, true
	case what != other:
		return 0, false
	}
	return value * a / b, true
}

// multiplier returns what a word in lower case after a number multiplies it by,
// 1 for another word.
func multiplier(word string) float64 {
	switch word {
	case "dozen", "dozens":
		return 12
	case "hundred":
		return 100
	case "k", "thousand", "thousands":
		return 1e3
	case "lakh", "lakhs":
		return 1e5
	case "mn", "mio", "mln", "mil", "million", "millions":
		return 1e6
	case "crore", "crores":
		return 1e7
	case "bn", "bln", "mrd", "billion", "billions":
		return 1e9
	case "tn", "trn", "trillion", "trillions":
		return 1e12
	}
	return 1
}

// shortMultiplier returns what letters directly after a number multiply it by,
// 1 for others. Beside a currency more letters are certain: "$5m", "5b EUR".
func shortMultiplier(letters string, money bool) float64 {
	switch letters {
	case "K", "k":
		return 1e3
	case "M", "MM", "Mn", "MN", "mn", "mio", "Mio", "mln", "Mln", "mil":
		return 1e6
	case "B", "Bn", "BN", "bn", "bln", "Mrd", "mrd":
		return 1e9
	case "tn", "trn":
		return 1e12
	}
	if !money {
		return 1
	}
	switch letters {
	case "m", "mm":
		return 1e6
	case "b":
		return 1e9
	case "t", "T":
		return 1e12
	}
	return 1
}
