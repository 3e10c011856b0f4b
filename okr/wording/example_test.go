package wording_test

import (
	"fmt"

	"github.com/okr-as-code/okr/okr/wording"
)

func ExampleReader_KeyResult() {
	r, err := wording.New(wording.Options{})
	if err != nil {
		panic(err)
	}
	k := r.KeyResult("Cut time to first deal from 94 to 60 days", wording.Context{})
	fmt.Println(k.Label, k.Certain)
	fmt.Println(k.Baseline.Value, "→", k.Target.Value, k.Target.Unit, k.Direction)
	fmt.Println(k.Reasons[0])
	// Output:
	// outcome true
	// 94 → 60 day decrease
	// 'time to first' is measured, which can stay as it is although all the work is done, so it is an outcome
}

func ExampleReader_Objective() {
	r, err := wording.New(wording.Options{})
	if err != nil {
		panic(err)
	}
	text := "Launch the new partner portal"
	o := r.Objective(text)
	fmt.Println(o.Deliverable, o.DeliverableAt.In(text))
	// Output: true Launch the new partner portal
}
