package score

// rolledUp puts the mean of the objectives that align to a key result in the
// place of its own score (rollup: children): those that count and have one. It
// keeps its value and its confidence, which are what its owner says.
//
// Objectives without data count 0 in the mean, as key results do; the projection
// is the mean of where they will be, with those that have none where they are.
func (k *KeyResult) rolledUp(below []*Objective, d day) {
	var score, booked, projected mean
	measured, moving := false, false
	k.Below = nil
	for _, o := range below {
		if !o.Counts() || o.Score == nil {
			continue
		}
		k.Below = append(k.Below, o)
		score.add(*o.Score, 1)
		booked.add(orZero(o.Booked), 1)
		measured = measured || o.Measured > 0
		if o.Projected != nil {
			moving = true
			projected.add(*o.Projected, 1)
		} else {
			projected.add(*o.Score, 1)
		}
	}
	if len(k.Below) == 0 {
		return
	}
	k.Score, k.Booked, k.Measured = score.of(), booked.of(), measured
	k.Raw, k.Backwards, k.Start, k.Points = nil, false, nil, 0
	k.Band, k.Pace, k.Projected = NoBand, NoPace, nil
	if !measured {
		return
	}
	k.Band = d.bands.Of(*k.Score, k.Committed)
	if moving {
		k.Projected = projected.of()
		k.Pace = verdict(*k.Projected, k.Committed)
	}
}
