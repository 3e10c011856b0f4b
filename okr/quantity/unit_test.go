package quantity

import "testing"

func TestUnitsAsPeopleSpellThem(t *testing.T) {
	for unit, spellings := range map[string][]string{
		"ms":      {"5ms", "5 ms", "5 millis", "5 milliseconds"},
		"s":       {"5s", "5 s", "5sec", "5 secs", "5 seconds"},
		"min":     {"5min", "5 min", "5 Min", "5 mins", "5 minutes"},
		"h":       {"5h", "5 h", "5hrs", "5 hr", "5 hours", "5 working hours"},
		"day":     {"5d", "5 days", "5 working days", "5 calendar days", "5 workdays"},
		"week":    {"5w", "5wks", "5 wk", "5 weeks", "5 full weeks"},
		"month":   {"5mo", "5 mos", "5 months"},
		"quarter": {"5 qtrs", "5 quarters"},
		"year":    {"5y", "5 yr", "5yrs", "5 years"},
		"%":       {"5%", "5 %", "5pct", "5 percent", "5 per cent"},
		"pp":      {"5pp", "5 pps", "5 ppt", "5 p.p.", "5 percentage points", "5 percent points", "5 % points"},
		"point":   {"5pts", "5 pts", "5 points"},
		"bp":      {"5bps", "5 bps", "5 basis points"},
		"km":      {"5km", "5 KM", "5 kms", "5 kilometres", "5 kilometers"},
		"m":       {"5 m", "5 metres", "5 meters"},
		"mi":      {"5 mi", "5 miles"},
		"ft":      {"5ft", "5 feet"},
		"kg":      {"5kg", "5 kgs", "5 kilos", "5 kilograms"},
		"lb":      {"5 lb", "5lbs"},
		"t":       {"5 t", "5 tonnes"},
		"l":       {"5 l", "5 litres", "5 liters"},
		"kB":      {"5kB", "5 KB", "5 kilobytes"},
		"MB":      {"5MB", "5mb", "5 megabytes"},
		"GB":      {"5GB", "5 gb", "5 gigabytes"},
		"TB":      {"5TB", "5 terabytes"},
		"kWh":     {"5kWh", "5 kwh"},
		"bpm":     {"5bpm", "5 BPM"},
		"FTE":     {"5 FTE", "5 FTEs", "5 ftes"},
		"°C":      {"5°C", "5 °C", "5 ºC"},
		"°":       {"5°", "5 °"},
		"m²":      {"5m²", "5 m²"},
		"m/s":     {"5 m/s"},
		"USD":     {"$5", "US$5", "5$", "5 USD", "USD 5", "5 usd", "5 dollars", "$5 USD"},
		"EUR":     {"€5", "€ 5", "5€", "5 €", "5EUR", "EUR5", "5 Euro", "5 euros"},
		"GBP":     {"£5", "5 GBP", "gbp 5"},
		"JPY":     {"¥5", "5 yen"},
		"CHF":     {"CHF 5", "5 chf"},
		"CNY":     {"5 yuan", "5 CNY"},
		"INR":     {"₹5", "5 rupees"},
		"KRW":     {"₩5"},
		"RUB":     {"₽5"},
		"TRY":     {"₺5", "5 TRY"},
		"ILS":     {"₪5"},
		"UAH":     {"₴5"},
		"VND":     {"₫5"},
		"PHP":     {"₱5", "5 PHP"},
		"NGN":     {"₦5"},
		"AUD":     {"A$5", "AU$5", "$5 AUD"},
		"CAD":     {"C$5", "CA$5"},
		"NZD":     {"NZ$5"},
		"SGD":     {"S$5"},
		"HKD":     {"HK$5"},
		"BRL":     {"R$5"},
	} {
		for _, in := range spellings {
			q, err := Parse(in)
			if err != nil || q.Value != 5 || q.Unit != unit {
				t.Errorf("Parse(%q) = %v %q, %v; want 5 %q", in, q.Value, q.Unit, err, unit)
			}
			if _, end, ok := Scan(in, 0); !ok || end != len(in) {
				t.Errorf("Scan(%q) stops at %d", in, end)
			}
		}
	}
}

func TestMeasuresConvert(t *testing.T) {
	for _, tt := range []struct {
		value    float64
		from, to string
		want     float64
	}{
		{5, "km", "m", 5000}, {250, "cm", "m", 2.5}, {5, "mm", "cm", 0.5}, {1, "mi", "ft", 5280},
		{1500, "g", "kg", 1.5}, {2, "t", "kg", 2000}, {250, "mg", "g", 0.25}, {16, "oz", "lb", 1},
		{250, "ml", "l", 0.25}, {1.5, "TB", "GB", 1500}, {512, "kB", "MB", 0.512}, {1, "PB", "TB", 1000},
		{1500, "kWh", "MWh", 1.5}, {500, "Wh", "kWh", 0.5}, {2, "GWh", "MWh", 2000},
	} {
		got, ok := Quantity{Value: tt.value, Unit: tt.from}.In(Quantity{Unit: tt.to})
		if diff := got - tt.want; !ok || diff > 1e-9 || diff < -1e-9 {
			t.Errorf("%v %s are %v %s (%v), want %v", tt.value, tt.from, got, tt.to, ok, tt.want)
		}
	}
}

func TestNumbersInWords(t *testing.T) {
	for i, word := range []string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
	} {
		if q, err := Parse(word); err != nil || q.Value != float64(i) {
			t.Errorf("Parse(%q) = %v, %v", word, q.Value, err)
		}
	}
	for word, want := range map[string]float64{
		"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "Ninety-Nine": 99,
		"a hundred": 100, "one hundred and one": 101, "twelve thousand": 12000, "a million": 1e6, "two billion": 2e9,
		"5 lakh": 500000, "2 crore": 2e7, "3 trillion": 3e12, "5tn": 5e12, "5 mil": 5e6,
	} {
		if q, err := Parse(word); err != nil || q.Value != want || q.Unit != "" {
			t.Errorf("Parse(%q) = %v %q, %v; want %v", word, q.Value, q.Unit, err, want)
		}
	}
}
