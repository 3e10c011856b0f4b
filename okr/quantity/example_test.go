package quantity_test

import (
	"fmt"

	"github.com/okr-as-code/okr/okr/quantity"
)

func Example() {
	target, _ := quantity.Parse("4h30m")
	value, _ := quantity.Parse("5 hours")
	now, _ := value.In(target)
	fmt.Println(target.Value, target.Unit)
	fmt.Println(quantity.Format(now, target.Unit))

	_, err := quantity.Parse("3,5")
	fmt.Println(err)
	// Output:
	// 270 min
	// 300 min
	// "3,5": a comma groups three digits, decimals come after a point: did you mean 3.5
}

func ExampleScan() {
	const sentence = "Grow partner revenue from 400 to 520k EUR"
	from, _, _ := quantity.Scan(sentence, 26)
	to, end, _ := quantity.Scan(sentence, 33)
	from, to = quantity.Pair(from, to)
	fmt.Println(from, "→", to, end == len(sentence))
	// Output: 400k EUR → 520k EUR true
}
