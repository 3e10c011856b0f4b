package quantity

import (
	"strings"
	"unicode/utf8"
)

// isCurrency reports whether code is the ISO code of a currency, in upper case.
// Codes that are English words (ALL, TOP, CUP) are left out.
func isCurrency(code string) bool {
	switch code {
	case "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "SGD", "HKD",
		"SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "RSD", "UAH", "RUB", "TRY",
		"ILS", "AED", "SAR", "QAR", "KWD", "EGP", "MAD", "NGN", "KES", "GHS", "ZAR",
		"BRL", "MXN", "ARS", "CLP", "COP", "UYU", "KRW", "TWD", "THB", "IDR", "MYR", "PHP", "VND",
		"PKR", "BDT", "LKR", "KZT", "GEL", "AMD":
		return true
	}
	return false
}

// currencyWord returns the code that a word means: a code in upper case, one of
// the commonest in lower case too, or a name. "pounds" may be a weight.
func currencyWord(word string) string {
	switch word {
	case "eur", "Eur", "euro", "euros", "Euro", "Euros":
		return "EUR"
	case "usd", "Usd", "dollar", "dollars", "Dollar", "Dollars":
		return "USD"
	case "gbp", "Gbp":
		return "GBP"
	case "chf", "Chf":
		return "CHF"
	case "rupee", "rupees":
		return "INR"
	case "yen":
		return "JPY"
	case "yuan":
		return "CNY"
	}
	if isCurrency(word) {
		return word
	}
	return ""
}

// symbol returns the currency whose symbol s begins with, and its length.
func symbol(s string) (code string, length int) {
	if s == "" || s[0] < utf8.RuneSelf && s[0] != '$' && (s[0] < 'A' || s[0] > 'Z') {
		return "", 0
	}
	if i := strings.IndexByte(s[:min(len(s), len("AU$"))], '$'); i >= 0 {
		if code = dollar(s[:i]); code != "" {
			return code, i + 1
		}
		return "", 0
	}
	if s[0] < utf8.RuneSelf {
		return "", 0
	}
	switch r, n := utf8.DecodeRuneInString(s); r {
	case '€':
		return "EUR", n
	case '£':
		return "GBP", n
	case '¥':
		return "JPY", n
	case '₹':
		return "INR", n
	case '₩':
		return "KRW", n
	case '₽':
		return "RUB", n
	case '₺':
		return "TRY", n
	case '₪':
		return "ILS", n
	case '₴':
		return "UAH", n
	case '₫':
		return "VND", n
	case '₱':
		return "PHP", n
	case '₦':
		return "NGN", n
	}
	return "", 0
}

// dollar returns the currency that a dollar sign means behind those letters.
func dollar(letters string) string {
	switch letters {
	case "", "US":
		return "USD"
	case "A", "AU":
		return "AUD"
	case "C", "CA":
		return "CAD"
	case "NZ":
		return "NZD"
	case "S":
		return "SGD"
	case "HK":
		return "HKD"
	case "R":
		return "BRL"
	}
	return ""
}

// currencyAt returns the currency that stands at byte i of s, by symbol or
// word, and the offset after it; "" if there is none.
func currencyAt(s string, i int) (code string, end int) {
	if code, n := symbol(s[i:]); code != "" {
		return code, i + n
	}
	end = letters(s, i)
	return currencyWord(s[i:end]), end
}

// currencyBefore returns the currency that stands at byte i of s in front of a
// number, and where the number begins.
func currencyBefore(s string, i int) (code string, start int) {
	if digitAt(s, i) {
		return "", i
	}
	code, n := symbol(s[i:])
	start = i + n
	if code == "" {
		end := letters(s, i)
		if code = currencyCode(s[i:end]); code == "" {
			return "", i
		}
		start = end
	}
	start = skipSpace(s, start)
	if n := minus(s, start); n > 0 && digitAt(s, start+n) {
		return code, start
	}
	if !digitAt(s, start) && !(byteAt(s, start) == '.' && digitAt(s, start+1)) {
		return "", i
	}
	return code, start
}

// currencyCode is currencyWord for codes that may stand in front: "EUR 5", never
// "euros 5", "TRY 5 new things" or "PHP 8".
func currencyCode(word string) string {
	if len(word) != 3 {
		return ""
	}
	switch word {
	case "TRY", "PHP", "COP", "MAD", "RON", "yen":
		return ""
	}
	return currencyWord(word)
}
